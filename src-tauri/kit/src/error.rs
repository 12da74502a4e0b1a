//! What can go wrong, as codes: the sentences live in `words/errors.*.ftl`, in both languages.
//!
//! A [`Refusal`] means that the rules say no: nothing happened, and the page shows it beside the field.
//! A [`Failure`] means that the machine could not: disk, file, format. Neither carries personal data.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

#[cfg(feature = "sqlite")]
use crate::size_limit;

/// The result of every door.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a sentence needs besides its code: names of things and numbers, never personal data.
pub type Args = BTreeMap<&'static str, String>;

/// Why something was not done: a word in snake_case. `error-<code>` in `words/errors.*.ftl` says it in a sentence.
///
/// Each layer and each slice lists its own with [`codes!`](crate::codes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Code(&'static str);

impl Code {
    /// The code that is called so.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// The page's union of all codes is written where they are all known; others name it by an import.
impl TS for Code {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "import(\"./Code\").Code".to_owned()
    }
    fn inline(config: &ts_rs::Config) -> String {
        <Self as TS>::name(config)
    }
}

/// Lists a layer's or a slice's codes: a constant each, and `ALL` of them.
#[macro_export]
macro_rules! codes {
    ($($constant:ident = $name:literal),* $(,)?) => {
        $(
            #[doc = concat!("`", $name, "`; its sentence stands in `words/errors.en.ftl`.")]
            pub const $constant: $crate::error::Code = $crate::error::Code::new($name);
        )*
        /// All codes of this list.
        pub const ALL: &[$crate::error::Code] = &[$($constant),*];
    };
}

/// The codes of values, of the disk, and of faults of the program.
pub mod code {
    crate::codes! {
        MISSING = "missing",
        TOO_LONG = "too_long",
        NO_SUCH_DAY = "no_such_day",
        ENDS_BEFORE_START = "ends_before_start",
        NOT_AN_END = "not_an_end",
        SKIPPED_HOUR = "skipped_hour",
        NOT_A_PHONE = "not_a_phone",
        PHONE_DIGITS_LOST = "phone_digits_lost",
        NOT_AN_EMAIL = "not_an_email",
        NOT_A_WECHAT_ID = "not_a_wechat_id",
        NOT_A_NUMBER = "not_a_number",
        NOT_A_TIME = "not_a_time",
        AMBIGUOUS_DAY = "ambiguous_day",
        NOT_A_DAY = "not_a_day",
        NOT_A_PARTIAL_DAY = "not_a_partial_day",
        ID_NUMBER = "id_number",
        UNKNOWN_UNIT = "unknown_unit",
        UNKNOWN_WORD = "unknown_word",
        OUT_OF_RANGE = "out_of_range",
        IN_THE_FUTURE = "in_the_future",
        DAY_AHEAD = "day_ahead",
        MASKED_VALUE = "masked_value",
        TEXT_TOO_LONG = "text_too_long",
        FILE_NOT_FOUND = "file_not_found",
        FILE_IS_FOLDER = "file_is_folder",
        FOLDER_MISSING = "folder_missing",
        ALREADY_EXISTS = "already_exists",
        DISK_FULL = "disk_full",
        READ_ONLY = "read_only",
        NOT_A_DATABASE = "not_a_database",
        DAMAGED = "damaged",
        BUSY = "busy",
        IO = "io",
        CANCELLED = "cancelled",
        WORD_UNKNOWN_HERE = "word_unknown_here",
        INTERNAL = "internal",
    }
}

/// The rules say no. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The field of the draft that stops it, in camelCase as the page knows it.
    pub field: Option<&'static str>,
    /// What the sentence needs.
    pub args: Args,
}

impl Refusal {
    /// A refusal of the whole deed.
    pub fn new(code: Code) -> Self {
        Self { code, field: None, args: Args::new() }
    }

    /// A refusal that one field causes.
    pub fn field(field: &'static str, code: Code) -> Self {
        Self { code, field: Some(field), args: Args::new() }
    }

    /// Adds what the sentence needs.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

/// The machine could not. The sentence says what was kept and what to do.
#[derive(Debug)]
pub struct Failure {
    /// What failed.
    pub code: Code,
    /// What the sentence needs.
    pub args: Args,
    /// The cause, for the log of a developer; never shown.
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// Everything that a door may answer instead of a result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no.
    #[error("refused: {}", .0.code.name())]
    Refused(Refusal),
    /// The machine could not.
    #[error("failed: {}", .0.code.name())]
    Failed(Failure),
}

impl Error {
    /// A failure without a cause worth keeping.
    pub fn failure(code: Code) -> Self {
        Self::Failed(Failure { code, args: Args::new(), source: None })
    }

    /// A failure with its cause.
    pub fn caused(code: Code, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Failed(Failure { code, args: Args::new(), source: Some(Box::new(source)) })
    }

    /// Adds what the sentence needs.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args_mut().insert(name, value.to_string());
        self
    }

    /// Why.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(r) => r.code,
            Self::Failed(f) => f.code,
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> &Args {
        match self {
            Self::Refused(r) => &r.args,
            Self::Failed(f) => &f.args,
        }
    }

    /// The field that stops it, where one does.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Refused(r) => r.field,
            Self::Failed(_) => None,
        }
    }

    /// The rules said no; nothing is broken.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    fn args_mut(&mut self) -> &mut Args {
        match self {
            Self::Refused(r) => &mut r.args,
            Self::Failed(f) => &mut f.args,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

#[cfg(feature = "sqlite")]
impl From<rusqlite::Error> for Error {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if let rusqlite::Error::FromSqlConversionFailure(_, _, cause) = &source
            && cause.is::<super::word::UnknownWord>()
        {
            return Self::caused(code::WORD_UNKNOWN_HERE, source);
        }
        let code = match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => code::DISK_FULL,
            Some(ErrorCode::NotADatabase) => code::NOT_A_DATABASE,
            Some(ErrorCode::DatabaseCorrupt) => code::DAMAGED,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => code::BUSY,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => code::READ_ONLY,
            Some(ErrorCode::SystemIoFailure) if size_limit::was_reached() => code::DISK_FULL,
            Some(ErrorCode::SystemIoFailure) => code::IO,
            Some(ErrorCode::OperationInterrupted) => code::CANCELLED,
            _ => code::INTERNAL,
        };
        Self::caused(code, source)
    }
}

impl From<std::io::Error> for Error {
    fn from(source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match source.kind() {
            ErrorKind::NotFound => code::FILE_NOT_FOUND,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => code::DISK_FULL,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => code::READ_ONLY,
            ErrorKind::IsADirectory => code::FILE_IS_FOLDER,
            ErrorKind::NotADirectory => code::FOLDER_MISSING,
            ErrorKind::AlreadyExists => code::ALREADY_EXISTS,
            _ => code::IO,
        };
        Self::caused(code, source)
    }
}

#[cfg(feature = "csv")]
impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            // The other kinds are a reader's, or lines of unequal length: ours are equal.
            _ => Error::failure(code::INTERNAL),
        }
    }
}

#[cfg(feature = "xlsx")]
impl From<rust_xlsxwriter::XlsxError> for Error {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        match error {
            rust_xlsxwriter::XlsxError::IoError(error) => error.into(),
            error => Error::caused(code::INTERNAL, error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Self {
        Self::caused(code::INTERNAL, source)
    }
}
