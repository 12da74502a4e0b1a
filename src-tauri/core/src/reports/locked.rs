//! Workbooks that open by a password only: Excel's own way (agile encryption, AES-256), so that whoever gets the file
//! needs nothing but Excel or WPS.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

use ms_offcrypto_writer::Ecma376AgileWriter;

use super::ReportFormat;
use crate::{
    db::file,
    error::{Code, Refusal, Result},
};

/// A password of fewer characters keeps nobody out.
const LEAST: usize = 8;

/// Whether a report can be protected so.
///
/// # Errors
/// `password_needs_workbook`, `password_too_short`, at `password`.
pub fn accept(format: ReportFormat, password: &str) -> Result<(), Refusal> {
    if format != ReportFormat::Xlsx {
        Err(Refusal::field("password", Code::PasswordNeedsWorkbook))
    } else if password.chars().count() < LEAST {
        Err(Refusal::field("password", Code::PasswordTooShort).arg("least", LEAST))
    } else {
        Ok(())
    }
}

/// Puts the locked workbook in the place of the open one at `path`.
///
/// # Errors
/// The disk's failures.
pub fn lock(path: &Path, password: &str) -> Result<()> {
    let open = path.with_extension("open");
    fs::rename(path, &open)?;
    let locked = encrypt(&open, path, password);
    file::forget(&open)?;
    locked
}

fn encrypt(from: &Path, to: &Path, password: &str) -> Result<()> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(to)?;
    let mut writer = Ecma376AgileWriter::create(&mut rand::rng(), password, file)?;
    io::copy(&mut File::open(from)?, &mut writer)?;
    writer.into_inner()?.sync_all()?;
    Ok(())
}
