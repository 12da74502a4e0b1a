//! The built program, as a person or a script runs it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[cfg(target_os = "linux")]
mod disk;
mod duplicates;
mod import;
mod imports;
mod journey;
mod kill;
mod own_fields;
mod place;
mod plain;
mod progress;
mod sessions;
mod tasks;
mod wrong_use;
