//! What the core answers to the page, recorded for the page's tests: `tests/ui/golden/<screen>.js`.
//!
//! Each screen has a script here: questions, and scenes of changes with what the questions answer after each. A test
//! fails where a recording is not what the core answers; `./dev gen golden` writes them anew.

mod applications;
mod commands;
mod days;
mod mentoring;
mod people;
mod recorder;
mod reports;
mod script;
mod settings;
mod world;

use recorder::Recorder;

#[test]
fn duplicates_are_recorded_as_they_are() {
    Recorder::record("duplicates", people::duplicates);
}

#[test]
fn the_overview_is_recorded_as_it_is() {
    Recorder::record("overview", days::overview);
}

#[test]
fn my_list_is_recorded_as_it_is() {
    Recorder::record("my_list", days::my_list);
}

#[test]
fn sessions_are_recorded_as_they_are() {
    Recorder::record("sessions", days::sessions);
}

#[test]
fn the_calendar_is_recorded_as_it_is() {
    Recorder::record("calendar", days::calendar);
}

#[test]
fn attendance_is_recorded_as_it_is() {
    Recorder::record("attendance", days::attendance);
}

#[test]
fn the_history_is_recorded_as_it_is() {
    Recorder::record("history", days::history);
}

#[test]
fn notes_are_recorded_as_they_are() {
    Recorder::record("notes", days::notes);
}

#[test]
fn reports_are_recorded_as_they_are() {
    Recorder::record("reports", reports::contacts);
}

#[test]
fn the_settings_are_recorded_as_they_are() {
    Recorder::record("settings", settings::settings);
}

#[test]
fn matches_are_recorded_as_they_are() {
    Recorder::record("matching", mentoring::matching);
}

#[test]
fn applications_are_recorded_as_they_are() {
    Recorder::record("applications", applications::applications);
}
