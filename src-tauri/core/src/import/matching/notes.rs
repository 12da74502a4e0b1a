//! The notes of the file, beside those that are there. A note is the same when its startup, its day and its text are.
//!
//! No startup and no person is made by a note: what it names is looked for among those that are there, and among those
//! that other sheets of the file make.

use std::collections::HashMap;

use super::{
    super::{Field, account::CellFate, reading::Note as Said},
    DirtyFields, Outcomes,
    identity::PersonAt,
    names::Names,
    people::People,
    startups::{StartupAt, Startups},
};
use crate::{
    cohorts,
    engine::Read,
    error::{Code, Result, code},
    kit::Day,
    notes::{NextStep, NoteId, Told, ops, rules},
};

/// Place of a note among the [`Notes`].
pub(in super::super) type NoteAt = u32;

/// One note.
#[derive(Debug)]
pub(in super::super) struct NoteRecord {
    /// Absent for a new one.
    pub id: Option<NoteId>,
    pub startup: StartupAt,
    pub said: Said,
    /// Absent where nobody is known by the name that the file gives, or it gives none.
    pub author: Option<PersonAt>,
    /// The action item that follows from it and is not there yet.
    pub opens: Option<NextStep>,
    pub marks: DirtyFields,
    /// Where the file first says it.
    pub first: Option<(u16, u32)>,
}

/// The notes that the file speaks of.
#[derive(Debug, Default)]
pub(in super::super) struct Notes {
    pub records: Vec<NoteRecord>,
    by_identity: HashMap<(StartupAt, Day, String), NoteAt>,
}

impl Notes {
    pub fn get(&self, at: NoteAt) -> &NoteRecord {
        &self.records[at as usize]
    }

    /// The startup that a note is about: the one that it names, or the only one in which its person takes part.
    ///
    /// # Errors
    /// The file's failures; within it why there is none, or more than one: `no_such_startup`, `no_such_person`,
    /// `ambiguous_name`.
    pub fn about(
        r: &Read<'_>,
        said: &Said,
        startups: &Startups,
        people: &People,
        names: &Names,
    ) -> Result<Result<StartupAt, Code>> {
        if let Some(name) = &said.startup {
            return Ok(names.startup(name));
        }
        let person = match names.person(said.person.as_deref().unwrap_or_default()) {
            Ok(person) => person,
            Err(code) => return Ok(Err(code)),
        };
        let stored = people.get(person).id.map(|id| cohorts::ops::startups_of(r, id)).transpose()?.unwrap_or_default();
        let takes_part = |at: &StartupAt| {
            let startup = startups.get(*at);
            startup.people.contains(&person) || startup.id.is_some_and(|id| stored.contains(&id))
        };
        let found: Vec<StartupAt> = (0..).take(startups.records.len()).filter(takes_part).collect();
        Ok(match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(code::NO_SUCH_STARTUP),
            _ => Err(code::AMBIGUOUS_NAME),
        })
    }

    /// Takes in a note about a startup.
    #[expect(clippy::too_many_arguments, reason = "what a note is about, who says it, and what came of it")]
    pub fn take(
        &mut self,
        r: &Read<'_>,
        said: Said,
        startup: StartupAt,
        startups: &Startups,
        people: &People,
        names: &Names,
        place: (u16, u32),
        line: &mut Outcomes,
    ) -> Result<NoteAt> {
        let author = said.author.as_deref().and_then(|name| names.person(name).ok());
        let identity = (startup, said.day, said.text.clone());
        if let Some(at) = self.by_identity.get(&identity).copied() {
            let record = &self.records[at as usize];
            let held = Told {
                id: record.id.unwrap_or_else(NoteId::nobody),
                author: author_of(record.author, people),
                kind: record.said.kind.unwrap_or(KIND),
                health: record.said.health,
                visibility: record.said.visibility.unwrap_or_default(),
                items: next_of(&record.said).into_iter().collect(),
            };
            compare(&said, author, people, &held, line);
            return Ok(at);
        }
        let stored = match startups.get(startup).id {
            Some(id) => ops::same(r, id, said.day, &said.text)?,
            None => None,
        };
        let next = next_of(&said);
        let mut marks = DirtyFields::default();
        let mut opens = None;
        match &stored {
            Some(held) => {
                compare(&said, author, people, held, line);
                if let Some(next) = next.filter(|_| held.items.is_empty()) {
                    follow_fields(&said).into_iter().for_each(|field| {
                        marks.add(field);
                        line.note(field, CellFate::Stored);
                    });
                    opens = Some(next);
                }
            }
            None => {
                opens = next;
                for field in said_fields(&said, author) {
                    marks.add(field);
                    line.note(field, CellFate::Stored);
                }
            }
        }
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        let (id, first) = (stored.map(|held| held.id), Some(place));
        self.records.push(NoteRecord { id, startup, said, author, opens, marks, first });
        self.by_identity.insert(identity, at);
        Ok(at)
    }
}

/// What a note is of which the file does not say it.
pub(in super::super) const KIND: crate::notes::NoteKind = crate::notes::NoteKind::Progress;

fn author_of(at: Option<PersonAt>, people: &People) -> crate::people::PersonId {
    at.and_then(|at| people.get(at).id).unwrap_or_else(crate::people::PersonId::nobody)
}

/// The next step of a note: in its words, or, where only a day is said, in those of the note.
fn next_of(said: &Said) -> Option<NextStep> {
    if said.next.is_none() && said.due.is_none() {
        return None;
    }
    let text = said.next.clone().unwrap_or_else(|| rules::first_line(&said.text));
    Some(NextStep { text, due_on: said.due })
}

fn follow_fields(said: &Said) -> Vec<Field> {
    let fields = [(Field::NextStep, said.next.is_some()), (Field::Due, said.due.is_some())];
    fields.into_iter().filter(|(_, is_said)| *is_said).map(|(field, _)| field).collect()
}

/// The fields that a new note takes. A kind of another word, and an author whom nobody knows, are kept as text.
fn said_fields(said: &Said, author: Option<PersonAt>) -> Vec<Field> {
    let fields = [
        (Field::Company, said.startup.is_some()),
        (Field::PersonName, said.person.is_some()),
        (Field::Day, true),
        (Field::Text, true),
        (Field::NoteKind, said.kind.is_some()),
        (Field::Author, author.is_some()),
        (Field::Health, said.health.is_some()),
        (Field::Visibility, said.visibility.is_some()),
    ];
    let said_so = fields.into_iter().filter(|(_, is_said)| *is_said).map(|(field, _)| field);
    said_so.chain(follow_fields(said)).collect()
}

/// Notes of what a row says whether the note that is there says so.
fn compare(said: &Said, author: Option<PersonAt>, people: &People, held: &Told, line: &mut Outcomes) {
    let same = |is_same| if is_same { CellFate::Same } else { CellFate::Differs };
    for field in [Field::Company, Field::PersonName, Field::Day, Field::Text] {
        line.note(field, CellFate::Same);
    }
    if let Some(kind) = said.kind {
        line.note(Field::NoteKind, same(kind == held.kind));
    }
    if author.is_some() {
        line.note(Field::Author, same(author_of(author, people) == held.author));
    }
    if said.health.is_some() {
        line.note(Field::Health, same(said.health == held.health));
    }
    if let Some(visibility) = said.visibility {
        line.note(Field::Visibility, same(visibility == held.visibility));
    }
    if let Some(next) = next_of(said) {
        let item = held.items.iter().find(|item| item.text == next.text);
        line.note(Field::NextStep, same(item.is_some()));
        line.note(Field::Due, same(item.is_some_and(|item| item.due_on == next.due_on)));
    }
}
