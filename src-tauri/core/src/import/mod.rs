//! Taking files in. Two steps: a plan that can be seen, refused and thrown away; and one op that carries it out.
//!
//! [`formats`] reads a file into rows of cells, [`header`] finds where its table begins, [`mapping`] guesses what each
//! column holds; [`plan`] turns rows into what would be new, changed, the same or refused, against what the nursery
//! already knows; [`ops`] shows it and does it. A bad row never sinks the good ones, and none is silently dropped.

pub mod account;
#[cfg(test)]
mod account_tests;
mod changes;
mod decide;
#[cfg(test)]
mod decide_tests;
pub mod earlier;
#[cfg(test)]
mod earlier_tests;
mod edits;
mod fault;
mod form;
#[cfg(test)]
mod form_tests;
mod guessing;
pub mod header;
mod inspecting;
mod inspection;
mod language;
pub mod layouts;
mod look;
pub mod mapping;
mod matching;
pub mod memory;
mod non_records;
#[cfg(test)]
mod notes_tests;
pub mod ops;
mod pasted;
pub mod plan;
mod planned;
#[cfg(test)]
mod progress_tests;
mod proposals;
mod reading;
mod refused;
mod request;
mod requesting;
mod retained;
mod rows;
mod sheet_rows;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod workbook_law_tests;
mod writing;

pub use miaopu_formats as formats;

pub use account::{AccountCell, AccountQuery, CellFate, ColumnAccount, NonRecord, RowCounts};
pub use earlier::{EarlierImport, OpenedImport, Standing};
pub use inspection::{Inspection, Recalled, SheetGuess, TopRow};
pub use mapping::{ColumnGuess, Field, Kind, Noun, RecordField};
pub use pasted::{Origin, Pasted};
pub use planned::{
    Change, Counts, Difference, ImportPlan, ImportResult, Known, Likely, MatchReason, PlannedCell, PlannedQuery,
    PlannedRow, RowFilter, RowOutcome, Unread,
};
pub use proposals::{Proposed, ProposedField, ProposedFrom, named as named_edition};
pub use request::{
    CellEdit, Choice, ConsentRequest, ConsentSource, ImportRequest, RowChoice, Settlement, SheetRequest, Stands,
};
pub use tables::Area;
