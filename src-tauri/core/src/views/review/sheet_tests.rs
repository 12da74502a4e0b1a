//! Score sheets whose columns and rows were moved by whoever filled them in.

use super::{
    ops,
    tests::{ranking, season},
};
use crate::{
    op, reports::score_sheets, slices::reviews::slice::code, words::Language, workflows::score_sheets as sheets,
};

/// A sheet in which the criteria have changed places, and others were put between them; rows with another company's name,
/// and rows with one mark.
#[test]
fn scores_go_by_what_stands_over_them_and_a_row_by_its_mark_and_its_name() {
    let season = season();
    let path = season.n.folder.path().join("a.xlsx");
    score_sheets::export(&season.n, season.cohort, Some(season.judges[0]), &path, Language::Chinese).unwrap();
    let mut source = miaopu_formats::open(&path).unwrap();
    let held: Vec<miaopu_formats::Row> = source.rows(0).unwrap().collect::<std::result::Result<_, _>>().unwrap();
    let at = held.iter().position(|row| row.filled().any(|(_, cell)| cell.text().starts_with(score_sheets::MARK)));
    let (head, rows) = (&held[at.unwrap()], &held[at.unwrap() + 1..]);
    let width = head.cells.len();
    let text = |row: &miaopu_formats::Row, at: usize| row.cell(at).text().into_owned();
    let [first, second] = [text(head, 3), text(head, 4)];
    // Number, company, the second criterion, one of their own, the first, recommendation, comment, mark.
    let write = |heads: [String; 3], lines: [(String, String); 3]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let out = book.add_worksheet();
        let heads = [text(head, 0), text(head, 1)].into_iter().chain(heads);
        let all = heads.chain([text(head, width - 3), text(head, width - 2), text(head, width - 1)]);
        for (at, word) in (0..).zip(all) {
            out.write_string(0, at, word).unwrap();
        }
        for (line, (company, mark)) in (1..).zip(lines) {
            out.write_string(line, 1, company).unwrap();
            for (at, score) in [(2, 4.0), (3, 99.0), (4, 8.0)] {
                out.write_number(line, at, score).unwrap();
            }
            out.write_string(line, 7, mark).unwrap();
        }
        let path = season.n.folder.path().join("moved.xlsx");
        book.save(&path).unwrap();
        path
    };
    let (company, mark) = (|at: usize| text(&rows[at], 1), |at: usize| text(&rows[at], width - 1));
    let moved = [second.clone(), "平均".into(), first.clone()];
    let sheet = write(moved.clone(), [(company(0), mark(0)), (company(2), mark(1)), (company(1), mark(2))]);
    let told = |path: &std::path::Path| season.n.read(|r| sheets::plan(r, path, &Default::default()));
    let codes = |path: &std::path::Path| -> Vec<_> {
        told(path).unwrap().rows.into_iter().map(|row| row.refused.map(|why| why.code)).collect()
    };
    assert_eq!(codes(&sheet), [None, Some(code::NAMED_OTHERWISE), Some(code::NAMED_OTHERWISE)]);
    season.n.write(op::IMPORT_SCORE_SHEETS, move |w| sheets::carry_out(w, &[sheet], &Default::default())).unwrap();
    let held = season.n.read(|r| ops::setup(r, season.cohort)).unwrap().criteria;
    assert_eq!(first.lines().next(), Some(held[0].name.as_str()));
    assert_eq!(ranking(&season).rows[0].outcome.as_ref().unwrap().score, {
        let parts = held.iter().zip([8.0, 4.0]).map(|(one, score)| f64::from(one.weight) * score / f64::from(one.top));
        100.0 * parts.sum::<f64>() / held.iter().map(|one| f64::from(one.weight)).sum::<f64>()
    });

    let twice = write(moved, [(company(0), mark(0)), (company(0), mark(0)), (company(1), mark(1))]);
    assert_eq!(codes(&twice), [Some(code::SCORED_TWICE), Some(code::SCORED_TWICE), None]);
    let lacking = write([second, "平均".into(), "小计".into()], [0, 1, 2].map(|at| (company(at), mark(at))));
    assert_eq!(told(&lacking).unwrap_err().code(), code::CRITERION_COLUMN_MISSING);
}
