//! What is to be set on paper: a document as data. A press makes the PDF of it; the core names none, so that it
//! builds and is tested without one. `miaopu-pdf` is the one that the window and the command line use.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::{Cell, Grouping, cover::Cover};
use crate::{
    error::{Refusal, Result, code},
    kit::names,
    words::{Language, Words},
};

/// Sets a document on paper and answers the bytes of the PDF.
///
/// It refuses with `font_missing` where a character has no glyph in any font of the machine.
pub type PdfPrinter = fn(&Document) -> Result<Vec<u8>>;

/// More people in one document are for a spreadsheet, not for paper: some 150 pages.
pub const MOST: u32 = 5000;

/// A document, whole: what stands on the paper is in it, in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "template")]
pub enum Document {
    /// Sheets of A4 to be read and filed.
    Sheets(Sheets),
    /// Labels to be stuck on envelopes, 14 on a sheet of A4 in two columns: 99.1 × 38.1 mm each.
    Labels {
        /// The language that the lines are broken by.
        language: Language,
        /// What the file says that it is.
        title: String,
        /// The lines of each, the addressee's last.
        labels: Vec<Vec<String>>,
    },
}

/// Sheets of A4 with a title, what is said below it, and page numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Sheets {
    /// The language that they are set in.
    pub language: Language,
    /// The long side below.
    pub landscape: bool,
    /// What it is.
    pub title: String,
    /// Whose it is.
    pub issuer: String,
    /// What stands on them, from above.
    pub parts: Vec<Part>,
    /// What is said at the foot of each page.
    pub foot: String,
    /// Room for the issuer's seal at the end.
    pub seal: Option<Seal>,
}

/// Room for a seal (公章), and beside it who issued the document when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Seal {
    /// What stands where the seal goes.
    pub mark: String,
    /// Names and facts beside it.
    pub lines: Vec<(String, String)>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "part")]
#[ts(export)]
pub enum Part {
    /// What the parts after it are about, and how many of them there are.
    Heading {
        /// What it says.
        text: String,
        /// A count behind it.
        count: Option<u32>,
    },
    /// Names and facts, one below the other.
    Facts {
        /// In this order.
        facts: Vec<(String, String)>,
    },
    /// A table whose head stands on each page anew.
    Table {
        /// The columns' headers.
        head: Vec<String>,
        /// Their widths, as shares of the whole.
        shares: Vec<u8>,
        /// Its lines.
        rows: Vec<Vec<String>>,
    },
    /// A table to be written in by hand: its lines are ruled, and each has room for a signature.
    Form {
        /// The columns' headers.
        head: Vec<String>,
        /// Their widths, as shares of the whole.
        shares: Vec<u8>,
        /// Its lines; what is to be written is blank.
        rows: Vec<Vec<String>>,
    },
    /// What follows stands on a new page.
    NewPage,
    /// A paragraph; its lines stay lines.
    Text {
        /// What it says.
        text: String,
    },
}

/// Who is in a report that is to be printed, collected until all are known.
pub struct Pages {
    head: Vec<String>,
    shares: Vec<u8>,
    grouping: Option<Grouping>,
    /// The names of the groups that have an order of their own.
    order: Vec<String>,
    people: Vec<(Option<String>, Vec<String>)>,
}

impl Pages {
    /// Begins with the headers of the columns and their widths, as shares of the whole.
    pub fn begin(head: Vec<String>, shares: Vec<u8>, grouping: Option<Grouping>, order: Vec<String>) -> Self {
        Self { head, shares, grouping, order, people: Vec::new() }
    }

    /// Adds a person to the group that they belong to.
    ///
    /// # Errors
    /// `too_many_to_print`.
    pub fn add(&mut self, group: Option<String>, cells: &[Cell]) -> Result<()> {
        within_paper(self.people.len())?;
        self.people.push((group, cells.iter().map(Cell::to_string).collect()));
        Ok(())
    }

    /// Has all of it printed to `path`.
    pub fn end(self, path: &Path, press: PdfPrinter, words: &Words, cover: &Cover) -> Result<()> {
        let landscape = self.head.len() > 5;
        let mut parts = vec![Part::Facts { facts: cover.facts.clone() }];
        if !cover.left_out.is_empty() {
            let facts = cover.left_out.iter().map(|(why, people)| (why.clone(), people.to_string())).collect();
            parts.push(Part::Heading { text: words.say("contacts-left-out", &[]), count: None });
            parts.push(Part::Facts { facts });
        }
        let beside = [("maker", &cover.maker), ("issuer", &cover.incubator), ("day", &cover.made)];
        let lines = beside.map(|(key, fact)| (words.say(&format!("contacts-seal-{key}"), &[]), fact.clone())).to_vec();
        let seal = Seal { mark: words.say("contacts-seal", &[]), lines };
        parts.extend(self.groups(words));
        let sheets = Sheets {
            language: words.language(),
            landscape,
            title: cover.title.clone(),
            issuer: cover.incubator.clone(),
            parts,
            foot: cover.notice.clone(),
            seal: Some(seal),
        };
        Ok(std::fs::write(path, press(&Document::Sheets(sheets))?)?)
    }

    /// A table for each group, each under its name; one table where nothing is grouped.
    fn groups(self, words: &Words) -> Vec<Part> {
        let Self { head, shares, grouping, order, mut people } = self;
        let table = |rows| Part::Table { head: head.clone(), shares: shares.clone(), rows };
        let Some(grouping) = grouping else {
            return vec![table(people.into_iter().map(|(_, cells)| cells).collect())];
        };
        // By their own order where they have one, then by name; who is in none comes last. Within a group they stay as
        // they came.
        people.sort_by_cached_key(|(group, _)| {
            let place = group.as_ref().map(|name| order.iter().position(|known| known == name).unwrap_or(usize::MAX));
            let sound = group.as_ref().map(|name| names::sort_key(name, None));
            (place.is_none(), place, sound)
        });
        let none = words.say(&format!("contacts-no-{}", grouping.as_ref()), &[]);
        people
            .chunk_by(|(one, _), (other, _)| one == other)
            .flat_map(|together| {
                let text = together[0].0.as_ref().unwrap_or(&none).clone();
                let rows: Vec<_> = together.iter().map(|(_, cells)| cells.clone()).collect();
                [Part::Heading { text, count: u32::try_from(rows.len()).ok() }, table(rows)]
            })
            .collect()
    }
}

/// Labels under way.
#[derive(Default)]
pub struct Labels(Vec<Vec<String>>);

impl Labels {
    /// Adds a person by the lines of the label.
    ///
    /// # Errors
    /// `too_many_to_print`.
    pub fn add(&mut self, words: &Words, cells: &[Cell]) -> Result<()> {
        within_paper(self.0.len())?;
        let mut lines: Vec<String> = cells.iter().map(Cell::to_string).filter(|line| !line.is_empty()).collect();
        if let Some(name) = lines.last_mut() {
            *name = words.say("contacts-addressee", &[("name", name.as_str().into())]);
        }
        self.0.push(lines);
        Ok(())
    }

    /// Has all of them printed to `path`.
    pub fn end(self, path: &Path, press: PdfPrinter, words: &Words, cover: &Cover) -> Result<()> {
        let document = Document::Labels { language: words.language(), title: cover.title.clone(), labels: self.0 };
        Ok(std::fs::write(path, press(&document)?)?)
    }
}

fn within_paper(so_far: usize) -> Result<(), Refusal> {
    if so_far < MOST as usize { Ok(()) } else { Err(Refusal::new(code::TOO_MANY_TO_PRINT).arg("most", MOST)) }
}
