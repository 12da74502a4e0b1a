//! A list of people under any filter: the order of everybody in it, narrowed to sets of row numbers (`search_row.rid`).
//!
//! Order and sets are worked out once for each state of the file (`Read::kept`). A page and its total are then a walk
//! through memory, whatever the filter and however many it finds; only the rows of the page are read from the file.

use std::sync::Arc;

use bit_set::BitSet;
use rusqlite::{Row, ToSql};

use crate::{
    engine::Read,
    error::Result,
    kit::{Cursor, Page, Way, tokens},
    own_fields::{self, OwnFilter},
    search,
};

/// Rows read by their numbers in one statement.
const AT_ONCE: usize = 500;

/// Which rows of `person_row a` a list has, and by what they are sorted; the person settles what is equal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order {
    /// The condition that all rows meet.
    pub which: &'static str,
    /// The sorted value.
    pub key: &'static str,
}

impl Order {
    /// The numbers of all rows, in order.
    fn rows_sql(self) -> String {
        let Self { which, key } = self;
        format!("SELECT a.rid FROM person_row a WHERE {which} ORDER BY {key}, a.person")
    }

    /// The number of the first row behind a place; with `>=`, of the row there.
    fn place_sql(self, behind: &str) -> String {
        let Self { which, key } = self;
        format!(
            "SELECT a.rid FROM person_row a WHERE {which} AND ({key}, a.person) {behind} (:key, :id)
             ORDER BY {key}, a.person LIMIT 1"
        )
    }
}

/// An order of rows, and which of them the list shows.
pub(crate) struct Listing {
    order: Order,
    rows: Arc<Vec<u32>>,
    shown: Option<BitSet>,
}

impl Listing {
    /// The list of all rows.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn new(r: &Read<'_>, order: Order) -> Result<Self> {
        let sql = order.rows_sql();
        let rows = r.kept(format!("order {sql}"), || r.rows(&sql, &[], |row| row.get::<_, u32>(0)))?;
        Ok(Self { order, rows, shown: None })
    }

    /// Leaves those that are also in `set`.
    pub fn narrow(&mut self, set: &BitSet) {
        match &mut self.shown {
            Some(shown) => shown.intersect_with(set),
            None => self.shown = Some(set.clone()),
        }
    }

    /// Whether the list shows a row of its order.
    pub fn shows(&self, row: u32) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.contains(row as usize))
    }

    /// How many rows the list shows.
    pub fn total(&self) -> u32 {
        let total = if self.shown.is_some() { self.shown().count() } else { self.rows.len() };
        u32::try_from(total).unwrap_or(u32::MAX)
    }

    /// Whether it shows less than a quarter of its order: then rows are read by their numbers faster than in a walk.
    pub fn is_sparse(&self) -> bool {
        (self.total() as usize) < self.rows.len() / 4
    }

    /// The rows that it shows, in order.
    pub fn shown(&self) -> impl Iterator<Item = u32> {
        self.rows.iter().copied().filter(|row| self.shows(*row))
    }

    /// A page of the list: `columns` of `person_row a`, made into rows by `from_row`.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn page<T>(
        &self,
        r: &Read<'_>,
        way: Way<'_>,
        limit: u32,
        columns: &str,
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
        cursor: impl Fn(&T) -> Cursor,
    ) -> Result<Page<T>> {
        let limit = limit as usize;
        let at = match way {
            Way::First => 0,
            Way::After(place) => self.place(r, place, ">")?,
            Way::Before(place) => self.place(r, place, ">=")?,
        };
        let (before, behind) = self.rows.split_at(at);
        let shown = |row: &&u32| self.shows(**row);
        let mut rows: Vec<u32> = if matches!(way, Way::Before(_)) {
            before.iter().rev().filter(shown).copied().take(limit + 1).collect()
        } else {
            behind.iter().filter(shown).copied().take(limit + 1).collect()
        };
        let more = rows.len() > limit;
        rows.truncate(limit);
        let (before, behind) = if matches!(way, Way::Before(_)) {
            rows.reverse();
            (more, behind.iter().any(|row| self.shows(*row)))
        } else {
            (before.iter().any(|row| self.shows(*row)), more)
        };
        let total = matches!(way, Way::First).then(|| self.total());
        let mut shown = Vec::with_capacity(rows.len());
        read_rows(r, &rows, columns, &[], |row| {
            shown.push(from_row(row)?);
            Ok(())
        })?;
        Ok(Page::of(shown, total, before, behind, cursor))
    }

    /// Where in the order the first row behind a place stands.
    fn place(&self, r: &Read<'_>, place: &Cursor, behind: &str) -> Result<usize> {
        let params: &[(&str, &dyn ToSql)] = &[(":key", &place.key), (":id", &place.id)];
        let first: Option<u32> = r.row(&self.order.place_sql(behind), params, |row| row.get(0))?;
        let at = first.and_then(|first| self.rows.iter().position(|row| *row == first));
        Ok(at.unwrap_or(self.rows.len()))
    }
}

/// Shows `seen` these rows in their order: `columns` of `person_row a`, read by their numbers.
///
/// # Errors
/// Whatever `seen` answers, and the file's failures.
pub(crate) fn read_rows(
    r: &Read<'_>,
    rows: &[u32],
    columns: &str,
    params: &[(&str, &dyn ToSql)],
    mut seen: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {columns} FROM json_each(:rows) j CROSS JOIN search_row f ON f.rid = j.value
         CROSS JOIN person_row a ON a.person = f.record ORDER BY j.key"
    );
    for rows in rows.chunks(AT_ONCE) {
        let rows = serde_json::to_string(rows)?;
        let all: Vec<(&str, &dyn ToSql)> = params.iter().copied().chain([(":rows", &rows as &dyn ToSql)]).collect();
        r.each(&sql, &all, &mut seen)?;
    }
    Ok(())
}

/// The rows whose numbers `sql` gives, kept under what was asked.
///
/// # Errors
/// The file's failures only.
pub(crate) fn set(r: &Read<'_>, sql: &str, params: &[(&str, &dyn ToSql)], asked: &str) -> Result<Arc<BitSet>> {
    r.kept(format!("set {asked} {sql}"), || r.numbers(sql, params))
}

/// Those who live in a city.
///
/// # Errors
/// The file's failures only.
pub(crate) fn in_city(r: &Read<'_>, city: &str) -> Result<Arc<BitSet>> {
    set(r, "SELECT rid FROM person_row WHERE city = :city", &[(":city", &city)], city)
}

/// Those whose expertise holds a text, in whatever case.
///
/// # Errors
/// The file's failures only.
pub(crate) fn knowing(r: &Read<'_>, text: &str) -> Result<Arc<BitSet>> {
    let holds = "instr(lower(a.expertise), :text)";
    match tokens::said_to_hold(text) {
        Some(words) => {
            let sql = format!(
                "SELECT f.rid FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid
                 CROSS JOIN person_row a ON a.person = f.record WHERE w.search_fts MATCH :words AND {holds}"
            );
            set(r, &sql, &[(":words", &words), (":text", &text.to_lowercase())], text)
        }
        None => {
            let sql = format!("SELECT a.rid FROM person_row a WHERE {holds}");
            set(r, &sql, &[(":text", &text.to_lowercase())], text)
        }
    }
}

/// Those whom a text finds, as search does.
///
/// # Errors
/// The file's failures only.
pub(crate) fn found_by(r: &Read<'_>, text: &str) -> Result<Arc<BitSet>> {
    search::ops::matching_rows(r, text)
}

/// Those whose own field holds what a filter wants; nothing where it is blank.
///
/// # Errors
/// `no_such_own_field`; at `filter` why the field cannot hold what is typed.
pub(crate) fn with_own(r: &Read<'_>, filter: &OwnFilter) -> Result<Option<Arc<BitSet>>> {
    let Some((label, wanted)) = own_fields::ops::wanted(r, filter)? else { return Ok(None) };
    let sql = "SELECT f.rid, k.value FROM kept_cell_private k CROSS JOIN search_row f ON f.record = k.subject
               WHERE k.label IN (SELECT value FROM json_each(:labels)) AND k.deleted_at IS NULL";
    let found = || {
        let mut found = BitSet::new();
        r.each(sql, &[(":labels", &crate::people::ops::label_spellings(r, &label)?)], |row| {
            if wanted.takes(&label, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?) {
                found.insert(row.get::<_, u32>(0)? as usize);
            }
            Ok(())
        })?;
        Ok(found)
    };
    r.kept(format!("own {} {}", filter.field, filter.value), found).map(Some)
}
