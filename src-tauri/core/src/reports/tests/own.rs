//! Own fields as columns.

use super::*;
use crate::{
    own_fields::{self, OwnFieldDraft, OwnFieldId, OwnFilter, OwnKind, OwnNoun},
    people,
};

/// The community of the tests, in which 张伟 has kept cells under four labels, which are fields.
fn with_fields() -> (TestNursery, Vec<OwnFieldId>) {
    let n = community();
    let all = n.read(people::ops::all).unwrap();
    let zhang = all.iter().find(|person| person.name == "张伟").unwrap().id;
    let cells = [
        ("爱好", OwnKind::Text, &["登山", "13900139000"][..]),
        ("等级", OwnKind::Number, &["1,200.5"]),
        ("入会", OwnKind::Day, &["2026年3月5日"]),
        ("愿演讲", OwnKind::Flag, &["√"]),
    ];
    let fields = cells.map(|(label, kind, values)| {
        n.write(op::IMPORT, move |w| {
            values.iter().try_for_each(|value| people::ops::keep_cell(w, zhang, label, value))
        })
        .unwrap();
        let draft = OwnFieldDraft { noun: OwnNoun::People, label: label.into(), kind };
        n.write(op::SAVE_OWN_FIELD, move |w| own_fields::ops::save(w, &draft)).unwrap()
    });
    (n, fields.to_vec())
}

fn asked(format: ReportFormat, own: &[OwnFieldId]) -> ContactReport {
    let columns = vec![ContactColumn::Name];
    ContactReport { columns, own: own.to_vec(), ..report(format, Purpose::Invitations) }
}

#[test]
fn own_fields_stand_behind_the_reports_columns_each_as_its_kind() {
    let (n, fields) = with_fields();
    let path = n.folder.path().join("a.xlsx");
    export(&n, &asked(ReportFormat::Xlsx, &fields), &path).unwrap();
    let (_, rows) = sheet(&path);
    assert_eq!(rows[0].iter().map(ToString::to_string).collect::<Vec<_>>(), ["姓名", "爱好", "等级", "入会", "愿演讲"]);
    assert_eq!(rows[1][1], Data::String("登山；139****9000".into()), "a phone is masked");
    assert_eq!(rows[1][2], Data::Float(1200.5));
    assert!(matches!(rows[1][3], Data::DateTime(_)));
    assert_eq!(rows[1][4], Data::String("是".into()));

    let csv = n.folder.path().join("a.csv");
    let whole = ContactReport { full: true, ..asked(ReportFormat::Csv, &fields) };
    export(&n, &whole, &csv).unwrap();
    assert_eq!(lines(&csv)[1], ["张伟", "登山；13900139000", "1200.5", "2026-03-05", "是"]);
    let shown = n.read(|r| contacts::preview(r, &whole)).unwrap();
    assert_eq!((shown.headers[1].as_str(), shown.sample[0][3].as_str()), ("爱好", "2026-03-05"));

    let paper = n.folder.path().join("a.pdf");
    export(&n, &asked(ReportFormat::Pdf, &fields), &paper).unwrap();
    let printed = fs::read_to_string(&paper).unwrap();
    assert!(printed.contains("爱好") && printed.contains("1200.5"));
    let card = n.folder.path().join("a.vcf");
    export(&n, &asked(ReportFormat::Vcard3, &fields), &card).unwrap();
    assert!(!fs::read_to_string(&card).unwrap().contains("登山"), "a phone has no place for them");
}

#[test]
fn the_number_of_an_identity_paper_is_in_no_column() {
    let (n, fields) = with_fields();
    let all = n.read(people::ops::all).unwrap();
    let zhang = all.iter().find(|person| person.name == "张伟").unwrap().id;
    n.write(op::IMPORT, move |w| people::ops::keep_cell(w, zhang, "爱好", "11010519491231002X")).unwrap();
    let csv = n.folder.path().join("a.csv");
    let whole = ContactReport { full: true, ..asked(ReportFormat::Csv, &fields[..1]) };
    export(&n, &whole, &csv).unwrap();
    assert_eq!(lines(&csv)[1], ["张伟", "登山；13900139000"]);
}

#[test]
fn the_log_names_own_fields_and_a_saved_report_keeps_them() {
    let (n, fields) = with_fields();
    let mut wanted = asked(ReportFormat::Csv, &fields[..2]);
    wanted.query.own = vec![OwnFilter { field: fields[1], value: "1000..".into() }];
    let csv = n.folder.path().join("a.csv");
    assert_eq!(export(&n, &wanted, &csv).unwrap().rows, 1);
    let logged: String =
        n.read(|r| Ok(r.row("SELECT fields FROM export_log", &[], |row| row.get(0))?.unwrap())).unwrap();
    assert_eq!(logged, r#"["name","own:爱好","own:等级"]"#);
    n.write(op::SAVE_REPORT, move |w| saved::save(w, "爱好", wanted)).unwrap();
    let held = n.read(|r| saved::named(r, "爱好")).unwrap().report;
    assert_eq!((held.own.len(), held.query.own.len()), (2, 1));

    let removed = fields[0];
    n.write(op::REMOVE_OWN_FIELD, move |w| own_fields::ops::remove(w, removed)).unwrap();
    export(&n, &held, &csv).unwrap();
    assert_eq!(lines(&csv)[0], ["姓名", "等级"], "a field that is removed is no column any more");
    let removed = fields[1];
    n.write(op::REMOVE_OWN_FIELD, move |w| own_fields::ops::remove(w, removed)).unwrap();
    assert_eq!(export(&n, &held, &csv).unwrap_err().code(), code::NO_SUCH_OWN_FIELD, "nobody is let in by its loss");
}
