//! The alumni contact report: whom one may call for a purpose, and how to reach them.

use std::{collections::HashMap, mem, path::Path, sync::atomic::AtomicBool};

use calcard::vcard::VCardVersion;
use strum::IntoEnumIterator as _;

use super::{
    Cell, ContactColumn, ContactPreview, ContactReport, Exported, Grouping,
    counted::Counted,
    cover::Cover,
    csv, headers, locked,
    own::{self, OwnColumns},
    printed::{Labels, Pages, PdfPrinter},
    vcard, xlsx,
};
use crate::{
    Nursery, cohorts,
    engine::{Read, file},
    error::{Refusal, Result, code},
    exports::{self, Content, NewExport, ReportFormat},
    kit::{
        contact::{Email, WeChat},
        phone::Phone,
        watch::Watch,
        worker::map_on_worker,
    },
    people,
    views::{self, alumni::AlumnusRow},
    words::Words,
};

/// How many lines a preview shows.
const SAMPLE: u32 = 5;
/// Why somebody has no label.
const NO_ADDRESS: &str = "no_address";

/// Where a report is to lie, and what it takes to make it.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// The file.
    pub path: &'a Path,
    /// The workbook opens by it only.
    pub password: Option<&'a str>,
    /// What prints, where it is to be printed.
    pub press: PdfPrinter,
}

/// Who would be in the report, and its first lines as they would stand there.
///
/// # Errors
/// The file's failures only.
pub fn preview(r: &Read<'_>, report: &ContactReport) -> Result<ContactPreview> {
    let (columns, mut own) = (columns(report), OwnColumns::of(r, report)?);
    let words = Words::new(report.language);
    let headers = headers(&words, &columns).into_iter().chain(own.headers()).collect();
    let mut sample = Vec::new();
    let counted = select(r, report, &mut || Ok(()), |at, person| {
        if at <= SAMPLE {
            sample.push(cells(&columns, &mut own, person, &words, report.full).iter().map(Cell::to_string).collect());
        }
        Ok(())
    })?;
    Ok(ContactPreview { rows: counted.rows, left_out: counted.left_out, headers, sample })
}

/// Writes the report where it is to lie and enters it in the export log. The file gets its name only when it is whole
/// and on record; whatever was under that name before stays until then.
///
/// `progress` hears of how many of how many people it is known whether they are in.
///
/// # Errors
/// `nobody_left` when nobody may be in it; `labels_need_whole` for labels with masked addresses; `too_many_to_print`
/// and the press's refusals; `password_needs_workbook` for another kind of file, `password_too_short`;
/// `folder_missing`; `cancelled`; the disk's failures.
pub fn export(
    nursery: &Nursery,
    report: &ContactReport,
    target: &Target<'_>,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Exported> {
    if let Some(password) = target.password {
        locked::accept(report.format, password)?;
    }
    if report.format == ReportFormat::Labels && !report.full {
        return Err(Refusal::field("full", code::LABELS_NEED_WHOLE).into());
    }
    let path = exports::ops::place_of(target.path)?;
    let (id, export) = exports::ops::recorded(nursery, |enter| {
        file::replace(&path, |part| {
            let (counted, fields) = nursery.read(|r| {
                let all = views::alumni::count(r, &report.query)?;
                write(r, report, &Target { path: part, ..*target }, &mut Watch::new(progress, cancelled, all))
            })?;
            let sha256 = exports::ops::hash(part)?;
            enter(entry(report, counted, fields, target.password.is_some(), &path, sha256)?)
        })
    })?;
    Ok(Exported::of(id, export))
}

fn entry(
    report: &ContactReport,
    counted: Counted,
    fields: Vec<String>,
    protected: bool,
    path: &Path,
    sha256: String,
) -> Result<NewExport> {
    Ok(NewExport {
        content: Content::Contacts(report.format, report.purpose),
        fields: serde_json::to_string(&fields)?,
        filter: serde_json::to_string(&report.query)?,
        full_values: report.full,
        protected,
        people: counted.rows,
        roll: counted.roll,
        left_out: counted.left_out,
        path: path.to_owned(),
        sha256,
    })
}

/// An alumnus with where post reaches them, as far as the report asks for it.
struct Person {
    row: AlumnusRow,
    address: Option<String>,
}

/// Shows `seen` everybody who may be in the report, by name and counted from 1, and counts those who may not; `step` is
/// called for each, in or not.
fn select(
    r: &Read<'_>,
    report: &ContactReport,
    step: &mut dyn FnMut() -> Result<()>,
    mut seen: impl FnMut(u32, Person) -> Result<()>,
) -> Result<Counted> {
    let asks_address = columns(report).contains(&ContactColumn::Address);
    let mut addresses = if asks_address { people::ops::addresses(r)? } else { HashMap::new() };
    let mut counted = Counted::default();
    views::alumni::visit(r, &report.query, report.purpose, |row, basis| {
        step()?;
        let address = addresses.remove(&row.id);
        let left_out = if !basis.permits() {
            basis.as_ref()
        } else if report.format == ReportFormat::Labels && address.is_none() {
            NO_ADDRESS
        } else {
            counted.rows += 1;
            counted.roll.push(row.id);
            return seen(counted.rows, Person { row, address });
        };
        *counted.left_out.entry(left_out.to_owned()).or_default() += 1;
        Ok(())
    })?;
    Ok(counted)
}

/// What stands in a person's line.
fn cells(columns: &[ContactColumn], own: &mut OwnColumns, mut person: Person, words: &Words, full: bool) -> Vec<Cell> {
    let id = person.row.id;
    columns.iter().map(|c| cell(*c, &mut person, full)).chain(own.cells(id, words, full)).collect()
}

/// Writes the whole file; answers also what the export log calls its columns.
fn write(
    r: &Read<'_>,
    report: &ContactReport,
    target: &Target<'_>,
    watch: &mut Watch<'_>,
) -> Result<(Counted, Vec<String>)> {
    let (columns, mut own) = (columns(report), OwnColumns::of(r, report)?);
    let fields = columns.iter().map(|column| column.as_ref().to_owned()).chain(own.logged()).collect();
    let words = Words::new(report.language);
    let headers: Vec<String> = headers(&words, &columns).into_iter().chain(own.headers()).collect();
    let mut table = Table::begin(r, &words, report, target, &columns, headers.clone())?;
    let printed_by = report.grouping.filter(|_| report.format == ReportFormat::Pdf);
    // To write a workbook takes longer than to read who belongs in it: the cells are made where the people are read.
    let counted = map_on_worker(
        |hand_over| {
            select(r, report, &mut || watch.step(), |_, person| {
                let group = printed_by.and_then(|by| group(by, &person.row));
                hand_over((cells(&columns, &mut own, person, &words, report.full), group))
            })
        },
        |(cells, group)| table.add(&words, cells, group.take()),
        Ok,
    )?;
    if counted.rows == 0 {
        return Err(Refusal::new(code::NOBODY_LEFT).into());
    }
    let cover = Cover::of(r, &words, report, &headers, &counted)?;
    table.end(target, &words, &cover)?;
    // A press cannot be stopped: who did not want to wait for it gets no file.
    watch.go_on()?;
    Ok((counted, fields))
}

/// Whom a person stands with on paper.
fn group(by: Grouping, person: &AlumnusRow) -> Option<String> {
    let name = match by {
        Grouping::Cohort => person.cohorts.as_deref()?.rsplit('、').next()?,
        Grouping::Sector => person.sector.as_deref()?,
    };
    Some(name.to_owned()).filter(|name| !name.is_empty())
}

/// The file under way.
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum Table {
    Csv(csv::Table),
    Vcard(vcard::Table),
    Xlsx(xlsx::Table),
    Pages(Pages),
    Labels(Labels),
}

impl Table {
    fn begin(
        r: &Read<'_>,
        words: &Words,
        report: &ContactReport,
        target: &Target<'_>,
        columns: &[ContactColumn],
        headers: Vec<String>,
    ) -> Result<Self> {
        let part = target.path;
        match report.format {
            ReportFormat::Csv => Ok(Self::Csv(csv::Table::begin(part, &headers)?)),
            ReportFormat::Vcard3 | ReportFormat::Vcard4 => {
                let is_newer = report.format == ReportFormat::Vcard4;
                let version = if is_newer { VCardVersion::V4_0 } else { VCardVersion::V3_0 };
                Ok(Self::Vcard(vcard::Table::begin(part, version, columns, headers, report.full)?))
            }
            ReportFormat::Xlsx => {
                let folder = part.parent().unwrap_or(Path::new("."));
                let title = words.say("contacts-sheet", &[]);
                let columns: Vec<xlsx::Column> = headers
                    .into_iter()
                    .enumerate()
                    .map(|(at, header)| xlsx::Column {
                        header,
                        width: columns.get(at).map_or(own::WIDTH, |c| width(*c)),
                    })
                    .collect();
                Ok(Self::Xlsx(xlsx::Table::begin(folder, target.password, words, &title, &columns, r.now())?))
            }
            ReportFormat::Pdf => {
                let mut known = cohorts::ops::list(r)?;
                known.sort_by_key(|cohort| (cohort.starts_on, cohort.edition));
                let order = known.into_iter().map(|cohort| cohort.name).collect();
                let shares = (0..headers.len()).map(|at| columns.get(at).map_or(own::WIDTH, |c| share(*c))).collect();
                Ok(Self::Pages(Pages::begin(headers, shares, report.grouping, order)))
            }
            ReportFormat::Labels => Ok(Self::Labels(Labels::default())),
        }
    }

    fn add(&mut self, words: &Words, cells: &[Cell], group: Option<String>) -> Result<()> {
        match self {
            Self::Csv(table) => table.add(cells),
            Self::Vcard(table) => table.add(cells),
            Self::Xlsx(table) => table.add(cells),
            Self::Pages(pages) => pages.add(group, cells),
            Self::Labels(labels) => labels.add(words, cells),
        }
    }

    fn end(self, target: &Target<'_>, words: &Words, cover: &Cover) -> Result<()> {
        let Target { path: part, press, .. } = *target;
        match self {
            Self::Csv(table) => table.end(),
            Self::Vcard(table) => table.end(),
            Self::Xlsx(table) => table.end(part, words, Some(cover)),
            Self::Pages(pages) => pages.end(part, press, words, cover),
            Self::Labels(labels) => labels.end(part, press, words, cover),
        }
    }
}

/// The columns that were asked for, each once; where none were, all but the postal address, which few purposes need.
fn columns(report: &ContactReport) -> Vec<ContactColumn> {
    if report.format == ReportFormat::Labels {
        // The order of a Chinese envelope: the addressee stands below where post is to go.
        return vec![ContactColumn::Address, ContactColumn::Company, ContactColumn::Name];
    }
    let mut columns = Vec::new();
    for column in &report.columns {
        if !columns.contains(column) {
            columns.push(*column);
        }
    }
    if report.format.is_contacts() && !columns.is_empty() && !columns.contains(&ContactColumn::Name) {
        columns.insert(0, ContactColumn::Name);
    }
    if columns.is_empty() {
        columns.extend(ContactColumn::iter().filter(|column| *column != ContactColumn::Address));
    }
    columns
}

/// What a column holds about a person, taken out of them; numbers and addresses masked unless they are wanted whole.
fn cell(column: ContactColumn, Person { row: person, address }: &mut Person, full: bool) -> Cell {
    let text = |value: Option<String>| value.filter(|v| !v.is_empty()).map_or(Cell::Empty, Cell::Text);
    let private = |value: &Option<String>, masked: fn(&str) -> String, shown: fn(&str) -> String| {
        let written = value.as_deref().filter(|v| !v.is_empty());
        written.map_or(Cell::Empty, |v| Cell::Text(if full { shown(v) } else { masked(v) }))
    };
    match column {
        ContactColumn::Name => Cell::Text(mem::take(&mut person.name)),
        ContactColumn::Company => text(person.company.take()),
        ContactColumn::Role => text(person.role.take()),
        ContactColumn::Cohorts => text(person.cohorts.take()),
        ContactColumn::Sector => text(person.sector.take()),
        ContactColumn::City => text(person.city.take()),
        ContactColumn::Mobile => private(
            &person.mobile,
            |v| Phone::read(v).map_or_else(|_| hidden(v), |p| p.masked()),
            |v| Phone::read(v).map_or_else(|_| v.to_owned(), |p| p.shown()),
        ),
        ContactColumn::Wechat => {
            private(&person.wechat, |v| WeChat::read(v).map_or_else(|_| hidden(v), |w| w.masked()), str::to_owned)
        }
        ContactColumn::Email => {
            private(&person.email, |v| Email::read(v).map_or_else(|_| hidden(v), |e| e.masked()), str::to_owned)
        }
        ContactColumn::LastContact => person.last_contact.map_or(Cell::Empty, Cell::Day),
        ContactColumn::Address => private(address, hidden, str::to_owned),
    }
}

/// What cannot be read for what it should be is masked whole but for its first character.
fn hidden(value: &str) -> String {
    value.chars().take(1).chain("***".chars()).collect()
}

/// Share of the width of paper: as in a workbook, with more for what stays in one line there.
fn share(column: ContactColumn) -> u8 {
    match column {
        ContactColumn::Mobile => 21,
        ContactColumn::Email => 40,
        column => width(column),
    }
}

/// Width in digits; a Chinese character takes two.
fn width(column: ContactColumn) -> u8 {
    match column {
        ContactColumn::City => 12,
        ContactColumn::Name | ContactColumn::LastContact => 15,
        ContactColumn::Mobile | ContactColumn::Wechat | ContactColumn::Sector => 18,
        ContactColumn::Role | ContactColumn::Cohorts => 22,
        ContactColumn::Company | ContactColumn::Email => 30,
        ContactColumn::Address => 44,
    }
}
