//! Writes the tables and their description.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use super::{
    Constraints, DESCRIPTION, ENCODING, EVIDENCE, FieldOf, ForeignKey, Origin, Package, README, Reference, Resource,
    Schema, cells, hash_of,
};
use crate::{
    engine::{self, Read, owner},
    error::{Error, Result, code},
    evidence,
    kit::watch::Watch,
    schema::SCHEMA,
    words::{Language, Words},
};

/// The table of cells of files that are kept as text.
const KEPT_CELLS: &str = "kept_cell_private";
/// ID numbers leave the program in a person's own data alone.
const NO_ID_NUMBERS: &str = " AND masked(label, value) = value";

/// How many kept cells stay here, since they hold ID numbers.
pub(super) fn id_numbers(r: &Read<'_>) -> Result<u32> {
    r.count(
        &format!("SELECT count(*) FROM {KEPT_CELLS} WHERE deleted_at IS NULL AND masked(label, value) <> value"),
        &[],
    )
}

/// Fills a folder; tells its tables, each with how many rows.
pub(super) fn write(r: &Read<'_>, folder: &Path, watch: &mut Watch<'_>) -> Result<Vec<(String, u64)>> {
    let (tables, mut rows) = (engine::captured_tables(r.conn())?, 0_u32);
    for table in &tables {
        rows = rows.saturating_add(r.count(&format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL"), &[])?);
    }
    watch.expect(rows);
    let mut resources = Vec::new();
    for table in tables {
        let schema = schema(r, &table)?;
        let path = format!("{table}.csv");
        let count = write_table(r, &table, &schema, &folder.join(&path), watch)?;
        let written = folder.join(&path);
        resources.push(Resource {
            profile: "tabular-data-resource".to_owned(),
            encoding: ENCODING.to_owned(),
            bytes: written.metadata()?.len(),
            rows: count,
            hash: hash_of(&written)?,
            name: table,
            path,
            schema,
        });
    }
    evidence::ops::write_out(r, &folder.join(EVIDENCE))?;
    let package = Package {
        name: "miaopu-nursery".to_owned(),
        profile: "tabular-data-package".to_owned(),
        miaopu: Origin { version: Some(SCHEMA.version()), author: r.author().ok() },
        resources,
    };
    let readme = [Language::Chinese, Language::English].map(|language| Words::new(language).say("archive-readme", &[]));
    put(&folder.join(README), readme.join("\n\n").as_bytes())?;
    put(&folder.join(DESCRIPTION), &serde_json::to_vec_pretty(&package)?)?;
    Ok(package.resources.into_iter().map(|resource| (resource.name, resource.rows)).collect())
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    owner::write(path, bytes)?;
    Ok(File::open(path)?.sync_all()?)
}

/// The table's columns, but for the mark of what is set aside: such rows stay here.
fn schema(r: &Read<'_>, table: &str) -> Result<Schema> {
    let mut columns =
        r.conn().prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1) WHERE name <> 'deleted_at'")?;
    let fields = columns.query_map([table], |row| {
        let kind = if row.get::<_, String>(1)? == "INTEGER" { "integer" } else { "string" };
        let constraints = Constraints { required: row.get(2)? };
        Ok(FieldOf { name: row.get(0)?, kind: kind.to_owned(), constraints })
    })?;
    let mut keys = r.conn().prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) ORDER BY \"from\"")?;
    let foreign_keys = keys.query_map([table], |row| {
        Ok(ForeignKey { fields: row.get(0)?, reference: Reference { resource: row.get(1)?, fields: "id".to_owned() } })
    })?;
    Ok(Schema {
        fields: fields.collect::<rusqlite::Result<_>>()?,
        primary_key: "id".to_owned(),
        foreign_keys: foreign_keys.collect::<rusqlite::Result<_>>()?,
    })
}

fn write_table(r: &Read<'_>, table: &str, schema: &Schema, path: &Path, watch: &mut Watch<'_>) -> Result<u64> {
    let mut file = BufWriter::new(owner::create(path)?);
    file.write_all("\u{FEFF}".as_bytes())?;
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
    let columns: Vec<&str> = schema.fields.iter().map(|field| field.name.as_str()).collect();
    csv.write_record(&columns)?;
    let list = columns.join(", ");
    let rows = if table == KEPT_CELLS { NO_ID_NUMBERS } else { "" };
    let mut select =
        r.conn().prepare(&format!("SELECT {list} FROM {table} WHERE deleted_at IS NULL{rows} ORDER BY id"))?;
    let mut rows = select.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        watch.step()?;
        for at in 0..columns.len() {
            let cell = cells::written(row.get_ref(at)?).ok_or_else(|| Error::failure(code::DAMAGED))?;
            csv.write_field(cell.as_bytes())?;
        }
        csv.write_record(None::<&[u8]>)?;
        count += 1;
    }
    let file = csv.into_inner().map_err(|e| Error::from(e.into_error()))?;
    file.into_inner().map_err(|e| Error::from(e.into_error()))?.sync_all()?;
    Ok(count)
}
