//! The whole nursery as an open folder: a CSV (UTF-8) for each table of what people entered, and a description of them
//! by the standard *Data Package* (<https://datapackage.org>), so that any program can read it and nobody is held here.
//!
//! In a cell nothing means nothing (NULL). A text that is empty, or begins as a formula would, or with a backslash, has a
//! backslash before it ([`cells`]): so every text comes back as it was, and none runs in a spreadsheet.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{error::Result, exports, people::PersonId};

mod cells;
pub mod ops;
mod reading;
#[cfg(test)]
mod tests;
mod unreleased;
mod writing;

/// The description's name in the folder.
const DESCRIPTION: &str = "datapackage.json";
/// The word for people who open the folder.
const README: &str = "README.txt";
/// The folder of what evidence holds, each file under its SHA-256.
const EVIDENCE: &str = "evidence";
/// What the standard calls the encoding that Excel, too, reads without asking.
const ENCODING: &str = "utf-8-sig";

/// A nursery that was written out.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Written {
    /// The folder.
    pub folder: PathBuf,
    /// Its tables.
    pub tables: u32,
    /// Their rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// Kept cells that stayed here, since they hold ID numbers.
    pub id_numbers: u32,
    /// SHA-256 of the description, which holds those of the tables.
    pub sha256: String,
}

/// A nursery that was taken in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Restored {
    /// How many tables.
    pub tables: u32,
    /// How many rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// Files that are not as they were written out: somebody has changed them since.
    pub changed: Vec<String>,
}

/// The description.
#[derive(Debug, Serialize, Deserialize)]
struct Package {
    name: String,
    profile: String,
    miaopu: Origin,
    resources: Vec<Resource>,
}

/// What only we need to know.
#[derive(Debug, Serialize, Deserialize)]
struct Origin {
    /// The version of the schema; folders of before the first release say none.
    version: Option<usize>,
    /// Who wrote it out.
    author: Option<PersonId>,
}

/// A table.
#[derive(Debug, Serialize, Deserialize)]
struct Resource {
    name: String,
    path: String,
    profile: String,
    encoding: String,
    bytes: u64,
    /// How many rows: a file that was cut short is found by it.
    rows: u64,
    hash: String,
    schema: Schema,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<FieldOf>,
    primary_key: String,
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Debug, Serialize, Deserialize)]
struct FieldOf {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    constraints: Constraints,
}

#[derive(Debug, Serialize, Deserialize)]
struct Constraints {
    required: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct ForeignKey {
    fields: String,
    reference: Reference,
}

#[derive(Debug, Serialize, Deserialize)]
struct Reference {
    resource: String,
    fields: String,
}

/// The hash of a table's file as the description has it.
fn hash_of(file: &Path) -> Result<String> {
    Ok(format!("sha256:{}", exports::ops::hash(file)?))
}
