//! The cells of a row by what they hold. What cannot be read is kept with its reason.

use chrono::NaiveTime;

use super::{
    super::{
        Field,
        faults::code_of,
        formats::{Cell, Days, Row},
        mapping::split_contact,
    },
    Column, Kept,
    made::MADE,
    units::Unit,
    words,
};
use crate::{
    alumni::Answer,
    error::Code,
    kit::{
        Day,
        contact::{ContactFault, Email, WeChat},
        day_order::read_day_in,
        days::{DayFault, TimesFault, read_times},
        edition::{Edition, read_edition},
        names::{fold, tidy},
        phone::{Phone, PhoneFault},
        text::{is_invisible, plain},
    },
    people::{ContactDraft, ContactKind, rules::ADDRESS_LENGTH},
};

/// The longest name that is taken for one.
const NAME_LETTERS: usize = 120;
/// The longest word or line, and the longest remark, that a record takes; what is longer is kept as text.
const LINE_LETTERS: usize = 200;
const REMARK_LETTERS: usize = 20_000;
/// Nobody employs more, nobody gives more hours.
const MOST: u32 = 1_000_000;
const MOST_HOURS: u32 = 744;

/// Days between the first days of Excel's two ways of counting them.
const FROM_1900_TO_1904: f64 = 1_462.0;
/// Numbers that are days since 1904: the years from 1955 on, as [`crate::kit::days`] takes them.
const SERIALS_FROM_1904: std::ops::RangeInclusive<f64> = 18_628.0..=64_648.0;

/// A row under its columns.
pub(super) struct Cells<'a> {
    row: &'a Row,
    made: &'a [Cell],
    columns: &'a [Column],
    days: &'a Days,
    kept: Vec<Kept>,
}

impl<'a> Cells<'a> {
    /// `made` are the cells of columns from [`MADE`] on.
    pub fn new(row: &'a Row, made: &'a [Cell], columns: &'a [Column], days: &'a Days) -> Self {
        Self { row, made, columns, days, kept: Vec::new() }
    }

    /// Sets the cells aside that are not what was meant: `#N/A`, a damaged letter. They are blank to all that reads.
    pub fn set_flawed_aside(&mut self, of_file: &[Column]) {
        for column in of_file {
            let cell = self.row.cell(column.index);
            if let Some(flaw) = cell.flaw() {
                self.set_aside(column, cell, Some(code_of(flaw)));
            }
        }
    }

    /// Why the cell of a field was set aside.
    pub fn why_not(&self, field: Field) -> Option<Code> {
        self.kept.iter().filter(|kept| kept.field == field).find_map(|kept| kept.code)
    }

    /// The cells that could not be read or have no place.
    pub fn kept(self) -> Vec<Kept> {
        self.kept
    }

    fn cell(&self, field: Field) -> Option<(&'a Column, &'a Cell)> {
        self.cells(field).next()
    }

    /// The cells of a field that say something; a formula that failed and 无 do not.
    fn cells(&self, field: Field) -> impl Iterator<Item = (&'a Column, &'a Cell)> + use<'a> {
        let (row, made) = (self.row, self.made);
        let columns = self.columns.iter().filter(move |column| column.field == field);
        columns
            .map(move |column| (column, cell_at(row, made, column.index)))
            .filter(|(_, cell)| cell.is_read() && !words::says_nothing(cell))
    }

    /// The header of a field's column.
    pub fn label(&self, field: Field) -> String {
        self.columns.iter().find(|column| column.field == field).map(|column| column.header.clone()).unwrap_or_default()
    }

    fn set_aside(&mut self, column: &Column, cell: &Cell, code: Option<Code>) {
        let (label, value) = (column.header.clone(), cell.text().into_owned());
        let kept = Kept { field: column.field, label, value, code };
        if !self.kept.contains(&kept) {
            self.kept.push(kept);
        }
    }

    /// Keeps the cells of a field as they stand: no record has a place for them.
    pub fn keep(&mut self, field: Field) {
        for (column, cell) in self.cells(field) {
            if !self.kept.iter().any(|kept| kept.label == column.header) {
                self.set_aside(column, cell, None);
            }
        }
    }

    /// What makes the row a record.
    pub fn name(&self, field: Field) -> Result<String, Code> {
        let name = self.cell(field).map(|(_, cell)| tidy(&cell.text())).unwrap_or_default();
        match name.chars().count() {
            0 => Err(self.why_not(field).unwrap_or(Code::NoName)),
            letters if letters > LINE_LETTERS => Err(Code::TextTooLong),
            _ => Ok(name),
        }
    }

    /// A line of text, tidied; a remark keeps its lines.
    pub fn text(&mut self, field: Field) -> Option<String> {
        if field != Field::Remark {
            return self.short_text(field, LINE_LETTERS);
        }
        let (column, cell) = self.cell(field)?;
        let text: String = cell.text().trim().chars().filter(|c| !is_invisible(*c) || *c == '\n').collect();
        self.short(column, cell, text, REMARK_LETTERS)
    }

    /// As [`Self::text`], of so many characters at most.
    pub fn short_text(&mut self, field: Field, most: usize) -> Option<String> {
        let (column, cell) = self.cell(field)?;
        let text = tidy(&cell.text());
        self.short(column, cell, text, most)
    }

    fn short(&mut self, column: &Column, cell: &Cell, text: String, most: usize) -> Option<String> {
        // Bytes first: counting characters is dear, and few texts are long.
        if text.len() > most && text.chars().count() > most {
            self.set_aside(column, cell, Some(Code::TextTooLong));
            return None;
        }
        Some(text).filter(|text| !text.is_empty())
    }

    pub fn number(&mut self, field: Field) -> Option<u32> {
        let (column, cell) = self.cell(field)?;
        let most = if field == Field::HoursPerMonth { MOST_HOURS } else { MOST };
        let Unit::Times(times) = column.unit else {
            self.set_aside(column, cell, Some(Code::UnknownUnit));
            return None;
        };
        let number = words::number(&cell.text(), times).filter(|number| *number <= most);
        if number.is_none() {
            self.set_aside(column, cell, Some(Code::NotANumber));
        }
        number
    }

    pub fn day(&mut self, field: Field) -> Option<Day> {
        let (column, cell) = self.cell(field)?;
        match self.day_in(column, cell) {
            Ok(day) => Some(day),
            Err(fault) => {
                let is_ambiguous = fault == DayFault::Ambiguous;
                let code = if is_ambiguous { Code::AmbiguousDay } else { Code::NoSuchDay };
                self.set_aside(column, cell, Some(code));
                None
            }
        }
    }

    /// A day that has come already.
    pub fn past_day(&mut self, field: Field, today: Day) -> Option<Day> {
        let day = self.day(field)?;
        if day > today {
            let (column, cell) = self.cell(field)?;
            self.set_aside(column, cell, Some(Code::DayAhead));
            return None;
        }
        Some(day)
    }

    /// The day of a cell that may hold a time with it.
    pub fn day_of_instant(&self, field: Field) -> Option<Day> {
        self.cell(field).and_then(|(column, cell)| self.day_in(column, cell).ok())
    }

    fn day_in(&self, column: &Column, cell: &Cell) -> Result<Day, DayFault> {
        match cell {
            Cell::Day(day) => Ok(Day(*day)),
            Cell::Instant(at) => Ok(Day(at.date())),
            Cell::Number(serial) if self.days.from_1904 && SERIALS_FROM_1904.contains(serial) => {
                read_day_in(&(serial + FROM_1900_TO_1904).to_string(), None).map(Day)
            }
            other => read_day_in(&other.text(), self.days.signs(column.index)).map(Day),
        }
    }

    /// A code as people write it; a doubtful one stays, since paper forms carry such codes.
    pub fn credit_code(&mut self, field: Field) -> Option<String> {
        let text = plain(&self.text(field)?);
        Some(text.to_uppercase().chars().filter(|c| !matches!(c, ' ' | '-')).collect())
    }

    pub fn edition(&mut self, field: Field, most: usize) -> Option<Edition> {
        let name = self.short_text(field, most)?;
        Some(read_edition(&name))
    }

    /// What the person of the row answered.
    pub fn answer(&mut self, column: &Column) -> Option<Answer> {
        let cell = cell_at(self.row, self.made, column.index);
        if let Some(flaw) = cell.flaw() {
            self.set_aside(column, cell, Some(code_of(flaw)));
            return None;
        }
        words::answer(&cell.text()).unwrap_or_else(|words::NeitherYesNorNo| {
            self.set_aside(column, cell, Some(Code::UnknownWord));
            None
        })
    }

    /// Begin and end in one cell: `9:30-11:30`. A begin alone is left to [`Self::clock`].
    pub fn times(&mut self, field: Field) -> Option<(NaiveTime, NaiveTime)> {
        let (column, cell) = self.cell(field)?;
        match read_times(&cell.text()) {
            Ok(times) => Some(times),
            Err(TimesFault::NoTimes) if clock_of(cell).is_some() => {
                let starts = clock_of(cell)?;
                let (ends, past_midnight) = starts.overflowing_add_signed(super::USUAL_LENGTH);
                (past_midnight == 0).then_some((starts, ends))
            }
            Err(_) => {
                self.set_aside(column, cell, Some(Code::NotATime));
                None
            }
        }
    }

    /// A time of day, alone or behind a day.
    pub fn clock(&mut self, field: Field) -> Option<NaiveTime> {
        let (column, cell) = self.cell(field)?;
        let clock = clock_of(cell);
        if clock.is_none() && field != Field::Day {
            self.set_aside(column, cell, Some(Code::NotATime));
        }
        clock
    }

    /// The person's name, and every way to reach them. A name and a phone in one cell are taken apart.
    pub fn name_and_contacts(&mut self) -> Result<(String, Vec<ContactDraft>), Code> {
        let mut name = String::new();
        let mut contacts: Vec<ContactDraft> = Vec::new();
        if let Some((_, cell)) = self.cell(Field::PersonName) {
            match split_contact(&cell.text()) {
                Some((said, phone)) => {
                    name = tidy(&said);
                    contacts.extend(Phone::read(&phone).ok().map(|phone| phone_contact(&phone)));
                }
                None => name = tidy(&cell.text()),
            }
        }
        for (column, cell) in self.cells(Field::Phone) {
            self.phones(column, cell, &mut name, &mut contacts);
        }
        for (column, cell) in self.cells(Field::Wechat) {
            match WeChat::read(&cell.text()) {
                Ok(id) => add(&mut contacts, ContactKind::Wechat, id.as_str().to_owned()),
                Err(ContactFault::Empty) => {}
                Err(ContactFault::Implausible) => self.set_aside(column, cell, Some(Code::NotAWechatId)),
            }
        }
        for (column, cell) in self.cells(Field::Email) {
            self.emails(column, cell, &mut contacts);
        }
        for (column, cell) in self.cells(Field::Address) {
            match tidy(&cell.text()) {
                line if line.is_empty() => {}
                line if line.chars().count() > ADDRESS_LENGTH => self.set_aside(column, cell, Some(Code::TextTooLong)),
                line => add(&mut contacts, ContactKind::Address, line),
            }
        }
        match name.chars().count() {
            0 => Err(self.why_not(Field::PersonName).unwrap_or(Code::NoName)),
            letters if letters > NAME_LETTERS => Err(Code::TextTooLong),
            _ => Ok((name, contacts)),
        }
    }

    fn phones(&mut self, column: &Column, cell: &Cell, name: &mut String, contacts: &mut Vec<ContactDraft>) {
        let text = cell.text();
        match split_contact(&text) {
            Some((said, _)) if name.is_empty() => *name = tidy(&said),
            // Another one's name, as of an assistant, has no place; it is not lost.
            Some((said, _)) if fold(&said) != fold(name) => self.set_aside(column, cell, None),
            _ => {}
        }
        match Phone::read_all(&text) {
            Ok(phones) => phones.iter().for_each(|phone| {
                let contact = phone_contact(phone);
                add(contacts, contact.kind, contact.value);
            }),
            Err(PhoneFault::Empty) => {}
            Err(PhoneFault::DigitsLost) => self.set_aside(column, cell, Some(Code::PhoneDigitsLost)),
            Err(PhoneFault::Several | PhoneFault::NotAPhone) => self.set_aside(column, cell, Some(Code::NotAPhone)),
        }
    }

    fn emails(&mut self, column: &Column, cell: &Cell, contacts: &mut Vec<ContactDraft>) {
        for piece in cell.text().split([';', '；', ',', '，', '、', '/', '\n']) {
            match Email::read(piece) {
                Ok(email) => add(contacts, ContactKind::Email, email.as_str().to_owned()),
                Err(ContactFault::Empty) => {}
                Err(ContactFault::Implausible) => self.set_aside(column, cell, Some(Code::NotAnEmail)),
            }
        }
    }
}

/// The cell of a column, of the file or made.
fn cell_at<'a>(row: &'a Row, made: &'a [Cell], index: usize) -> &'a Cell {
    match index.checked_sub(MADE) {
        Some(at) => made.get(at).unwrap_or(&Cell::Empty),
        None => row.cell(index),
    }
}

fn clock_of(cell: &Cell) -> Option<NaiveTime> {
    match cell {
        Cell::Time(time) => Some(*time),
        Cell::Instant(at) => Some(at.time()),
        // The reader of spans reads a begin when it is given the day's last minute for an end.
        Cell::Text(text) => read_times(&format!("{text}-23:59")).ok().map(|(starts, _)| starts),
        Cell::Empty | Cell::Number(_) | Cell::Day(_) | Cell::Bool(_) | Cell::Flawed(_) => None,
    }
}

/// A phone as it is stored. Numbers from abroad count as mobiles: landlines there cannot be told.
fn phone_contact(phone: &Phone) -> ContactDraft {
    let value = phone.stored();
    let mobile = phone.is_mobile() || !value.starts_with("+86");
    ContactDraft { kind: if mobile { ContactKind::Mobile } else { ContactKind::Landline }, value }
}

fn add(contacts: &mut Vec<ContactDraft>, kind: ContactKind, value: String) {
    if !contacts.iter().any(|held| held.kind == kind && held.value.eq_ignore_ascii_case(&value)) {
        contacts.push(ContactDraft { kind, value });
    }
}
