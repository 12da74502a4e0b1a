//! What the file says of people as alumni, and what they answered, beside what is known.

use super::{
    super::{ConsentRequest, Field},
    Fields, Marks,
    cohorts::CohortAt,
};
use crate::{
    alumni::{Answer, Consent, Purpose},
    kit::Day,
};

/// A person as an alumnus.
#[derive(Debug, Default)]
pub(in super::super) struct AlumnusRecord {
    pub memberships: Vec<MembershipRecord>,
    /// What the file says that they answered; of several rows, the strictest counts.
    pub answers: Vec<(Purpose, Answer)>,
    /// What is written down already.
    pub stored_answers: Vec<Consent>,
    /// Which of the answers are news.
    pub new_answers: Fields,
}

/// Having gone through a cohort.
#[derive(Debug)]
pub(in super::super) struct MembershipRecord {
    /// Absent where nobody knows which.
    pub cohort: Option<CohortAt>,
    pub joined_on: Option<Day>,
    pub circles: Option<String>,
    pub helps_with: Option<String>,
    pub marks: Marks,
}

impl AlumnusRecord {
    /// Takes in a membership. Without a cohort it is about any that is known.
    pub fn join(
        &mut self,
        cohort: Option<CohortAt>,
        joined_on: Option<Day>,
        circles: Option<String>,
        helps_with: Option<String>,
    ) {
        let held = self.memberships.iter().position(|held| cohort.is_none() || held.cohort == cohort);
        let at = held.unwrap_or_else(|| {
            let mut marks = Marks::default();
            marks.add(if cohort.is_some() { Field::Cohort } else { Field::Membership });
            let (joined_on, circles, helps_with) = (None, None, None);
            // Nearly everybody has one: a list that doubles its room would have four.
            self.memberships.reserve_exact(1);
            self.memberships.push(MembershipRecord { cohort, joined_on, circles, helps_with, marks });
            self.memberships.len() - 1
        });
        let membership = &mut self.memberships[at];
        membership.marks.cell(Field::JoinedOn, &mut membership.joined_on, joined_on);
        membership.marks.cell(Field::Circles, &mut membership.circles, circles);
        membership.marks.cell(Field::HelpsWith, &mut membership.helps_with, helps_with);
    }

    /// Takes in an answer: a refusal counts more than an assent, whichever comes first.
    pub fn answer(&mut self, purpose: Purpose, answer: Answer) {
        match self.answers.iter_mut().find(|(asked, _)| *asked == purpose) {
            Some((_, held)) if answer == Answer::Refused => *held = answer,
            Some(_) => {}
            None => self.answers.push((purpose, answer)),
        }
    }

    /// Leaves the answers that are not written down yet: the same answer of the same day by the same means is the
    /// same, also where it was taken back since; by other means, while it stands.
    pub fn settle(&mut self, asked: &[ConsentRequest], file_name: &str) {
        let Self { answers, stored_answers, new_answers, .. } = self;
        answers.retain(|(purpose, answer)| {
            let request = asked.iter().find(|request| request.purpose == *purpose);
            let day = request.and_then(|request| request.answered_on);
            let means = request.and_then(|request| request.means.as_deref()).unwrap_or(file_name);
            !stored_answers.iter().any(|stored| {
                let same_means = stored.means.as_deref() == Some(means);
                stored.purpose == *purpose
                    && stored.answer == *answer
                    && (day.is_none() || stored.answered_on == day)
                    && (same_means || stored.withdrawn_on.is_none())
            })
        });
        for (purpose, _) in answers {
            new_answers.insert(if *purpose == Purpose::Directory { Field::ConsentDirectory } else { Field::Consent });
        }
    }

    /// The fields that are not as they were.
    pub fn changed(&self) -> Fields {
        self.memberships.iter().map(|membership| membership.marks.changed).fold(self.new_answers, Fields::and)
    }
}
