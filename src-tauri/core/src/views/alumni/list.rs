//! The list of alumni: pages of the derived rows, and everybody in it for a report.

use std::sync::Arc;

use bit_set::BitSet;
use rusqlite::{Row, ToSql};

use super::types::{AlumniOrder, AlumniQuery, AlumnusRow, Facets};
use crate::{
    alumni::{
        Purpose,
        rules::{self, Basis},
    },
    cohorts::CohortId,
    engine::Read,
    error::Result,
    kit::{Cursor, Day, PAGE, Page, Way, text::typed, tokens, word::word},
    search,
    views::people::listing::{self, Listing, Order},
};

const COLUMNS: &str = "a.person, a.sort_key, a.name, a.company, a.role, a.cohorts, a.sector, a.city, a.mobile, a.wechat, a.email, nullif(a.last_contact, ''), a.rid";

/// The places of the row's number and of the basis, the latter behind the columns.
const NUMBER_AT: usize = 12;
const BASIS_AT: usize = 13;

/// The word that [`rules::basis`] says, as SQL about `a.person`, `:purpose` and `:today`.
const BASIS: &str = include_str!("basis.sql");

const BY_NAME: Order = Order { which: "a.is_alumnus", key: "a.sort_key" };
/// Who was never spoken with comes before everybody else: '' is before any day.
const BY_CONTACT: Order = Order { which: "a.is_alumnus", key: "a.last_contact" };

/// A page of alumni.
pub fn page(r: &Read<'_>, query: &AlumniQuery) -> Result<Page<AlumnusRow>> {
    let order = match query.order {
        AlumniOrder::Name => BY_NAME,
        AlumniOrder::LastContact => BY_CONTACT,
    };
    let placed_from_row = |row: &Row<'_>| Ok((row.get::<_, String>(1)?, from_row(row)?));
    let cursor = |(sort_key, row): &(String, AlumnusRow)| Cursor {
        key: match query.order {
            AlumniOrder::Name => sort_key.clone(),
            AlumniOrder::LastContact => row.last_contact.map(|day| day.to_string()).unwrap_or_default(),
        },
        id: row.id.to_string(),
    };
    let way = Way::of(query.after.as_ref(), query.before.as_ref());
    let list = listing(r, query, order)?;
    Ok(list.page(r, way, query.limit.unwrap_or(PAGE), COLUMNS, placed_from_row, cursor)?.map(|(_, row)| row))
}

/// How many alumni a query finds, whatever its place.
pub fn count(r: &Read<'_>, query: &AlumniQuery) -> Result<u32> {
    Ok(listing(r, query, BY_NAME)?.total())
}

/// Shows everybody that a query finds, by name, with the basis for using their data for `purpose`.
pub fn visit(
    r: &Read<'_>,
    query: &AlumniQuery,
    purpose: Purpose,
    mut seen: impl FnMut(AlumnusRow, Basis) -> Result<()>,
) -> Result<()> {
    let list = listing(r, query, BY_NAME)?;
    let (today, named) = (r.today(), purpose.as_ref());
    let (basis, params): (_, Vec<(&str, &dyn ToSql)>) = if rules::needs_consent(purpose) {
        (BASIS, vec![(":purpose", &named), (":today", &today)])
    } else {
        ("'by_law'", Vec::new())
    };
    let columns = format!("{COLUMNS}, {basis} AS basis");
    let mut show = |row: &Row<'_>| seen(from_row(row)?, word(row, BASIS_AT)?);
    if list.is_sparse() {
        return listing::read_rows(r, &list.shown().collect::<Vec<_>>(), &columns, &params, show);
    }
    // The plus keeps the engine from the indexes, which are for pages: the table itself lies in this order.
    let sql = format!("SELECT {columns} FROM person_row a WHERE +a.is_alumnus ORDER BY a.sort_key, a.person");
    r.each(&sql, &params, |row| if list.shows(row.get(NUMBER_AT)?) { show(row) } else { Ok(()) })
}

/// The list that a query asks for.
fn listing(r: &Read<'_>, query: &AlumniQuery, order: Order) -> Result<Listing> {
    let mut list = Listing::new(r, order)?;
    for set in sets(r, query)? {
        list.narrow(&set);
    }
    Ok(list)
}

/// Those who meet the conditions of a query, a set for each.
fn sets(r: &Read<'_>, query: &AlumniQuery) -> Result<Vec<Arc<BitSet>>> {
    let typed = |text: &'_ Option<String>| text.as_deref().and_then(typed).map(str::to_owned);
    let mut sets = Vec::new();
    if let Some(text) = typed(&query.text) {
        sets.push(listing::found_by(r, &text)?);
    }
    if let Some(city) = typed(&query.city) {
        sets.push(listing::in_city(r, &city)?);
    }
    if let Some(sector) = typed(&query.sector) {
        let sql = "SELECT rid FROM person_row WHERE sector = :sector";
        sets.push(listing::set(r, sql, &[(":sector", &sector)], &sector)?);
    }
    if let Some(text) = typed(&query.expertise) {
        sets.push(listing::knowing(r, &text)?);
    }
    if let Some(text) = typed(&query.helps_with) {
        sets.push(helping_with(r, &text)?);
    }
    for filter in &query.own {
        sets.extend(listing::with_own(r, filter)?);
    }
    if let Some(cohort) = query.cohort {
        sets.push(of_cohort(r, cohort)?);
    }
    if let Some(days) = query.silent_days {
        let since = r.today().plus(-i64::from(days));
        let sql = "SELECT a.rid FROM person_row a WHERE a.is_alumnus AND a.last_contact <= :since";
        sets.push(listing::set(r, sql, &[(":since", &since)], &since.to_string())?);
    }
    if let Some(purpose) = query.purpose.filter(|purpose| rules::needs_consent(*purpose)) {
        sets.push(permitting(r, purpose, r.today())?);
    }
    Ok(sets)
}

/// Those of whom a membership says in whatever case that they help with something.
fn helping_with(r: &Read<'_>, text: &str) -> Result<Arc<BitSet>> {
    let lower = text.to_lowercase();
    let holds = "m.deleted_at IS NULL AND instr(lower(m.helps_with), :text)";
    match tokens::said_to_hold(text) {
        Some(words) => {
            let sql = format!(
                "SELECT f.rid FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid
                 CROSS JOIN membership m ON m.person = f.record WHERE w.search_fts MATCH :words AND {holds}"
            );
            listing::set(r, &sql, &[(":words", &words), (":text", &lower)], text)
        }
        None => {
            let sql =
                format!("SELECT f.rid FROM membership m CROSS JOIN search_row f ON f.record = m.person WHERE {holds}");
            listing::set(r, &sql, &[(":text", &lower)], text)
        }
    }
}

/// Alumni of a cohort.
fn of_cohort(r: &Read<'_>, cohort: CohortId) -> Result<Arc<BitSet>> {
    let token = search::people::cohort_token(&cohort.to_string());
    r.kept(format!("cohort {token}"), || search::ops::rows_with(r, &token))
}

/// Those whose data may be used for a purpose that rests on consent. Of whom more is to be looked at than that they
/// agreed, `basis.sql` decides.
fn permitting(r: &Read<'_>, purpose: Purpose, today: Day) -> Result<Arc<BitSet>> {
    r.kept(format!("permitting {} on {today}", purpose.as_ref()), || {
        let [simply, perhaps] = search::people::purpose_tokens(purpose.as_ref());
        let mut set = search::ops::rows_with(r, &simply)?;
        let sql = format!(
            "SELECT a.rid FROM (SELECT f.rid, f.record AS person FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid
               WHERE w.search_fts MATCH :token) a WHERE {BASIS} = 'given'"
        );
        let params: &[(&str, &dyn ToSql)] =
            &[(":token", &perhaps), (":purpose", &purpose.as_ref()), (":today", &today)];
        set.union_with(&r.numbers(&sql, params)?);
        Ok(set)
    })
}

/// What alumni can be narrowed to next, with how many each choice would leave: a column is counted under all that the
/// query asks for but its own choice.
pub fn facets(r: &Read<'_>, query: &AlumniQuery) -> Result<Facets> {
    let by = |column: &str, others: AlumniQuery| -> Result<_> {
        let list = listing(r, &others, BY_NAME)?;
        let values = values(r, column)?;
        let counted = values.iter().filter_map(|(value, rows)| {
            let count = rows.iter().filter(|row| list.shows(**row)).count();
            (count > 0).then(|| (value.clone(), u32::try_from(count).unwrap_or(u32::MAX)))
        });
        Ok(counted.collect())
    };
    Ok(Facets {
        total: Listing::new(r, BY_NAME)?.total(),
        cities: by("city", AlumniQuery { city: None, ..query.clone() })?,
        sectors: by("sector", AlumniQuery { sector: None, ..query.clone() })?,
    })
}

/// The values of a column, each with the alumni who have it.
type Values = Vec<(String, Vec<u32>)>;

/// What a column holds.
fn values(r: &Read<'_>, column: &str) -> Result<Arc<Values>> {
    r.kept(format!("values of {column}"), || {
        let mut values = Values::new();
        let sql = format!(
            "SELECT a.{column}, a.rid FROM person_row a WHERE a.is_alumnus AND a.{column} IS NOT NULL ORDER BY a.{column}"
        );
        r.each(&sql, &[], |row| {
            let value = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if values.last().is_none_or(|(last, _)| last != value) {
                values.push((value.to_owned(), Vec::new()));
            }
            if let Some((_, rows)) = values.last_mut() {
                rows.push(row.get(1)?);
            }
            Ok(())
        })?;
        Ok(values)
    })
}

/// Read by place: by name, each of 100,000 rows would have its columns' names compared.
fn from_row(row: &Row<'_>) -> rusqlite::Result<AlumnusRow> {
    Ok(AlumnusRow {
        id: row.get(0)?,
        name: row.get(2)?,
        company: row.get(3)?,
        role: row.get(4)?,
        cohorts: row.get(5)?,
        sector: row.get(6)?,
        city: row.get(7)?,
        mobile: row.get(8)?,
        wechat: row.get(9)?,
        email: row.get(10)?,
        last_contact: row.get(11)?,
    })
}
