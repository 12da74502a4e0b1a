//! The law, on random tables of all kinds.

use super::{drawn::*, *};

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_without_a_fate_and_no_value_without_an_origin((headers, rows) in table(), kind in 0..6usize) {
        let kind = [Kind::People, Kind::Startups, Kind::Mentors, Kind::Alumni, Kind::Sessions, Kind::Notes][kind];
        let desk = Desk::new();
        // Of what notes are about.
        desk.take(Kind::Startups, "企业名称\n星桥科技有限公司\n青芽农业有限公司\n");
        let before = texts(&desk.0);
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        csv.write_record(&headers).unwrap();
        rows.iter().for_each(|row| {
            csv.write_record(if row.is_empty() { &[""][..] } else { row }).unwrap();
        });
        let text = String::from_utf8(csv.into_inner().unwrap()).unwrap();
        let path = desk.0.folder.path().join("table.csv");
        std::fs::write(&path, &text).unwrap();
        let Ok(inspected) = ops::inspect(&path) else { return Ok(()) };
        let Ok(mut request) = ops::default_request(&inspected, Some(kind)) else { return Ok(()) };
        request.consents.clear();
        request.sheets.iter_mut().for_each(|sheet| sheet.cohort = None);
        let Ok(plan) = ops::plan(&desk.0, request.clone(), &mut |_, _| {}, &AtomicBool::new(false)) else { return Ok(()) };
        let result = ops::carry_out(&desk.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value;

        // Each filled cell is counted once.
        let sheet: &SheetRequest = &request.sheets[0];
        let tables = Tables::open(&Origin::File(path), None).unwrap();
        let of_headers: usize = tables.sheets().iter().map(|sheet| header_cells(sheet, &request)).sum();
        let is_alone = tables.sheets().len() == 1;
        let filled = headers.iter().chain(rows.iter().flatten()).filter(|value| !Cell::of_text(**value).is_blank()).count();
        let counted: usize = result.account.iter().map(|column| column.filled as usize).sum();
        prop_assert_eq!(counted + of_headers, filled, "{:?}", result.account);
        for column in &result.account {
            prop_assert_eq!(column.filled, sum(column), "{:?}", column);
            // Nobody chose to leave out anything; running numbers say nothing.
            let is_taken = request.sheets.iter().any(|sheet| sheet.name == column.sheet);
            prop_assert!(!is_taken || column.left_out == 0 || column.column.starts_with("序号"), "{:?}", column);
        }
        prop_assert_eq!(result.row_counts.read, rows_sum(result.row_counts));

        // What a record took or keeps of a cell can be found there.
        let after = texts(&desk.0);
        let held: Vec<String> = after.iter().map(|text| letters(text)).collect();
        let is_refused = |row: u32| result.refused.iter().any(|refused| refused.row == row);
        if sheet.header_row == 1 && is_alone {
            for (at, row) in rows.iter().enumerate() {
                let number = u32::try_from(at + 2).unwrap();
                if is_refused(number) || row.contains(&"合计") {
                    continue;
                }
                for (index, value) in row.iter().enumerate() {
                    let index = u32::try_from(index).unwrap();
                    let is_left_out = sheet.left_out.contains(&index)
                        || (headers.get(index as usize).is_some_and(|h| !h.is_empty())
                            && !sheet.columns.contains_key(&index)
                            && !sheet.splits.contains_key(&index));
                    let is_about_a_time = value.contains(':') || value.contains("2019年");
                    if Cell::of_text(*value).is_blank() || is_left_out || is_about_a_time || value.starts_with("202") {
                        continue;
                    }
                    let wanted = letters(value);
                    let is_there = held.iter().any(|text| {
                        text.contains(&wanted) || (wanted.len() > 3 && wanted.contains(text.as_str()) && text.len() > 1)
                            || text.ends_with(&wanted) || text.contains(wanted.trim_start_matches('0'))
                    });
                    prop_assert!(is_there, "row {} column {} of {:?}: {} is nowhere in {:?}", number, index, headers, value, after);
                }
            }
            // And nothing is there that no cell says.
            let said: String = rows.iter().flatten().map(|value| letters(value)).collect::<Vec<_>>().join("\n");
            for text in after.iter().filter(|text| !before.contains(text)) {
                prop_assert!(is_said(text, &said), "{text} stands in no cell of {rows:?}");
            }
        }
    }
}
