//! Why a file of some kind cannot be read.

use std::io;
use std::sync::Arc;

use miaopu_kit::error::{Error, Refusal};
use serde::Serialize;
use ts_rs::TS;

use crate::code;

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// LibreOffice and WPS.
    Ods,
    /// Text with commas, semicolons or tabs.
    Csv,
    /// Contacts of a phone, a card a row.
    Vcf,
}

/// Why a file cannot be read. Holds row numbers and limits, never what stands in a cell.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// No file has that path.
    #[error("there is no such file")]
    NotThere,
    /// The path is a folder's.
    #[error("this is a folder")]
    IsAFolder,
    /// The person may not read it.
    #[error("there is no permission to read the file")]
    Forbidden,
    /// Another program lets nobody else read it.
    #[error("another program holds the file")]
    InUse,
    /// The machine could not hand the bytes out: a disk or a network that is gone.
    #[error("the file cannot be read")]
    Unreadable(#[source] io::Error),
    /// What a program lays beside a file that it has open.
    #[error("this is the lock of another file")]
    LockFile {
        /// That file's name.
        of: String,
    },
    /// More bytes than the reader takes.
    #[error("the file is larger than {limit_mb} MB")]
    TooLarge {
        /// The limit in MB.
        limit_mb: u64,
    },
    /// A spreadsheet's name over something else: a web page, random bytes.
    #[error("the file is not a spreadsheet, whatever its name says")]
    NotASpreadsheet,
    /// A text or a presentation, as Word, WPS and LibreOffice write them.
    #[error("the file is a document")]
    IsADocument,
    /// Pasted or piped in, and no text: a workbook, a picture.
    #[error("this is no text")]
    NotText,
    /// Encrypted by Excel or LibreOffice.
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// Not one cell in any sheet.
    #[error("the file is empty")]
    Empty,
    /// A row with a value beyond the last column that is read.
    #[error("more than {limit} columns")]
    TooManyColumns {
        /// The most columns that are read.
        limit: usize,
    },
    /// A row beyond the last one that Excel itself could hold.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The most rows that are read.
        limit: u32,
    },
    /// A cell of more than a megabyte.
    #[error("a cell in row {row} holds more than a megabyte")]
    CellTooLong {
        /// As Excel counts, from 1.
        row: u32,
    },
    /// More cells, or more text in them, than is held.
    #[error("more than {cells} cells or {mb} MB of text")]
    TooMuch {
        /// The most cells that are held, blank ones included.
        cells: u64,
        /// The most text that is held, in MB.
        mb: u64,
    },
    /// A small file that unpacks to a huge one.
    #[error("the file unpacks to far more than a roster holds")]
    ZipBomb,
    /// An ending that no reader here knows.
    #[error("files of the kind .{extension} are not read")]
    UnknownFormat {
        /// In lower case, without the dot; empty when the name has none.
        extension: String,
    },
    /// An encoding was asked for by a name that nobody knows.
    #[error("there is no such text encoding")]
    UnknownEncoding,
    /// A quoted cell that is never closed.
    #[error("a quotation mark opened in row {row} is not closed")]
    UnclosedQuote {
        /// As Excel counts, from 1: the row where the mark was opened.
        row: u32,
    },
    /// The right kind of file, but damaged inside.
    #[error("the {format:?} file is damaged")]
    Broken {
        /// The kind of file.
        format: Format,
    },
}

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

impl From<io::Error> for ReadFault {
    fn from(error: io::Error) -> Self {
        // Excel on Windows shares a file only in part: a sharing violation, or a lock on its bytes.
        const IN_USE: [i32; 2] = [32, 33];
        // The readers under `csv` speak `io::Error`; a fault that travelled inside comes out again.
        match error.downcast::<ReadFault>() {
            Ok(fault) => fault,
            Err(error) if cfg!(windows) && error.raw_os_error().is_some_and(|code| IN_USE.contains(&code)) => {
                ReadFault::InUse
            }
            Err(error) => match error.kind() {
                io::ErrorKind::NotFound => ReadFault::NotThere,
                io::ErrorKind::IsADirectory => ReadFault::IsAFolder,
                io::ErrorKind::PermissionDenied => ReadFault::Forbidden,
                _ => ReadFault::Unreadable(error),
            },
        }
    }
}

/// What a reader's error means: the machine's fault where the machine is among its causes, else the file's.
pub(crate) fn fault_of(error: &(dyn std::error::Error + 'static), format: Format) -> ReadFault {
    let mut cause = Some(error);
    while let Some(error) = cause {
        let shared = || error.downcast_ref::<Arc<io::Error>>().map(AsRef::as_ref);
        let code = error.downcast_ref::<io::Error>().or_else(shared).and_then(io::Error::raw_os_error);
        if let Some(code) = code {
            return io::Error::from_raw_os_error(code).into();
        }
        cause = error.source();
    }
    ReadFault::Broken { format }
}
