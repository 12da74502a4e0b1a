//! The words of records, by their declarations.

use std::borrow::Cow;

use miaopu_engine::Derived;

use crate::{
    records,
    slice::{Field, FieldKind, Record, Slice},
};

/// The words of all records of these nouns: none where no noun is a plain record.
pub fn derived(slices: &'static [Slice]) -> Option<Derived> {
    let records: Vec<(&str, &str, &Record)> = slices
        .iter()
        .filter_map(|slice| Some((slice.noun, slice.tables.first()?.name, slice.record.as_ref()?)))
        .collect();
    if records.is_empty() {
        return None;
    }
    let tables: Vec<&'static str> =
        slices.iter().filter(|slice| slice.record.is_some()).filter_map(|s| Some(s.tables.first()?.name)).collect();
    let refresh: String = records.iter().map(|(noun, table, record)| words_of(noun, table, record)).collect();
    Some(Derived {
        name: "search_row",
        more: &["record_fts"],
        sources: Cow::Owned([tables.as_slice(), &["kept_cell_private"]].concat()),
        refresh: Cow::Owned(refresh),
        then: None,
    })
}

/// SQL that writes the words anew of the records of a table that an op touched, or of which a kept cell was.
fn words_of(noun: &str, table: &str, record: &Record) -> String {
    let title = match record.title() {
        Field { kind: FieldKind::Names(named), name, .. } => records::name_sql(*named, name),
        Field { name, .. } => format!("x.{name}"),
    };
    let is_text = |field: &&Field| matches!(field.kind, FieldKind::Text | FieldKind::LongText) && !field.is_private;
    let said = record.fields[1..].iter().filter(is_text);
    let said: Vec<String> = said.map(|field| format!("x.{}", field.name)).collect();
    let said = if said.is_empty() { "NULL".to_owned() } else { format!("concat_ws(char(10), {})", said.join(", ")) };
    let touched = format!(
        "(SELECT row_id AS id FROM temp.touched WHERE tbl = '{table}'
          UNION SELECT k.subject FROM temp.touched t CROSS JOIN kept_cell_private k ON k.id = t.row_id
            CROSS JOIN {table} y ON y.id = k.subject WHERE t.tbl = 'kept_cell_private')"
    );
    format!(
        "DELETE FROM record_fts WHERE rowid IN (SELECT f.rid FROM {touched} t CROSS JOIN search_row f ON f.record = t.id);
DELETE FROM search_row WHERE record IN
  (SELECT x.id FROM {touched} t CROSS JOIN {table} x ON x.id = t.id WHERE x.deleted_at IS NOT NULL);
INSERT OR IGNORE INTO search_row (record, kind)
  SELECT x.id, '{noun}' FROM {touched} t CROSS JOIN {table} x ON x.id = t.id WHERE x.deleted_at IS NULL;
INSERT INTO record_fts (rowid, t)
SELECT f.rid, company_words({title}, NULL, NULL, concat_ws(char(10), {said},
  (SELECT group_concat(substr(k.value, 1, 1000), char(10)) FROM kept_cell_private k
   WHERE k.subject = x.id AND k.deleted_at IS NULL AND NOT tells_identity(k.label, k.value))))
FROM {touched} t CROSS JOIN {table} x ON x.id = t.id CROSS JOIN search_row f ON f.record = x.id;
"
    )
}
