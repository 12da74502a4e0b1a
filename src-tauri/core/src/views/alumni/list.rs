//! The list of alumni: pages of the derived rows, and everybody in it for a report.

use rusqlite::Row;

use super::types::{AlumniOrder, AlumniQuery, AlumnusRow, Facets};
use crate::{
    alumni::{
        Purpose,
        rules::{self, Basis},
    },
    engine::{Filter, Read},
    error::Result,
    kit::{Cursor, PAGE, Page, word::word},
    search,
};

const COLUMNS: &str = "a.person, a.sort_key, a.name, a.company, a.role, a.cohorts, a.sector, a.city, a.mobile, a.wechat, a.email, a.last_contact";

/// The place of the basis, behind the columns.
const BASIS_AT: usize = 12;

/// The word that [`rules::basis`] says, as SQL about `a.person`, `:purpose` and `:today`.
const BASIS: &str = include_str!("basis.sql");

/// A page of alumni.
pub fn page(r: &Read<'_>, query: &AlumniQuery) -> Result<Page<AlumnusRow>> {
    let limit = query.limit.unwrap_or(PAGE);
    let total = if query.after.is_none() { Some(count(r, query)?) } else { None };
    let mut filter = filter(r, query)?;
    let sql = page_sql(&mut filter, query, limit.saturating_add(1));
    let found = r.rows(&sql, &filter.params(), |row| Ok((row.get::<_, String>("sort_key")?, from_row(row)?)))?;
    let page = Page::cut(found, limit, total, |(sort_key, row)| {
        let key = match query.order {
            AlumniOrder::Name => sort_key.clone(),
            AlumniOrder::LastContact => row.last_contact.map(|day| day.to_string()).unwrap_or_default(),
        };
        Cursor { key, id: row.id.to_string() }
    });
    Ok(Page { rows: page.rows.into_iter().map(|(_, row)| row).collect(), total: page.total, next: page.next })
}

/// The statement of one page; its place and length are filled in.
pub fn page_sql(filter: &mut Filter, query: &AlumniQuery, limit: u32) -> String {
    // Who was never spoken with comes before everybody else: '' is before any day.
    let (order, at_least) = match query.order {
        AlumniOrder::Name => ("a.sort_key, a.person", ""),
        // The engine finds its place in an index over an expression only by the expression itself.
        AlumniOrder::LastContact => ("ifnull(a.last_contact, ''), a.person", "ifnull(a.last_contact, '') >= :key AND "),
    };
    if let Some(after) = &query.after {
        filter.and(&format!("{at_least}({order}) > (:key, :id)"), ":key", after.key.clone());
        filter.fill(":id", after.id.clone());
    }
    filter.fill(":limit", limit);
    format!("SELECT {COLUMNS} FROM person_row a WHERE a.is_alumnus{} ORDER BY {order} LIMIT :limit", filter.sql())
}

/// How many alumni a query finds, whatever its place.
pub fn count(r: &Read<'_>, query: &AlumniQuery) -> Result<u32> {
    let filter = filter(r, query)?;
    r.count(&count_sql(&filter), &filter.params())
}

pub fn count_sql(filter: &Filter) -> String {
    format!("SELECT count(*) FROM person_row a WHERE a.is_alumnus{}", filter.sql())
}

/// Shows everybody that a query finds, by name, with the basis for using their data for `purpose`.
pub fn visit(
    r: &Read<'_>,
    query: &AlumniQuery,
    purpose: Purpose,
    mut seen: impl FnMut(AlumnusRow, Basis) -> Result<()>,
) -> Result<()> {
    let mut filter = filter(r, query)?;
    let basis = if rules::needs_consent(purpose) {
        filter.fill(":purpose", purpose.as_ref().to_owned());
        filter.fill(":today", r.today());
        BASIS
    } else {
        "'by_law'"
    };
    // The plus keeps the engine from the indexes, which are for pages: the table itself lies in this order.
    let sql = format!(
        "SELECT {COLUMNS}, {basis} AS basis FROM person_row a WHERE +a.is_alumnus{} ORDER BY a.sort_key, a.person",
        filter.sql()
    );
    let mut statement = r.conn().prepare_cached(&sql)?;
    let mut rows = statement.query(&*filter.params())?;
    while let Some(row) = rows.next()? {
        seen(from_row(row)?, word(row, BASIS_AT)?)?;
    }
    Ok(())
}

/// What a list of alumni is asked for.
pub fn filter(r: &Read<'_>, query: &AlumniQuery) -> Result<Filter> {
    let typed = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let mut filter = Filter::default();
    if let Some(text) = typed(&query.text) {
        filter.and(
            "a.person IN (SELECT value FROM json_each(:found))",
            ":found",
            search::ops::matching_people(r, &text)?,
        );
    }
    filter.and_some("a.city = :city", ":city", typed(&query.city));
    filter.and_some("a.sector = :sector", ":sector", typed(&query.sector));
    filter.and_some(
        "instr(lower(a.expertise), :expertise)",
        ":expertise",
        typed(&query.expertise).map(|text| text.to_lowercase()),
    );
    filter.and_some(
        "a.person IN (SELECT m.person FROM membership m WHERE m.deleted_at IS NULL AND instr(lower(m.helps_with), :helps))",
        ":helps",
        typed(&query.helps_with).map(|text| text.to_lowercase()),
    );
    filter.and_some(
        "a.person IN (SELECT m.person FROM membership m WHERE m.cohort = :cohort AND m.deleted_at IS NULL)",
        ":cohort",
        query.cohort,
    );
    let silent_since = query.silent_days.map(|days| r.today().plus(-i64::from(days)));
    filter.and_some("ifnull(a.last_contact, '') <= :silent_since", ":silent_since", silent_since);
    if let Some(purpose) = query.purpose.filter(|p| rules::needs_consent(*p)) {
        // Named apart from the purpose of a report, which may be another.
        let basis = BASIS.replace(":purpose", ":wanted").replace(":today", ":on");
        filter.and(&format!("{basis} = 'given'"), ":wanted", purpose.as_ref().to_owned());
        filter.fill(":on", r.today());
    }
    Ok(filter)
}

/// What alumni can be narrowed to next, with how many each choice would leave: a column is counted under all that the
/// query asks for but its own choice.
pub fn facets(r: &Read<'_>, query: &AlumniQuery) -> Result<Facets> {
    let by = |column: &str, others: AlumniQuery| -> Result<_> {
        let filter = filter(r, &others)?;
        let sql = format!(
            "SELECT a.{column}, count(*) FROM person_row a WHERE a.is_alumnus AND a.{column} IS NOT NULL{} GROUP BY a.{column}",
            filter.sql()
        );
        Ok(r.rows(&sql, &filter.params(), |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    };
    Ok(Facets {
        total: r.count("SELECT count(*) FROM person_row a WHERE a.is_alumnus", &[])?,
        cities: by("city", AlumniQuery { city: None, ..query.clone() })?,
        sectors: by("sector", AlumniQuery { sector: None, ..query.clone() })?,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AlumnusRow> {
    Ok(crate::from_row!(row => AlumnusRow {
        id: "person", name, company, role, cohorts, sector, city, mobile, wechat, email, last_contact,
    }))
}
