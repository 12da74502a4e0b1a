//! What a layout says, and how its words are compared with a header's.

use crate::import::{
    ColumnGuess, Field, Kind,
    formats::{Cell, Row},
    header::shared_name,
    mapping::words::fold,
};

/// A layout as a system writes it.
#[derive(Debug)]
pub struct Layout {
    /// Its name in words and in JSON: `qcc_batch`.
    pub id: &'static str,
    /// The system, as people call it.
    pub source: &'static str,
    /// Words that must all stand in its header; `*` at the end stands for any rest, `|` parts words of which one must.
    pub signature: &'static [&'static str],
    /// What its rows are; absent where that is told by its questions.
    pub kind: Option<Kind>,
    /// What its columns hold, where their words alone would not say so.
    pub columns: &'static [(&'static str, Field)],
    /// Words that stand for nothing in its cells.
    pub blanks: &'static [&'static str],
    /// Words in a cell that make its row no record.
    pub no_record: &'static [&'static str],
    /// Whether it says who came to a meeting. Such a file is not taken in here.
    pub is_attendance: bool,
}

impl Layout {
    /// Whether a header of these names has all its words.
    pub(super) fn suits(&self, folded: &[String]) -> bool {
        let has = |word: &str| folded.iter().any(|name| matches(name, word));
        self.signature.iter().all(|words| words.split('|').any(has))
    }

    /// Empties the cells that stand for nothing.
    pub fn clear(&self, row: &mut Row) {
        for cell in &mut row.cells {
            let is_blank = |text: &str| self.blanks.contains(&text.trim());
            if matches!(&*cell, Cell::Text(_) | Cell::Number(_)) && is_blank(&cell.text()) {
                *cell = Cell::Empty;
            }
        }
    }

    /// Whether a row says that there is no record.
    pub fn is_no_record(&self, row: &Row) -> bool {
        row.filled().any(|(_, cell)| matches!(cell, Cell::Text(text) if self.no_record.contains(&text.trim())))
    }

    /// Writes over a guess what the layout knows of its columns.
    pub fn settle(&self, kind: Kind, columns: &mut [ColumnGuess]) {
        for column in columns {
            let name = whole(shared_name(&column.header));
            let Some((_, field)) = self.columns.iter().find(|(word, _)| matches(&name, word)) else { continue };
            // What a noun itself heads so, as the day on which a form was sent, is more than the layout knows of it.
            if *field == Field::Other && column.sure && matches!(column.field, Some(Field::Of(_))) {
                continue;
            }
            let field = Some(*field).filter(|field| kind.fields().contains(field)).unwrap_or(Field::Other);
            column.field = Some(field).filter(|field| kind.fields().contains(field));
            column.sure = true;
            column.candidate = None;
            column.halves = None;
        }
    }
}

/// A name as it is compared: with what stands in its brackets, which tells layouts apart.
pub(super) fn whole(name: &str) -> String {
    let bare = fold(name);
    let all = fold(&name.replace(['(', ')', '（', '）', '[', ']', '【', '】'], " "));
    if all.len() > bare.len() { all } else { bare }
}

/// Whether a folded name is a word of a layout; `*` stands for anything.
fn matches(name: &str, word: &str) -> bool {
    let Some((first, rest)) = word.split_once('*') else { return name == word };
    let Some(mut name) = name.strip_prefix(first) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return name.ends_with(part);
        }
        match name.find(part) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    true
}
