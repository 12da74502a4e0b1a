//! What comes of a match: who gets whom, who is left and why, what a change by hand would cost. Pure.

use super::{
    Ban, Criterion, LeftWithout, MatchChoice, MatchFit, MatchMove, MatchPair, MatchPlan, MatchReasonFound, MatchScores,
    MatchStartup, MentorLoad, MentorScores, Pair, PairScores, StartupScores, WhyLeft,
    assign::{Room, Seeker, assign},
    facts::{Facts, MentorFacts, PairFacts, StartupFacts},
    score::{self, Fit},
};
use crate::{
    kit::Day,
    people::{PersonId, PersonName},
    startups::{StartupId, StartupName},
};

/// Of so many of the best choices it is worked out what they cost.
const WORKED_OUT: usize = 4;
/// How many mentors without a place are named to whom is left.
const NAMED_FULL: usize = 3;

/// A match that is worked out: each pair's fit, and for each startup the mentor that it gets.
pub struct Matching<'a> {
    facts: &'a Facts,
    criteria: &'a [Criterion],
    starts_on: Day,
    /// By startup and mentor, as they stand in the facts.
    fits: Vec<Vec<(Fit, Option<Ban>)>>,
    /// By startup: the mentor that is settled by hand.
    pinned: Vec<Option<usize>>,
    /// By startup: the mentor that it would get if nothing were settled.
    unpinned: Vec<Option<usize>>,
    /// By startup: the mentor that it gets.
    chosen: Vec<Option<usize>>,
}

impl<'a> Matching<'a> {
    /// Works a match out. Pairs that are settled by hand stand, whatever the mentor has to do; one that is forbidden does not.
    pub fn new(facts: &'a Facts, criteria: &'a [Criterion], starts_on: Day, pins: &[Pair]) -> Self {
        let nothing = PairFacts::default();
        let fits: Vec<Vec<(Fit, Option<Ban>)>> = facts
            .startups
            .iter()
            .map(|startup| {
                let with = |mentor: &MentorFacts| {
                    let pair = facts.pairs.get(&(startup.id, mentor.id)).unwrap_or(&nothing);
                    let fit = score::fit(startup, mentor, pair, criteria);
                    (fit, score::ban(startup, mentor, pair, criteria, starts_on))
                };
                facts.mentors.iter().map(with).collect()
            })
            .collect();
        let none = vec![None; facts.startups.len()];
        let mut matching =
            Self { facts, criteria, starts_on, fits, pinned: none.clone(), unpinned: none.clone(), chosen: Vec::new() };
        matching.unpinned = matching.solve(&none);
        matching.pinned = matching.places_of(pins);
        let is_pinned = matching.pinned.iter().any(Option::is_some);
        matching.chosen = if is_pinned { matching.solve(&matching.pinned) } else { matching.unpinned.clone() };
        matching
    }

    fn places_of(&self, pins: &[Pair]) -> Vec<Option<usize>> {
        let mut pinned = vec![None; self.facts.startups.len()];
        for pin in pins {
            let startup = self.facts.startups.iter().position(|one| one.id == pin.startup);
            let mentor = self.facts.mentors.iter().position(|one| one.id == pin.mentor);
            if let (Some(startup), Some(mentor)) = (startup, mentor)
                && self.fits[startup][mentor].1.is_none()
            {
                pinned[startup] = Some(mentor);
            }
        }
        pinned
    }

    fn solve(&self, pinned: &[Option<usize>]) -> Vec<Option<usize>> {
        let open: Vec<usize> = (0..pinned.len()).filter(|at| pinned[*at].is_none()).collect();
        let seekers: Vec<Seeker> = open
            .iter()
            .map(|at| Seeker { left_before: self.facts.startups[*at].left_before, keeps: self.unpinned[*at] })
            .collect();
        let rooms: Vec<Room> = (0..self.facts.mentors.len()).map(|mentor| self.room(mentor, pinned)).collect();
        let found = assign(&seekers, &rooms, |seeker, mentor| {
            let (fit, ban) = &self.fits[open[seeker]][mentor];
            ban.is_none().then_some(fit.score)
        });
        let mut chosen = pinned.to_vec();
        for (at, mentor) in open.into_iter().zip(found) {
            chosen[at] = mentor;
        }
        chosen
    }

    /// What a mentor has left beside those whom they mentor now and those that are settled.
    fn room(&self, mentor: usize, pinned: &[Option<usize>]) -> Room {
        let MentorFacts { at_least, at_most, .. } = self.facts.mentors[mentor];
        let load = self.load(mentor, pinned);
        Room {
            wanted: at_least.saturating_sub(load) as usize,
            places: (load + 1..=at_most).map(|nth| self.place(mentor, nth)).collect(),
        }
    }

    fn load(&self, mentor: usize, chosen: &[Option<usize>]) -> u32 {
        self.facts.mentors[mentor].load + count(chosen.iter().filter(|one| **one == Some(mentor)))
    }

    /// What a mentor's `nth` startup adds.
    fn place(&self, mentor: usize, nth: u32) -> i64 {
        match self.criteria.contains(&Criterion::Load) {
            true => score::load_points(nth, self.facts.mentors[mentor].at_most),
            false => 0,
        }
    }

    /// By startup: which of its mentor's it is, from 1. What is settled by hand comes first, then whoever fits best.
    fn places(&self, chosen: &[Option<usize>]) -> Vec<u32> {
        let mut order: Vec<usize> = (0..chosen.len()).collect();
        order.sort_by_key(|at| {
            let score = chosen[*at].map_or(0, |mentor| self.fits[*at][mentor].0.score);
            (self.pinned[*at].is_none(), -score, *at)
        });
        let mut loads: Vec<u32> = self.facts.mentors.iter().map(|mentor| mentor.load).collect();
        let mut places = vec![0; chosen.len()];
        for at in order {
            if let Some(mentor) = chosen[at] {
                loads[mentor] += 1;
                places[at] = loads[mentor];
            }
        }
        places
    }

    fn total(&self, chosen: &[Option<usize>]) -> i64 {
        let places = self.places(chosen);
        let score = |(at, mentor): (usize, usize)| self.fits[at][mentor].0.score + self.place(mentor, places[at]);
        chosen.iter().enumerate().filter_map(|(at, mentor)| Some((at, (*mentor)?))).map(score).sum()
    }

    /// Who gets whom, who is left, and what each mentor has to do.
    pub fn plan(&self) -> MatchPlan {
        let places = self.places(&self.chosen);
        let pair = |(at, mentor): (usize, usize)| MatchPair {
            startup: startup_of(&self.facts.startups[at]),
            mentor: name_of(&self.facts.mentors[mentor]),
            score: self.fits[at][mentor].0.score + self.place(mentor, places[at]),
            reasons: self.reasons(at, mentor, places[at]),
            is_pinned: self.pinned[at].is_some(),
        };
        let pairs =
            self.chosen.iter().enumerate().filter_map(|(at, mentor)| Some((at, (*mentor)?))).map(pair).collect();
        let mut left: Vec<LeftWithout> =
            (0..self.chosen.len()).filter(|at| self.chosen[*at].is_none()).map(|at| self.left(at)).collect();
        left.sort_by_key(|one| std::cmp::Reverse(one.startup.left_before));
        MatchPlan {
            starts_on: self.starts_on,
            pairs,
            left,
            total: self.total(&self.chosen),
            mentors: (0..self.facts.mentors.len()).map(|mentor| self.load_of(mentor, &self.chosen)).collect(),
            mentored: self.facts.mentored,
        }
    }

    /// Why two fit, with the places that the mentor has left beside the startup.
    fn reasons(&self, at: usize, mentor: usize, nth: u32) -> Vec<MatchReasonFound> {
        let mut reasons = self.fits[at][mentor].0.reasons.clone();
        let free = (self.facts.mentors[mentor].at_most + 1).saturating_sub(nth);
        let points = self.place(mentor, nth);
        if points > 0 {
            reasons.push(MatchReasonFound { code: MatchFit::Free, points, word: None, count: Some(free) });
            reasons.sort_by_key(|reason| -reason.points);
        }
        reasons
    }

    fn load_of(&self, mentor: usize, chosen: &[Option<usize>]) -> MentorLoad {
        let MentorFacts { at_least, at_most, load, .. } = self.facts.mentors[mentor];
        let added = self.load(mentor, chosen) - load;
        MentorLoad { mentor: name_of(&self.facts.mentors[mentor]), now: load, added, at_least, at_most }
    }

    fn left(&self, at: usize) -> LeftWithout {
        let fits = &self.fits[at];
        let mut fitting: Vec<usize> = (0..fits.len()).filter(|mentor| fits[*mentor].1.is_none()).collect();
        fitting.sort_by_key(|mentor| -fits[*mentor].0.score);
        let between = |ban: &Option<Ban>| !matches!(ban, Some(Ban::Away | Ban::Language));
        let why = match (fits.is_empty(), fitting.is_empty()) {
            (true, _) => WhyLeft::NoMentors,
            (_, false) => WhyLeft::NoCapacity,
            _ if fits.iter().any(|(_, ban)| between(ban)) => WhyLeft::AllBanned,
            _ => WhyLeft::NobodyFits,
        };
        let full = fitting.into_iter().take(NAMED_FULL).map(|mentor| self.load_of(mentor, &self.chosen)).collect();
        LeftWithout { startup: startup_of(&self.facts.startups[at]), why, full }
    }

    /// The mentors that a startup could get, the best first, those that are out of the question last; of the best few, and of
    /// `also`, what it would cost.
    pub fn choices(&self, startup: StartupId) -> Option<Vec<MatchChoice>> {
        let at = self.facts.startups.iter().position(|one| one.id == startup)?;
        let mut others = self.chosen.clone();
        others[at] = None;
        let nth = |mentor: usize| self.load(mentor, &others) + 1;
        let score = |mentor: usize| self.fits[at][mentor].0.score + self.place(mentor, nth(mentor));
        let mut order: Vec<usize> = (0..self.facts.mentors.len()).collect();
        order.sort_by_key(|mentor| {
            (self.fits[at][*mentor].1.is_some(), self.chosen[at] != Some(*mentor), -score(*mentor), *mentor)
        });
        let choice = |(rank, mentor): (usize, usize)| {
            let ban = self.fits[at][mentor].1;
            let is_chosen = self.chosen[at] == Some(mentor);
            let mut with = others.clone();
            with[at] = Some(mentor);
            let cost = (ban.is_none() && !is_chosen && rank <= WORKED_OUT).then(|| self.cost(at, mentor));
            let load = self.load_of(mentor, cost.as_ref().map_or(&with, |cost| &cost.chosen));
            MatchChoice {
                score: score(mentor),
                reasons: self.reasons(at, mentor, nth(mentor)),
                ban,
                conflict: self
                    .facts
                    .pairs
                    .get(&(startup, self.facts.mentors[mentor].id))
                    .and_then(|p| p.conflict.clone()),
                is_over: load.now + load.added > load.at_most,
                load,
                is_chosen,
                change: cost.as_ref().map(|cost| cost.total - self.total(&self.chosen)),
                moves: cost.map(|cost| self.moves(at, &cost.chosen)).unwrap_or_default(),
            }
        };
        Some(order.into_iter().enumerate().map(choice).collect())
    }

    fn cost(&self, at: usize, mentor: usize) -> Cost {
        let mut pinned = self.pinned.clone();
        pinned[at] = Some(mentor);
        let chosen = self.solve(&pinned);
        Cost { total: self.total(&chosen), chosen }
    }

    /// Who gets another mentor, or none, besides the startup that is asked about.
    fn moves(&self, asked: usize, then: &[Option<usize>]) -> Vec<MatchMove> {
        let moved = |at: &usize| *at != asked && then[*at] != self.chosen[*at];
        let told = |at: usize| MatchMove {
            startup: StartupName { id: self.facts.startups[at].id, name: self.facts.startups[at].name.clone() },
            to: then[at].map(|mentor| name_of(&self.facts.mentors[mentor])),
        };
        (0..then.len()).filter(moved).map(told).collect()
    }

    /// All that the plan is made of.
    pub fn scores(&self) -> MatchScores {
        let mentor = |(at, facts): (usize, &MentorFacts)| MentorScores {
            id: facts.id,
            load: self.load(at, &self.pinned),
            at_least: facts.at_least,
            at_most: facts.at_most,
            places: self.room(at, &self.pinned).places,
        };
        let startup = |facts: &StartupFacts| StartupScores { id: facts.id, left_before: facts.left_before };
        let pair = |(at, mentor): (usize, usize)| PairScores {
            startup: self.facts.startups[at].id,
            mentor: self.facts.mentors[mentor].id,
            score: self.fits[at][mentor].0.score,
            ban: self.fits[at][mentor].1,
            is_pinned: self.pinned[at] == Some(mentor),
        };
        let all = |at: usize| (0..self.facts.mentors.len()).map(move |mentor| (at, mentor));
        MatchScores {
            mentors: self.facts.mentors.iter().enumerate().map(mentor).collect(),
            startups: self.facts.startups.iter().map(startup).collect(),
            pairs: (0..self.facts.startups.len()).flat_map(all).map(pair).collect(),
        }
    }

    /// What forbids a pair; none for one that is not of this match.
    pub fn ban_of(&self, startup: StartupId, mentor: PersonId) -> Option<Ban> {
        let at = self.facts.startups.iter().position(|one| one.id == startup)?;
        let with = self.facts.mentors.iter().position(|one| one.id == mentor)?;
        self.fits[at][with].1
    }
}

/// A match with another pair settled.
struct Cost {
    total: i64,
    chosen: Vec<Option<usize>>,
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

fn name_of(mentor: &MentorFacts) -> PersonName {
    PersonName { id: mentor.id, name: mentor.name.clone() }
}

fn startup_of(facts: &StartupFacts) -> MatchStartup {
    let StartupFacts { id, name, sector, funding_stage, left_before, .. } = facts.clone();
    MatchStartup { id, name, sector, funding_stage, left_before }
}
