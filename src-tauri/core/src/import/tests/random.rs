//! No table is lost, whatever stands in it and whatever a person decides of it.

use super::*;

fn a_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[王李张][一二三]?",
        1 => Just(String::new()),
        1 => "1[38][0-9]{0,9}",
        1 => "[a-c]@example\\.com",
        1 => "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        1 => "(第[1-4]期|同意|不同意|9:30-11:30|约50|合计|自由职业|微光科技有限公司)",
        1 => "[\\PC&&[^\u{FFFD}]]{0,12}",
    ]
}

fn a_header() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "姓名", "姓", "名", "手机", "电话", "微信", "邮箱", "企业名称", "公司", "备注", "员工数(百人)", "融资金额(万元)",
            "轮次", "日期", "时间", "主题", "地点", "入会日期", "届次", "序号", "合计", "Name", "Phone", "电话 (2)", "每月可用小时",
        ]).prop_map(str::to_owned),
        1 => a_cell(),
        1 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_table_under_any_columns_loses_a_row_and_none_goes_in_twice(
        kind in prop::sample::select(vec![Kind::Startups, Kind::People, Kind::Mentors, Kind::Sessions, Kind::Alumni]),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 6),
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 6), 1..14),
    ) {
        let n = nursery();
        let mut csv = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
        csv.write_record(["甲", "乙", "丙", "丁", "戊", "己"]).unwrap();
        rows.iter().for_each(|row| csv.write_record(row).unwrap());
        std::fs::write(n.folder.path().join("table.csv"), csv.into_inner().unwrap()).unwrap();
        let mut columns: BTreeMap<u32, Field> =
            (0..).zip(&picks).map(|(at, pick)| (at, *pick.get(kind.fields()))).collect();
        match kind {
            Kind::Startups => { columns.insert(0, Field::Company); }
            Kind::Sessions => { columns.extend([(0, Field::Title), (1, Field::Day)]); }
            _ => { columns.insert(0, Field::PersonName); }
        }
        let request = ImportRequest {
            path: n.folder.path().join("table.csv").to_string_lossy().into_owned(),
            pasted: None,
            sheets: vec![SheetRequest {
                name: "table".into(), kind, header_row: 1, columns, cohort: Some("第 9 期".into()),
                splits: BTreeMap::new(), joins: BTreeMap::new(), constants: BTreeMap::new(), leave_hidden: false,
                left_out: BTreeSet::new(),
            }],
            consents: vec![ConsentRequest {
                purpose: Purpose::Directory, answer: ConsentSource::Column("己".into()), answered_on: None, means: None,
            }],
            programme: None,
            encoding: None,
            rows: vec![],
            cells: vec![],
            settled: vec![],
        };
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
        let plan = n.plan(request.clone()).unwrap();
        let totals = plan.preview(1).totals_left_out as usize;
        let done = n.carry_out(plan).value;
        let all: u32 = done.kinds.values().map(|c| c.new + c.changed + c.differs + c.same + c.refused).sum();
        prop_assert_eq!(all as usize + totals, filled);
        prop_assert_eq!(done.refused.len() as u32, done.kinds.values().map(|c| c.refused).sum::<u32>());
        n.is_well();

        let again = n.carry_out(n.plan(request).unwrap());
        prop_assert!(again.op.is_none(), "{:?} {:?}", again.value.kinds, rows);
    }

    #[test]
    fn no_header_makes_the_guess_or_the_plan_lose_a_row(
        kind in prop::sample::select(Kind::OWN.to_vec()),
        above in prop::collection::vec(prop::collection::vec(a_cell(), 0..4), 0..3),
        headers in prop::collection::vec(a_header(), 1..9),
        header_row in 1_u32..6,
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 1..9), 0..8),
    ) {
        let n = nursery();
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer("\u{feff}".as_bytes().to_vec());
        above.iter().chain([&headers]).chain(&rows).for_each(|row| csv.write_record(row).unwrap());
        let path = n.folder.path().join("table.csv");
        std::fs::write(&path, csv.into_inner().unwrap()).unwrap();
        let Ok(inspected) = ops::inspect(&path) else { return Ok(()) };
        // A form that lies on its side has its records in columns.
        if inspected.sheets.iter().any(|sheet| sheet.turned) {
            return Ok(());
        }
        for only in [None, Some(kind)] {
            let Ok(mut request) = ops::default_request(&inspected, only) else { continue };
            if only.is_some() {
                request.sheets[0].header_row = header_row;
            }
            let below = request.sheets[0].header_row as usize;
            let Ok(plan) = n.plan(request) else { continue };
            let rows_told = plan.row_counts().read as usize;
            let filled = above.iter().chain([&headers]).chain(&rows);
            let filled = filled.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
            // A header may take a second row, and one in another language below it.
            let of_header = if below == 0 { 0..=0 } else { 1..=3 };
            prop_assert!(of_header.contains(&(filled - rows_told)), "{rows_told} of {filled} rows are told");
            for column in plan.account() {
                let sum = [
                    column.stored, column.same, column.kept, column.differs, column.left_out, column.non_record,
                    column.refused,
                ];
                prop_assert_eq!(column.filled, sum.iter().sum::<u32>(), "{}", column.column);
            }
            n.carry_out(plan);
            n.is_well();
        }
    }

    #[test]
    fn whatever_a_person_decides_of_a_table_no_row_is_lost_and_undo_takes_it_all_back(
        splits in prop::collection::btree_map(0_u32..8, (0_usize..99, 0_usize..99), 0..3),
        joins in prop::collection::btree_map(0_usize..99, prop::collection::vec(0_u32..8, 1..4), 0..2),
        constants in prop::collection::btree_map(0_usize..99, a_cell(), 0..3),
        choices in prop::collection::vec((1_u32..9, 0_u32..4, 1_u32..9), 0..6),
        edits in prop::collection::vec((1_u32..9, 0_u32..9, a_cell()), 0..6),
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 4), 1..8),
    ) {
        let n = nursery();
        let mut csv = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
        csv.write_record(["甲", "乙", "丙", "丁"]).unwrap();
        rows.iter().for_each(|row| csv.write_record(row).unwrap());
        let path = n.folder.path().join("table.csv");
        std::fs::write(&path, csv.into_inner().unwrap()).unwrap();
        let field = |pick: usize| Kind::Alumni.fields()[pick % Kind::Alumni.fields().len()];
        let choice = |(row, which, other): (u32, u32, u32)| RowChoice {
            sheet: "table".into(),
            row,
            choice: match which { 0 => Choice::New, 1 => Choice::LeaveOut, _ => Choice::SameRow(other) },
        };
        let edit = |(row, column, value): (u32, u32, String)| CellEdit { sheet: "table".into(), row, column, value };
        let constants = constants.iter().map(|(pick, value)| (field(*pick), value.clone()));
        let request = ImportRequest {
            path: path.to_string_lossy().into_owned(),
            pasted: None,
            sheets: vec![SheetRequest {
                name: "table".into(), kind: Kind::Alumni, header_row: 1, cohort: None, leave_hidden: false,
                left_out: BTreeSet::new(),
                columns: BTreeMap::from([(0, Field::PersonName), (1, Field::Phone), (2, Field::Company), (3, Field::Company)]),
                splits: splits.iter().map(|(at, (one, other))| (*at, (field(*one), field(*other)))).collect(),
                joins: joins.iter().map(|(pick, columns)| (field(*pick), columns.clone())).collect(),
                constants: constants.filter(|(field, _)| field.may_be_constant()).collect(),
            }],
            consents: vec![],
            programme: None,
            encoding: None,
            rows: choices.into_iter().map(choice).collect(),
            cells: edits.into_iter().map(edit).collect(),
            settled: vec![],
        };
        let before = n.check().unwrap().fingerprint;
        let Ok(plan) = n.plan(request) else { return Ok(()) };
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
        let totals = plan.preview(1).totals_left_out as usize;
        let shown = n.read(|r| ops::rows(r, &plan, &PlannedQuery::default())).unwrap();
        prop_assert_eq!(shown.rows.len() + totals, filled);
        let (mut back, mut behind) = (Vec::new(), Some(Cursor::end()));
        while behind.is_some() {
            let page = n.read(|r| ops::rows(r, &plan, &PlannedQuery { before: behind, limit: Some(2), ..PlannedQuery::default() })).unwrap();
            prop_assert_eq!((page.total, page.next.is_some()), (None, !back.is_empty()));
            back.splice(0..0, page.rows.into_iter().map(|row| (row.sheet, row.row)));
            behind = page.previous;
        }
        let forward: Vec<_> = shown.rows.iter().map(|row| (row.sheet.clone(), row.row)).collect();
        prop_assert_eq!(back, forward);
        for row in &shown.rows {
            prop_assert!(ops::cells(&plan, &row.sheet, row.row).is_ok());
        }
        let done = n.carry_out(plan);
        n.is_well();
        if done.op.is_some() {
            n.undo(None).unwrap();
        }
        prop_assert_eq!(n.check().unwrap().fingerprint, before);
    }

    #[test]
    fn any_header_is_guessed_without_a_panic(headers in prop::collection::vec("\\PC{0,8}", 0..6)) {
        mapping::guess(&headers, &[], "");
    }
}
