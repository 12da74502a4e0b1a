//! How a record stands: whether it is there, what of it is news, what it is called, where the file says it first.

use super::{super::RowOutcome, Fields, records::Records, target::Target};

impl Records {
    /// The identity of a record that is there.
    pub(super) fn id(&self, target: Target) -> Option<String> {
        match target {
            Target::Person(at) => self.people.get(at).id.map(|id| id.to_string()),
            Target::Startup(at) => self.startups.get(at).id.map(|id| id.to_string()),
            Target::Session(at) => self.sessions.get(at).id.map(|id| id.to_string()),
            Target::Note(at) => self.notes.get(at).id.map(|id| id.to_string()),
            Target::Record(at) => self.plain.get(at).id.map(|id| id.to_string()),
        }
    }

    /// What would happen to a record.
    pub fn fate(&self, target: Target) -> RowOutcome {
        let new = match target {
            Target::Person(at) => self.people.get(at).id.is_none(),
            Target::Startup(at) => self.startups.get(at).id.is_none(),
            Target::Session(at) => self.sessions.get(at).id.is_none(),
            Target::Note(at) => self.notes.get(at).id.is_none(),
            Target::Record(at) => self.plain.get(at).id.is_none(),
        };
        match new {
            true => RowOutcome::New,
            false if !self.changed(target).is_empty() => RowOutcome::Changed,
            false => RowOutcome::Same,
        }
    }

    /// The fields of a record that are not as they were.
    pub fn changed(&self, target: Target) -> Fields {
        match target {
            Target::Person(at) => self.people.get(at).changed(),
            Target::Startup(at) => {
                let startup = self.startups.get(at);
                let of_the_organisation = self.organisations.get(startup.organisation).marks.changed;
                let people = startup.people.iter().map(|person| self.people.get(*person).changed());
                people.fold(startup.marks.changed.and(of_the_organisation), Fields::and)
            }
            Target::Session(at) => self.sessions.get(at).marks.changed,
            Target::Note(at) => self.notes.get(at).marks.changed,
            Target::Record(at) => self.plain.get(at).marks.changed,
        }
    }

    /// The name of a record.
    pub fn name(&self, target: Target) -> &str {
        match target {
            Target::Person(at) => &self.people.get(at).draft.name,
            Target::Startup(at) => &self.startups.get(at).draft.name,
            Target::Session(at) => &self.sessions.get(at).said.title,
            Target::Note(at) => &self.startups.get(self.notes.get(at).startup).draft.name,
            Target::Record(at) => self.plain.get(at).name(at.0.record()),
        }
    }

    /// Where the file first says a record.
    pub fn first(&self, target: Target) -> Option<(u16, u32)> {
        match target {
            Target::Person(at) => self.people.get(at).first,
            Target::Startup(at) => self.startups.get(at).first,
            Target::Session(at) => self.sessions.get(at).first,
            Target::Note(at) => self.notes.get(at).first,
            Target::Record(at) => self.plain.get(at).first,
        }
    }
}
