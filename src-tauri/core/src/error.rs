//! What can go wrong, as codes: the sentences live in `words/errors.*.ftl`, in both languages.
//!
//! A [`Refusal`] means that the rules say no: nothing happened, and the page shows it beside the field.
//! A [`Failure`] means that the machine could not: disk, file, format. Neither carries personal data.

use std::collections::BTreeMap;

use rust_xlsxwriter::XlsxError;
use serde::Serialize;
use strum::{AsRefStr, EnumIter};
use ts_rs::TS;

use crate::kit::size_limit;

/// The result of every door.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a sentence needs besides its code: names of things and numbers, never personal data.
pub type Args = BTreeMap<&'static str, String>;

/// Every reason for a no. `error-<code>` in `words/errors.*.ftl` says it in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS, AsRefStr, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "each code's meaning is its sentence in words/errors.en.ftl")]
pub enum Code {
    // a field
    Missing,
    TooLong,
    NoSuchDay,
    EndsBeforeStart,
    NotAnEnd,
    SkippedHour,
    NotAPhone,
    PhoneDigitsLost,
    NotAnEmail,
    NotAWechatId,
    NotANumber,
    NotATime,
    AmbiguousDay,
    NotADay,
    NotAPartialDay,
    IdNumber,
    UnknownUnit,
    FormulaFailed,
    FormulaUncomputed,
    CellDamaged,
    ColumnTooNarrow,
    UnknownWord,
    OutOfRange,
    NoteEmpty,
    NoteInFuture,
    NoteAboutNobody,
    InTheFuture,
    // a record
    NoSuchRecord,
    NoSuchStartup,
    NoSuchPerson,
    NoSuchCohort,
    NoSuchSession,
    NoSuchMentor,
    StillInUse,
    AlreadyEnrolled,
    IllegalMove,
    ReasonNeeded,
    BeforeLastMove,
    NoAuthor,
    NotTheAuthor,
    AmbiguousName,
    SameRecord,
    IsAuthor,
    // history
    NoSuchOp,
    NothingToUndo,
    NothingToRedo,
    NotUndoable,
    AlreadyUndone,
    // import
    FileNotFound,
    FileIsFolder,
    FileTooLarge,
    FileHoldsTooMuch,
    FileChanged,
    FileNotReadable,
    FileForbidden,
    FileInUse,
    FileLost,
    LockFile,
    NotASpreadsheet,
    FileIsDocument,
    NotText,
    NothingPasted,
    PasswordProtected,
    FileEmpty,
    TooManyColumns,
    TooManyRows,
    CellTooLong,
    ZipBomb,
    UnknownFormat,
    AttendanceExport,
    IsACalendar,
    UnknownEncoding,
    UnclosedQuote,
    NoTable,
    UnknownKind,
    ColumnMissing,
    PlanStale,
    NoSuchRow,
    NoSuchColumn,
    UnknownField,
    FieldOfOtherKind,
    NotForAll,
    NotAMapping,
    MappingDoesNotFit,
    LeftOut,
    NoName,
    TextTooLong,
    MaskedValue,
    PartStored,
    DayAhead,
    // export
    NobodyLeft,
    UnknownPurpose,
    FolderMissing,
    FolderNotEmpty,
    PasswordNeedsWorkbook,
    PasswordTooShort,
    PasswordNotText,
    LabelsNeedWhole,
    TooManyToPrint,
    FontMissing,
    NoSuchReport,
    // a person's rights
    WorksHere,
    NotTheName,
    // the whole nursery
    NotAnArchive,
    NotEmpty,
    ArchiveRow,
    ArchiveLink,
    // ways out of the window
    LinkForbidden,
    LinkNotOpened,
    NotChosen,
    // the file
    NurseryAway,
    IsBackup,
    FileBlank,
    NotADatabase,
    NotOurs,
    FromNewerProgram,
    Damaged,
    Locked,
    Busy,
    ReadOnly,
    AlreadyExists,
    FileExists,
    DiskFull,
    NotConfirmed,
    Io,
    Cancelled,
    Internal,
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
    #[error("refused: {}", .0.code.as_ref())]
    Refused(Refusal),
    /// The machine could not.
    #[error("failed: {}", .0.code.as_ref())]
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

impl From<rusqlite::Error> for Error {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let code = match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Code::DiskFull,
            Some(ErrorCode::NotADatabase) => Code::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Code::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::Busy,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Code::ReadOnly,
            Some(ErrorCode::SystemIoFailure) if size_limit::was_reached() => Code::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Code::Io,
            Some(ErrorCode::OperationInterrupted) => Code::Cancelled,
            _ => Code::Internal,
        };
        Self::caused(code, source)
    }
}

impl From<std::io::Error> for Error {
    fn from(source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match source.kind() {
            ErrorKind::NotFound => Code::FileNotFound,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Code::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::ReadOnly,
            ErrorKind::IsADirectory => Code::FileIsFolder,
            ErrorKind::NotADirectory => Code::FolderMissing,
            ErrorKind::AlreadyExists => Code::AlreadyExists,
            _ => Code::Io,
        };
        Self::caused(code, source)
    }
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            // The other kinds are a reader's, or lines of unequal length: ours are equal.
            _ => Error::failure(Code::Internal),
        }
    }
}

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => error.into(),
            error => Error::caused(Code::Internal, error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Self {
        Self::caused(Code::Internal, source)
    }
}
