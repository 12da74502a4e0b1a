//! The codes of files that cannot be read, and of cells.

pub use miaopu_kit::error::code::*;

miaopu_kit::codes! {
    FORMULA_FAILED = "formula_failed",
    FORMULA_UNCOMPUTED = "formula_uncomputed",
    CELL_DAMAGED = "cell_damaged",
    COLUMN_TOO_NARROW = "column_too_narrow",
    FILE_TOO_LARGE = "file_too_large",
    FILE_HOLDS_TOO_MUCH = "file_holds_too_much",
    FILE_NOT_READABLE = "file_not_readable",
    FILE_FORBIDDEN = "file_forbidden",
    FILE_IN_USE = "file_in_use",
    FILE_LOST = "file_lost",
    LOCK_FILE = "lock_file",
    NOT_A_SPREADSHEET = "not_a_spreadsheet",
    FILE_IS_DOCUMENT = "file_is_document",
    NOT_TEXT = "not_text",
    PASSWORD_PROTECTED = "password_protected",
    FILE_EMPTY = "file_empty",
    TOO_MANY_COLUMNS = "too_many_columns",
    TOO_MANY_ROWS = "too_many_rows",
    CELL_TOO_LONG = "cell_too_long",
    ZIP_BOMB = "zip_bomb",
    UNKNOWN_FORMAT = "unknown_format",
    IS_A_CALENDAR = "is_a_calendar",
    UNKNOWN_ENCODING = "unknown_encoding",
    UNCLOSED_QUOTE = "unclosed_quote",
}
