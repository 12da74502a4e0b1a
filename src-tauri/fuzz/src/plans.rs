//! Plans of imports: any table, and whatever a person says of it, against a small nursery.

use std::{collections::BTreeSet, panic::AssertUnwindSafe, path::Path, sync::atomic::AtomicBool};

use bolero::{TypeGenerator, check};
use miaopu_core::{
    Nursery, World,
    alumni::Purpose,
    demo::{self, Size},
    import::{
        AccountQuery, CellEdit, CellFate, Choice, ConsentRequest, ConsentSource, ImportRequest, Inspection, Kind,
        PlannedQuery, RowChoice, Settlement, Stands, formats, header::header_at, ops, plan::Plan,
    },
    kit::{Clock, Ids, Instant},
};

use crate::{
    edits::pick,
    files::Folder,
    prose::{Header, Text, Value},
};

/// A nursery of made-up people, the same in each run.
pub fn small_nursery(folder: &Path) -> Nursery {
    // Monday 2026-11-23, nine in the morning in Shanghai.
    let clock = Clock::At(Instant::from_millis(1_795_395_600_000));
    let nursery =
        Nursery::make(&folder.join("nursery.miaopu"), World { clock, ids: Ids::seeded(1), author: None }).unwrap();
    demo::start(&nursery, &Size { startups: 4, alumni: 12, seed: 1 }).unwrap();
    nursery
}

/// What a person says of a table beyond what is guessed.
#[derive(Clone, Debug, TypeGenerator)]
enum Said {
    HeaderRow(#[generator(0_u8..6)] u8),
    Column { at: u8, field: u8 },
    LeftOut(u8),
    Split { at: u8, one: u8, other: u8 },
    Join { field: u8, columns: (u8, u8) },
    Constant { field: u8, value: Value },
    Cohort(Text),
    Consent { purpose: bool, answer: u8, column: Header },
    Row { row: u8, choice: u8, other: u8 },
    Cell { row: u8, column: u8, value: Value },
    Settled { row: Option<u8>, column: Option<u8>, file: bool },
}

#[derive(Clone, Debug, TypeGenerator)]
struct Asked {
    /// The kind as guessed, or another.
    kind: Option<u8>,
    #[generator(bolero::produce::<Vec<Text>>().with().len(0_usize..2))]
    titles: Vec<Text>,
    #[generator(bolero::produce::<Vec<Header>>().with().len(0_usize..8))]
    headers: Vec<Header>,
    #[generator(bolero::produce::<Vec<Vec<Value>>>().with().len(0_usize..8))]
    rows: Vec<Vec<Value>>,
    #[generator(bolero::produce::<Vec<Said>>().with().len(0_usize..6))]
    said: Vec<Said>,
}

impl Asked {
    /// A text with tabs, in which every cell stands in quotation marks.
    fn text(&self) -> String {
        let quoted = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
        let line = |cells: Vec<String>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(",");
        let titles = self.titles.iter().map(|title| line(vec![title.say()]));
        let headers = line(self.headers.iter().map(Header::say).collect());
        let rows = self.rows.iter().map(|row| line(row.iter().take(10).map(Value::say).collect()));
        titles.chain([headers]).chain(rows).map(|line| line + "\r\n").collect()
    }

    /// What is asked for: what is guessed, changed by what a person says.
    fn request(&self, inspected: &Inspection) -> Option<ImportRequest> {
        let kinds: Vec<Kind> = Kind::all().collect();
        let kind = self.kind.map(|at| pick(&kinds, at));
        let mut request = ops::default_request(inspected, kind).ok()?;
        self.said.iter().for_each(|said| said.change(&mut request));
        Some(request)
    }
}

impl Said {
    fn change(&self, request: &mut ImportRequest) {
        let name = request.sheets[0].name.clone();
        let sheet = &mut request.sheets[0];
        let fields = sheet.kind.fields();
        let field = |at: &u8| pick(fields, *at);
        let column = |at: &u8| u32::from(at % 12);
        match self {
            Self::HeaderRow(row) => sheet.header_row = u32::from(*row),
            Self::Column { at, field: held } => drop(sheet.columns.insert(column(at), field(held))),
            Self::LeftOut(at) => drop(sheet.left_out.insert(column(at))),
            Self::Split { at, one, other } => drop(sheet.splits.insert(column(at), (field(one), field(other)))),
            Self::Join { field: held, columns: (one, other) } => {
                sheet.joins.insert(field(held), vec![column(one), column(other)]);
            }
            Self::Constant { field: held, value } => drop(sheet.constants.insert(field(held), value.say())),
            Self::Cohort(text) => sheet.cohort = Some(text.say()),
            Self::Consent { purpose, answer, column } => request.consents.push(ConsentRequest {
                purpose: if *purpose { Purpose::Directory } else { Purpose::Invitations },
                answer: match answer % 4 {
                    0 => ConsentSource::Given,
                    1 => ConsentSource::Refused,
                    _ => ConsentSource::Column(column.say()),
                },
                answered_on: None,
                means: None,
            }),
            Self::Row { row, choice, other } => request.rows.push(RowChoice {
                sheet: name,
                row: u32::from(row % 10),
                choice: match choice % 3 {
                    0 => Choice::New,
                    1 => Choice::LeaveOut,
                    _ => Choice::SameRow(u32::from(other % 10)),
                },
            }),
            Self::Cell { row, column: at, value } => {
                request.cells.push(CellEdit {
                    sheet: name,
                    row: u32::from(row % 10),
                    column: column(at),
                    value: value.say(),
                });
            }
            Self::Settled { row, column: at, file } => request.settled.push(Settlement {
                sheet: None,
                column: at.as_ref().map(column),
                row: row.map(|row| u32::from(row % 10)),
                stands: if *file { Stands::File } else { Stands::Record },
            }),
        }
    }
}

const FATES: [CellFate; 7] = [
    CellFate::LeftOut,
    CellFate::NonRecord,
    CellFate::Refused,
    CellFate::Same,
    CellFate::Kept,
    CellFate::Differs,
    CellFate::Stored,
];

/// The cells behind each number of the account, by row; each number is the sum of its parts.
fn told(plan: &Plan) -> u32 {
    let mut all = 0;
    for column in plan.account() {
        let parts: u32 = FATES.iter().map(|fate| column.of(*fate)).sum();
        assert_eq!(column.filled, parts, "{column:?}");
        for fate in FATES.into_iter().filter(|fate| column.of(*fate) > 0) {
            let query =
                AccountQuery { sheet: column.sheet.clone(), column: column.column.clone(), fate, limit: Some(1_000) };
            let (count, cells) = ops::account_cells(plan, &query).expect("the file is what it was");
            assert!(count >= column.of(fate), "{column:?} {fate:?}");
            assert_eq!(count as usize, cells.len());
        }
        all += column.filled;
    }
    all
}

/// The cells of a file that are filled and in no header, where it holds one table that was not turned and in which
/// nobody has mended a cell.
fn filled(path: &Path, inspected: &Inspection, request: &ImportRequest) -> Option<u32> {
    let [guess] = inspected.sheets.as_slice() else { return None };
    if guess.turned || guess.area.is_some() || !request.cells.is_empty() {
        return None;
    }
    let mut source = formats::open(path).unwrap();
    let sheet = source.sheets()[0].clone();
    let header = header_at(&sheet.preview, request.sheets[0].header_row, &sheet.merges)?;
    let is_below = |number: u32| !(header.first_row..header.first_data_row).contains(&number);
    let rows = source.rows(0).unwrap().map(Result::unwrap).filter(|row| is_below(row.number));
    Some(rows.map(|row| u32::try_from(row.cells.iter().filter(|cell| !cell.is_blank()).count()).unwrap()).sum())
}

#[test]
fn no_cell_and_no_row_of_a_plan_is_without_a_fate() {
    let folder = Folder::new();
    let nursery = AssertUnwindSafe(small_nursery(folder.path()));
    check!().with_type::<Asked>().for_each(|drawn| {
        let path = folder.lay("table.csv", drawn.text().as_bytes());
        let Ok(inspected) = ops::inspect_again(&nursery, &path, None) else { return };
        let Some(request) = drawn.request(&inspected) else { return };
        let Ok(plan) = ops::plan(&nursery, request.clone(), &mut |_, _| {}, &AtomicBool::new(false)) else { return };

        let told = told(&plan);
        if let Some(filled) = filled(&path, &inspected, &request) {
            assert_eq!(told, filled, "{:?}", plan.account());
        }
        let counts = plan.row_counts();
        let parts = [
            counts.left_out,
            counts.non_record,
            counts.refused,
            counts.new,
            counts.differs,
            counts.changed,
            counts.same,
        ];
        assert_eq!(counts.read, parts.iter().sum::<u32>());

        let query = PlannedQuery { limit: Some(1_000), ..PlannedQuery::default() };
        let shown = nursery.read(|r| ops::rows(r, &plan, &query)).unwrap().rows;
        let places: BTreeSet<(&str, u32)> = shown.iter().map(|row| (row.sheet.as_str(), row.row)).collect();
        assert_eq!(places.len(), shown.len(), "a row is shown twice");
        for row in &shown {
            ops::cells(&plan, &row.sheet, row.row).expect("a row that is shown has cells");
        }
    });
}
