//! What can go wrong, as codes: see [`miaopu_kit::error`]. A slice lists its own beside its declaration.

pub use miaopu_kit::error::{Args, Code, Error, Failure, Refusal, Result};

/// The codes of all layers.
pub mod code {
    pub use miaopu_engine::code::*;
    pub use miaopu_formats::code::*;

    pub use crate::slices::{
        alumni::slice::code::UNKNOWN_PURPOSE,
        cohorts::slice::code::{ALREADY_ENROLLED, BEFORE_LAST_MOVE, ILLEGAL_MOVE, NO_SUCH_COHORT, REASON_NEEDED},
        mentors::slice::code::NO_SUCH_MENTOR,
        notes::slice::code::{NOT_THE_AUTHOR, NOTE_ABOUT_NOBODY, NOTE_EMPTY, NOTE_IN_FUTURE},
        own_fields::slice::code::{FIELD_IS_THERE, FIELD_OF_ID_NUMBERS, NO_SUCH_OWN_FIELD},
        people::slice::code::{IS_AUTHOR, NO_SUCH_PERSON},
        sessions::slice::code::{NO_SUCH_SESSION, SESSION_CLASHES},
        startups::slice::code::NO_SUCH_STARTUP,
    };

    miaopu_kit::codes! {
        NO_SUCH_RECORD = "no_such_record",
        STILL_IN_USE = "still_in_use",
        AMBIGUOUS_NAME = "ambiguous_name",
        SAME_RECORD = "same_record",
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
        NO_PLAN_OF_A_FOLDER = "no_plan_of_a_folder",
        NO_SUCH_FIELD = "no_such_field",
        NO_SUCH_ENDING = "no_such_ending",
        NOT_A_PAIR = "not_a_pair",
        UNKNOWN_FILTER = "unknown_filter",
        NOT_WHOLE = "not_whole",
        NEGATIVE = "negative",
        UNKNOWN_CHOICE = "unknown_choice",
        AMBIGUOUS_RECORD = "ambiguous_record",
        NOT_AN_ADDRESS = "not_an_address",
        NOT_A_MEETING = "not_a_meeting",
        OTHER_MEETING = "other_meeting",
        SEVERAL_SESSIONS = "several_sessions",
        DAY_ORDER_UNKNOWN = "day_order_unknown",
        MEETING_WITHOUT_DAY = "meeting_without_day",
        ZONE_UNKNOWN = "zone_unknown",
        NO_SUCH_ZONE = "no_such_zone",
    }
}
