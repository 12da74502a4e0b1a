//! The press: sets a document of the core on paper, by typst. Apart from the core, since typst is large.
//!
//! Two templates (`sheets.typ`, `labels.typ`) read the document as JSON; what it says is data there and never typst's
//! own language, so that no name can be taken for a command. A character for which no font of the machine has a glyph
//! would come out as an empty box without a word said: such a document is refused, with the font to install.

use std::{collections::BTreeSet, sync::LazyLock};

use miaopu_core::{Error, Refusal, Result, code, reports::printed::Document};
use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult, Warned},
    foundations::{Bytes, Datetime, Duration},
    layout::{Frame, FrameItem},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook, TextItem},
    utils::LazyHash,
};
use typst_kit::fonts::{FontStore, system};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, pdf};

#[cfg(test)]
mod tests;

const SHEETS: &str = include_str!("sheets.typ");
const LABELS: &str = include_str!("labels.typ");

/// The font to install where a character cannot be printed; it has some 65,000, and is free.
const ADVICE: &str = "Noto Sans CJK SC";
/// So many characters without a glyph are named; one is enough to look for, more would tell what stands there.
const NAMED: usize = 3;

/// Finding the machine's fonts takes a tenth of a second, so it is done once.
static FONTS: LazyLock<FontStore> = LazyLock::new(|| {
    let mut fonts = FontStore::new();
    fonts.extend(system());
    fonts
});
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Sets a document and answers the PDF.
///
/// # Errors
/// `font_missing` where a character has no glyph in any font of the machine.
pub fn print(document: &Document) -> Result<Vec<u8>> {
    let pages = set(document)?;
    let missing = without_glyph(&pages);
    if !missing.is_empty() {
        let characters: String = missing.into_iter().take(NAMED).collect();
        return Err(Refusal::new(code::FONT_MISSING).arg("characters", characters).arg("font", ADVICE).into());
    }
    let printed = pdf(&pages, &PdfOptions::default());
    // What one document needed is of no use to the next.
    typst::comemo::evict(0);
    printed.map_err(|_| Error::failure(code::INTERNAL))
}

/// Lays a document out on pages.
fn set(document: &Document) -> Result<PagedDocument> {
    let template = match document {
        Document::Sheets(_) => SHEETS,
        Document::Labels { .. } => LABELS,
    };
    let job = Job {
        main: Source::new(file_id("main.typ")?, template.to_owned()),
        data: file_id("data.json")?,
        json: Bytes::new(serde_json::to_vec(document)?),
    };
    // The warnings are of the templates: they are the tests' business.
    let Warned { output, .. } = typst::compile(&job);
    output.map_err(|_| Error::failure(code::INTERNAL))
}

fn file_id(name: &str) -> Result<FileId> {
    let path = VirtualPath::new(name).map_err(|_| Error::failure(code::INTERNAL))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The characters that no font has a glyph for.
fn without_glyph(pages: &PagedDocument) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for page in pages.pages() {
        look(&page.frame, &mut missing);
    }
    missing
}

fn look(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look(&group.frame, missing),
            FrameItem::Text(text) => missing.extend(boxes(text)),
            _ => {}
        }
    }
}

/// The characters of a run that come out as empty boxes: glyph 0 is every font's own sign for "none".
fn boxes(text: &TextItem) -> impl Iterator<Item = char> {
    let empty = text.glyphs.iter().filter(|glyph| glyph.id == 0);
    empty.filter_map(|glyph| text.text.get(glyph.range())).flat_map(str::chars)
}

/// All that a template may see: itself and its data. No file, no package, no clock.
struct Job {
    main: Source,
    data: FileId,
    json: Bytes,
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        FONTS.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(not_found(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data { Ok(self.json.clone()) } else { Err(not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}
