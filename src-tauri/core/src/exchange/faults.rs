//! What the reader of files says, as the program says it.

use super::formats::{Flaw, ReadFault};
use crate::error::{Code, Error, Refusal};

impl From<ReadFault> for Error {
    fn from(fault: ReadFault) -> Self {
        match fault {
            ReadFault::NotThere => Error::failure(Code::FileNotFound),
            ReadFault::IsAFolder => Refusal::new(Code::FileIsFolder).into(),
            ReadFault::Forbidden => Error::failure(Code::FileForbidden),
            ReadFault::InUse => Error::failure(Code::FileInUse),
            ReadFault::Unreadable(source) => Error::caused(Code::FileLost, source),
            ReadFault::LockFile { of } => Refusal::new(Code::LockFile).arg("meant", of).into(),
            ReadFault::TooLarge { limit_mb } => Refusal::new(Code::FileTooLarge).arg("most", limit_mb).into(),
            ReadFault::NotASpreadsheet => Refusal::new(Code::NotASpreadsheet).into(),
            ReadFault::IsADocument => Refusal::new(Code::FileIsDocument).into(),
            ReadFault::NotText => Refusal::new(Code::NotText).into(),
            ReadFault::PasswordProtected => Refusal::new(Code::PasswordProtected).into(),
            ReadFault::Empty => Refusal::new(Code::FileEmpty).into(),
            ReadFault::TooManyColumns { limit } => Refusal::new(Code::TooManyColumns).arg("most", limit).into(),
            ReadFault::TooManyRows { limit } => Refusal::new(Code::TooManyRows).arg("most", limit).into(),
            ReadFault::CellTooLong { row } => Refusal::new(Code::CellTooLong).arg("row", row).into(),
            ReadFault::TooMuch { .. } => Refusal::new(Code::FileHoldsTooMuch).into(),
            ReadFault::ZipBomb => Refusal::new(Code::ZipBomb).into(),
            ReadFault::UnknownFormat { extension } if extension == "ics" => Refusal::new(Code::IsACalendar).into(),
            ReadFault::UnknownFormat { extension } => {
                Refusal::new(Code::UnknownFormat).arg("extension", extension).into()
            }
            ReadFault::UnknownEncoding => Refusal::new(Code::UnknownEncoding).into(),
            ReadFault::UnclosedQuote { row } => Refusal::new(Code::UnclosedQuote).arg("row", row).into(),
            ReadFault::Broken { .. } => Error::failure(Code::FileNotReadable),
        }
    }
}

/// Why a cell is not read.
pub(super) fn code_of(flaw: Flaw) -> Code {
    match flaw {
        Flaw::FormulaError => Code::FormulaFailed,
        Flaw::NotComputed => Code::FormulaUncomputed,
        Flaw::Damaged => Code::CellDamaged,
        Flaw::TooNarrow => Code::ColumnTooNarrow,
    }
}
