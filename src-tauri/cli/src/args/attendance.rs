//! `attendance`.

use std::path::PathBuf;

use clap::Subcommand;

const SIGN_IN_EXAMPLES: &str = "Examples:
  miaopu-cli attendance sign-in --out 签到表.pdf              of the session that is next
  miaopu-cli attendance sign-in --session 0198… --out a.pdf";

const IMPORT_EXAMPLES: &str = "Examples:
  miaopu-cli attendance import 参会.xlsx --plan               who was there, and what would be marked; writes nothing
  miaopu-cli attendance import zoom.csv --session 0198…
  miaopu-cli attendance import teams.csv --day-first
  miaopu-cli attendance import 上半场.xlsx 下半场.xlsx          a meeting that broke off and went on
  miaopu-cli attendance import 参会.xlsx --name 'yiming=0198…'  who somebody is; remembered
  miaopu-cli attendance import 参会.xlsx --others-absent";

/// `attendance`.
#[derive(Debug, Subcommand)]
pub enum Attendance {
    /// Mark who was in a meeting, from what 腾讯会议, Zoom or Teams hand out, or from a plain list of names.
    ///
    /// Without --session it is the one session that was at the time, or a new one. Who is not in the file is not marked.
    #[command(after_help = IMPORT_EXAMPLES)]
    Import {
        /// The file; of a meeting that broke off and went on the files of all its parts.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// The session: an id from `list sessions`.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
        /// Show what would be marked and write nothing.
        #[arg(long)]
        plan: bool,
        /// The day stands first in its dates.
        #[arg(long, conflicts_with = "month_first")]
        day_first: bool,
        /// The month stands first in its dates.
        #[arg(long)]
        month_first: bool,
        /// Who somebody is whom nobody could tell: the name as shown, and an id from `list people`.
        #[arg(long, value_name = "NAME=ID")]
        name: Vec<String>,
        /// Mark absent whom the session expects and who is not in the file.
        #[arg(long)]
        others_absent: bool,
    },
    /// Write the sign-in sheet of a session, to be printed: who is expected, with room for a signature each.
    #[command(after_help = SIGN_IN_EXAMPLES)]
    SignIn {
        /// The session: an id from `list sessions`; the next one where absent.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
        /// The PDF to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Write over a file that is there.
        #[arg(long)]
        force: bool,
    },
}
