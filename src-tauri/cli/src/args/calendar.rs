//! `calendar`.

use std::path::PathBuf;

use clap::Subcommand;

const IMPORT_EXAMPLES: &str = "Examples:
  miaopu-cli calendar import 课程.ics --plan                  which sessions would be made and changed; writes nothing
  miaopu-cli calendar import 课程.ics --cohort '第 4 期'
  miaopu-cli calendar import 课程.ics --zone 'TZ08=Asia/Shanghai'   where a zone is that nobody knows";

const EXPORT_EXAMPLES: &str = "Examples:
  miaopu-cli calendar export --out 课程.ics
  miaopu-cli calendar export --out 课程.ics --cohort '第 4 期'
  miaopu-cli calendar export --out 导师.ics --mentor 0198…";

const ROOMS_EXAMPLES: &str = "Examples:
  miaopu-cli calendar rooms --day 2026-12-01 --starts 14:00 --ends 16:00
  miaopu-cli calendar rooms --day 2026-12-01 --starts 14:00 --people 20   where at least as many have been";

/// `calendar`.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    /// Make sessions of an .ics file; those that it made before are changed.
    ///
    /// Taken is what is within the cohort's days, else within a year of today. Nothing is removed.
    #[command(after_help = IMPORT_EXAMPLES)]
    Import {
        /// The file.
        path: PathBuf,
        /// Show what would be made and changed, and write nothing.
        #[arg(long)]
        plan: bool,
        /// Whose the new sessions are: a cohort's name, number or id; open to all without it.
        #[arg(long, value_name = "NAME")]
        cohort: Option<String>,
        /// What a zone of the file is that nobody knows: its name there, and one of the IANA list.
        #[arg(long, value_name = "NAME=ZONE")]
        zone: Vec<String>,
    },
    /// Take in the days off of a year: a JSON file {year, papers, days: [{name, date, isOffDay}]}.
    ///
    /// Without a file: which years are known, and by which papers.
    Holidays {
        /// The file.
        path: Option<PathBuf>,
    },
    /// Which rooms are free at a time: places in which sessions were, and nothing is then.
    #[command(after_help = ROOMS_EXAMPLES)]
    Rooms {
        /// The day.
        #[arg(long, value_name = "DAY")]
        day: String,
        /// From when, HH:MM.
        #[arg(long, value_name = "TIME")]
        starts: String,
        /// Until when, HH:MM; of the next day '+1 HH:MM'. Without it only the beginning counts.
        #[arg(long, value_name = "TIME")]
        ends: Option<String>,
        /// Only rooms in which a session of at least so many people was.
        #[arg(long, value_name = "COUNT", default_value_t = 0)]
        people: u32,
    },
    /// Write sessions as an .ics file. Nobody stands in it: neither who holds them nor who came.
    #[command(after_help = EXPORT_EXAMPLES)]
    Export {
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Only of this cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: Option<String>,
        /// Only those that this person holds: an id from `list people`.
        #[arg(long, value_name = "ID")]
        mentor: Option<String>,
        /// Write over a file that is there.
        #[arg(long)]
        force: bool,
    },
}
