//! `applications`.

use clap::Subcommand;

const RANK_EXAMPLES: &str = "Examples:
  miaopu-cli applications rank --cohort 5
  miaopu-cli applications rank --cohort 5 --trimmed
  miaopu-cli --json applications rank --cohort 5";

const ADMIT_EXAMPLES: &str = "Examples:
  miaopu-cli applications admit 0198… 0198… --plan     what would be made; writes nothing
  miaopu-cli applications admit 0198… --reason 团队强
  miaopu-cli undo                                      takes the whole admission back";

const SET_UP_EXAMPLES: &str = "Examples:
  miaopu-cli applications set-up --cohort 5 --reviewer 王磊 --reviewer 林若涵
  miaopu-cli applications set-up --cohort 5 --reviewer 王磊 --criterion 团队=30 --criterion 市场=20/5 --each 2";

/// `applications`.
#[derive(Debug, Subcommand)]
pub enum Applications {
    /// The applications for a cohort in their order: score, spread, how many have answered, what they would do.
    ///
    /// A reviewer sees of an application what others say once they have given their own review.
    #[command(after_help = RANK_EXAMPLES)]
    Rank {
        /// The cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// Without the highest and the lowest score, of five reviewers on.
        #[arg(long)]
        trimmed: bool,
    },
    /// Set who judges and by what, and ask the reviewers about the applications that are open.
    #[command(after_help = SET_UP_EXAMPLES)]
    SetUp {
        /// The cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// A criterion with its weight and its highest score, 10 without one; several in their order. Without any those that
        /// there are stay; where there are none, the newest other cohort's are taken, else the usual ones.
        #[arg(long, value_name = "NAME=WEIGHT/TOP")]
        criterion: Vec<String>,
        /// A reviewer: an id, or the whole name; may be given several times. Who is named no more is asked no more.
        #[arg(long, value_name = "PERSON", required = true)]
        reviewer: Vec<String>,
        /// So many reviewers each application; all without it.
        #[arg(long, value_name = "NUMBER")]
        each: Option<u32>,
    },
    /// Decide of applications: shortlisted, waitlisted, declined, withdrawn, or in_review again.
    Decide {
        /// What becomes of them.
        state: String,
        /// Their ids, from `list applications`.
        #[arg(required = true)]
        ids: Vec<String>,
        /// Why; needed for waitlisted, declined and withdrawn.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Admit applications: each becomes a startup, its contact a founder, both an enrolment, as one change.
    #[command(after_help = ADMIT_EXAMPLES)]
    Admit {
        /// Their ids, from `list applications`.
        #[arg(required = true)]
        ids: Vec<String>,
        /// Why.
        #[arg(long)]
        reason: Option<String>,
        /// Show what would be made and write nothing.
        #[arg(long)]
        plan: bool,
    },
}
