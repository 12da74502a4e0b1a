//! `import`: the file, its columns, its rows.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use miaopu_core::import::Kind;

use super::word::one_of;

/// What `import --help` ends with.
pub(super) const IMPORT_EXAMPLES: &str = "Examples:
  miaopu-cli import roster.xlsx --plan
  miaopu-cli import roster.xlsx --cohort 第4期
  miaopu-cli import book.xlsx --as mentors                 only the sheets that can be mentors
  miaopu-cli import book.xlsx --sheet 旧名单               only this sheet, hidden or not
  miaopu-cli import list.csv --encoding big5 --plan        where letters look wrong
  xclip -o -selection clipboard | miaopu-cli import - --plan      a range copied from a spreadsheet
  miaopu-cli import alumni.csv --consent directory=column:是否同意 --consent publicity=no

Columns, where the guess is wrong (the headers as in the file, the fields as `--plan --json` names them):
  --column 备用号码=phone            this column holds phones; --column 备注=- leaves it out
  --split 联系人=person_name+phone   one cell with both: 张三 13800138000
  --join person_name=姓+名           several columns make one field
  --set city=上海                    all rows say so, where their own cell is blank
What was told is kept: the next file with these headers is read the same way (--guess forgets it for once).
  --save-mapping camp.miaopu-mapping, --mapping camp.miaopu-mapping   share it as a file

Single rows, as the spreadsheet counts them (SHEET!17 where the file has several sheets):
  --plan --rows                      every row with what would happen and why
  --row 17=new --row 18=same:ID --row 19=same:17 --row 20=skip
  --cell 17:手机=13800138000         mend a cell; the file stays as it is
  --refused left-out.xlsx            the rows that stayed out, with reasons, to be mended and fed in again";

const COLUMNS: &str = "Columns";
const ROWS: &str = "Rows";

/// `import`.
#[derive(Debug, ClapArgs)]
pub struct Import {
    /// The file; - reads a pasted range or CSV from the standard input; the folder of `export nursery` fills a new
    /// nursery.
    pub path: PathBuf,
    /// What its rows are, where the guess is wrong. Only sheets that can be read so are taken.
    #[arg(long = "as", value_name = "KIND", value_parser = one_of(Kind::all()))]
    pub kind: Option<Kind>,
    /// Take only this sheet, hidden or not; may be given several times.
    #[arg(long, value_name = "NAME")]
    pub sheet: Vec<String>,
    /// Read a text file in this encoding (utf-8, gb18030, big5, utf-16le), where the one that was found is wrong.
    #[arg(long, value_name = "LABEL")]
    pub encoding: Option<String>,
    /// Show what would happen and write nothing.
    #[arg(long)]
    pub plan: bool,
    /// The row of the header, as Excel counts; 0 where there is none. Of several sheets it is that of each that has it.
    #[arg(long, value_name = "ROW")]
    pub header_row: Option<u32>,
    /// The cohort of all rows, where the file does not say: 第4期, or with its programme 原力加速营第4期.
    #[arg(long, value_name = "NAME")]
    pub cohort: Option<String>,
    /// The programme to which cohorts belong that are not there yet.
    #[arg(long, value_name = "NAME")]
    pub programme: Option<String>,
    /// What these people agreed to, as PURPOSE=yes|no|column:NAME. Not asked is no consent.
    #[arg(long, value_name = "PURPOSE=ANSWER")]
    pub consent: Vec<String>,
    /// Take a column for this field; `-` leaves it out. A column without a header goes by its place: `#2`.
    #[arg(long, value_name = "HEADER=FIELD", help_heading = COLUMNS)]
    pub column: Vec<String>,
    /// Take the cells of a column apart into two fields.
    #[arg(long, value_name = "HEADER=FIELD+FIELD", help_heading = COLUMNS)]
    pub split: Vec<String>,
    /// Make one field of several columns, in this order.
    #[arg(long, value_name = "FIELD=HEADER+HEADER", help_heading = COLUMNS)]
    pub join: Vec<String>,
    /// What all rows say where their own cell is blank.
    #[arg(long, value_name = "FIELD=VALUE", help_heading = COLUMNS)]
    pub set: Vec<String>,
    /// Map the columns as this file says.
    #[arg(long, value_name = "FILE", help_heading = COLUMNS)]
    pub mapping: Option<PathBuf>,
    /// Write how the columns are mapped as a file, for others.
    #[arg(long, value_name = "FILE", help_heading = COLUMNS)]
    pub save_mapping: Option<PathBuf>,
    /// Guess the columns anew, even where a file with these headers was taken in before.
    #[arg(long, help_heading = COLUMNS, conflicts_with = "mapping")]
    pub guess: bool,
    /// Leave out the rows that are hidden in the spreadsheet, by a filter or by hand. Without it they are taken, too.
    #[arg(long, help_heading = ROWS)]
    pub leave_hidden: bool,
    /// Decide of a row: new, same:ID, same:ROW or skip.
    #[arg(long, value_name = "ROW=CHOICE", help_heading = ROWS)]
    pub row: Vec<String>,
    /// Mend a cell.
    #[arg(long, value_name = "ROW:HEADER=VALUE", help_heading = ROWS)]
    pub cell: Vec<String>,
    /// What stands where the file and a record, or two rows, differ: the record, unless `file` is said; for one column as
    /// HEADER=file, for one cell as ROW:HEADER=file.
    #[arg(long, value_name = "file|record", help_heading = ROWS)]
    pub differs: Vec<String>,
    /// With --plan: every row with what would happen to it.
    #[arg(long, help_heading = ROWS, requires = "plan")]
    pub rows: bool,
    /// Save the rows that are left out, with the reason of each (.xlsx or .csv).
    #[arg(long, value_name = "FILE", help_heading = ROWS)]
    pub refused: Option<PathBuf>,
    /// Write over the files of --refused and --save-mapping that are there already.
    #[arg(long, help_heading = ROWS)]
    pub force: bool,
}
