//! Workbooks whose zip is sound, with changes in the XML within: `.xlsx` and `.ods`.

use std::sync::LazyLock;

use bolero::{TypeGenerator, check};

use crate::{
    edits::one_of,
    files::{Folder, is_read_whole, seed},
    zipped::{PartEdit, Parts},
};

#[derive(Clone, Debug, TypeGenerator)]
struct Changed {
    book: u8,
    #[generator(bolero::produce::<Vec<PartEdit>>().with().len(0_usize..4))]
    parts: Vec<PartEdit>,
}

static XLSX: LazyLock<Vec<Parts>> = LazyLock::new(|| {
    let books = [
        "data/cohort-4-roster.xlsx",
        "data/mentors-and-sessions.xlsx",
        "data/field/qcc-batch-match.xlsx",
        "data/field/incubator-yearly-enterprise.xlsx",
        "corpora/csvkit/sheets.xlsx",
        "corpora/tablib/bad_dimensions.xlsx",
        "corpora/tablib/xlsx_cell_values.xlsx",
    ];
    books.map(seed).map(Parts::of).into()
});

static ODS: LazyLock<Vec<Parts>> = LazyLock::new(|| {
    let books = [
        "corpora/pyexcel-ods3/12_day_as_time.ods",
        "corpora/pyexcel-ods3/multilineods.ods",
        "corpora/pyexcel-ods3/ods_formats.ods",
        "corpora/tablib/ragged.ods",
        "corpora/tablib/unknown_value_type.ods",
    ];
    books.map(seed).map(Parts::of).into()
});

const XLSX_WORDS: [&str; 36] = [
    "<c r=\"A1\" t=\"s\"><v>0</v></c>",
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<c r=\"XFE1\"><v>1</v></c>",
    "<c t=\"inlineStr\"><is><t>王伟</t></is></c>",
    "<c t=\"d\"><v>2026-03-05T14:00:00</v></c>",
    "<c t=\"e\"><v>#REF!</v></c>",
    "<c t=\"b\"><v>2</v></c>",
    "<c s=\"99999\"><v>45000.25</v></c>",
    "<f t=\"shared\" ref=\"A1:B9\" si=\"0\">A1&amp;B1</f>",
    "<f t=\"shared\" si=\"7\"/>",
    "<row r=\"1\" hidden=\"1\">",
    "<row r=\"0\">",
    "<row r=\"4294967295\">",
    "</row>",
    "<mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
    "<mergeCell ref=\"B2:A1\"/>",
    "<mergeCell ref=\"A0\"/>",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "<autoFilter ref=\"A1:C9\"/>",
    "<sst uniqueCount=\"9\">",
    "<si><r><t>a</t></r><rPh><t>b</t></rPh></si>",
    "<sheet name=\"\" sheetId=\"1\" r:id=\"rId1\"/>",
    "<sheet name=\"名单\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId99\"/>",
    "<workbookPr date1904=\"1\"/>",
    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"9\">a!$A$1</definedName>",
    "<numFmt numFmtId=\"164\" formatCode=\"[h]:mm:ss.000;@\"/>",
    "<numFmt numFmtId=\"165\" formatCode=\"[$-804]yyyy&quot;年&quot;m/d;[>9]?/?;0.0E+0,,%\"/>",
    "<xf numFmtId=\"165\"/>",
    "<!--",
    "<![CDATA[",
    "]]>",
    "&#0;",
    "&lt;&unknown;",
    "_x000D__x5F__xD800_",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "xml:space=\"preserve\"",
];

const ODS_WORDS: [&str; 26] = [
    "<table:table table:name=\"\">",
    "<table:table table:name=\"a\" table:display=\"false\">",
    "</table:table>",
    "<table:table-row table:number-rows-repeated=\"1048577\">",
    "<table:table-row table:visibility=\"filter\">",
    "</table:table-row>",
    "<table:table-cell table:number-columns-repeated=\"16385\"/>",
    "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>",
    "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-05T25:00\"/>",
    "<table:table-cell office:value-type=\"date\" office:date-value=\"99999-99-99\"/>",
    "<table:table-cell office:value-type=\"time\" office:time-value=\"PT99999999H99M99.99S\"/>",
    "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"maybe\"/>",
    "<table:table-cell office:value-type=\"percentage\" office:value=\"1e309\"/>",
    "<table:table-cell table:formula=\"of:=[.A1]\"/>",
    "<table:covered-table-cell/>",
    "table:number-columns-spanned=\"9\" table:number-rows-spanned=\"99999999\"",
    "<office:annotation><text:p>x</text:p></office:annotation>",
    "<text:p><text:s text:c=\"4294967295\"/><text:tab/>王伟</text:p>",
    "<text:p>",
    "</text:p>",
    "<manifest:encryption-data>",
    "<!--",
    "<![CDATA[",
    "&#0;",
    "&unknown;",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
];

#[test]
fn a_workbook_with_changed_xml_is_read_whole_or_refused() {
    let folder = Folder::new();
    let read = ["workbook", "sheet", "haredStrings", "styles", "rels", "[Content_Types]"];
    check!().with_type::<Changed>().for_each(|drawn| {
        let bytes = one_of(&XLSX, drawn.book).edited(&drawn.parts, &read, &XLSX_WORDS);
        is_read_whole(&folder.lay("a.xlsx", &bytes));
    });
}

#[test]
fn an_open_document_with_changed_xml_is_read_whole_or_refused() {
    let folder = Folder::new();
    let read = ["content.xml", "styles.xml", "manifest.xml"];
    check!().with_type::<Changed>().for_each(|drawn| {
        let bytes = one_of(&ODS, drawn.book).edited(&drawn.parts, &read, &ODS_WORDS);
        is_read_whole(&folder.lay("a.ods", &bytes));
    });
}
