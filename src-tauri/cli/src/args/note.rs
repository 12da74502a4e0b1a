//! `note`.

use clap::Subcommand;
use miaopu_core::notes::NoteKind;

use super::word::word;

const NOTE_EXAMPLES: &str = "Examples:
  miaopu-cli note add --startup 云岭科技 --kind progress --text '样机交付了三家客户'
  miaopu-cli note add --startup 云岭科技 --kind next --text '约投资人' --next 发商业计划书 --due 2026-12-01
  miaopu-cli note add --startup 云岭科技 --kind ask --text - < minutes.md";

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
