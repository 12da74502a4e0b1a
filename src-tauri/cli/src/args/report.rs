//! `report`.

use std::path::PathBuf;

use clap::Subcommand;

const COHORT_EXAMPLES: &str = "Examples:
  miaopu-cli report cohort --out progress.pdf
  miaopu-cli report cohort --cohort 4 --out progress.xlsx
  miaopu-cli report cohort --from 2026-10-01 --to 2026-10-31 --out october.pdf";

/// `report`.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// The progress of a cohort, as .pdf or .xlsx by the name of the file: a page for the director, then one a startup.
    #[command(after_help = COHORT_EXAMPLES)]
    Cohort {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// The cohort: its name, number or id; the present one without it.
        #[arg(long, value_name = "NAME")]
        cohort: Option<String>,
        /// The first day that counts; the cohort's first without it.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// The last day that counts; today without it.
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
        /// Write over a file that is there already.
        #[arg(long)]
        force: bool,
    },
}
