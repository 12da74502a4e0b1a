//! `export`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use miaopu_core::{
    alumni::Purpose,
    import::Noun,
    reports::{ContactColumn, Grouping},
};

use super::word::{one_of, word};

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
    /// Records of a plain kind, as .xlsx or .csv by the name of the file.
    #[command(after_help = "Example:\n  miaopu-cli export records sites --out sites.xlsx --filter kind=孵化器")]
    Records {
        /// What they are.
        #[arg(value_parser = one_of(Noun::all()))]
        kind: Noun,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// A filter as NAME=VALUE, as of `list`; may be given several times.
        #[arg(long, value_name = "NAME=VALUE")]
        filter: Vec<String>,
        /// Write over a file that is there already.
        #[arg(long)]
        force: bool,
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
    /// Which of the nursery's own fields stand behind them, by their names; not in a .vcf and not on labels.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub own: Vec<String>,
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
