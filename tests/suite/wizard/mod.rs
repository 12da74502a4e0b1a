//! What a person decides of a file before it goes in: its columns, its rows, its cells; and what is remembered of that.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use miaopu_core::{
    code,
    import::{
        CellEdit, Choice, Counts, Field, ImportRequest, Inspection, Kind, MatchReason, ProposedField, ProposedFrom,
        RowChoice, RowFilter, RowOutcome, memory::Mapping, ops,
    },
    kit::phone::Phone,
    merge::{self, MergeDraft},
    op,
    people::likeness::LikenessReason,
    views::{self, alumni::AlumniQuery, people::Role},
};

use crate::desk::{Desk, data, desk};

mod rows;

const PEOPLE: &str =
    "姓名,手机,公司,城市\n王一,13800138001,青禾智能有限公司,上海\n李二,13800138002,云岭生物有限公司,苏州\n";

fn counts(new: u32, changed: u32, same: u32, refused: u32) -> Counts {
    Counts { new, changed, same, refused, differs: 0 }
}

fn choose(request: &mut ImportRequest, row: u32, choice: Choice) {
    let sheet = request.sheets[0].name.clone();
    request.rows.push(RowChoice { sheet, row, choice });
}

fn again(d: &Desk, path: &Path) -> ImportRequest {
    ops::default_request(&ops::inspect_again(&d.nursery, path, None).unwrap(), None).unwrap()
}

#[test]
fn one_cell_with_two_fields_is_taken_apart() {
    let d = desk();
    let file =
        d.file("a.csv", "联系人,所在\n张三 13800138000,云岭科技/创始人\n李四（13900139000）,木石能源\n王五,自由职业\n");
    let mut request = d.request(&file);
    request.sheets[0].kind = Kind::People;
    request.sheets[0].columns.clear();
    request.sheets[0].splits = [(0, (Field::PersonName, Field::Phone)), (1, (Field::Company, Field::Role))].into();
    let done = d.carry_out(d.plan(request).unwrap()).unwrap().value;
    assert_eq!(done.kinds[&Kind::People], counts(3, 0, 0, 0));
    let zhang = d.person("张三");
    assert_eq!(zhang.contacts[0].value, "+8613800138000");
    let post = &zhang.affiliations[0];
    assert_eq!((post.organisation_name.as_deref(), post.role.as_deref()), (Some("云岭科技"), Some("创始人")));
    assert_eq!(d.person("李四").contacts[0].value, "+8613900139000");
    assert_eq!(d.person("王五").contacts.len(), 0);
}

#[test]
fn several_columns_of_one_field_are_joined_and_a_constant_fills_what_is_blank() {
    let d = desk();
    let file = d.file(
        "a.csv",
        "名,姓,手机,擅长,辅导方向,城市\n小明,欧阳,13800138000,财务,融资,\n丽,张,13800138001,,股权,苏州\n",
    );
    let mut request = d.request(&file);
    let sheet = &mut request.sheets[0];
    sheet.kind = Kind::People;
    sheet.columns = [
        (0, Field::PersonName),
        (1, Field::PersonName),
        (2, Field::Phone),
        (3, Field::Expertise),
        (4, Field::Expertise),
        (5, Field::City),
    ]
    .into();
    sheet.constants = [(Field::City, "上海".to_owned())].into();
    d.carry_out(d.plan(request.clone()).unwrap()).unwrap();
    let one = d.person("欧阳小明");
    assert_eq!((one.city.as_deref(), one.expertise.as_deref()), (Some("上海"), Some("财务、融资")));
    let other = d.person("张丽");
    assert_eq!((other.city.as_deref(), other.expertise.as_deref()), (Some("苏州"), Some("股权")));

    request.sheets[0].joins = [(Field::PersonName, vec![0, 1])].into();
    d.carry_out(d.plan(request.clone()).unwrap()).unwrap();
    assert_eq!(d.person("小明欧阳").contacts.len(), 1, "the order that was asked for");
    request.sheets[0].constants = [(Field::Phone, "13800138000".to_owned())].into();
    assert_eq!(d.plan(request).unwrap_err().code(), code::NOT_FOR_ALL);
}

#[test]
fn the_next_file_with_these_headers_is_read_as_the_last_one_was() {
    let d = desk();
    let first = d.file("a.csv", "姓名,手机,代号,所在地\n王一,13800138001,阿一,上海\n");
    let mut request = d.request(&first);
    assert_eq!(request.sheets[0].columns.get(&2), Some(&Field::Other), "代号 says nothing");
    request.sheets[0].kind = Kind::People;
    request.sheets[0].columns.insert(2, Field::Alias);
    request.sheets[0].constants.insert(Field::Remark, "沙龙".into());
    let before = d.healthy();
    d.carry_out(d.plan(request).unwrap()).unwrap();
    let print = d.healthy();
    d.nursery.undo(None).unwrap();
    assert_eq!(d.healthy(), before, "what is remembered is no part of what people entered");
    d.nursery.redo(None).unwrap();
    assert_eq!(d.healthy(), print);

    // Another order, and a column more.
    let next = d.file("b.csv", "所在地,代号,邮箱,姓名,手机\n苏州,阿二,li@example.com,李二,13800138002\n");
    let again_request = again(&d, &next);
    let sheet = &again_request.sheets[0];
    assert_eq!(sheet.kind, Kind::People);
    let columns: Vec<_> = sheet.columns.iter().map(|(at, field)| (*at, *field)).collect();
    assert_eq!(
        columns,
        [(0, Field::City), (1, Field::Alias), (2, Field::Email), (3, Field::PersonName), (4, Field::Phone)]
    );
    d.carry_out(d.plan(again_request).unwrap()).unwrap();
    let two = d.person("李二");
    assert_eq!((two.contacts.len(), two.alias.as_deref(), two.remark.as_deref()), (2, Some("阿二"), None));
    let offered = &ops::inspect_again(&d.nursery, &next, None).unwrap().sheets[0].offered;
    assert_eq!(offered.get(&Field::Remark), None, "nothing was said of all rows of the last file");
    let offered = &ops::inspect_again(&d.nursery, &first, None).unwrap().sheets[0].offered;
    assert_eq!(offered.get(&Field::Remark).map(String::as_str), Some("沙龙"), "offered, and not applied");

    // A column that nobody knows has come along, and one that was only kept is not there.
    let kept = d.file("d.csv", "姓名,手机,所在地,代号,座右铭\n钱四,13800138004,上海,阿四,慢慢来\n");
    d.carry_out(d.plan(again(&d, &kept)).unwrap()).unwrap();
    assert_eq!(d.person("钱四").kept_cells[0].value, "慢慢来");
    assert_eq!(d.person("钱四").alias.as_deref(), Some("阿四"));

    // A column that was read is not there: our own guess.
    let other = d.file("c.csv", "姓名,手机,所在地\n赵三,13800138003,上海\n");
    let inspected = ops::inspect_again(&d.nursery, &other, None).unwrap();
    assert!(inspected.sheets[0].recalled.is_none());
    let inspected = ops::inspect_again(&d.nursery, &first, None).unwrap();
    assert!(inspected.sheets[0].recalled.as_ref().unwrap().used_at.is_some());
    assert_eq!(inspected.sheets[0].columns[2].field, Some(Field::Other), "the way back to the guess");
}

#[test]
fn what_a_file_says_of_all_its_rows_is_proposed_and_what_the_last_one_was_told_is_offered() {
    let d = desk();
    let titled = d.file("a.csv", "加速营第四期学员名册\n企业名称,姓名,手机\n青禾智能,王一,13800138001\n");
    let inspected = ops::inspect(&titled).unwrap();
    let proposed = inspected.sheets[0].proposed.iter().map(|held| (held.field, held.value.as_str(), held.from));
    assert_eq!(
        proposed.collect::<Vec<_>>(),
        [
            (ProposedField::Cohort, "第 4 期", ProposedFrom::TitleRow),
            (ProposedField::Programme, "加速营", ProposedFrom::TitleRow)
        ]
    );
    let request = ops::default_request(&inspected, None).unwrap();
    assert_eq!((request.sheets[0].cohort.as_deref(), request.programme), (None, None), "nobody has said so");

    let bare = d.file("b.csv", "企业名称,姓名,手机\n云岭生物,李二,13800138002\n");
    let mut request = again(&d, &bare);
    request.sheets[0].cohort = Some("第 5 期".into());
    request.sheets[0].constants.insert(Field::City, "上海".into());
    d.carry_out(d.plan(request).unwrap()).unwrap();
    let next = again(&d, &bare);
    assert_eq!((next.sheets[0].cohort.as_deref(), next.sheets[0].constants.len()), (None, 0));
    let offered = ops::inspect_again(&d.nursery, &bare, None).unwrap().sheets[0].offered.clone();
    assert_eq!(offered, [(Field::City, "上海".to_owned()), (Field::Cohort, "第 5 期".to_owned())].into());
    let file = d.file("第六期名单.csv", "企业名称,姓名,手机\n松果科技,张三,13800138003\n");
    let proposed = &ops::inspect(&file).unwrap().sheets[0].proposed;
    assert_eq!((proposed.len(), proposed[0].value.as_str()), (1, "第 6 期"));
}

#[test]
fn a_mapping_goes_as_a_file_to_others_and_fits_only_files_with_its_columns() {
    let d = desk();
    let file = d.file("a.csv", "甲,乙,丙\n王一,13800138001,上海\n");
    let mut request = d.request(&d.file("b.csv", PEOPLE));
    request.path = file.to_string_lossy().into_owned();
    request.sheets[0].name = "a".into();
    request.sheets[0].columns = [(0, Field::PersonName), (1, Field::Phone), (2, Field::City)].into();
    request.sheets[0].kind = Kind::People;
    let path = d.folder.path().join("ours.miaopu-mapping");
    ops::mapping_of(&request).unwrap().save(&path).unwrap();

    let other = desk();
    let next = other.file("c.csv", "丙,甲,乙\n苏州,李二,13800138002\n");
    let mapping = Mapping::load(&path).unwrap();
    let mut inspected = ops::inspect(&next).unwrap();
    mapping.apply(&mut inspected).unwrap();
    let request = ops::default_request(&inspected, None).unwrap();
    other.carry_out(other.plan(request).unwrap()).unwrap();
    assert_eq!(other.person("李二").city.as_deref(), Some("苏州"));

    let mut inspected = ops::inspect(&other.file("d.csv", PEOPLE)).unwrap();
    assert_eq!(mapping.apply(&mut inspected).unwrap_err().code(), code::MAPPING_DOES_NOT_FIT);
    assert_eq!(Mapping::load(&next).unwrap_err().code(), code::NOT_A_MAPPING);
    let newer = std::fs::read_to_string(&path).unwrap().replace("\"version\": 1", "\"version\": 2");
    assert_eq!(Mapping::load(&other.file("e.miaopu-mapping", newer)).unwrap_err().code(), code::FROM_NEWER_PROGRAM);
    assert_eq!(Mapping::load(Path::new("/nowhere")).unwrap_err().code(), code::FILE_NOT_FOUND);
}

#[test]
fn a_hidden_sheet_is_left_where_there_are_others() {
    let d = desk();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, person, is_hidden) in [("现任", "王一", false), ("旧名单", "李二", true)] {
        let sheet = book.add_worksheet().set_name(name).unwrap().set_hidden(is_hidden);
        sheet.write_row(0, 0, ["姓名", "手机"]).unwrap();
        sheet.write_row(1, 0, [person, "13800138001"]).unwrap();
    }
    let inspection = ops::inspect(&d.file("a.xlsx", book.save_to_buffer().unwrap())).unwrap();
    let taken = |inspection: &Inspection| -> Vec<String> {
        let request = ops::default_request(inspection, None).unwrap();
        request.sheets.into_iter().map(|sheet| sheet.name).collect()
    };
    assert_eq!(taken(&inspection), ["现任"]);
    let mut all_hidden = inspection;
    all_hidden.sheets[0].hidden = true;
    assert_eq!(taken(&all_hidden), ["现任", "旧名单"]);
}

#[test]
fn a_name_in_two_columns_is_guessed_to_be_one_whatever_the_language_of_the_headers() {
    let d = desk();
    for (name, text) in [
        ("a.csv", "名,姓,手机\n小明,欧阳,13800138000\n"),
        ("b.csv", "First Name,Last Name,Mobile\nAda,Lovelace,13800138001\n晓,王,13800138002\n"),
    ] {
        d.import(&d.file(name, text));
    }
    let mut names: Vec<String> = d.people(Role::All).into_iter().map(|person| person.name).collect();
    names.retain(|name| name != "沈青");
    names.sort();
    assert_eq!(names, ["Ada Lovelace", "欧阳小明", "王晓"]);
}

#[test]
fn a_sheet_shows_its_top_so_that_another_row_can_be_made_its_header() {
    let d = desk();
    let notes: String = (1..=20).map(|row| format!("说明{row}\n")).collect();
    let text = format!("加速营学员名册\n{notes}姓名,手机\n王一,13800138001\n李二,13800138002\n");
    let path = d.file("a.csv", &text);
    let sheet = &ops::inspect(&path).unwrap().sheets[0];
    let rows: Vec<u32> = sheet.top.iter().map(|row| row.row).collect();
    assert_eq!(sheet.header_row, Some(22));
    assert_eq!(rows, (1..=12).chain(19..=24).collect::<Vec<_>>(), "the first ones, and those around the header");
    assert_eq!((sheet.top[0].cells[0].as_str(), sheet.top[15].cells[1].as_str()), ("加速营学员名册", "手机"));

    let look = ops::Look { header_rows: [(sheet.name.clone(), 23)].into(), ..ops::Look::default() };
    let said = &ops::inspect_as(&path, &look).unwrap().sheets[0];
    assert_eq!((said.header_row, said.columns[0].header.as_str(), said.rows), (Some(23), "王一", 1));
    let look = ops::Look { header_rows: [(sheet.name.clone(), 0)].into(), ..ops::Look::default() };
    let none = &ops::inspect_as(&path, &look).unwrap().sheets[0];
    assert_eq!((none.header_row, none.columns[0].header.as_str()), (Some(0), ""));
}
