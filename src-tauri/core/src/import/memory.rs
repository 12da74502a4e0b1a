//! How sheets were mapped the last time: kept by their headers in the nursery (outside history), shared as small files.
//!
//! A mapping names columns by their headers, not by their places, so that it fits the next file where columns are in
//! another order or a few have come along.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    fs,
    io::Read as _,
    path::Path,
};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    ColumnGuess, Field, Inspection, Kind, Recalled, SheetGuess, SheetRequest,
    header::{NO_HEADER, shared_name},
};
use crate::{
    engine::{Read, check::hex, file, opened::is_open},
    error::{Refusal, Result, code},
    kit::{Instant, names::fold},
};

/// As many sheets' mappings are kept, those that were used last.
const KEPT: u32 = 300;
/// A larger file is no mapping.
const MOST_BYTES: u64 = 1 << 20;
/// Columns that may have come along since.
const MORE_COLUMNS: usize = 6;

/// How the sheets of a file are mapped, as it is shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    miaopu: Mark,
    version: u32,
    /// Sheet by sheet.
    pub sheets: Vec<SheetMapping>,
}

/// Says what the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mark {
    Mapping,
}

/// How a sheet is mapped. Its columns go by their headers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetMapping {
    /// All headers, each once: the second of one name is `手机 #2`, a nameless one `#4`.
    headers: Vec<String>,
    kind: Kind,
    columns: BTreeMap<String, Field>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    splits: BTreeMap<String, (Field, Field)>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    joins: BTreeMap<Field, Vec<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    constants: BTreeMap<Field, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cohort: Option<String>,
}

impl Mapping {
    /// Of these sheets.
    pub(super) fn of(sheets: Vec<SheetMapping>) -> Self {
        Self { miaopu: Mark::Mapping, version: 1, sheets }
    }

    /// Reads a mapping that somebody has saved.
    ///
    /// # Errors
    /// `not_a_mapping`; `from_newer_program`; the disk's failures.
    pub fn load(path: &Path) -> Result<Self> {
        let not_one = || Refusal::new(code::NOT_A_MAPPING);
        // A pipe or a device may never end.
        if is_open(path) || path.metadata().is_ok_and(|about| !about.is_file()) {
            return Err(not_one().into());
        }
        let mut text = String::new();
        let read = fs::File::open(path)?.take(MOST_BYTES).read_to_string(&mut text);
        if read.is_err() {
            return Err(not_one().into());
        }
        let mapping: Self = serde_json::from_str(&text).map_err(|_| not_one())?;
        match mapping.version {
            0 | 1 => Ok(mapping),
            _ => Err(Refusal::new(code::FROM_NEWER_PROGRAM).into()),
        }
    }

    /// Writes it as a file.
    ///
    /// # Errors
    /// The disk's failures.
    pub fn save(&self, path: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self)?;
        file::replace(path, |part| Ok(fs::write(part, text)?))
    }

    /// Fills in what it says of the sheets of a file.
    ///
    /// # Errors
    /// `mapping_does_not_fit` where it says nothing of any.
    pub fn apply(&self, inspection: &mut Inspection) -> Result<()> {
        for sheet in &mut inspection.sheets {
            let best = best_of(self.sheets.iter(), sheet);
            sheet.offered = best.map(SheetMapping::offered).unwrap_or_default();
            sheet.recalled = best.map(|mapping| Recalled { request: mapping.request(sheet), used_at: None });
        }
        if inspection.sheets.iter().all(|sheet| sheet.recalled.is_none()) {
            return Err(Refusal::new(code::MAPPING_DOES_NOT_FIT).into());
        }
        Ok(())
    }
}

impl SheetMapping {
    /// What a person has asked for, with the names of the sheet's columns. A cohort that stands above the header is
    /// the file's own, and not kept for the next.
    pub(super) fn of(sheet: &SheetRequest, headers: &[String], titled: Option<&str>) -> Self {
        let names = names(headers);
        let name = |index: &u32| names.get(*index as usize).cloned();
        let by_name = |columns: &[u32]| columns.iter().filter_map(name).collect();
        Self {
            kind: sheet.kind,
            columns: sheet.columns.iter().filter_map(|(index, field)| Some((name(index)?, *field))).collect(),
            splits: sheet.splits.iter().filter_map(|(index, fields)| Some((name(index)?, *fields))).collect(),
            joins: sheet.joins.iter().map(|(field, columns)| (*field, by_name(columns))).collect(),
            constants: sheet.constants.clone(),
            cohort: sheet.cohort.clone().filter(|cohort| Some(cohort.as_str()) != titled),
            headers: names,
        }
    }

    /// A hash of the headers, whatever their order.
    fn signature(&self) -> String {
        let mut folded: Vec<String> = self.headers.iter().map(|name| fold(name)).collect();
        folded.sort();
        hex(&Sha256::digest(folded.join("\n")))
    }

    /// How many headers it shares with a sheet; none where a column that it reads is not there, or too many are new.
    fn fits(&self, names: &[String]) -> Option<usize> {
        let has = |name: &str| names.iter().any(|held| fold(held) == fold(name));
        let joined = self.joins.values().flatten();
        // A column that is only kept as text may be missing.
        let columns = self.columns.iter().filter(|(_, field)| **field != Field::Other).map(|(name, _)| name);
        let read = columns.chain(self.splits.keys()).chain(joined);
        let mut read = read.peekable();
        read.peek()?;
        let shared = self.headers.iter().filter(|name| has(name)).count();
        let more = names.len().saturating_sub(shared);
        (read.all(|name| has(name)) && more <= MORE_COLUMNS.max(self.headers.len() / 2)).then_some(shared)
    }

    /// The request for a sheet that it fits. Columns that have come along are taken as guessed where that is sure, and
    /// kept as text where nobody knows them.
    fn request(&self, sheet: &SheetGuess) -> SheetRequest {
        let names = names(&headers_of(sheet));
        let place = |name: &String| {
            let at = names.iter().position(|held| fold(held) == fold(name))?;
            u32::try_from(at).ok()
        };
        let places = |columns: &Vec<String>| columns.iter().filter_map(place).collect();
        let mut columns: BTreeMap<u32, Field> =
            self.columns.iter().filter_map(|(name, field)| Some((place(name)?, *field))).collect();
        let known: Vec<u32> = self.headers.iter().filter_map(place).collect();
        let halves = self.splits.values().flat_map(|fields| [fields.0, fields.1]);
        let taken: Vec<Field> = columns.values().copied().chain(halves).chain(self.joins.keys().copied()).collect();
        let is_taken = |column: &&ColumnGuess| column.sure || column.field == Some(Field::Other);
        for column in sheet.columns.iter().filter(is_taken).filter(|column| !known.contains(&column.index)) {
            if let Some(field) = column.field.filter(|field| !taken.contains(field) || field.may_repeat()) {
                columns.insert(column.index, field);
            }
        }
        SheetRequest {
            name: sheet.name.clone(),
            kind: self.kind,
            header_row: sheet.header_row.unwrap_or(1),
            columns,
            splits: self.splits.iter().filter_map(|(name, fields)| Some((place(name)?, *fields))).collect(),
            joins: self.joins.iter().map(|(field, columns)| (*field, places(columns))).collect(),
            left_out: BTreeSet::new(),
            // What all rows of one file say belongs to that file: see `offered`.
            constants: BTreeMap::new(),
            cohort: None,
            leave_hidden: false,
        }
    }

    /// What all rows of the file said, the cohort included.
    fn offered(&self) -> BTreeMap<Field, String> {
        let cohort = self.cohort.iter().map(|cohort| (Field::Cohort, cohort.clone()));
        self.constants.clone().into_iter().chain(cohort).collect()
    }
}

/// The mapping that shares the most headers with a sheet; of equals the first.
fn best_of<'m>(mappings: impl Iterator<Item = &'m SheetMapping>, sheet: &SheetGuess) -> Option<&'m SheetMapping> {
    sheet.header_row?;
    let names = names(&headers_of(sheet));
    let mut best: Option<(usize, &SheetMapping)> = None;
    for mapping in mappings {
        if let Some(shared) = mapping.fits(&names)
            && best.is_none_or(|(most, _)| shared > most)
        {
            best = Some((shared, mapping));
        }
    }
    best.map(|(_, mapping)| mapping)
}

/// The headers of a sheet by place.
fn headers_of(sheet: &SheetGuess) -> Vec<String> {
    let width = sheet.columns.iter().map(|column| column.index as usize + 1).max().unwrap_or(0);
    let mut headers = vec![String::new(); width];
    sheet.columns.iter().for_each(|column| headers[column.index as usize].clone_from(&column.header));
    headers
}

/// Each header with a name of its own.
fn names(headers: &[String]) -> Vec<String> {
    let mut whole: HashSet<&str> = HashSet::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    let names = headers.iter().enumerate().map(|(at, header)| {
        let header = header.trim();
        // Of 手机 and 手机 (2), as a header tells them apart, the second is 手机 #2, as mappings have always had it.
        let shared = shared_name(header);
        let name = if shared != header && whole.contains(shared) { shared } else { header };
        whole.insert(header);
        let same = counts.entry(fold(shared_name(name))).or_default();
        *same += 1;
        match (name, *same) {
            ("", _) => format!("#{}", at + 1),
            (name, 1) => name.to_owned(),
            (name, same) => format!("{name} #{same}"),
        }
    });
    names.collect()
}

/// Keeps how sheets were mapped.
pub(crate) fn keep(conn: &Connection, now: Instant, mappings: &[SheetMapping]) -> Result<()> {
    for mapping in mappings {
        conn.prepare_cached(
            "INSERT INTO local_mapping (signature, mapping, used_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at",
        )?
        .execute((mapping.signature(), serde_json::to_string(mapping)?, now))?;
    }
    conn.prepare_cached(
        "DELETE FROM local_mapping WHERE signature NOT IN
           (SELECT signature FROM local_mapping ORDER BY used_at DESC, signature LIMIT ?1)",
    )?
    .execute([KEPT])?;
    Ok(())
}

/// Fills in how sheets with these headers were mapped the last time.
pub(super) fn recall(r: &Read<'_>, inspection: &mut Inspection) -> Result<()> {
    let kept = r.rows("SELECT mapping, used_at FROM local_mapping ORDER BY used_at DESC, signature", &[], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Instant>(1)?))
    })?;
    // One that an older program has written otherwise is no help.
    let kept: Vec<(SheetMapping, Instant)> =
        kept.into_iter().filter_map(|(text, at)| Some((serde_json::from_str(&text).ok()?, at))).collect();
    for sheet in inspection.sheets.iter_mut().filter(|sheet| sheet.header_row != Some(NO_HEADER)) {
        let best = best_of(kept.iter().map(|(mapping, _)| mapping), sheet);
        sheet.offered = best.map(SheetMapping::offered).unwrap_or_default();
        sheet.recalled = best.map(|best| Recalled {
            request: best.request(sheet),
            used_at: kept.iter().find(|(mapping, _)| std::ptr::eq(mapping, best)).map(|(_, at)| *at),
        });
    }
    Ok(())
}
