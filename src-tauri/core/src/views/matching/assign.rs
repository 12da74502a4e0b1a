//! Whom each startup gets, solved as an assignment. Pure.
//!
//! A mentor has a column for each place that is left, of which those up to the fewest startups that they are there for
//! count more; columns of nobody stand in for places that are not there. What is wanted comes in this order: that mentors
//! have the fewest, that as many startups as possible have somebody, those who were left before first, and then the sum of
//! the scores. The first three never stand against one another: whoever is matched can stay matched while more are.

use pathfinding::prelude::{Matrix, kuhn_munkres};

/// A startup that is to be matched.
#[derive(Clone, Copy, Debug)]
pub struct Seeker {
    /// How often it was left without: it comes before those who were left less often.
    pub left_before: u32,
    /// Whom it would have otherwise: it keeps them where another is no better, so that a change moves no more than it must.
    pub keeps: Option<usize>,
}

/// A mentor with places.
#[derive(Clone, Debug)]
pub struct Room {
    /// Of the places, so many are to be filled where that can be.
    pub wanted: usize,
    /// What the first startup in it adds to its pair's score, the second, and so on: each less than the one before, so that
    /// whoever has little to do comes first.
    pub places: Vec<i64>,
}

/// Leaving a startup out more often than so often counts no more: it comes first by then.
const MOST_LEFT: u32 = 9;

/// For each startup the mentor that it gets, if any. `score` says how well two fit, and nothing where they must not be
/// matched. Of solutions with one total the startups that few mentors fit are matched first.
pub fn assign(seekers: &[Seeker], rooms: &[Room], score: impl Fn(usize, usize) -> Option<i64>) -> Vec<Option<usize>> {
    if seekers.is_empty() {
        return Vec::new();
    }
    let scores: Vec<Vec<Option<i64>>> =
        (0..seekers.len()).map(|seeker| (0..rooms.len()).map(|room| score(seeker, room)).collect()).collect();
    let mut columns: Vec<Option<(usize, usize)>> = Vec::new();
    for (room, Room { places, .. }) in rooms.iter().enumerate() {
        columns.extend((0..places.len().min(seekers.len())).map(|place| Some((room, place))));
    }
    // The solver needs a column for each row.
    columns.resize(columns.len().max(seekers.len()), None);
    let weigh = Weigh::new(seekers, rooms, &scores);
    let weights = Matrix::from_fn(seekers.len(), columns.len(), |(seeker, column)| {
        columns[column].map_or(0, |(room, place)| weigh.pair(seeker, room, place))
    });
    let (_, chosen) = kuhn_munkres(&weights);
    let mentor = |(seeker, column): (usize, usize)| {
        let (room, _) = columns[column]?;
        scores[seeker][room].map(|_| room)
    };
    chosen.into_iter().enumerate().map(mentor).collect()
}

/// The weight of a pair: what is wanted first above the sum of all scores, that above all that tells equal ones apart.
struct Weigh<'a> {
    seekers: &'a [Seeker],
    rooms: &'a [Room],
    scores: &'a [Vec<Option<i64>>],
    /// What brings the lowest score to nought.
    lift: i64,
    /// More than all scores together.
    above_scores: i64,
    /// More than all that tells equal totals apart.
    above_ties: i64,
}

impl<'a> Weigh<'a> {
    fn new(seekers: &'a [Seeker], rooms: &'a [Room], scores: &'a [Vec<Option<i64>>]) -> Self {
        let of_pairs = || scores.iter().flatten().flatten().copied();
        let of_places = || rooms.iter().flat_map(|room| room.places.iter().copied());
        let least = of_pairs().min().unwrap_or(0) + of_places().min().unwrap_or(0);
        let most = of_pairs().max().unwrap_or(0) + of_places().max().unwrap_or(0);
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        Self {
            seekers,
            rooms,
            scores,
            lift: -least,
            above_scores: (most - least) * count(seekers.len()) + 1,
            above_ties: (2 * count(rooms.len()) + 1) * count(seekers.len()) + 1,
        }
    }

    /// Nought, as for nobody, where the two must not be matched.
    fn pair(&self, seeker: usize, room: usize, place: usize) -> i64 {
        let Some(score) = self.scores[seeker][room] else { return 0 };
        let first = 1 + i64::from(self.seekers[seeker].left_before.min(MOST_LEFT));
        let wanted = i64::from(place < self.rooms[room].wanted);
        let score = score + self.rooms[room].places[place] + self.lift;
        // The fewer fit, the more.
        let scarce = self.scores[seeker].iter().filter(|score| score.is_none()).count();
        let ties = 2 * i64::try_from(scarce).unwrap_or(0) + i64::from(self.seekers[seeker].keeps == Some(room));
        ((first + wanted) * self.above_scores + score) * self.above_ties + ties
    }
}
