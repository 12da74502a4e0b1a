//! How well a mentor and a startup fit, and what forbids it. Pure.
//!
//! Points are whole numbers, of a thousand or so. What is not known of either counts half of what it could (`services.md`
//! 10), so that nobody is passed over for an empty field; only a wish that nobody has told counts nothing.

use super::{
    Ban, Criterion, MatchFit, MatchReasonFound,
    facts::{MentorFacts, PairFacts, StartupFacts, Tongue},
};
use crate::kit::Day;

const EXPERTISE: i64 = 300;
const SECTOR: i64 = 200;
const STAGE: i64 = 100;
const LANGUAGE: i64 = 50;
/// What the first of a mentor's places adds.
pub const LOAD: i64 = 150;
const RATING: i64 = 100;
/// First choice, second, any later one.
const STARTUP_WISHES: [i64; 3] = [120, 100, 80];
const MENTOR_WISHES: i64 = 80;

/// Of what a startup asks for the mentor knows one thing, or more.
const ASKED: (i64, i64) = (220, EXPERTISE);
/// The mentor knows something of what the startup does.
const DOES: i64 = 150;
/// How many startups of a sector or a stage count in full.
const OFTEN: u32 = 3;
/// The best that a startup can say.
const BEST_RATING: i64 = 5;

/// How well two fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The points of all criteria but the load.
    pub score: i64,
    /// Why, what counts most first; what counts nothing is none.
    pub reasons: Vec<MatchReasonFound>,
}

/// How well a mentor and a startup fit by some criteria.
pub fn fit(startup: &StartupFacts, mentor: &MentorFacts, pair: &PairFacts, criteria: &[Criterion]) -> Fit {
    let (mut score, mut reasons) = (0, Vec::new());
    for criterion in criteria {
        let (points, reason) = match criterion {
            Criterion::Expertise => expertise(startup, mentor),
            Criterion::Sector => sector(startup, mentor),
            Criterion::Stage => stage(startup, mentor),
            Criterion::Language => language(startup, mentor),
            Criterion::Rating => rating(mentor),
            Criterion::Wish => wish(pair),
            // Hangs on who else the mentor gets.
            Criterion::Load => (0, None),
        };
        score += points;
        reasons.extend(reason.map(|(code, word, count)| MatchReasonFound { code, points, word, count }));
    }
    reasons.sort_by_key(|reason| -reason.points);
    Fit { score, reasons }
}

/// What is told, about what, how many.
pub type Told = Option<(MatchFit, Option<String>, Option<u32>)>;

fn expertise(startup: &StartupFacts, mentor: &MentorFacts) -> (i64, Told) {
    if mentor.expertise.is_empty() || (startup.asks.is_empty() && startup.does.is_empty()) {
        return (EXPERTISE / 2, None);
    }
    let met = |text: &str| mentor.expertise.iter().filter(|one| one.is_in(text)).map(|one| one.word.clone()).collect();
    let asked: Vec<String> = met(&startup.asks);
    if let [first, more @ ..] = asked.as_slice() {
        let points = if more.is_empty() { ASKED.0 } else { ASKED.1 };
        return (points, Some((MatchFit::Asked, Some(first.clone()), None)));
    }
    match met(&startup.does).as_slice() {
        [] => (0, None),
        [first, ..] => (DOES, Some((MatchFit::Expertise, Some(first.clone()), None))),
    }
}

fn sector(startup: &StartupFacts, mentor: &MentorFacts) -> (i64, Told) {
    let Some(sector) = &startup.sector else { return (SECTOR / 2, None) };
    if mentor.sectors.as_ref().is_some_and(|of| of.contains(sector.as_str())) {
        return (SECTOR, Some((MatchFit::Sector, Some(sector.clone()), None)));
    }
    match mentor.advised_sectors.get(sector) {
        Some(count) => (before(SECTOR, *count), Some((MatchFit::SectorBefore, Some(sector.clone()), Some(*count)))),
        None if mentor.sectors.is_none() && mentor.advised_sectors.is_empty() => (SECTOR / 2, None),
        None => (0, None),
    }
}

fn stage(startup: &StartupFacts, mentor: &MentorFacts) -> (i64, Told) {
    let Some(stage) = &startup.funding_stage else { return (STAGE / 2, None) };
    if let Some(stages) = &mentor.stages {
        return match stages.contains(stage.as_str()) {
            true => (STAGE, Some((MatchFit::Stage, Some(stage.clone()), None))),
            false => (0, None),
        };
    }
    match mentor.advised_stages.get(stage) {
        Some(count) => (before(STAGE, *count), Some((MatchFit::StageBefore, Some(stage.clone()), Some(*count)))),
        None => (STAGE / 2, None),
    }
}

/// Half for the first of its kind that a mentor has advised, all for the third: never less than nothing being known.
fn before(points: i64, count: u32) -> i64 {
    points / 2 + points / 2 * i64::from(count.min(OFTEN)) / i64::from(OFTEN)
}

fn language(startup: &StartupFacts, mentor: &MentorFacts) -> (i64, Told) {
    match (startup.tongue, &mentor.languages) {
        (Some(tongue), Some(languages)) if tongue.is_in(languages) => {
            // That both speak Chinese is nothing to be told.
            let told = tongue == Tongue::Other;
            (LANGUAGE, told.then(|| (MatchFit::Language, Some(languages.clone()), None)))
        }
        (Some(_), Some(_)) => (0, None),
        _ => (LANGUAGE / 2, None),
    }
}

fn rating(mentor: &MentorFacts) -> (i64, Told) {
    let (sum, count) = mentor.ratings;
    if count == 0 {
        return (RATING / 2, None);
    }
    let times = i64::from(count);
    let tenths = (i64::from(sum) * 10 + times / 2) / times;
    let points = RATING * (i64::from(sum) - times) / (times * (BEST_RATING - 1));
    let told = (MatchFit::Rated, Some(format!("{}.{}", tenths / 10, tenths % 10)), Some(count));
    // A poor rating is no reason for somebody.
    (points, (points > RATING / 2).then_some(told))
}

fn wish(pair: &PairFacts) -> (i64, Told) {
    let wishes = pair.startup_wishes.map(|rank| (rank, STARTUP_WISHES[(rank.max(1) as usize - 1).min(2)]));
    match (wishes, pair.mentor_wishes) {
        (Some((rank, points)), true) => (points + MENTOR_WISHES, Some((MatchFit::BothWish, None, Some(rank)))),
        (Some((rank, points)), false) => (points, Some((MatchFit::StartupWishes, None, Some(rank)))),
        (None, true) => (MENTOR_WISHES, Some((MatchFit::MentorWishes, None, None))),
        (None, false) => (0, None),
    }
}

/// What a mentor's `nth` startup adds, from 1, where they are there for `at_most`: less for each further one, everywhere,
/// and below nought beyond what they are there for.
pub fn load_points(nth: u32, at_most: u32) -> i64 {
    let most = i64::from(at_most.max(1));
    LOAD * (most + 1 - i64::from(nth)) / most
}

/// What forbids a mentor for a startup; the gravest first.
pub fn ban(
    startup: &StartupFacts,
    mentor: &MentorFacts,
    pair: &PairFacts,
    criteria: &[Criterion],
    starts_on: Day,
) -> Option<Ban> {
    let is_away =
        mentor.until_on.is_some_and(|until| until < starts_on) || mentor.from_on.is_some_and(|from| from > starts_on);
    let speak_apart = criteria.contains(&Criterion::Language)
        && startup.tongue.zip(mentor.languages.as_ref()).is_some_and(|(tongue, languages)| !tongue.is_in(languages));
    [
        (pair.is_mentoring, Ban::Mentoring),
        (pair.conflict.is_some(), Ban::Conflict),
        (pair.is_own_company, Ban::OwnCompany),
        (pair.has_declined, Ban::Declined),
        (is_away, Ban::Away),
        (speak_apart, Ban::Language),
        (pair.by_hand, Ban::ByHand),
    ]
    .into_iter()
    .find_map(|(holds, ban)| holds.then_some(ban))
}
