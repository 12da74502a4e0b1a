//! What can go wrong, as codes: see [`miaopu_kit::error`]. Here are all codes of the program.

pub use miaopu_kit::error::{Args, Code, Error, Failure, Refusal, Result};

/// The codes of all layers.
pub mod code {
    pub use miaopu_engine::code::*;
    pub use miaopu_formats::code::*;

    miaopu_kit::codes! {
        NOTE_EMPTY = "note_empty",
        NOTE_IN_FUTURE = "note_in_future",
        NOTE_ABOUT_NOBODY = "note_about_nobody",
        NO_SUCH_RECORD = "no_such_record",
        NO_SUCH_STARTUP = "no_such_startup",
        NO_SUCH_PERSON = "no_such_person",
        NO_SUCH_COHORT = "no_such_cohort",
        NO_SUCH_SESSION = "no_such_session",
        NO_SUCH_MENTOR = "no_such_mentor",
        STILL_IN_USE = "still_in_use",
        ALREADY_ENROLLED = "already_enrolled",
        ILLEGAL_MOVE = "illegal_move",
        REASON_NEEDED = "reason_needed",
        BEFORE_LAST_MOVE = "before_last_move",
        NOT_THE_AUTHOR = "not_the_author",
        AMBIGUOUS_NAME = "ambiguous_name",
        SAME_RECORD = "same_record",
        IS_AUTHOR = "is_author",
        FILE_CHANGED = "file_changed",
        NOTHING_PASTED = "nothing_pasted",
        ATTENDANCE_EXPORT = "attendance_export",
        NO_TABLE = "no_table",
        UNKNOWN_KIND = "unknown_kind",
        COLUMN_MISSING = "column_missing",
        PLAN_STALE = "plan_stale",
        NO_SUCH_ROW = "no_such_row",
        NO_SUCH_COLUMN = "no_such_column",
        UNKNOWN_FIELD = "unknown_field",
        FIELD_OF_OTHER_KIND = "field_of_other_kind",
        NOT_FOR_ALL = "not_for_all",
        NOT_A_MAPPING = "not_a_mapping",
        MAPPING_DOES_NOT_FIT = "mapping_does_not_fit",
        LEFT_OUT = "left_out",
        NO_NAME = "no_name",
        PART_STORED = "part_stored",
        NOBODY_LEFT = "nobody_left",
        UNKNOWN_PURPOSE = "unknown_purpose",
        FOLDER_NOT_EMPTY = "folder_not_empty",
        PASSWORD_NEEDS_WORKBOOK = "password_needs_workbook",
        PASSWORD_TOO_SHORT = "password_too_short",
        PASSWORD_NOT_TEXT = "password_not_text",
        LABELS_NEED_WHOLE = "labels_need_whole",
        TOO_MANY_TO_PRINT = "too_many_to_print",
        FONT_MISSING = "font_missing",
        NO_SUCH_REPORT = "no_such_report",
        WORKS_HERE = "works_here",
        NOT_THE_NAME = "not_the_name",
        NOT_AN_ARCHIVE = "not_an_archive",
        NOT_EMPTY = "not_empty",
        ARCHIVE_ROW = "archive_row",
        ARCHIVE_LINK = "archive_link",
        LINK_FORBIDDEN = "link_forbidden",
        LINK_NOT_OPENED = "link_not_opened",
        NOT_CHOSEN = "not_chosen",
    }
}

/// Every code of the program.
pub fn all_codes() -> impl Iterator<Item = Code> {
    [miaopu_kit::error::code::ALL, miaopu_engine::code::ALL, miaopu_formats::code::ALL, code::ALL]
        .into_iter()
        .flatten()
        .copied()
}
