//! What the file says of people as alumni, and what they answered, beside what is known.

use super::{
    super::{ConsentRequest, Field, account::CellFate},
    DirtyFields, Fields, Outcomes,
    cohorts::{CohortAt, Cohorts},
};
use crate::{
    alumni::{Answer, Consent, Membership, Purpose},
    kit::Day,
};

/// A person as an alumnus.
#[derive(Debug, Default)]
pub(in super::super) struct AlumnusRecord {
    pub memberships: Vec<MembershipRecord>,
    /// What the file says that they answered, and whether that is news; of several cells, the strictest counts.
    pub answers: Vec<FileAnswer>,
    /// What is written down already.
    pub stored_answers: Vec<Consent>,
    /// Which of the answers are news.
    pub new_answers: Fields,
}

/// What the file says that somebody answered.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct FileAnswer {
    pub purpose: Purpose,
    pub answer: Answer,
    /// Whether it is not written down yet.
    pub is_news: bool,
}

/// Having gone through a cohort.
#[derive(Debug)]
pub(in super::super) struct MembershipRecord {
    /// Absent where nobody knows which.
    pub cohort: Option<CohortAt>,
    pub joined_on: Option<Day>,
    pub circles: Option<String>,
    pub helps_with: Option<String>,
    pub marks: DirtyFields,
}

impl MembershipRecord {
    /// One that is there.
    pub fn known(membership: Membership, cohorts: &Cohorts) -> Self {
        Self {
            cohort: membership.cohort.and_then(|id| cohorts.known(id)),
            joined_on: membership.joined_on,
            circles: membership.circles,
            helps_with: membership.helps_with,
            marks: DirtyFields::default(),
        }
    }
}

impl AlumnusRecord {
    /// Takes in a membership. Without a cohort it is about any that is known.
    pub fn join(
        &mut self,
        cohort: Option<CohortAt>,
        joined_on: Option<Day>,
        circles: Option<String>,
        helps_with: Option<String>,
        line: &mut Outcomes,
    ) {
        let held = self.memberships.iter().position(|held| cohort.is_none() || held.cohort == cohort);
        if cohort.is_some() {
            line.note(Field::Cohort, if held.is_some() { CellFate::Same } else { CellFate::Stored });
        }
        line.implies |= held.is_none();
        let at = held.unwrap_or_else(|| {
            let mut marks = DirtyFields::default();
            marks.add(if cohort.is_some() { Field::Cohort } else { Field::Membership });
            let (joined_on, circles, helps_with) = (None, None, None);
            // Nearly everybody has one: a list that doubles its room would have four.
            self.memberships.reserve_exact(1);
            self.memberships.push(MembershipRecord { cohort, joined_on, circles, helps_with, marks });
            self.memberships.len() - 1
        });
        let membership = &mut self.memberships[at];
        membership.marks.cell(Field::JoinedOn, &mut membership.joined_on, joined_on, line);
        membership.marks.cell(Field::Circles, &mut membership.circles, circles, line);
        membership.marks.cell(Field::HelpsWith, &mut membership.helps_with, helps_with, line);
    }

    /// Takes in an answer: a refusal counts more than an assent, whichever comes first.
    pub fn answer(&mut self, purpose: Purpose, answer: Answer) {
        match self.answers.iter_mut().find(|held| held.purpose == purpose) {
            Some(held) if answer == Answer::Refused => held.answer = answer,
            Some(_) => {}
            None => self.answers.push(FileAnswer { purpose, answer, is_news: true }),
        }
    }

    /// Tells the answers that are not written down yet: the same answer of the same day by the same means is the
    /// same, also where it was taken back since; by other means, while it stands.
    pub fn settle(&mut self, asked: &[ConsentRequest], file_name: &str) {
        let Self { answers, stored_answers, new_answers, .. } = self;
        for FileAnswer { purpose, answer, is_news } in answers.iter_mut() {
            let request = asked.iter().find(|request| request.purpose == *purpose);
            let day = request.and_then(|request| request.answered_on);
            let means = request.and_then(|request| request.means.as_deref()).unwrap_or(file_name);
            *is_news = !stored_answers.iter().any(|stored| {
                let same_means = stored.means.as_deref() == Some(means);
                stored.purpose == *purpose
                    && stored.answer == *answer
                    && (day.is_none() || stored.answered_on == day)
                    && (same_means || stored.withdrawn_on.is_none())
            });
        }
        for held in answers.iter().filter(|held| held.is_news) {
            let is_directory = held.purpose == Purpose::Directory;
            new_answers.insert(if is_directory { Field::ConsentDirectory } else { Field::Consent });
        }
    }

    /// The fields that are not as they were.
    pub fn changed(&self) -> Fields {
        self.memberships.iter().map(|membership| membership.marks.changed).fold(self.new_answers, Fields::and)
    }
}
