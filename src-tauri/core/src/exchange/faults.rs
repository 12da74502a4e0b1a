//! What the reader of files says, as the program says it.

use super::formats::ReadFault;
use crate::error::{Code, Error, Refusal};

impl From<ReadFault> for Error {
    fn from(fault: ReadFault) -> Self {
        match fault {
            ReadFault::NotThere => Error::failure(Code::FileNotFound),
            ReadFault::IsAFolder => Refusal::new(Code::FileIsFolder).into(),
            ReadFault::Unreadable(source) => Error::caused(Code::FileNotReadable, source),
            ReadFault::TooLarge { limit_mb } => Refusal::new(Code::FileTooLarge).arg("most", limit_mb).into(),
            ReadFault::NotASpreadsheet => Refusal::new(Code::NotASpreadsheet).into(),
            ReadFault::PasswordProtected => Refusal::new(Code::PasswordProtected).into(),
            ReadFault::Empty => Refusal::new(Code::FileEmpty).into(),
            ReadFault::TooManyColumns { limit } => Refusal::new(Code::TooManyColumns).arg("most", limit).into(),
            ReadFault::TooManyRows { limit } => Refusal::new(Code::TooManyRows).arg("most", limit).into(),
            ReadFault::CellTooLong { row } => Refusal::new(Code::CellTooLong).arg("row", row).into(),
            ReadFault::ZipBomb => Refusal::new(Code::ZipBomb).into(),
            ReadFault::UnknownFormat { extension } => {
                Refusal::new(Code::UnknownFormat).arg("extension", extension).into()
            }
            ReadFault::UnknownEncoding => Refusal::new(Code::UnknownEncoding).into(),
            ReadFault::UnclosedQuote { row } => Refusal::new(Code::UnclosedQuote).arg("row", row).into(),
            ReadFault::Uncomputed { sheet, cell } => {
                Refusal::new(Code::FormulaUncomputed).arg("sheet", sheet).arg("cell", cell).into()
            }
            ReadFault::Broken { .. } => Error::failure(Code::FileNotReadable),
        }
    }
}
