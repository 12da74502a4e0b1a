//! Rows of a meeting program as people: those of one name and e-mail are one, whichever table they stand in.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use miaopu_kit::nothing::says_nothing;

use super::fields::{FieldTaken, Fields, agrees, value, yes_or_no};
use super::names::{Brackets, Names};
use super::order::{Hints, Order, order};
use super::sheets::{Line, Taken};
use super::stamp::{DayOrder, Stamp, seconds};
use super::types::{Attendee, CellAt, Export, Join, Leave, LeftCell, Total};
use super::words::{Label, Maker, Role, is_joining};

/// Nobody stays longer in a meeting that goes on over midnight.
const OVER_MIDNIGHT: TimeDelta = TimeDelta::hours(12);

/// Puts an export together.
pub(super) fn export(taken: Taken, hints: &Hints<'_>) -> Export {
    // Zoom writes the month first, whatever the language.
    let usual = (taken.maker == Maker::Zoom).then_some(DayOrder::MonthFirst);
    let order = order(&stamps(&taken), hints, usual);
    let mut work = Work {
        maker: taken.maker,
        order,
        day: hints.day,
        begins: None,
        places: HashMap::new(),
        attendees: Vec::new(),
        blocks: Vec::new(),
        claimed: Vec::new(),
        backwards: Vec::new(),
        leftover: taken.leftover,
    };
    let mut labels = taken.labels;
    let held_from = work.moment_of(&mut labels, Label::HeldFrom);
    let planned_from = work.moment_of(&mut labels, Label::Starts);
    work.begins = held_from.or(planned_from);
    work.day = work.begins.map(|at| at.date()).or(hints.day);
    let (held_to, planned_to) = (work.moment_of(&mut labels, Label::HeldTo), work.moment_of(&mut labels, Label::Ends));
    let stated_seconds = work.value_of(&mut labels, Label::Length, |text| seconds(text, true));
    let stated_attendees = work.value_of(&mut labels, Label::Attendees, |text| text.parse().ok());
    let mut text = |label| work.value_of(&mut labels, label, |text| Some(text.to_owned()));
    let (title, number, host) = (text(Label::Title), text(Label::Number), text(Label::Host));
    taken.lines.into_iter().for_each(|line| work.line(line));
    Export {
        maker: taken.maker,
        title,
        number,
        host,
        planned_from,
        planned_to,
        held_from,
        held_to,
        stated_seconds,
        stated_attendees,
        attendees: work.attendees,
        order,
        claimed: work.claimed,
        headers: taken.headers,
        backwards: work.backwards,
        leftover: work.leftover,
    }
}

/// All moments of a file.
fn stamps(taken: &Taken) -> Vec<Stamp> {
    const COLUMNS: [Role; 5] = [Role::Join, Role::Leave, Role::FirstJoin, Role::LastLeave, Role::Stamp];
    const BESIDE: [Label; 4] = [Label::Starts, Label::Ends, Label::HeldFrom, Label::HeldTo];
    let labels = BESIDE.iter().filter_map(|label| taken.labels.get(label));
    let cells = taken.lines.iter().flat_map(|line| COLUMNS.iter().filter_map(|role| line.cells.get(role)));
    labels.chain(cells).filter_map(|(_, text)| Stamp::read(text)).collect()
}

type Labels = HashMap<Label, (CellAt, String)>;

struct Work {
    maker: Maker,
    order: Order,
    /// The day of hours that have none.
    day: Option<NaiveDate>,
    begins: Option<NaiveDateTime>,
    places: HashMap<(String, String), usize>,
    attendees: Vec<Attendee>,
    /// The table in which each was met last.
    blocks: Vec<usize>,
    claimed: Vec<CellAt>,
    backwards: Vec<LeftCell>,
    leftover: Vec<LeftCell>,
}

impl Work {
    fn value_of<T>(&mut self, labels: &mut Labels, label: Label, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (at, text) = labels.remove(&label)?;
        let value = read(&text);
        if value.is_some() || says_nothing(&text) {
            self.claimed.push(at);
        } else {
            self.leftover.push(LeftCell { at, column: None, text });
        }
        value
    }

    fn moment_of(&mut self, labels: &mut Labels, label: Label) -> Option<NaiveDateTime> {
        let (order, day) = (self.order.told(), self.day);
        self.value_of(labels, label, |text| Stamp::read(text)?.moment(order, day))
    }

    /// A moment; an hour that lies before the meeting began is of the next day.
    fn moment(&self, text: &str) -> Option<NaiveDateTime> {
        let stamp = Stamp::read(text)?;
        let at = stamp.moment(self.order.told(), self.day)?;
        let is_next_day =
            matches!(stamp, Stamp::Clock(_)) && self.begins.is_some_and(|begins| at < begins - TimeDelta::hours(2));
        if is_next_day { at.checked_add_days(Days::new(1)) } else { Some(at) }
    }

    fn line(&mut self, line: Line) {
        let shown = line.cells.get(&Role::Name).map_or("", |(_, text)| text.as_str());
        if self.maker == Maker::List {
            let several: Vec<String> =
                shown.split(['、', '，', ';', '；', ',']).map(|name| name.trim().to_owned()).collect();
            if several.len() > 1 && several.iter().all(|name| !name.is_empty()) {
                return self.several(line, &several);
            }
        }
        let place = self.place(&line, shown);
        let mut fields = Fields { cells: line.cells, is_of_minutes: line.is_of_minutes };
        self.person(place, &mut fields);
        self.times(place, &mut fields, &line.words);
        // What no field took.
        for (_, (at, text)) in fields.cells {
            self.leftover.push(LeftCell { at, column: line.words.get(&at.column).cloned(), text });
        }
    }

    /// A cell with several names.
    fn several(&mut self, line: Line, names: &[String]) {
        for name in names {
            let place = self.place(&line, name);
            let cell = line.cells.get(&Role::Name).map(|(at, _)| *at);
            self.attendees[place].cells.extend(cell);
        }
        for (role, (at, text)) in line.cells {
            if role == Role::Name {
                self.claimed.push(at);
            } else {
                self.leftover.push(LeftCell { at, column: line.words.get(&at.column).cloned(), text });
            }
        }
    }

    /// Whose row it is: of who has the same name and e-mail; of who has the same name in another table that tells no
    /// e-mail.
    fn place(&mut self, line: &Line, shown: &str) -> usize {
        let email = line
            .cells
            .get(&Role::Email)
            .map(|(_, text)| text.to_lowercase())
            .filter(|text| text.contains('@'))
            .unwrap_or_default();
        let key = (shown.to_owned(), email.clone());
        if let Some(place) = self.places.get(&key) {
            self.blocks[*place] = line.block;
            return *place;
        }
        let of_other_table: Vec<usize> = (0..self.attendees.len())
            .filter(|at| self.attendees[*at].names.shown == shown && self.blocks[*at] != line.block)
            .filter(|at| email.is_empty() || self.attendees[*at].email.is_none())
            .collect();
        if let ([only], false) = (of_other_table.as_slice(), shown.is_empty()) {
            self.places.insert(key, *only);
            self.blocks[*only] = line.block;
            return *only;
        }
        let brackets = match self.maker {
            Maker::Tencent => Brackets::Account,
            Maker::Zoom => Brackets::Original,
            Maker::Teams | Maker::List => Brackets::Name,
        };
        let place = self.attendees.len();
        self.attendees.push(Attendee { names: Names::of(shown, brackets), ..Attendee::default() });
        self.blocks.push(line.block);
        self.places.insert(key, place);
        place
    }

    fn person(&mut self, place: usize, fields: &mut Fields) {
        self.claim(place, fields.take(Role::Name, |_| Some(())));
        let attendee = &mut self.attendees[place];
        let email = fields.take(Role::Email, |text| agrees(&mut attendee.email, text));
        let account = fields.take(Role::Account, |text| agrees(&mut attendee.account, text));
        let phone = fields.take(Role::Phone, |text| agrees(&mut attendee.phone, text));
        let part = fields.take(Role::Part, |text| agrees(&mut attendee.role, text));
        let guest = fields.take(Role::Guest, |text| {
            attendee.guest = Some(yes_or_no(text)?);
            Some(())
        });
        if attendee.names.is_guest {
            attendee.guest = Some(true);
        }
        [email, account, phone, part, guest].into_iter().for_each(|taken| self.claim(place, taken));
    }

    fn times(&mut self, place: usize, fields: &mut Fields, words: &HashMap<usize, String>) {
        let is_of_minutes = fields.is_of_minutes;
        let is_total = [Role::FirstJoin, Role::LastLeave, Role::Count].iter().any(|role| fields.has(*role))
            || fields.has(Role::Length) && !fields.has(Role::Join) && !fields.has(Role::Leave);
        let waits = fields.take(Role::Waiting, yes_or_no);
        let is_waiting = value(&waits) == Some(true);
        self.claim(place, waits);
        if is_waiting {
            // The times of a row that is of no meeting are left over.
            return;
        }
        if fields.has(Role::Action) {
            return self.action(place, fields);
        }
        let (from_role, to_role) =
            if is_total { (Role::FirstJoin, Role::LastLeave) } else { (Role::Join, Role::Leave) };
        if self.is_backwards(fields, from_role, to_role) {
            self.attendees[place].is_backwards = true;
            for role in [from_role, to_role, Role::Length, Role::Count] {
                if let Some((at, text)) = fields.cells.remove(&role) {
                    self.backwards.push(LeftCell { at, column: words.get(&at.column).cloned(), text });
                }
            }
            return;
        }
        let from = fields.take(from_role, |text| self.moment(text));
        let to = fields.take(to_role, |text| self.leave(text, value(&from)));
        let length = fields.take(Role::Length, |text| seconds(text, is_of_minutes));
        let times = fields.take(Role::Count, |text| text.parse::<u32>().ok());
        let leave = to.as_ref().and_then(|taken| taken.value).unwrap_or(Leave::Unsaid);
        let (from_at, seconds) = (value(&from), value(&length));
        let attendee = &mut self.attendees[place];
        if is_total {
            attendee.totals.push(Total { from: from_at, to: leave, seconds, times: value(&times) });
        } else if from_at.is_some() || matches!(leave, Leave::At(_)) || seconds.is_some() {
            attendee.joins.push(Join { from: from_at, to: leave, seconds });
        }
        self.claim(place, from);
        self.claim(place, to);
        self.claim(place, length);
        self.claim(place, times);
    }

    /// `--` is of who was still there. An hour before that of the join is of the next morning.
    fn leave(&self, text: &str, join: Option<NaiveDateTime>) -> Option<Leave> {
        if says_nothing(text) {
            return Some(Leave::StillInside);
        }
        let at = self.moment(text)?;
        let next_day = at.checked_add_days(Days::new(1));
        let is_clock = matches!(Stamp::read(text), Some(Stamp::Clock(_)));
        let is_soon = |join: NaiveDateTime| at < join && next_day.is_some_and(|at| at - join < OVER_MIDNIGHT);
        Some(Leave::At(if is_clock && join.is_some_and(is_soon) { next_day.unwrap_or(at) } else { at }))
    }

    /// Whether a row says that somebody left before they came.
    fn is_backwards(&self, fields: &Fields, from: Role, to: Role) -> bool {
        let text = |role| fields.cells.get(&role).map(|(_, text)| text.as_str());
        let join = text(from).and_then(|text| self.moment(text));
        let leave = text(to).and_then(|text| self.leave(text, join));
        matches!((join, leave), (Some(join), Some(Leave::At(leave))) if leave < join)
    }

    /// A line `Joined` or `Left`.
    fn action(&mut self, place: usize, fields: &mut Fields) {
        let action = fields.take(Role::Action, is_joining);
        let at = fields.take(Role::Stamp, |text| self.moment(text));
        if let (Some(is_joining), Some(at)) = (value(&action), value(&at)) {
            let joins = &mut self.attendees[place].joins;
            match joins.last_mut().filter(|join| !is_joining && join.to == Leave::StillInside) {
                Some(open) => open.to = Leave::At(at),
                None if is_joining => joins.push(Join { from: Some(at), to: Leave::StillInside, seconds: None }),
                None => joins.push(Join { from: None, to: Leave::At(at), seconds: None }),
            }
        }
        self.claim(place, action);
        self.claim(place, at);
    }

    fn claim<T>(&mut self, place: usize, taken: Option<FieldTaken<T>>) {
        if let Some(taken) = taken {
            self.attendees[place].cells.push(taken.at);
            self.claimed.push(taken.at);
        }
    }
}
