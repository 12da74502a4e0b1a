//! The sheets of an export, taken apart: what stands beside labels, and the rows below headers.

use std::collections::HashMap;
use std::rc::Rc;

use crate::{Cell, Row};

use super::types::{CellAt, LeftCell, Table};
use super::words::{Label, Maker, Role, is_of_minutes, label, plain, role};

/// A row of somebody.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Which table of the file, by its header.
    pub block: usize,
    pub cells: HashMap<Role, (CellAt, String)>,
    /// A length without a unit is of minutes.
    pub is_of_minutes: bool,
    /// What the columns of its table are called.
    pub words: Rc<HashMap<usize, String>>,
}

/// What stands in the sheets.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub maker: Maker,
    pub labels: HashMap<Label, (CellAt, String)>,
    pub lines: Vec<Line>,
    pub headers: Vec<CellAt>,
    pub leftover: Vec<LeftCell>,
}

/// The columns of a table.
struct Header {
    roles: HashMap<usize, Role>,
    words: Rc<HashMap<usize, String>>,
    maker: Maker,
    is_of_minutes: bool,
}

impl Header {
    /// The header that a row is; none where it is none of a meeting program.
    fn of(row: &Row) -> Option<Header> {
        let words: HashMap<usize, String> =
            row.filled().map(|(column, cell)| (column, cell.text().into_owned())).collect();
        let mut roles: HashMap<usize, Role> = HashMap::new();
        let mut columns: Vec<&usize> = words.keys().collect();
        columns.sort_unstable();
        for column in columns {
            // Of two columns of one kind the first is meant.
            if let Some(role) = role(&words[column])
                && !roles.values().any(|other| *other == role)
            {
                roles.insert(*column, role);
            }
        }
        let maker = maker(&roles, &words)?;
        let minutes = words.values().any(|word| is_of_minutes(word));
        Some(Header { roles, words: Rc::new(words), maker, is_of_minutes: minutes })
    }
}

/// Whose columns these are; none where they tell nothing of a meeting: 姓名 and 入会时间 may be those of an association.
fn maker(roles: &HashMap<usize, Role>, words: &HashMap<usize, String>) -> Option<Maker> {
    let has = |role| roles.values().any(|other| *other == role);
    let heads: Vec<String> = words.values().map(|word| plain(word)).collect();
    let is = |known: &[&str]| heads.iter().any(|head| known.contains(&head.as_str()));
    let starts = |known: &str| heads.iter().any(|head| head.starts_with(known));
    let comes = has(Role::Join) || has(Role::FirstJoin);
    let goes = has(Role::Leave) || has(Role::LastLeave);
    if !has(Role::Name) {
        None
    } else if starts("name(original")
        || starts("名称(原始")
        || has(Role::Length) && words.values().any(|word| is_of_minutes(word))
    {
        Some(Maker::Zoom)
    } else if has(Role::Action) && has(Role::Stamp)
        || is(&["in-meetingduration", "会议中持续时间"])
        || comes && is(&["duration", "持续时间"])
    {
        Some(Maker::Teams)
    } else if heads.iter().any(|head| head.contains("入会") || head.contains("参会"))
        && (starts("用户昵称") || goes || has(Role::Length))
    {
        Some(Maker::Tencent)
    } else {
        (comes && goes).then_some(Maker::List)
    }
}

/// Takes the sheets of a meeting program apart; none where no header is of one.
pub(super) fn take(tables: &[Table]) -> Option<Taken> {
    let mut walk = Walk { taken: Taken::new(Maker::List), blocks: 0, header: None, heads: None, found: None };
    for (sheet, table) in tables.iter().enumerate() {
        (walk.header, walk.heads) = (None, None);
        let mut last = 0;
        for row in &table.rows {
            walk.row(sheet, row, row.number > last + 1);
            last = row.number;
        }
    }
    let maker = walk.found?;
    Some(Taken { maker, ..walk.taken })
}

impl Taken {
    fn new(maker: Maker) -> Self {
        Taken { maker, labels: HashMap::new(), lines: Vec::new(), headers: Vec::new(), leftover: Vec::new() }
    }

    fn leave(&mut self, at: CellAt, column: Option<String>, cell: &Cell) {
        self.leftover.push(LeftCell { at, column, text: cell.text().into_owned() });
    }
}

struct Walk {
    taken: Taken,
    blocks: usize,
    header: Option<Header>,
    /// Labels in a row, whose values stand below.
    heads: Option<HashMap<usize, Label>>,
    found: Option<Maker>,
}

impl Walk {
    fn row(&mut self, sheet: usize, row: &Row, is_below_gap: bool) {
        let at = |column| CellAt { sheet, row: row.number, column };
        if let Some(header) = Header::of(row) {
            self.found.get_or_insert(header.maker);
            self.blocks += 1;
            (self.header, self.heads) = (Some(header), None);
            self.taken.headers.extend(row.filled().map(|(column, _)| at(column)));
            return;
        }
        if is_section(row) {
            self.header = None;
            self.taken.headers.extend(row.filled().map(|(column, _)| at(column)));
            return;
        }
        // Below a gap another table may stand, which this header does not know.
        let is_of_header = self.header.is_some() && !(is_below_gap && self.heads_of(row).is_some());
        if is_of_header {
            self.line(sheet, row);
        } else if let Some(heads) = self.heads_of(row) {
            self.header = None;
            self.heads = Some(heads);
            self.taken.headers.extend(row.filled().map(|(column, _)| at(column)));
        } else {
            self.labelled(sheet, row);
        }
    }

    /// A row of nothing but labels: `Meeting ID,Topic,Start Time,…`.
    fn heads_of(&self, row: &Row) -> Option<HashMap<usize, Label>> {
        let labels: HashMap<usize, Label> =
            row.filled().filter_map(|(column, cell)| Some((column, label(&cell.text())?))).collect();
        (labels.len() > 2).then_some(labels)
    }

    fn line(&mut self, sheet: usize, row: &Row) {
        let Some(header) = &self.header else { return };
        let mut line = Line {
            block: self.blocks,
            cells: HashMap::new(),
            is_of_minutes: header.is_of_minutes,
            words: Rc::clone(&header.words),
        };
        for (column, cell) in row.filled() {
            let at = CellAt { sheet, row: row.number, column };
            match header.roles.get(&column).filter(|_| cell.is_read()) {
                Some(role) => drop(line.cells.insert(*role, (at, shown(cell)))),
                None => self.taken.leave(at, header.words.get(&column).cloned(), cell),
            }
        }
        let is_somebody = [Role::Name, Role::Email].iter().any(|role| line.cells.contains_key(role));
        if is_somebody {
            self.taken.lines.push(line);
            return;
        }
        let words = &header.words;
        for (at, text) in line.cells.into_values() {
            self.taken.leftover.push(LeftCell { at, column: words.get(&at.column).cloned(), text });
        }
    }

    /// A label with its value beside it, or the values below heads.
    fn labelled(&mut self, sheet: usize, row: &Row) {
        let at = |column| CellAt { sheet, row: row.number, column };
        if let Some(heads) = self.heads.take() {
            for (column, cell) in row.filled() {
                match heads.get(&column) {
                    Some(label) if !self.taken.labels.contains_key(label) => {
                        self.taken.labels.insert(*label, (at(column), shown(cell)));
                    }
                    _ => self.taken.leave(at(column), None, cell),
                }
            }
            return;
        }
        let mut filled = row.filled();
        let first = filled.next().and_then(|(column, cell)| Some((column, label(&cell.text())?)));
        let Some((column, label)) = first else {
            row.filled().for_each(|(column, cell)| self.taken.leave(at(column), None, cell));
            return;
        };
        self.taken.headers.push(at(column));
        for (column, cell) in filled {
            let text = shown(cell);
            match self.taken.labels.get(&label) {
                // The second sheet says the same once more.
                Some((_, known)) if *known == text => self.taken.headers.push(at(column)),
                Some(_) => self.taken.leave(at(column), None, cell),
                None => drop(self.taken.labels.insert(label, (at(column), text))),
            }
        }
    }
}

/// What stands in a cell; a time with its seconds, since it may be a length.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Time(time) => time.format("%H:%M:%S").to_string(),
        cell => cell.text().trim().to_owned(),
    }
}

/// `2. Participants`.
fn is_section(row: &Row) -> bool {
    let mut filled = row.filled();
    let (Some((0, cell)), None) = (filled.next(), filled.next()) else { return false };
    let text = cell.text();
    let Some((number, words)) = text.split_once(['.', '．', '、']) else { return false };
    !number.is_empty()
        && number.len() <= 2
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !words.trim().is_empty()
}

/// A plain list: a column that is called a name, or a sheet of one column of short words.
pub(super) fn take_list(tables: &[Table]) -> Option<Taken> {
    tables.iter().enumerate().find_map(|(sheet, table)| list(sheet, table)).map(|mut taken| {
        let read = taken.lines.iter().flat_map(|line| line.cells.values()).map(|(at, _)| at.sheet).next();
        for (sheet, table) in tables.iter().enumerate().filter(|(sheet, _)| Some(*sheet) != read) {
            for row in &table.rows {
                let at = |column| CellAt { sheet, row: row.number, column };
                row.filled().for_each(|(column, cell)| taken.leave(at(column), None, cell));
            }
        }
        taken
    })
}

fn list(sheet: usize, table: &Table) -> Option<Taken> {
    let names_of =
        |row: &Row| row.filled().find(|(_, cell)| role(&cell.text()) == Some(Role::Name)).map(|(column, _)| column);
    let head = table.rows.iter().take(10).position(|row| names_of(row).is_some());
    let mut taken = Taken::new(Maker::List);
    let (roles, words) = match head {
        Some(head) => {
            let row = &table.rows[head];
            let words: HashMap<usize, String> =
                row.filled().map(|(column, cell)| (column, cell.text().into_owned())).collect();
            let of = |wanted| {
                row.filled().find(|(_, cell)| role(&cell.text()) == Some(wanted)).map(|(column, _)| (column, wanted))
            };
            let roles: HashMap<usize, Role> =
                [Role::Name, Role::Email, Role::Phone].into_iter().filter_map(of).collect();
            taken.headers.extend(row.filled().map(|(column, _)| CellAt { sheet, row: row.number, column }));
            (roles, words)
        }
        None if table.rows.iter().all(is_name_alone) => (HashMap::from([(0, Role::Name)]), HashMap::new()),
        None => return None,
    };
    let words = Rc::new(words);
    for (at, row) in table.rows.iter().enumerate().filter(|(at, _)| Some(*at) != head) {
        let is_above = head.is_some_and(|head| at < head);
        let mut cells: HashMap<Role, (CellAt, String)> = HashMap::new();
        for (column, cell) in row.filled() {
            let at = CellAt { sheet, row: row.number, column };
            match roles.get(&column).filter(|_| cell.is_read() && !is_above) {
                Some(role) => drop(cells.insert(*role, (at, shown(cell)))),
                None => taken.leave(at, words.get(&column).cloned(), cell),
            }
        }
        if !cells.is_empty() {
            taken.lines.push(Line { block: 0, cells, is_of_minutes: false, words: Rc::clone(&words) });
        }
    }
    (!taken.lines.is_empty()).then_some(taken)
}

/// A row of one short text, in which no sentence stands.
fn is_name_alone(row: &Row) -> bool {
    const LONGEST: usize = 40;
    let mut filled = row.filled();
    let (Some((0, Cell::Text(text))), None) = (filled.next(), filled.next()) else { return false };
    text.split(['、', '，', ',', ';', '；'])
        .all(|name| name.chars().count() <= LONGEST && !name.contains(['。', '？', '！', ':', '：']))
}
