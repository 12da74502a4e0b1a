//! The nursery without a window: one local file, and every deed that an incubator's people do with it.
//!
//! ```text
//! let nursery = Nursery::open(path, World::default())?;                // `make` where there is none
//! let page = nursery.read(|r| views::alumni::list(r, &query))?;     // a snapshot; never blocks the writer
//! let id = nursery.write(op::LOG_NOTE, move |w| notes::ops::log(w, draft))?; // one transaction, on disk when it returns
//! ```
//!
//! A slice is a folder named by a noun of the field; `cohorts` is the worked example. Inside: `types.rs`,
//! `rules.rs` (pure decisions), `store.rs` (SQL), `ops.rs` (the doors), `tests.rs`.

pub mod archive;
#[cfg(test)]
mod backup_tests;
#[cfg(test)]
mod builders;
pub mod demo;
pub mod error;
#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod limits_tests;
#[cfg(test)]
mod log_tests;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod refused_file_tests;
#[cfg(test)]
mod replaced_file_tests;
#[cfg(test)]
mod schema_tests;
#[cfg(test)]
mod tracking_tests;
#[cfg(test)]
mod types_tests;

mod functions;
pub mod import;
pub mod machine;
pub mod near;
mod nursery;
pub mod op;
pub mod records;
pub mod reports;
pub mod schema;
pub mod slice;
pub mod slices;
pub mod views;
mod word_columns;
pub mod words;
pub mod workflows;

pub use error::{Code, Error, Refusal, Result, code};
pub(crate) use miaopu_engine::from_row;
pub use miaopu_engine::{self as engine, Committed, Database, Done, Op, OpId, Read, World, Write};
pub use miaopu_kit as kit;
pub use nursery::Nursery;
pub use slices::{
    action_items, alumni, attention, check_ins, cohorts, evidence, exports, holidays, incubator, mentors, milestones,
    notes, organisations, own_fields, people, sessions, startups,
};
pub use views::{overview, search};
pub use workflows::{erase, merge};
