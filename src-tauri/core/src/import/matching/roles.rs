//! What a person is: an alumnus, a mentor, a founder, a host.

use super::{
    super::{
        Field,
        account::CellFate,
        reading::{Kept, Session},
    },
    Outcomes,
    cohorts::{CohortAt, Cohorts},
    identity::PersonAt,
    person::MentorRecord,
    records::Records,
    sessions::Host,
    startups::{EnrolmentRecord, StartupAt},
};
use crate::{
    alumni::MembershipCells,
    cohorts::{CohortState, ops as cohort_ops},
    engine::Read,
    error::{Result, code},
    kit::edition::Edition,
    mentors::{self, MentorRole},
    people::PersonId,
    startups::StartupId,
};

impl Records {
    /// Makes a person an alumnus of these cohorts, or of an unknown one. What a line says of a membership is about the
    /// only cohort that it names; beside several nobody can tell of which.
    pub(super) fn join(&mut self, at: PersonAt, cohorts: &[Edition], said: MembershipCells, line: &mut Outcomes) {
        match cohorts {
            [] | [_] => {
                let cohort = cohorts.first().map(|edition| self.cohorts.take(edition, CohortState::Finished));
                let news = self.membership_news(at, cohort, said, line);
                let alumnus = self.people.get_mut(at).alumnus.get_or_insert_default();
                alumnus.join(cohort, news.joined_on, news.circles, news.helps_with, line);
            }
            several => {
                for edition in several {
                    let cohort = self.cohorts.take(edition, CohortState::Finished);
                    let alumnus = self.people.get_mut(at).alumnus.get_or_insert_default();
                    alumnus.join(Some(cohort), None, None, None, line);
                }
            }
        }
    }

    /// What a row says of a membership, without what a merged record knew of it and gave way, or was added.
    fn membership_news(
        &self,
        at: PersonAt,
        cohort: Option<CohortAt>,
        said: MembershipCells,
        line: &mut Outcomes,
    ) -> MembershipCells {
        let id = cohort.and_then(|at| self.cohorts.get(at).id);
        let former = || self.people.get(at).former.iter().flat_map(|former| &former.memberships);
        let same = || former().filter(|held| cohort.is_none() || held.cohort == id);
        let part = |held: Option<&String>, said: &str| held.is_some_and(|held| held.contains(said));
        // Of two days the earlier counted when the two became one (`merge::rules`): whichever of them had the later.
        let mut held = self.people.get(at).alumnus.iter().flat_map(|alumnus| &alumnus.memberships);
        let held = held.find(|held| cohort.is_none() || held.cohort == cohort).and_then(|held| held.joined_on);
        let gave_way = |day| {
            let is_later = same().next().is_some() && held.is_some_and(|held| held <= day);
            is_later || same().any(|held| held.joined_on == Some(day))
        };
        let knew = MembershipCells {
            joined_on: said.joined_on.filter(|day| gave_way(*day)),
            circles: said.circles.clone().filter(|said| same().any(|held| part(held.circles.as_ref(), said))),
            helps_with: said.helps_with.clone().filter(|said| same().any(|held| part(held.helps_with.as_ref(), said))),
        };
        let known = [
            (Field::JoinedOn, knew.joined_on.is_some()),
            (Field::Circles, knew.circles.is_some()),
            (Field::HelpsWith, knew.helps_with.is_some()),
        ];
        known.into_iter().filter(|(_, knew)| *knew).for_each(|(field, _)| line.note(field, CellFate::Same));
        MembershipCells {
            joined_on: said.joined_on.filter(|_| knew.joined_on.is_none()),
            circles: said.circles.filter(|_| knew.circles.is_none()),
            helps_with: said.helps_with.filter(|_| knew.helps_with.is_none()),
        }
    }

    /// Makes a person a mentor, or says more of one.
    pub(super) fn appoint(
        &mut self,
        r: &Read<'_>,
        at: PersonAt,
        hours: Option<u32>,
        languages: Option<String>,
        line: &mut Outcomes,
    ) -> Result<()> {
        let person = self.people.get_mut(at);
        if person.mentor.is_none() {
            let card = person.id.map(|id| mentors::ops::card_of(r, id)).transpose()?.flatten();
            let known = card.is_some();
            let role = card.map_or_else(MentorRole::default, |card| MentorRole {
                hours_per_month: card.hours_per_month,
                languages: card.languages,
                bio: card.bio,
            });
            person.mentor = Some(Box::new(MentorRecord { known, role }));
            if !known {
                person.marks.add(Field::Mentoring);
                line.implies = true;
            }
        }
        let gave = hours.is_some_and(|hours| person.former.iter().any(|former| former.gave(hours)));
        let spoke = languages.as_ref().is_some_and(|said| person.former.iter().any(|former| former.spoke(said)));
        let known = [(Field::HoursPerMonth, gave), (Field::Languages, spoke)];
        known.into_iter().filter(|(_, knew)| *knew).for_each(|(field, _)| line.note(field, CellFate::Same));
        if let Some(mentor) = &mut person.mentor {
            let role = &mut mentor.role;
            person.marks.cell(Field::HoursPerMonth, &mut role.hours_per_month, hours.filter(|_| !gave), line);
            person.marks.cell(Field::Languages, &mut role.languages, languages.filter(|_| !spoke), line);
        }
        Ok(())
    }

    /// Writes down whom the file names with a startup.
    pub(super) fn say_founder(&mut self, at: StartupAt, founder: Option<PersonAt>) {
        let startup = self.startups.get_mut(at);
        if let Some(founder) = founder
            && !startup.people.contains(&founder)
        {
            startup.people.push(founder);
        }
    }

    /// Puts a startup into a cohort, with a founder who comes to its sessions.
    pub(super) fn enrol(
        &mut self,
        r: &Read<'_>,
        at: StartupAt,
        cohort: CohortAt,
        founder: Option<PersonAt>,
        line: &mut Outcomes,
    ) -> Result<()> {
        let startup = self.startups.get_mut(at);
        let enrolments = match (&mut startup.enrolments, startup.id) {
            (Some(read), _) => read,
            (unread, Some(id)) => unread.insert(enrolments(r, id, &self.cohorts)?),
            (unread, None) => unread.insert(Vec::new()),
        };
        let held = enrolments.iter().position(|enrolment| enrolment.cohort == cohort);
        line.note(Field::Cohort, if held.is_some() { CellFate::Same } else { CellFate::Stored });
        let place = held.unwrap_or_else(|| {
            startup.marks.add(Field::Cohort);
            enrolments.push(EnrolmentRecord { id: None, cohort, stored: Vec::new(), joining: Vec::new() });
            enrolments.len() - 1
        });
        let enrolment = &mut enrolments[place];
        if let Some(founder) = founder {
            let there = self.people.get(founder).id.is_some_and(|id| enrolment.stored.contains(&id));
            if !there && !enrolment.joining.contains(&founder) {
                startup.marks.add(Field::PersonName);
                line.implies = true;
                enrolment.joining.push(founder);
            }
        }
        Ok(())
    }

    /// The people who hold a session, by name; a name that several people have is kept as text.
    pub(super) fn hosts(
        &mut self,
        r: &Read<'_>,
        said: &Session,
        place: (u16, u32),
        kept: &mut Vec<Kept>,
    ) -> Result<Vec<(PersonAt, Option<PersonId>)>> {
        let mut hosts = Vec::new();
        for name in &said.hosts {
            let at = match self.sessions.host(r, &self.people, name)? {
                Host::One(at) => at,
                Host::Nobody => {
                    let at = self.people.named(name, &mut self.organisations, place);
                    self.sessions.meet(name, at);
                    at
                }
                Host::Several => {
                    let (label, value) = (said.hosts_label.clone(), name.clone());
                    let code = Some(code::AMBIGUOUS_NAME);
                    kept.push(Kept { field: Field::Hosts, label, value, code, columns: Vec::new() });
                    continue;
                }
            };
            hosts.push((at, self.people.get(at).id));
        }
        Ok(hosts)
    }
}

/// Which cohorts a startup is in.
fn enrolments(r: &Read<'_>, startup: StartupId, cohorts: &Cohorts) -> Result<Vec<EnrolmentRecord>> {
    let held = cohort_ops::enrolments_of(r, startup)?.into_iter();
    let records = held.filter_map(|enrolment| {
        Some(EnrolmentRecord {
            id: Some(enrolment.id),
            cohort: cohorts.known(enrolment.cohort)?,
            stored: enrolment.participants.iter().map(|person| person.id).collect(),
            joining: Vec::new(),
        })
    });
    Ok(records.collect())
}
