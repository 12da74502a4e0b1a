//! Records of plain nouns: those that are there, and those that the file makes. A record is found again by the fields that
//! its noun is known by.

use std::collections::{BTreeMap, HashMap, btree_map::Entry};

use serde_json::{Value, json};

use super::{
    super::{Field, Noun, RecordField, fault::Fault, reading::Record as Said},
    DirtyFields, Outcomes, SaysTheSame as _,
    cohorts::Cohorts,
    names::Names,
    organisations::Organisations,
    people::People,
    startups::Startups,
};
use crate::{
    engine::Read,
    error::{Code, Refusal, Result, code},
    kit::{Day, names::fold},
    records::{RecordId, Row, ops, values},
    slice::{self, Draft, FieldKind, Named, Record},
};

/// A record: its noun, and its place among those.
pub(in super::super) type PlainAt = (Noun, u32);

/// One record.
#[derive(Debug)]
pub(in super::super) struct PlainRecord {
    /// Absent for a new one.
    pub id: Option<RecordId>,
    /// What it would say.
    pub values: Draft,
    pub marks: DirtyFields,
    /// Where the file first says it.
    pub first: Option<(u16, u32)>,
}

/// All records of one noun.
#[derive(Debug, Default)]
struct OfNoun {
    records: Vec<PlainRecord>,
    /// Those that are known by the same; mostly one.
    by_key: HashMap<String, Vec<u32>>,
}

/// The records of plain nouns that the file speaks of; those of a noun are read when the first row of it comes.
#[derive(Debug, Default)]
pub(in super::super) struct PlainRecords(BTreeMap<Noun, OfNoun>);

impl PlainRecords {
    /// Finds the record that a row says, or makes it, and says what the row says of it.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn take(
        &mut self,
        r: &Read<'_>,
        said: Said,
        known: &Nameable<'_>,
        place: (u16, u32),
        line: &mut Outcomes,
    ) -> Result<PlainAt> {
        let (noun, said) = (said.noun, as_accepted(known.found(said)?, r.today()));
        let held = self.of(r, noun, known)?;
        let at = held.find(noun.record(), &said.values).unwrap_or(None);
        let at = at.unwrap_or_else(|| held.make(noun.record(), &said.values));
        let record = &mut held.records[at as usize];
        record.first.get_or_insert(place);
        for (field, value) in said.values {
            let mut present = record.values.get(field.field().name).filter(|value| !value.is_null()).cloned();
            record.marks.cell(Field::Of(field), &mut present, Some(value), line);
            record.values.insert(field.field().name.to_owned(), present.unwrap_or(Value::Null));
        }
        Ok((noun, at))
    }

    /// Why a row is no record: nobody can tell which it means, or the rules of its noun.
    ///
    /// # Errors
    /// The file's failures; within it the reason.
    pub fn check(&mut self, r: &Read<'_>, said: &Said, known: &Nameable<'_>) -> Result<std::result::Result<(), Fault>> {
        let record = said.noun.record();
        for (field, value) in &said.values {
            if field.field().required
                && let Some(Err(code)) = known.find(field.field(), value)?
            {
                return Ok(Err(Fault::at(Field::Of(*field), code)));
            }
        }
        let said = as_accepted(known.found(said.clone())?, r.today());
        let held = self.of(r, said.noun, known)?;
        let at = match held.find(record, &said.values) {
            Ok(at) => at,
            Err(code) => return Ok(Err(code.into())),
        };
        let mut draft = at.map(|at| held.records[at as usize].values.clone()).unwrap_or_default();
        for (field, value) in &said.values {
            draft.insert(field.field().name.to_owned(), value.clone());
        }
        Ok(accepted(record, draft, r.today()).map(drop).map_err(|refusal| Fault::of(said.noun, refusal)))
    }

    fn of(&mut self, r: &Read<'_>, noun: Noun, known: &Nameable<'_>) -> Result<&mut OfNoun> {
        match self.0.entry(noun) {
            Entry::Occupied(held) => Ok(held.into_mut()),
            Entry::Vacant(place) => {
                let mut held = OfNoun::default();
                for mut row in ops::all(r, noun.slice())? {
                    known.place_all(noun.record(), &mut row)?;
                    held.add(noun.record(), row);
                }
                Ok(place.insert(held))
            }
        }
    }

    /// A record.
    pub fn get(&self, (noun, at): PlainAt) -> &PlainRecord {
        &self.0[&noun].records[at as usize]
    }

    /// All records by their nouns.
    pub fn all(&self) -> impl Iterator<Item = (Noun, &[PlainRecord])> {
        self.0.iter().map(|(noun, held)| (*noun, held.records.as_slice()))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.values().map(|held| held.records.len()).sum()
    }
}

/// What rows of plain nouns can name. A value that names something has its place among the import's records and what it is
/// called: `{"at": 3, "name": "云岭科技"}`; a person who is there is asked for by name and has their id in place of it, since
/// an import of few rows does not read everybody.
pub(in super::super) struct Nameable<'n> {
    pub r: &'n Read<'n>,
    pub names: &'n Names,
    pub startups: &'n Startups,
    pub organisations: &'n Organisations,
    pub people: &'n People,
    pub cohorts: &'n Cohorts,
}

impl Nameable<'_> {
    /// What a value of a field names, or why nobody can tell; nothing where the field names nothing.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn find(&self, field: &slice::Field, value: &Value) -> Result<Option<std::result::Result<Value, Code>>> {
        let FieldKind::Names(named) = field.kind else { return Ok(None) };
        if value["at"].is_u64() {
            return Ok(Some(Ok(value.clone())));
        }
        let Some(name) = value["id"].as_str().or_else(|| value["name"].as_str()) else { return Ok(None) };
        if named == Named::Person
            && let Some(stored) = self.stored_person(field, value, name)?
        {
            return Ok(Some(stored));
        }
        let found = match named {
            Named::Startup => self.names.startup(name),
            Named::Person => self.names.person(name),
            Named::Cohort => self.names.cohort(name),
        };
        Ok(Some(found.map(|at| json!({ "at": at, "name": self.called(named, at) }))))
    }

    /// The person of a name, or of the id of a row that is there; nothing where only the file may know them.
    fn stored_person(
        &self,
        field: &slice::Field,
        value: &Value,
        name: &str,
    ) -> Result<Option<std::result::Result<Value, Code>>> {
        if value["id"].is_string() {
            return Ok(Some(Ok(value.clone())));
        }
        Ok(match ops::meant(self.r, field, Named::Person, name)?.as_slice() {
            [] => None,
            [one] => Some(Ok(json!({ "id": one, "name": name }))),
            _ => Some(Err(code::AMBIGUOUS_NAME)),
        })
    }

    fn called(&self, named: Named, at: u32) -> &str {
        match named {
            Named::Startup => {
                let organisation = self.organisations.get(self.startups.get(at).organisation);
                organisation.draft.short_name.as_deref().unwrap_or(&organisation.draft.name)
            }
            Named::Person => &self.people.get(at).draft.name,
            Named::Cohort => &self.cohorts.get(at).name,
        }
    }

    /// What a row says, with what it names; a name that nobody bears is left out, so that its cell is kept as text.
    fn found(&self, said: Said) -> Result<Said> {
        let mut values = Vec::with_capacity(said.values.len());
        for (field, value) in said.values {
            match self.find(field.field(), &value)? {
                None => values.push((field, value)),
                Some(Ok(found)) => values.push((field, found)),
                Some(Err(_)) => {}
            }
        }
        Ok(Said { noun: said.noun, values, also: said.also })
    }

    fn place_all(&self, record: &Record, row: &mut Row) -> Result<()> {
        for field in record.fields {
            if let Some(value) = row.get_mut(field.name)
                && let Some(Ok(found)) = self.find(field, value)?
            {
                *value = found;
            }
        }
        Ok(())
    }
}

impl OfNoun {
    fn add(&mut self, record: &Record, mut row: Row) {
        let id = row.remove("id").and_then(|id| id.as_str()?.parse().ok());
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.by_key.entry(key(record, |name| row.get(name))).or_default().push(at);
        self.records.push(PlainRecord { id, values: row, marks: DirtyFields::default(), first: None });
    }

    /// The record that a row means, where there is one.
    ///
    /// # Errors
    /// `ambiguous_record` where several are known by the same and not just one of them says all that the row says, or where
    /// another row of the file has said the one that there is and this one says something else.
    fn find(&self, record: &Record, values: &[(RecordField, Value)]) -> std::result::Result<Option<u32>, Code> {
        let known = self.by_key.get(&said_key(record, values)).map(Vec::as_slice).unwrap_or_default();
        let says_all = |at: &&u32| {
            let held = &self.records[**at as usize];
            values.iter().all(|(field, value)| {
                held.values.get(field.field().name).is_some_and(|there| there.says_the_same(value))
            })
        };
        let is_said = |at: u32| self.records[at as usize].first.is_some();
        match known {
            [] => Ok(None),
            [one] if !is_said(*one) || says_all(&one) => Ok(Some(*one)),
            [_] => Err(code::AMBIGUOUS_RECORD),
            several => {
                let mut saying = several.iter().filter(says_all);
                match (saying.next(), saying.next()) {
                    (Some(one), None) => Ok(Some(*one)),
                    _ => Err(code::AMBIGUOUS_RECORD),
                }
            }
        }
    }

    fn make(&mut self, record: &Record, values: &[(RecordField, Value)]) -> u32 {
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.by_key.entry(said_key(record, values)).or_default().push(at);
        self.records.push(PlainRecord { id: None, values: Draft::new(), marks: DirtyFields::default(), first: None });
        at
    }
}

/// A draft as the rules of its noun take it.
fn accepted(record: &Record, mut draft: Draft, today: Day) -> std::result::Result<Draft, Refusal> {
    // What the file itself makes has no id yet; the rules of a noun look at its own values.
    for value in draft.values_mut().filter(|value| value.is_object()) {
        *value = json!(RecordId::nobody());
    }
    values::accept(record, draft).and_then(|draft| (record.accept)(draft, today))
}

/// What a row says as it will be stored, so that it is found again: 9:30 is 09:30. What the rules refuse stays as it stands.
fn as_accepted(mut said: Said, today: Day) -> Said {
    let draft = said.values.iter().map(|(field, value)| (field.field().name.to_owned(), value.clone())).collect();
    if let Ok(draft) = accepted(said.noun.record(), draft, today) {
        for (field, value) in said.values.iter_mut().filter(|(_, value)| value.is_string()) {
            if let Some(stored) = draft.get(field.field().name).filter(|stored| stored.is_string()) {
                *value = stored.clone();
            }
        }
    }
    said
}

fn said_key(record: &Record, values: &[(RecordField, Value)]) -> String {
    key(record, |name| values.iter().find(|(field, _)| field.field().name == name).map(|(_, value)| value))
}

/// What a record is found by.
fn key<'v>(record: &Record, value: impl Fn(&str) -> Option<&'v Value>) -> String {
    let texts = record.known_by.iter().map(|name| match value(name) {
        Some(Value::String(text)) => fold(text),
        Some(Value::Null) | None => String::new(),
        Some(Value::Object(named)) => named.get("at").or(named.get("id")).map(Value::to_string).unwrap_or_default(),
        Some(other) => other.to_string(),
    });
    texts.collect::<Vec<_>>().join("\u{1f}")
}

impl PlainRecord {
    /// What a field of it would say, as text.
    pub fn text(&self, field: RecordField) -> Option<String> {
        text_of(self.values.get(field.field().name)?)
    }

    /// What names it.
    pub fn name(&self, record: &Record) -> &str {
        let title = self.values.get(record.title().name);
        title.and_then(|title| title.as_str().or_else(|| title["name"].as_str())).unwrap_or_default()
    }
}

/// A value as text, the page says it in words.
pub(in super::super) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Object(named) => named.get("name")?.as_str().map(str::to_owned),
        other => Some(other.to_string()),
    }
}
