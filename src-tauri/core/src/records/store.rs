//! The SQL of records, made of their declarations.

use rusqlite::{Row as SqlRow, types::ValueRef};
use serde_json::{Value, json};

use super::{RecordId, RecordQuery, RecordSort, Row, values};
use crate::{
    engine::{Filter, Read, Write},
    error::{Refusal, Result},
    kit::{Cursor, PAGE, Page, Way, days::begun_day, text::typed},
    slice::{Draft, Field, FieldKind, Named, Record, Slice},
};

/// Smaller than what any field of a number holds: what is not known stands before all that is.
const NO_NUMBER: i64 = i64::MIN;

fn table(slice: &Slice) -> &'static str {
    slice.tables.first().map_or(slice.noun, |table| table.name)
}

/// SQL for a cell of a row `x`: one of personal data stands in a table of its own.
fn cell_sql(slice: &Slice, field: &Field) -> String {
    match field.is_private {
        true => format!(
            "(SELECT v.{0} FROM {1}_private v WHERE v.id = x.id AND v.deleted_at IS NULL)",
            field.name,
            table(slice)
        ),
        false => format!("x.{}", field.name),
    }
}

/// The cells of a row; beside the id of another record its name.
fn columns(slice: &Slice, record: &Record) -> String {
    let cell = |field: &Field| match field.kind {
        FieldKind::Names(named) => format!("x.{0}, {1} AS {0}_name", field.name, name_sql(named, field.name)),
        _ => format!("{} AS {}", cell_sql(slice, field), field.name),
    };
    record.fields.iter().map(cell).collect::<Vec<_>>().join(", ")
}

/// SQL for the name of the record that a column of `x` names.
pub fn name_sql(named: Named, column: &str) -> String {
    match named {
        Named::Startup => format!("(SELECT s.name FROM startup_row s WHERE s.startup = x.{column})"),
        Named::Person => format!("(SELECT p.name FROM person p WHERE p.id = x.{column})"),
        Named::Cohort => format!("(SELECT c.name FROM cohort c WHERE c.id = x.{column})"),
    }
}

/// The ids of the records of this name, two at most: by the full or the short name, whatever the width and case.
pub fn named(r: &Read<'_>, named: Named, name: &str) -> Result<Vec<RecordId>> {
    // Who shares a name with others is named by the id.
    if let Ok(id) = name.parse::<RecordId>()
        && is_there(r, named, name)?
    {
        return Ok(vec![id]);
    }
    let sql = match named {
        Named::Startup => {
            "SELECT s.id FROM startup s JOIN organisation o ON o.id = s.organisation WHERE s.deleted_at IS NULL
             AND search_key(:name) IN (search_key(o.name), search_key(o.short_name)) LIMIT 2"
        }
        Named::Person => "SELECT id FROM person WHERE name = :name AND deleted_at IS NULL LIMIT 2",
        Named::Cohort => {
            "SELECT c.id FROM cohort c JOIN programme p ON p.id = c.programme WHERE c.deleted_at IS NULL
             AND search_key(:name) IN (search_key(c.name), search_key(p.name || c.name)) LIMIT 2"
        }
    };
    r.rows(sql, &[(":name", &name)], |row| row.get(0))
}

/// The mentors of this name, two at most.
pub fn mentors_named(r: &Read<'_>, name: &str) -> Result<Vec<RecordId>> {
    r.rows(
        "SELECT p.id FROM person p WHERE p.name = :name AND p.deleted_at IS NULL
           AND EXISTS (SELECT 1 FROM mentor m WHERE m.person = p.id AND m.deleted_at IS NULL) LIMIT 2",
        &[(":name", &name)],
        |row| row.get(0),
    )
}

/// Whether a record that is named is there.
pub fn is_there(r: &Read<'_>, named: Named, id: &str) -> Result<bool> {
    let table = match named {
        Named::Startup => "startup",
        Named::Person => "person",
        Named::Cohort => "cohort",
    };
    Ok(r.row(&format!("SELECT 1 FROM {table} WHERE id = :id AND deleted_at IS NULL"), &[(":id", &id)], |_| Ok(()))?
        .is_some())
}

fn from_row(record: &Record, row: &SqlRow<'_>) -> rusqlite::Result<Row> {
    let mut values = Row::new();
    values.insert("id".to_owned(), json!(row.get::<_, String>("id")?));
    for field in record.fields {
        let value = match (field.kind, row.get_ref(field.name)?) {
            (_, ValueRef::Null) => Value::Null,
            (FieldKind::Flag, ValueRef::Integer(number)) => json!(number != 0),
            (FieldKind::Names(_), id) => {
                json!({ "id": id.as_str()?, "name": row.get::<_, Option<String>>(format!("{}_name", field.name).as_str())? })
            }
            (_, ValueRef::Integer(number)) => json!(number),
            (_, text) => json!(text.as_str()?),
        };
        values.insert(field.name.to_owned(), value);
    }
    Ok(values)
}

/// One record.
pub fn load(r: &Read<'_>, slice: &Slice, record: &Record, id: RecordId) -> Result<Option<Row>> {
    let sql = format!(
        "SELECT x.id, {} FROM {} x WHERE x.id = :id AND x.deleted_at IS NULL",
        columns(slice, record),
        table(slice)
    );
    r.row(&sql, &[(":id", &id)], |row| from_row(record, row))
}

/// All records, the oldest first.
pub fn all(r: &Read<'_>, slice: &Slice, record: &Record) -> Result<Vec<Row>> {
    let sql = format!(
        "SELECT x.id, {} FROM {} x WHERE x.deleted_at IS NULL ORDER BY x.id",
        columns(slice, record),
        table(slice)
    );
    r.rows(&sql, &[], |row| from_row(record, row))
}

/// By what a field is sorted.
fn key_of(slice: &Slice, field: &Field) -> String {
    let cell = cell_sql(slice, field);
    match field.kind {
        FieldKind::Text => format!("sort_key(ifnull({cell}, ''), NULL)"),
        FieldKind::Number | FieldKind::Money | FieldKind::Flag => format!("ifnull({cell}, {NO_NUMBER})"),
        FieldKind::Figure(_) => format!("CASE typeof({cell}) WHEN 'integer' THEN {cell} ELSE {NO_NUMBER} END"),
        FieldKind::Names(named) => format!("sort_key(ifnull({}, ''), NULL)", name_sql(named, field.name)),
        FieldKind::LongText | FieldKind::Day | FieldKind::Week | FieldKind::Choice(_) | FieldKind::Link => {
            format!("ifnull({cell}, '')")
        }
    }
}

fn has_numbers(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Number | FieldKind::Money | FieldKind::Flag | FieldKind::Figure(_))
}

/// A page of records; `found` are the ids of those that the query's text finds.
pub fn list(
    r: &Read<'_>,
    slice: &Slice,
    record: &Record,
    query: &RecordQuery,
    found: Option<String>,
) -> Result<Page<Row>> {
    let mut filter = filter(slice, record, query)?;
    if let Some(found) = found {
        filter.and("x.id IN (SELECT value FROM json_each(:found))", ":found", found);
    }
    let from = format!("{} x WHERE x.deleted_at IS NULL{}", table(slice), filter.sql());
    let way = Way::of(query.after.as_ref(), query.before.as_ref());
    let total = match way {
        Way::First => Some(r.count(&format!("SELECT count(*) FROM {from}"), &filter.params())?),
        Way::After(_) | Way::Before(_) => None,
    };
    let (field, down) = match &query.sort {
        None => (record.title(), false),
        Some(RecordSort { by, down }) => (require(record, by)?, *down),
    };
    let key = key_of(slice, field);
    let backwards = matches!(way, Way::Before(_));
    let (than, order) = if down == backwards { (">", "") } else { ("<", " DESC") };
    let behind = match way.place() {
        None => String::new(),
        // Behind all rows, whatever they are sorted by.
        Some(place) if *place == Cursor::end() => String::new(),
        Some(Cursor { key: place, id }) => {
            if has_numbers(field) {
                filter.fill(":key", place.parse::<i64>().unwrap_or(NO_NUMBER));
            } else {
                filter.fill(":key", place.clone());
            }
            filter.fill(":id", id.clone());
            format!(" AND ({key}, x.id) {than} (:key, :id)")
        }
    };
    let limit = query.limit.unwrap_or(PAGE);
    filter.fill(":limit", limit.saturating_add(1));
    let sql = format!(
        "SELECT x.id, {}, CAST({key} AS TEXT) AS sorted FROM {from}{behind} ORDER BY {key}{order}, x.id{order} LIMIT :limit",
        columns(slice, record)
    );
    let rows = r.rows(&sql, &filter.params(), |row| Ok((row.get::<_, String>("sorted")?, from_row(record, row)?)))?;
    let id = |row: &Row| row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let page = Page::found(rows, way, limit, total, |(key, row)| Cursor { key: key.clone(), id: id(row) });
    Ok(page.map(|(_, row)| row))
}

fn require(record: &Record, name: &str) -> Result<&'static Field, Refusal> {
    record.field(name).ok_or_else(|| values::no_such_field(record, name))
}

fn filter(slice: &Slice, record: &Record, query: &RecordQuery) -> Result<Filter> {
    let mut filter = Filter::default();
    for (name, wanted) in &query.filters {
        let field = require(record, name)?;
        let cell = cell_sql(slice, field);
        let Some(wanted) = typed(wanted) else { continue };
        let (from, to) = wanted.split_once("..").unwrap_or((wanted, wanted));
        match field.kind {
            FieldKind::Text | FieldKind::LongText | FieldKind::Link => {
                filter.and_value(&format!("instr(search_key({cell}), search_key({{}}))"), wanted.to_owned());
            }
            FieldKind::Day | FieldKind::Week => {
                // As much of a day as is typed: 2027, 2027-06.
                if let Some(from) = day_bound(from)? {
                    filter.and_value(&format!("{cell} >= {{}}"), from);
                }
                if let Some(to) = day_bound(to)? {
                    filter.and_value(&format!("substr({cell}, 1, {}) <= {{}}", to.len()), to);
                }
            }
            FieldKind::Names(named) => match values::named_id(&Value::from(wanted)) {
                Some(id) => filter.and_value(&format!("{cell} = {{}}"), id),
                None => filter.and_value(
                    &format!("instr(search_key({}), search_key({{}}))", name_sql(named, name)),
                    wanted.to_owned(),
                ),
            },
            FieldKind::Number | FieldKind::Money | FieldKind::Flag | FieldKind::Figure(_) => {
                for (bound, than) in [(from, ">="), (to, "<=")] {
                    if let Some(number) = number_bound(slice, field, bound)? {
                        filter.and_value(&format!("{cell} {than} {{}}"), number);
                    }
                }
            }
            FieldKind::Choice(_) => {
                let word = bound(slice, field, wanted)?;
                filter.and_value(&format!("{cell} = {{}}"), word.as_str().unwrap_or_default().to_owned());
            }
        }
    }
    Ok(filter)
}

/// A value that a list is narrowed by.
fn bound(slice: &Slice, field: &Field, text: &str) -> Result<Value> {
    Ok(values::read(slice.noun, field, text)
        .map_err(|code| values::refusal(slice.noun, field, "filter", code, text))?)
}

fn number_bound(slice: &Slice, field: &Field, text: &str) -> Result<Option<i64>> {
    Ok(match bound(slice, field, text)? {
        Value::Number(number) => number.as_i64(),
        Value::Bool(yes) => Some(i64::from(yes)),
        _ => None,
    })
}

fn day_bound(text: &str) -> Result<Option<String>> {
    let refuse = |fault| Refusal::field("filter", values::no_day(fault)).arg("word", text.trim());
    Ok(typed(text).map(begun_day).transpose().map_err(refuse)?)
}

/// Inserts a record, or writes its cells over the one that is there. The draft has a value for each field.
pub fn save(
    w: &mut Write<'_>,
    slice: &Slice,
    record: &Record,
    id: Option<RecordId>,
    draft: &Draft,
) -> Result<RecordId> {
    let id = id.unwrap_or_else(|| w.new_id());
    let fields = |is_private: bool| record.fields.iter().filter(move |field| field.is_private == is_private);
    write(w, table(slice), id, fields(false), draft)?;
    if fields(true).next().is_some() {
        write(w, &format!("{}_private", table(slice)), id, fields(true), draft)?;
    }
    Ok(id)
}

/// Writes the cells of these fields into the row of this id.
fn write<'f>(
    w: &Write<'_>,
    table: &str,
    id: RecordId,
    fields: impl Iterator<Item = &'f Field>,
    draft: &Draft,
) -> Result<()> {
    let names: Vec<&str> = fields.map(|field| field.name).collect();
    let places: Vec<String> = names.iter().map(|name| format!(":{name}")).collect();
    let changes: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    let sql = format!(
        "INSERT INTO {table} (id, {}) VALUES (:id, {}) ON CONFLICT (id) DO UPDATE SET {}, deleted_at = NULL",
        names.join(", "),
        places.join(", "),
        changes.join(", ")
    );
    let values: Vec<rusqlite::types::Value> = names.iter().map(|name| stored(draft.get(*name))).collect();
    let mut params: Vec<(&str, &dyn rusqlite::ToSql)> = vec![(":id", &id)];
    params.extend(places.iter().zip(&values).map(|(place, value)| (place.as_str(), value as &dyn rusqlite::ToSql)));
    w.execute(&sql, &params)?;
    Ok(())
}

fn stored(value: Option<&Value>) -> rusqlite::types::Value {
    use rusqlite::types::Value as Sql;
    match value {
        Some(Value::Bool(yes)) => Sql::Integer(i64::from(*yes)),
        Some(Value::Number(number)) => number.as_i64().map_or(Sql::Null, Sql::Integer),
        Some(Value::String(text)) => Sql::Text(text.clone()),
        _ => Sql::Null,
    }
}

/// Removes a record.
pub fn remove(w: &Write<'_>, slice: &Slice, record: &Record, id: RecordId) -> Result<()> {
    let has_private = record.fields.iter().any(|field| field.is_private);
    let private = has_private.then(|| format!("{}_private", table(slice)));
    for table in std::iter::once(table(slice)).chain(private.as_deref()) {
        let sql = format!("UPDATE {table} SET deleted_at = :now WHERE id = :id");
        w.execute(&sql, &[(":id", &id), (":now", &w.now())])?;
    }
    Ok(())
}
