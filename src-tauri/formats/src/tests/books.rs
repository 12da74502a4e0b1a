//! Workbooks and open documents: values as they are seen, merges, hidden sheets and rows.

use super::*;

#[test]
fn a_roster_keeps_its_row_numbers_and_types() {
    let mut source = open(&sample("cohort-4-roster.xlsx")).unwrap();
    let names: Vec<&str> = source.sheets().iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["学员名册", "说明"]);
    assert_eq!(source.sheets()[0].rows, 28);
    assert_eq!(source.encoding(), None);
    let rows: Vec<Row> = source.rows(0).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows[2].cell(1).text(), "企业名称");
    assert_eq!(rows[3].cell(0), &Cell::Number(1.0));
    assert_eq!(rows[9].cell(3).text(), "周杨 15945331194");
    assert_eq!((rows[27].number, rows[27].cell(0).text().as_ref()), (28, "合计"));
    assert!(source.rows(7).unwrap().next().is_none());
}

#[test]
fn numbers_keep_every_digit() {
    assert_eq!(Cell::Number(13_800_138_000.0).text(), "13800138000");
    assert_eq!(Cell::Number(9_007_199_254_740_991.0).text(), "9007199254740991");
    assert_eq!(Cell::Number(0.5).text(), "0.5");
    assert_eq!(Cell::Number(-0.0).text(), "0");
}

#[test]
fn days_and_times_are_told_by_their_format() {
    let bytes = workbook(|sheet| {
        let at = |text: &str| ExcelDateTime::parse_from_str(text).unwrap();
        sheet.write_with_format(0, 0, at("2026-03-05"), &Look::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.write_with_format(0, 1, at("2026-03-05T14:30"), &Look::new().set_num_format("yyyy/m/d h:mm")).unwrap();
        sheet.write_with_format(0, 2, at("14:30"), &Look::new().set_num_format("hh:mm")).unwrap();
        sheet.write(0, 3, 46086.0).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write(0, 5, "  ").unwrap();
        sheet.write_with_format(0, 6, -3.0, &Look::new().set_num_format("yyyy-mm-dd")).unwrap();
    });
    let (_folder, path) = file("a.xlsx", &bytes);
    let row = open(&path).unwrap().rows(0).unwrap().next().unwrap().unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    let time = NaiveTime::from_hms_opt(14, 30, 0).unwrap();
    assert_eq!(
        row.cells,
        [
            Cell::Day(day),
            Cell::Instant(day.and_time(time)),
            Cell::Time(time),
            Cell::Number(46086.0),
            Cell::Bool(true),
            Cell::Empty,
            Cell::Number(-3.0)
        ]
    );
    assert_eq!(row.cells[1].text(), "2026-03-05 14:30");
}

#[test]
fn numbers_are_read_as_their_formats_show_them() {
    let bytes = workbook(|sheet| {
        let formats = ["0000", "0%", "[h]:mm:ss", "[$¥-804]#,##0.00", "#,##0.00", "0", "General", "@"];
        let numbers = [301.0, 0.35, 26.05 / 24.0, 1200.0, 1200.0, 110_101_199_003_070_000.0, 13_900_001_234.0, 301.0];
        for (column, (format, number)) in (0..).zip(formats.into_iter().zip(numbers)) {
            sheet.write_with_format(0, column, number, &Look::new().set_num_format(format)).unwrap();
        }
        sheet.write(0, 8, "13900001234.00 ").unwrap();
        sheet.write_with_format(0, 9, 0.5, &Look::new().set_num_format("[h]:mm")).unwrap();
    });
    let rows = read("a.xlsx", &bytes);
    let expected = [
        "0301",
        "35%",
        "26:03:00",
        "¥1,200.00",
        "1200",
        "110101199003070000",
        "13900001234",
        "301",
        "13900001234",
        "12:00",
    ];
    assert_eq!(rows[0].1, expected);
    let cells = r#"<table:table-cell office:value-type="float" office:value="301"><text:p>0301</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35%</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT26H03M00S"><text:p>26:03:00</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200"><text:p>1,200.00</text:p></table:table-cell>"#;
    assert_eq!(read("a.ods", &open_document(cells))[0].1, ["0301", "35%", "26:03:00", "1200"]);
}

#[test]
fn a_workbook_that_counts_from_1904_gives_the_same_days() {
    let cell = r#"<row r="1"><c r="A1" s="1"><v>44624</v></c></row>"#;
    assert_eq!(read("a.xlsx", &by_hand(r#"<workbookPr date1904="1"/>"#, cell))[0].1, ["2026-03-05"]);
    assert_eq!(read("a.xlsx", &by_hand("", cell))[0].1, ["2022-03-04"]);
}

#[test]
fn texts_of_merged_cells_are_filled_down_but_amounts_are_not() {
    let bytes = workbook(|sheet| {
        let plain = Look::new();
        sheet.write_row(0, 0, ["企业", "姓名", "金额"]).unwrap();
        sheet.write_column(1, 1, ["张三", "李四", "王五"]).unwrap();
        sheet.merge_range(1, 0, 2, 0, "云岭科技", &plain).unwrap();
        sheet.merge_range(1, 2, 2, 2, "", &plain).unwrap();
        sheet.write(1, 2, 500).unwrap();
        sheet.write(3, 0, "松果科技").unwrap();
    });
    let rows = read("a.xlsx", &bytes);
    assert_eq!(rows[1], (2, vec!["云岭科技".into(), "张三".into(), "500".into()]));
    assert_eq!(rows[2], (3, vec!["云岭科技".into(), "李四".into()]));
    assert_eq!(rows[3], (4, vec!["松果科技".into(), "王五".into()]));
}

#[test]
fn hidden_sheets_are_told() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "a").unwrap();
    book.add_worksheet().set_hidden(true).write(0, 0, "b").unwrap();
    let (_folder, path) = file("a.xlsx", &book.save_to_buffer().unwrap());
    let source = open(&path).unwrap();
    assert_eq!(source.sheets().iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn an_open_document_is_read_with_its_days() {
    let cells = r#"<table:table-cell office:value-type="string"><text:p>张三</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-05"/><table:table-cell office:value-type="time" office:time-value="PT09H30M00S"/>"#;
    assert_eq!(read("a.ods", &open_document(cells)), [(1, vec!["张三".into(), "2026-03-05".into(), "09:30".into()])]);
}

#[test]
fn an_open_document_that_repeats_its_cells_beyond_reason_is_refused() {
    let cells =
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    assert!(matches!(fault("a.ods", &open_document(cells)), ReadFault::TooManyColumns { limit: 512 }));
}

#[test]
fn a_formula_that_went_wrong_is_no_text() {
    let sheet = r##"<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="str"><f>X</f><v>#REF!</v></c></row>"##;
    let error = |column, text: &str| (1, column, Flaw::FormulaError, text.to_owned());
    assert_eq!(flaws("a.xlsx", &by_hand("", sheet)), [error(0, "#N/A"), error(1, "#REF!")]);
    assert_eq!(flaws("a.csv", b"#VALUE!,ok,Err:502\n"), [error(0, "#VALUE!"), error(2, "Err:502")]);
    assert_eq!(flaws("a.csv", b"1,########\n"), [(1, 1, Flaw::TooNarrow, "########".to_owned())]);
    assert_eq!(flaws("a.csv", b"#1,#tag,Err: 5,#\n"), []);
    let cells = r##"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"##;
    assert_eq!(flaws("a.ods", &open_document(cells)), [error(0, "#N/A")]);
}

#[test]
fn a_formula_that_was_never_worked_out_is_told_with_its_text() {
    let sheet = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><f>A1&amp;"x"</f></c><c r="D1"><f>A1</f><v></v></c><c r="E1"><f>A1</f><v/></c></row>
        <row r="2"><c r="A2"><f>A1</f><v>1</v></c><c r="B2" t="str"><f>""</f><v></v></c><c r="C2" t="inlineStr"><is><t>a</t></is></c></row>
        <row r="4"><c r="B4"><f t="shared" si="0"/></c></row>"#;
    let never = |row, column, text: &str| (row, column, Flaw::NotComputed, text.to_owned());
    let expected = [never(1, 2, "=A1&\"x\""), never(1, 3, "=A1"), never(1, 4, "=A1"), never(4, 1, "=")];
    assert_eq!(flaws("a.xlsx", &by_hand("", sheet)), expected);
    let cells = r#"<table:table-cell/><table:table-cell table:formula="of:=[.A1]&amp;1"/>"#;
    assert_eq!(flaws("a.ods", &open_document(cells)), [never(1, 1, "=[.A1]&1")]);
}

#[test]
fn a_sheet_whose_dimension_names_no_cells_is_read() {
    let sheet = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#;
    let bytes = by_hand("", sheet);
    for dimension in ["1:4", "A:C", "B9:A1", ""] {
        let odd = format!(r#"<dimension ref="{dimension}"/><sheetData>"#);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().to_string()).collect();
        let parts: Vec<(String, String)> = names
            .into_iter()
            .map(|name| {
                let part = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
                (name, part.replace("<sheetData>", &odd))
            })
            .collect();
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), part.as_bytes())).collect();
        assert_eq!(read("a.xlsx", &zipped(&parts)), [(1, vec!["1".into(), "2".into()])], "{dimension}");
    }
}

#[test]
fn cells_merged_down_an_open_document_are_filled_and_its_hidden_rows_are_told() {
    let label = r#"<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>云岭科技</text:p></table:table-cell>"#;
    let name = |name: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{name}</text:p></table:table-cell>"#)
    };
    let cells = format!(
        r#"{label}{}</table:table-row><table:table-row table:visibility="collapse"><table:covered-table-cell/>{}"#,
        name("张三"),
        name("李四")
    );
    let bytes = open_document(&cells);
    assert_eq!(
        read("a.ods", &bytes),
        [(1, vec!["云岭科技".into(), "张三".into()]), (2, vec!["云岭科技".into(), "李四".into()])]
    );
    let (_folder, path) = file("a.ods", &bytes);
    let hidden = open(&path).unwrap().sheets()[0].hidden_rows.clone();
    assert_eq!((hidden.filled, hidden.contains(2), hidden.unknown), (1, true, false));
}
