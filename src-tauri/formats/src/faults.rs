//! What the reader of files says, as the program says it.

use miaopu_kit::error::{Code, Error, Refusal};

use crate::{Flaw, ReadFault, code};

impl From<ReadFault> for Error {
    fn from(fault: ReadFault) -> Self {
        match fault {
            ReadFault::NotThere => Error::failure(code::FILE_NOT_FOUND),
            ReadFault::IsAFolder => Refusal::new(code::FILE_IS_FOLDER).into(),
            ReadFault::Forbidden => Error::failure(code::FILE_FORBIDDEN),
            ReadFault::InUse => Error::failure(code::FILE_IN_USE),
            ReadFault::Unreadable(source) => Error::caused(code::FILE_LOST, source),
            ReadFault::LockFile { of } => Refusal::new(code::LOCK_FILE).arg("meant", of).into(),
            ReadFault::TooLarge { limit_mb } => Refusal::new(code::FILE_TOO_LARGE).arg("most", limit_mb).into(),
            ReadFault::NotASpreadsheet => Refusal::new(code::NOT_A_SPREADSHEET).into(),
            ReadFault::IsADocument => Refusal::new(code::FILE_IS_DOCUMENT).into(),
            ReadFault::NotText => Refusal::new(code::NOT_TEXT).into(),
            ReadFault::PasswordProtected => Refusal::new(code::PASSWORD_PROTECTED).into(),
            ReadFault::Empty => Refusal::new(code::FILE_EMPTY).into(),
            ReadFault::TooManyColumns { limit } => Refusal::new(code::TOO_MANY_COLUMNS).arg("most", limit).into(),
            ReadFault::TooManyRows { limit } => Refusal::new(code::TOO_MANY_ROWS).arg("most", limit).into(),
            ReadFault::CellTooLong { row } => Refusal::new(code::CELL_TOO_LONG).arg("row", row).into(),
            ReadFault::TooMuch { .. } => Refusal::new(code::FILE_HOLDS_TOO_MUCH).into(),
            ReadFault::ZipBomb => Refusal::new(code::ZIP_BOMB).into(),
            ReadFault::UnknownFormat { extension } if extension == "ics" => Refusal::new(code::IS_A_CALENDAR).into(),
            ReadFault::UnknownFormat { extension } => {
                Refusal::new(code::UNKNOWN_FORMAT).arg("extension", extension).into()
            }
            ReadFault::UnknownEncoding => Refusal::new(code::UNKNOWN_ENCODING).into(),
            ReadFault::UnclosedQuote { row } => Refusal::new(code::UNCLOSED_QUOTE).arg("row", row).into(),
            ReadFault::Broken { .. } => Error::failure(code::FILE_NOT_READABLE),
        }
    }
}

impl Flaw {
    /// Why the cell is not read.
    pub fn code(self) -> Code {
        match self {
            Self::FormulaError => code::FORMULA_FAILED,
            Self::NotComputed => code::FORMULA_UNCOMPUTED,
            Self::Damaged => code::CELL_DAMAGED,
            Self::TooNarrow => code::COLUMN_TOO_NARROW,
        }
    }
}
