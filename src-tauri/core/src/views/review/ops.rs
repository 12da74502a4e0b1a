//! What the review screen and the command line ask for.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{
    ApplicationPanel, ConflictOfInterest, CriterionDraft, EarlierCriteria, RankedApplication, Ranking, RankingQuery,
    ReviewCriterion, ReviewLine, ReviewSetup, ReviewerLoad, Seat, SeenReview, UsualCriterion, rules, store,
};
use crate::{
    cohorts::{self, CohortId},
    engine::Read,
    error::Result,
    people::{self, PersonId, PersonName},
    records::{self, RecordId},
    slices::{
        applications::{self, Application},
        criteria,
        reviews::{self, Review, ReviewState, rules as review_rules},
    },
};

/// The facts of a cohort's review.
pub struct Facts {
    /// By what it is judged.
    pub criteria: Vec<ReviewCriterion>,
    /// Who judges, with their ids as reviewers.
    pub reviewers: Vec<(RecordId, PersonName)>,
    /// The applications, in the order in which they came.
    pub applications: Vec<Application>,
    /// What is said of each. One of each reviewer; what stands between a reviewer and a startup is in it as a conflict.
    pub reviews: HashMap<RecordId, Vec<Review>>,
    /// Conflicts that are declared of a person and a startup.
    conflicts: Vec<(PersonId, String, crate::startups::StartupId, String)>,
    /// Who works here.
    pub seat: Seat,
}

/// Reads what a cohort's review is told from.
///
/// # Errors
/// `no_such_cohort`.
pub fn facts(r: &Read<'_>, cohort: CohortId) -> Result<Facts> {
    let applications = applications::ops::of_cohort(r, cohort)?;
    let reviewers = store::reviewers(r, cohort)?;
    let ids: Vec<RecordId> = applications.iter().map(|one| one.id).collect();
    let conflicts = store::conflicts(r, r.today())?;
    let mut reviews: HashMap<RecordId, Vec<Review>> = HashMap::new();
    for review in reviews::ops::of(r, &ids)? {
        let held = reviews.entry(review.application).or_default();
        // Where two people became one, the review counts that was given last.
        match held.iter_mut().find(|other| other.reviewer.id == review.reviewer.id) {
            Some(other) if other.given_on < review.given_on => *other = review,
            Some(_) => {}
            None => held.push(review),
        }
    }
    for application in &applications {
        let Some(startup) = &application.startup else { continue };
        for review in reviews.get_mut(&application.id).into_iter().flatten().filter(|one| one.conflict.is_none()) {
            let stands = conflicts.iter().find(|(person, _, of, _)| *person == review.reviewer.id && *of == startup.id);
            if let Some((.., why)) = stands {
                review.conflict = Some(why.clone());
                review.state = ReviewState::Conflict;
            }
        }
    }
    let me = r.author().ok();
    let is_reviewer = me.is_some_and(|me| {
        reviewers.iter().any(|(_, person)| person.id == me)
            || reviews.values().flatten().any(|review| review.reviewer.id == me)
    });
    let seat = Seat { me, is_reviewer };
    Ok(Facts { criteria: store::criteria(r, cohort)?, reviewers, applications, reviews, conflicts, seat })
}

impl Facts {
    /// What is said of an application.
    pub fn of(&self, application: RecordId) -> &[Review] {
        self.reviews.get(&application).map(Vec::as_slice).unwrap_or_default()
    }

    /// Who does not judge an application, asked or not.
    pub fn barred(&self, application: &Application) -> Vec<PersonId> {
        let declared = self.of(application.id).iter().filter(|one| one.conflict.is_some()).map(|one| one.reviewer.id);
        let startup = application.startup.as_ref().map(|startup| startup.id);
        let known = self.conflicts.iter().filter(|(_, _, of, _)| Some(*of) == startup).map(|(person, ..)| *person);
        declared.chain(known).collect()
    }

    fn own(&self, application: RecordId) -> Option<&Review> {
        self.of(application).iter().find(|review| Some(review.reviewer.id) == self.seat.me)
    }

    fn is_hidden(&self, application: RecordId) -> bool {
        self.seat.is_reviewer && !review_rules::may_see_others(self.own(application).map(|review| review.state))
    }

    fn row(&self, application: &Application, trimmed: bool) -> RankedApplication {
        let all = self.of(application.id);
        let count = |is: &dyn Fn(ReviewState) -> bool| {
            u32::try_from(all.iter().filter(|review| is(review.state)).count()).unwrap_or(u32::MAX)
        };
        let counted: Vec<&Review> = all.iter().filter(|review| review.state == ReviewState::Given).collect();
        let is_hidden = self.is_hidden(application.id);
        RankedApplication {
            rank: None,
            is_tied: false,
            outcome: rules::outcome(&self.criteria, &counted, trimmed).filter(|_| !is_hidden),
            is_hidden,
            asked: count(&|state| !matches!(state, ReviewState::Conflict | ReviewState::Withdrawn)),
            given: count(&|state| state == ReviewState::Given),
            conflicts: count(&|state| state == ReviewState::Conflict),
            own: self.own(application.id).map(|review| review.state),
            application: application.clone(),
        }
    }

    /// All applications, the best first.
    fn ranked(&self, trimmed: bool) -> Vec<RankedApplication> {
        let mut rows: Vec<RankedApplication> = self.applications.iter().map(|one| self.row(one, trimmed)).collect();
        rules::rank(&mut rows, |one, other| {
            let key = |row: &RankedApplication| (row.application.company.clone(), row.application.id);
            key(one).cmp(&key(other))
        });
        rows
    }

    fn loads(&self) -> Vec<ReviewerLoad> {
        let mut loads: Vec<ReviewerLoad> = self
            .reviewers
            .iter()
            .map(|(id, person)| ReviewerLoad {
                id: Some(*id),
                person: person.clone(),
                asked: 0,
                given: 0,
                conflicts: 0,
            })
            .collect();
        for review in self.applications.iter().flat_map(|one| self.of(one.id)) {
            let at = loads.iter().position(|load| load.person.id == review.reviewer.id).unwrap_or_else(|| {
                let person = review.reviewer.clone();
                loads.push(ReviewerLoad { id: None, person, asked: 0, given: 0, conflicts: 0 });
                loads.len() - 1
            });
            match review.state {
                ReviewState::Conflict => loads[at].conflicts += 1,
                ReviewState::Withdrawn => {}
                ReviewState::Given => {
                    loads[at].asked += 1;
                    loads[at].given += 1;
                }
                ReviewState::Asked | ReviewState::Draft => loads[at].asked += 1,
            }
        }
        loads
    }
}

/// The applications for a cohort, ranked, as far as who works here may see it.
///
/// # Errors
/// `no_such_cohort`.
pub fn ranking(r: &Read<'_>, query: &RankingQuery) -> Result<Ranking> {
    let cohort = cohorts::ops::require(r, query.cohort)?;
    let facts = facts(r, cohort.id)?;
    let rows = facts.ranked(query.trimmed);
    let mut states: BTreeMap<String, u32> = BTreeMap::new();
    for row in &rows {
        *states.entry(row.application.state.as_ref().to_owned()).or_default() += 1;
    }
    let own = rows.iter().filter(|row| matches!(row.own, Some(ReviewState::Asked | ReviewState::Draft))).count();
    Ok(Ranking {
        cohort: cohort.id,
        cohort_name: format!("{}{}", cohort.programme_name, cohort.name),
        weights: facts.criteria.iter().map(|criterion| criterion.weight).sum(),
        reviewers: facts.loads(),
        to_give: facts.seat.is_reviewer.then(|| u32::try_from(own).unwrap_or(u32::MAX)),
        criteria: facts.criteria,
        rows,
        states,
    })
}

/// An application with its answers, and what may be seen of its reviews.
///
/// # Errors
/// `no_such_application`.
pub fn panel(r: &Read<'_>, id: RecordId, trimmed: bool) -> Result<ApplicationPanel> {
    let application = applications::ops::load(r, id)?;
    let facts = facts(r, application.cohort)?;
    let row = facts.ranked(trimmed).into_iter().find(|row| row.application.id == id);
    let row = row.unwrap_or_else(|| facts.row(&application, trimmed));
    let reach = applications::ops::reach(r, id)?;
    let record = records::ops::load(r, &applications::slice::SLICE, id)?;
    let is_seen =
        |review: &&Review| !row.is_hidden && matches!(review.state, ReviewState::Given | ReviewState::Withdrawn);
    let seen = |review: &Review| SeenReview {
        total: rules::total(&facts.criteria, &review.scores).map(rules::hundredths),
        review: review.clone(),
    };
    let all = facts.of(id);
    let declared = all.iter().filter_map(|review| {
        let is_declared = reviews::ops::find(r, id, review.reviewer.id).ok().flatten()?.conflict.is_some();
        Some(ConflictOfInterest { reviewer: review.reviewer.clone(), why: review.conflict.clone()?, is_declared })
    });
    let known = facts.conflicts.iter().filter(|(person, _, startup, _)| {
        application.startup.as_ref().is_some_and(|own| own.id == *startup)
            && facts.reviewers.iter().any(|(_, reviewer)| reviewer.id == *person)
            && all.iter().all(|review| review.reviewer.id != *person)
    });
    let known = known.map(|(id, name, _, why)| ConflictOfInterest {
        reviewer: PersonName { id: *id, name: name.clone() },
        why: why.clone(),
        is_declared: false,
    });
    let waits = |review: &&Review| matches!(review.state, ReviewState::Asked | ReviewState::Draft);
    Ok(ApplicationPanel {
        phone: reach.phone,
        email: reach.email,
        wechat: reach.wechat,
        remark: record.get("remark").and_then(Value::as_str).map(str::to_owned),
        answers: people::ops::shown_cells(r, id)?,
        reviews: all.iter().filter(is_seen).map(seen).collect(),
        own: facts.own(id).cloned(),
        conflicts: declared.chain(known).collect(),
        waiting: all.iter().filter(waits).map(|review| review.reviewer.clone()).collect(),
        row,
    })
}

/// The reviews of a cohort's applications, by application and reviewer. Of those that may not be seen yet only whose they are
/// and how far.
///
/// # Errors
/// `no_such_cohort`.
pub fn reviews(r: &Read<'_>, cohort: CohortId) -> Result<Vec<ReviewLine>> {
    let facts = facts(r, cohort)?;
    let mut lines = Vec::new();
    for application in &facts.applications {
        for review in facts.of(application.id) {
            let is_own = Some(review.reviewer.id) == facts.seat.me;
            let is_hidden = facts.is_hidden(application.id) && !is_own;
            let mut review = review.clone();
            if is_hidden {
                (review.scores, review.recommendation, review.comment) = (Vec::new(), None, None);
            }
            lines.push(ReviewLine {
                total: rules::total(&facts.criteria, &review.scores).map(rules::hundredths),
                company: application.company.clone(),
                received_on: application.received_on,
                is_hidden,
                review,
            });
        }
    }
    Ok(lines)
}

/// What a cohort's review is set up with, and can be.
///
/// # Errors
/// `no_such_cohort`.
pub fn setup(r: &Read<'_>, cohort: CohortId) -> Result<ReviewSetup> {
    let facts = facts(r, cohort)?;
    let draft = |is_own: bool| {
        move |criterion: ReviewCriterion| CriterionDraft {
            id: is_own.then_some(criterion.id),
            name: criterion.name,
            weight: criterion.weight,
            top: criterion.top,
            hint: criterion.hint,
        }
    };
    let earlier = match store::earlier(r, cohort)? {
        None => None,
        Some((id, name)) => Some(EarlierCriteria {
            cohort: name,
            criteria: store::criteria(r, id)?.into_iter().map(draft(false)).collect(),
        }),
    };
    let usual = criteria::rules::USUAL
        .iter()
        .map(|(key, weight)| UsualCriterion { key: (*key).to_owned(), weight: u32::try_from(*weight).unwrap_or(1) });
    Ok(ReviewSetup {
        reviewers: facts.loads(),
        applications: u32::try_from(facts.applications.len()).unwrap_or(u32::MAX),
        criteria: facts.criteria.into_iter().map(draft(true)).collect(),
        earlier,
        usual: usual.collect(),
    })
}
