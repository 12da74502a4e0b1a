//! The program with the options that every command takes.

use std::path::PathBuf;

use clap::Parser;
use miaopu_core::words::Language;

use super::{Command, word::word};

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
