//! What is to stand on paper, in words and tables and without its looks.
//!
//! The crate `miaopu-press` sets it; it is large, so this crate only names what it needs ([`Press`]) and its
//! tests do without.

use crate::{error::Result, words::Language};

/// Sets papers as PDF.
pub trait Press: Send + Sync {
    /// The PDF, whole.
    ///
    /// # Errors
    /// `font_missing` where a character has no glyph in any font of this machine, with the font to install.
    fn print(&self, paper: &Paper) -> Result<Vec<u8>>;
}

/// A paper.
#[derive(Clone, Debug)]
pub enum Paper {
    /// A4, with a heading, tables and page numbers.
    Report(Report),
    /// Sheets of stickers.
    Labels(Labels),
}

/// A report: a heading with its facts, then tables.
#[derive(Clone, Debug)]
pub struct Report {
    /// Decides on the fonts' order and the words that the paper itself needs, such as the page number's.
    pub language: Language,
    /// The heading.
    pub title: String,
    /// Facts under the heading, such as purpose and day: what it is, and the value.
    pub facts: Vec<(String, String)>,
    /// The tables, in order.
    pub sections: Vec<Section>,
    /// Sentences at the end, such as who was left out and why.
    pub closing: Vec<String>,
    /// Who issues it, with room for the seal and the day beneath. None: no such room.
    pub issuer: Option<String>,
}

/// A heading with a table.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as wide as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading, repeated on each page.
    pub heading: String,
    /// Its share of the width beside the others'.
    pub share: u8,
}

/// Sheets of stickers.
#[derive(Clone, Debug)]
pub struct Labels {
    /// As in [`Report`].
    pub language: Language,
    /// How a sheet is cut.
    pub sheet: LabelSheet,
    /// The stickers.
    pub labels: Vec<Label>,
}

/// How an A4 sheet of stickers is cut: so many across and down, without gaps, centred between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelSheet {
    /// Stickers beside each other.
    pub across: u8,
    /// Stickers beneath each other.
    pub down: u8,
}

impl LabelSheet {
    /// 70 × 37 mm, 24 on a sheet: the commonest on sale.
    pub const SMALL: Self = Self { across: 3, down: 8 };
    /// 99 × 57 mm, 10 on a sheet.
    pub const LARGE: Self = Self { across: 2, down: 5 };
}

/// A sticker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The address, with its postcode if it has one.
    pub address: String,
    /// The company, on a line of its own.
    pub company: Option<String>,
    /// The addressee, with the form of address.
    pub addressee: String,
}
