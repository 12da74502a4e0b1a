//! Workbooks that open by a password only: Excel's own way (agile encryption, AES-256), so that whoever gets the file
//! needs nothing but Excel or WPS.

use std::{fs::OpenOptions, io::Write as _, path::Path};

use ms_offcrypto_writer::Ecma376AgileWriter;

use super::ReportFormat;
use crate::error::{Refusal, Result, code};

/// A password of fewer characters keeps nobody out.
const LEAST: usize = 8;

/// Whether a report can be protected so.
///
/// # Errors
/// `password_needs_workbook`, `password_too_short`, at `password`.
pub fn accept(format: ReportFormat, password: &str) -> Result<(), Refusal> {
    if format != ReportFormat::Xlsx {
        Err(Refusal::field("password", code::PASSWORD_NEEDS_WORKBOOK))
    } else if password.chars().count() < LEAST {
        Err(Refusal::field("password", code::PASSWORD_TOO_SHORT).arg("least", LEAST))
    } else {
        Ok(())
    }
}

/// Writes a workbook to `path`, on the disk encrypted only.
///
/// # Errors
/// The disk's failures.
pub fn write(path: &Path, password: &str, workbook: &[u8]) -> Result<()> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(path)?;
    let mut writer = Ecma376AgileWriter::create(&mut rand::rng(), password, file)?;
    writer.write_all(workbook)?;
    writer.into_inner()?;
    Ok(())
}
