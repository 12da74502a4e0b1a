//! What can be asked on the command line, with help that teaches.

mod applications;
mod attendance;
mod calendar;
mod command;
mod everywhere;
mod export;
mod fields;
mod import;
mod kinds;
mod note;
mod report;
mod word;

pub use applications::Applications;
pub use attendance::Attendance;
pub use calendar::Calendar;
pub use command::Command;
pub use everywhere::Args;
pub use export::{Asked, Export};
pub use fields::{FieldName, Fields};
pub use import::Import;
pub use kinds::RecordKind;
pub use note::Note;
pub use report::Report;
