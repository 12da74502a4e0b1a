//! What can be asked on the command line, with help that teaches.

use std::{path::PathBuf, str::FromStr};

use clap::{
    Args as ClapArgs, Parser, Subcommand, ValueEnum,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use miaopu_core::{
    alumni::Purpose,
    import::Kind,
    merge::MergeField,
    notes::NoteKind,
    reports::{ContactColumn, Grouping},
    words::Language,
};
use strum::VariantNames;

/// Work with a nursery (.miaopu) without a window: take files in, look things up, hand reports out.
#[derive(Debug, Parser)]
#[command(name = "miaopu-cli", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Args {
    /// The nursery's file. Without it: the one that the window had open last.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "PATH")]
    pub file: Option<PathBuf>,
    /// Print one JSON document on stdout, for programs.
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub json: bool,
    /// Language of messages and reports. Without it: the window's.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "LANG", value_parser = word::<Language>())]
    pub lang: Option<Language>,
    /// Write as this person (an id from `list people`). Without it: the person of `who`.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "ID")]
    pub as_person: Option<String>,
    /// Take this day (YYYY-MM-DD) for today.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "DAY")]
    pub today: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The heading of options that every command takes.
const EVERYWHERE: &str = "Options of all commands";

const EXAMPLES: &str = "Examples:
  miaopu-cli --file camp.miaopu init --incubator 漕河泾孵化器 --name 林若涵
  miaopu-cli --file camp.miaopu import roster.xlsx --plan    (writes nothing)
  miaopu-cli --file camp.miaopu import alumni.csv --consent directory=column:是否同意公开联系方式
  miaopu-cli --file camp.miaopu list alumni --filter city=苏州 --filter sector=生物医药
  miaopu-cli --file camp.miaopu export alumni --out contacts.xlsx --purpose invitations
  miaopu-cli --file camp.miaopu undo                         (whole imports too)

Exit status: 0 done, 2 refused, 1 failed. A writing command is refused while a window has the file open.";

const IMPORT_EXAMPLES: &str = "Examples:
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

const LIST_EXAMPLES: &str = "Filters:
  startups          text, cohort, state, sector
  people, mentors   text, role, city, expertise
  sessions          text, cohort, from, to
  notes             text, startup (an id), kind
  alumni            text, cohort, sector, city, silent-days, purpose

Examples:
  miaopu-cli list startups --filter cohort=4 --filter state=active
  miaopu-cli list alumni --filter city=苏州 --filter silent-days=180 --limit 20
  miaopu-cli --json list sessions --filter from=2026-11-01 --filter to=2026-11-30";

const DUPLICATES_EXAMPLES: &str = "Examples:
  miaopu-cli duplicates
  miaopu-cli --json duplicates --limit 20";

const MERGE_EXAMPLES: &str = "Examples:
  miaopu-cli merge KEPT GONE --plan                  both side by side with the result; writes nothing
  miaopu-cli merge KEPT GONE
  miaopu-cli merge KEPT GONE --take city --take mobile
  miaopu-cli undo                                    both are there again, as they were";

const APART_EXAMPLES: &str = "Examples:
  miaopu-cli apart ONE OTHER
  miaopu-cli undo                                    they are asked about again";

const NOTE_EXAMPLES: &str = "Examples:
  miaopu-cli note add --startup 云岭科技 --kind progress --text '样机交付了三家客户'
  miaopu-cli note add --startup 云岭科技 --kind next --text '约投资人' --next 发商业计划书 --due 2026-12-01
  miaopu-cli note add --startup 云岭科技 --kind ask --text - < minutes.md";

const NURSERY_EXAMPLES: &str = "Examples:
  miaopu-cli export nursery --out nursery-2026
  miaopu-cli --file copy.miaopu init
  miaopu-cli --file copy.miaopu import nursery-2026";

const EXPORT_EXAMPLES: &str = "Examples:
  miaopu-cli export alumni --out contacts.xlsx
  miaopu-cli export alumni --out phone.vcf --purpose invitations --full
  miaopu-cli export alumni --out suzhou.csv --purpose invitations --full --filter city=苏州
  miaopu-cli export alumni --out director.pdf --purpose programme --group cohort
  miaopu-cli export alumni --out envelopes.pdf --labels --full --purpose invitations
  miaopu-cli export alumni --out 年会.xlsx --purpose invitations --columns name,company,mobile --save-as 年会
  miaopu-cli export alumni --out 年会.xlsx --report 年会 --password-file secret.txt";

const ERASE_EXAMPLES: &str = "Examples:
  miaopu-cli erase 0198… --plan
  miaopu-cli erase 0198… --name 张伟
  miaopu-cli erase 0198… --name 张伟 --receipt receipt.txt";

const EXPORTS_EXAMPLES: &str = "Examples:
  miaopu-cli exports
  miaopu-cli exports --holding 0198…        which files hold this person (an id from `list alumni`)
  miaopu-cli exports --to-recall            files that rest on a consent that was taken back
  miaopu-cli recall EXPORT PERSON           one of them is back or deleted";

const IMPORTS_EXAMPLES: &str = "Examples:
  miaopu-cli imports
  miaopu-cli imports 3               the third import of this nursery
  miaopu-cli undo 0198…              takes it back; what was edited since stays";

const WHO_EXAMPLES: &str = "Examples:
  miaopu-cli who                     who works here, and who could be meant
  miaopu-cli who 林若涵
  miaopu-cli who --new 何明远";

/// The commands.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one, and it is read once")]
pub enum Command {
    /// Make a new nursery.
    ///
    /// The person named here becomes the author of what is written at this machine.
    Init {
        /// The incubator's name.
        #[arg(long, default_value = "苗圃")]
        incubator: String,
        /// Your name.
        #[arg(long, default_value = "运营")]
        name: String,
    },
    /// Make a nursery with example data: believable, and the same for a seed and a day on every machine.
    Demo {
        /// How many startups.
        #[arg(long, default_value_t = 24)]
        startups: u32,
        /// How many alumni.
        #[arg(long, default_value_t = 240)]
        alumni: u32,
        /// The seed.
        #[arg(long, default_value_t = 1988)]
        seed: u64,
    },
    /// Take a file in (.xlsx, .xls, .ods, .csv, .vcf): rosters, contacts, alumni, mentors, sessions, notes.
    ///
    /// The header row and the columns are found by themselves; see what was found with --plan. Rows that cannot be
    /// taken are named with their row number; importing the same file again adds nothing; `undo` takes it all back.
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(Import),
    /// List records, a page in the order of the window's list.
    ///
    /// Each kind has its own filters; one that a kind does not know is refused.
    #[command(after_help = LIST_EXAMPLES)]
    List {
        /// What to list.
        kind: RecordKind,
        /// A filter as NAME=VALUE; may be given several times.
        #[arg(long, value_name = "NAME=VALUE")]
        filter: Vec<String>,
        /// At most so many rows.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Show one record with everything that belongs to it.
    Show {
        /// What it is.
        kind: RecordKind,
        /// Its id, from `list`.
        id: String,
    },
    /// Find startups, people and notes by name, pinyin, initials or digits of a phone.
    Search {
        /// 欧阳, ouyang, oyc, 8000
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// List people who are there twice, the likest first: by a phone, an address, or a name and a company they share.
    ///
    /// A name alone makes nobody a duplicate. Pairs of whom `apart` has said that they are two are not listed.
    #[command(after_help = DUPLICATES_EXAMPLES)]
    Duplicates {
        /// At most so many pairs.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Make two records of one person one.
    ///
    /// Everything that names GONE names KEPT then, and nothing is lost: what cannot stand beside the other value stays
    /// with the person as a kept cell. A file that tells of GONE finds KEPT from then on. One `undo` takes it all back.
    #[command(after_help = MERGE_EXAMPLES)]
    Merge {
        /// The record that stays: an id from `duplicates` or `list people`.
        kept: String,
        /// The record that goes.
        gone: String,
        /// Take GONE's value of this field, where both have one; may be given several times.
        #[arg(long, value_name = "FIELD", value_parser = word::<MergeField>())]
        take: Vec<MergeField>,
        /// Show what would become of every field and write nothing.
        #[arg(long)]
        plan: bool,
    },
    /// Say that two people who look like one are two: they are not listed again.
    #[command(after_help = APART_EXAMPLES)]
    Apart {
        /// One, by id.
        one: String,
        /// The other.
        other: String,
    },
    /// Write notes.
    #[command(subcommand)]
    Note(Note),
    /// Hand data out. Every export is written down with its purpose.
    #[command(subcommand)]
    Export(Export),
    /// The export log: who took what, when and why.
    #[command(after_help = EXPORTS_EXAMPLES)]
    Exports {
        /// Only those that hold this person: an id from `list`.
        #[arg(long, value_name = "PERSON", conflicts_with = "to_recall")]
        holding: Option<String>,
        /// Only those to be called back, once for each person who asks for it.
        #[arg(long)]
        to_recall: bool,
    },
    /// Note that the file of an export was called back on a person's account.
    Recall {
        /// The export: an id from `exports`.
        export: String,
        /// The person: an id from `list`.
        person: String,
    },
    /// Erase a person for good, from the history too. It cannot be undone.
    ///
    /// What others need stays without a name. Backups that were made before hold the person still.
    #[command(after_help = ERASE_EXAMPLES)]
    Erase {
        /// The person: an id from `list people`.
        id: String,
        /// Show what would be emptied and what would stay, and change nothing.
        #[arg(long, conflicts_with = "name")]
        plan: bool,
        /// The person's name, typed again, so that nobody else is erased.
        #[arg(long, required_unless_present = "plan")]
        name: Option<String>,
        /// Save the receipt, which names nobody (.txt or .json).
        #[arg(long, value_name = "FILE", requires = "name")]
        receipt: Option<PathBuf>,
        /// Write over a file that is there already.
        #[arg(long, requires = "receipt")]
        force: bool,
    },
    /// Reports that were saved under a name.
    Reports {
        /// Remove the one of this name.
        #[arg(long, value_name = "NAME")]
        remove: Option<String>,
    },
    /// What was done, the newest first.
    History {
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// The imports that were carried out, the newest first; with a number, one of them: what became of each column's
    /// cells, and how much of what it wrote is still as it came.
    #[command(after_help = IMPORTS_EXAMPLES)]
    Imports {
        /// The import: its number or its change's id, as `imports` lists them.
        import: Option<String>,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Take back a change: the newest, or the one named. What was edited since stays and is listed.
    Undo {
        /// The change, from `history`.
        op: Option<String>,
    },
    /// Do again what was taken back last.
    Redo,
    /// See who works at this machine, or say who does; it is remembered.
    ///
    /// Nothing is written and nothing leaves a nursery without a name.
    #[command(after_help = WHO_EXAMPLES)]
    Who {
        /// The person: an id, or the whole name.
        person: Option<String>,
        /// Somebody who is not in the nursery yet.
        #[arg(long, requires = "person")]
        new: bool,
    },
    /// Copy the nursery, verified by reading the copy back.
    Backup {
        /// The folder; `backups` beside the file without it.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Look through the whole file for anything that is not as it should be.
    Check,
}

/// `import`.
#[derive(Debug, ClapArgs)]
pub struct Import {
    /// The file; - reads a pasted range or CSV from the standard input; the folder of `export nursery` fills a new
    /// nursery.
    pub path: PathBuf,
    /// What its rows are, where the guess is wrong. Only sheets that can be read so are taken.
    #[arg(long = "as", value_name = "KIND", value_parser = word::<Kind>())]
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

const COLUMNS: &str = "Columns";
const ROWS: &str = "Rows";

/// Kinds of records to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the words say it")]
pub enum RecordKind {
    Startups,
    People,
    Mentors,
    Sessions,
    Notes,
    Alumni,
    Cohorts,
}

/// `note`.
#[derive(Debug, Subcommand)]
pub enum Note {
    /// Write a note about a startup.
    #[command(after_help = NOTE_EXAMPLES)]
    Add {
        /// The startup: its id, or its name where only one has it.
        #[arg(long)]
        startup: String,
        /// What kind of note it is.
        #[arg(long, value_parser = word::<NoteKind>())]
        kind: NoteKind,
        /// What was said, in Markdown; - reads it from the standard input.
        #[arg(long)]
        text: String,
        /// The day of the talk; today without it.
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// The next step.
        #[arg(long)]
        next: Option<String>,
        /// When the next step is due.
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
    },
}

/// `export`.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The alumni contact report, as .xlsx, .csv, .vcf (contacts for phones) or .pdf (to print) by the name of the file.
    ///
    /// People without a basis for the purpose are left out and counted; numbers and addresses are masked.
    #[command(after_help = EXPORT_EXAMPLES)]
    Alumni {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        asked: Asked,
    },
    /// Everything that is known of one person, as JSON, for that person.
    #[command(after_help = "Example:\n  miaopu-cli export person 0198… --out own-data.json")]
    Person {
        /// The person: an id from `list people`.
        id: String,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// Write over a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// The whole nursery as an open folder: a CSV for each table and their description.
    ///
    /// `import` takes such a folder into a new nursery, with the same fingerprint in `check`.
    #[command(after_help = NURSERY_EXAMPLES)]
    Nursery {
        /// The folder to make.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// What is asked of `export alumni`.
#[derive(Debug, ClapArgs)]
pub struct Asked {
    /// What it is for. Without it: as the saved report says, or directory.
    #[arg(long, value_parser = word::<Purpose>())]
    pub purpose: Option<Purpose>,
    /// Numbers and addresses whole, not masked.
    #[arg(long)]
    pub full: bool,
    /// Write a .vcf as vCard 4.0; 3.0 without it, which every phone reads.
    #[arg(long)]
    pub vcard4: bool,
    /// Make a .pdf a sheet of labels for envelopes, 14 on A4; with --full, for nothing on a label can be masked.
    #[arg(long)]
    pub labels: bool,
    /// What people stand together by in a .pdf; the cohort is the last they were in.
    #[arg(long, value_parser = word::<Grouping>())]
    pub group: Option<Grouping>,
    /// A filter as NAME=VALUE: text, city, sector, cohort, silent-days; may be given several times.
    #[arg(long, value_name = "NAME=VALUE")]
    pub filter: Vec<String>,
    /// Which columns, in this order.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = word::<ContactColumn>())]
    pub columns: Vec<ContactColumn>,
    /// As the saved report of this name asks; what is said besides counts before it.
    #[arg(long, value_name = "NAME")]
    pub report: Option<String>,
    /// Save what is asked here as a report of this name.
    #[arg(long, value_name = "NAME")]
    pub save_as: Option<String>,
    /// The workbook opens by the password in the first line of this file only; - reads it from the standard input.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Write over a file that is there already.
    #[arg(long)]
    pub force: bool,
}

/// Takes a word of one of the core's lists, with `-` or `_` in it; help and refusals name all of them.
fn word<T>() -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = strum::ParseError> + VariantNames + Clone + Send + Sync + 'static,
{
    let word = |name: &&'static str| PossibleValue::new(*name).alias(name.replace('_', "-"));
    let words: Vec<PossibleValue> = T::VARIANTS.iter().map(word).collect();
    PossibleValuesParser::new(words).try_map(|typed| typed.parse().or_else(|_| typed.replace('-', "_").parse()))
}
