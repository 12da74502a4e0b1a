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
fn a_row_that_differs_shows_what_stands_there_and_what_the_file_says() {
    let d = desk();
    d.import(&d.file("a.csv", PEOPLE));
    let later = d.file("b.csv", "姓名,手机,城市,公司\n王一,13800138001,杭州,青禾智能有限公司\n");
    let plan = d.plan(d.request(&later)).unwrap();
    let row = &d.rows(&plan, RowFilter::Differs)[0];
    let shown: Vec<_> = row.differs.iter().map(|c| (c.field, c.held.as_deref(), c.said.as_str())).collect();
    assert_eq!((row.changes.len(), shown), (0, vec![(Field::City, Some("上海"), "杭州")]));
    let known = row.known.as_ref().unwrap();
    assert_eq!((known.name.as_str(), known.why), ("王一", MatchReason::Phone));
    assert_eq!((known.company.as_deref(), known.id), (Some("青禾智能有限公司"), Some(d.person("王一").id)));
}

#[test]
fn a_new_row_shows_only_what_it_fills() {
    let d = desk();
    let file = d.file("校友.csv", "姓名,手机,届次\n王一,13800138001,\n李二,13800138002,第3期\n");
    let mut request = d.request(&file);
    request.sheets[0].kind = Kind::Alumni;
    let plan = d.plan(request).unwrap();
    let shown = |at: usize| -> Vec<_> { d.rows(&plan, RowFilter::New)[at].changes.iter().map(|c| c.field).collect() };
    assert_eq!(shown(0), [Field::Phone], "an alumnus of an unknown cohort");
    assert_eq!(shown(1), [Field::Phone, Field::Cohort]);
}

#[test]
fn somebody_known_becomes_an_alumnus_or_a_mentor_and_the_row_says_so() {
    let d = desk();
    d.import(&d.file("a.csv", PEOPLE));
    let shown = |file: &str, text: &str, kind: Kind| -> Vec<_> {
        let mut request = d.request(&d.file(file, text));
        request.sheets[0].kind = kind;
        let plan = d.plan(request).unwrap();
        let rows = d.rows(&plan, RowFilter::Changed);
        rows[0].changes.iter().map(|c| (c.field, c.old.clone(), c.new.clone())).collect()
    };
    let alumni = "姓名,手机,是否同意公开联系方式\n王一,13800138001,不同意\n";
    assert_eq!(
        shown("校友.csv", alumni, Kind::Alumni),
        [(Field::ConsentDirectory, None, Some("refused".into())), (Field::Membership, None, None)]
    );
    let mentors = "导师姓名,手机\n王一,13800138001\n";
    assert_eq!(shown("导师.csv", mentors, Kind::Mentors), [(Field::Mentoring, None, None)]);
    let cohort = "姓名,手机,届次\n王一,13800138001,第3期\n";
    assert_eq!(shown("届.csv", cohort, Kind::Alumni), [(Field::Cohort, None, Some("第 3 期".into()))]);
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
fn a_person_says_of_a_row_who_it_is() {
    let d = desk();
    d.import(&d.file("a.csv", PEOPLE));
    let next = d
        .file("b.csv", "姓名,手机,公司,城市\n王一,13800138001,青禾智能有限公司,\n王壹,13800138001,,\n小李,,,\n谁,,,\n");
    let wang = d.person("王一").id;
    let mut request = d.request(&next);
    choose(&mut request, 2, Choice::New);
    choose(&mut request, 3, Choice::Same(wang));
    choose(&mut request, 5, Choice::LeaveOut);
    let plan = d.plan(request.clone()).unwrap();
    let fates: Vec<_> = d.rows(&plan, RowFilter::All).iter().map(|r| (r.row, r.fate, r.code)).collect();
    assert_eq!(
        fates,
        [
            (2, RowOutcome::New, None),
            (3, RowOutcome::Changed, None),
            (4, RowOutcome::New, None),
            (5, RowOutcome::Refused, Some(code::LEFT_OUT))
        ]
    );
    d.carry_out(plan).unwrap();
    assert_eq!(d.people(Role::All).iter().filter(|p| p.name == "王一").count(), 2);
    let person = d.nursery.read(|r| miaopu_core::views::person::load(r, wang)).unwrap();
    assert_eq!(person.alias.as_deref(), Some("王壹"), "the other name is kept");

    choose(&mut request, 4, Choice::Same(miaopu_core::people::PersonId::nobody()));
    assert_eq!(d.plan(request).unwrap_err().code(), code::NO_SUCH_PERSON);
}

#[test]
fn two_rows_of_a_file_are_one_person_where_somebody_says_so() {
    let d = desk();
    let file = d.file("a.csv", "姓名,手机,公司\n王一,,\n王大一,13800138001,青禾智能有限公司\n");
    let mut request = d.request(&file);
    choose(&mut request, 2, Choice::SameRow(3));
    let plan = d.plan(request).unwrap();
    let row = d.rows(&plan, RowFilter::All).remove(0);
    assert_eq!((row.row, row.same_as, row.known.as_ref().unwrap().why), (2, Some(3), MatchReason::Chosen));
    d.carry_out(plan).unwrap();
    assert_eq!(d.person("王大一").alias.as_deref(), Some("王一"));
}

#[test]
fn a_file_of_two_who_became_one_says_nothing_new_whichever_of_them_stays() {
    let roster = "姓名,手机,届次,入会日期\n王一,13800138001,第3期,2021-03-01\n王一,13800138002,第3期,2021-05-01\n";
    for kept in 0..2 {
        let d = desk();
        d.import(&d.file("校友.csv", roster));
        let rows = d.nursery.read(|r| views::alumni::list(r, &AlumniQuery::default())).unwrap().rows;
        let (kept, gone) = (rows[kept].id, rows[1 - kept].id);
        let draft = MergeDraft { kept, gone, choices: merge::Choices::new(), seen: None };
        d.nursery.write(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft)).unwrap();
        let plan = d.plan(d.request(&d.file("校友.csv", roster))).unwrap();
        assert!(d.rows(&plan, RowFilter::Changed).is_empty(), "{:?}", d.rows(&plan, RowFilter::Changed));
    }
}

#[test]
fn whoever_looks_like_somebody_is_asked_about_and_never_merged() {
    let d = desk();
    d.import(&d.file("a.csv", PEOPLE));
    let next = d.file("b.csv", "姓名,手机,公司\n王艺,,青禾智能有限公司\n助理,13800138002,\n陌生,13700137000,别处\n");
    let mut request = d.request(&next);
    let plan = d.plan(request.clone()).unwrap();
    assert_eq!(plan.preview(1).likely, 2);
    let rows = d.rows(&plan, RowFilter::Likely);
    let alike: Vec<_> = rows
        .iter()
        .map(|r| (r.name.as_str(), r.likely[0].name.as_str(), r.likely[0].likeness.reasons.clone()))
        .collect();
    assert_eq!(
        alike,
        [
            ("王艺", "王一", vec![LikenessReason::SameReading, LikenessReason::SameCompany]),
            ("助理", "李二", vec![LikenessReason::SamePhone, LikenessReason::OtherName]),
        ]
    );
    assert!(rows.iter().all(|row| row.fate == RowOutcome::New));

    choose(&mut request, 2, Choice::Same(rows[0].likely[0].id.unwrap()));
    choose(&mut request, 3, Choice::New);
    let plan = d.plan(request).unwrap();
    assert_eq!(plan.preview(1).likely, 0, "what was decided is asked no more");
    d.carry_out(plan).unwrap();
    assert_eq!(d.people(Role::All).len(), 1 + 2 + 2);
}

#[test]
fn a_cell_that_is_mended_in_place_lets_its_row_in() {
    let d = desk();
    let file = d.file("a.csv", "姓名,手机,公司\n,13800138001,青禾智能\n李二,not-a-phone,云岭生物\n");
    let mut request = d.request(&file);
    let plan = d.plan(request.clone()).unwrap();
    assert_eq!(d.rows(&plan, RowFilter::Refused)[0].code, Some(code::NO_NAME));
    let unread = d.rows(&plan, RowFilter::Unread);
    assert_eq!((unread[0].row, unread[0].unread), (3, 1));
    let cells = ops::cells(&plan, "a", 3).unwrap();
    assert_eq!((cells[1].value.as_str(), cells[1].code), ("not-a-phone", Some(code::NOT_A_PHONE)));
    assert_eq!(ops::cells(&plan, "a", 9).unwrap_err().code(), code::NO_SUCH_ROW);
    assert_eq!(ops::cells(&plan, "a", 1).unwrap_err().code(), code::NO_SUCH_ROW, "the header is no row");

    let edit = |row, column, value: &str| CellEdit { sheet: "a".into(), row, column, value: value.into() };
    request.cells = vec![edit(2, 0, "王一"), edit(3, 1, "13800138002")];
    let plan = d.plan(request).unwrap();
    assert_eq!(d.rows(&plan, RowFilter::Refused).len() + d.rows(&plan, RowFilter::Unread).len(), 0);
    assert_eq!(ops::cells(&plan, "a", 2).unwrap()[0].value, "王一");
    d.carry_out(plan).unwrap();
    assert_eq!(d.person("李二").contacts[0].value, "+8613800138002");
    assert_eq!(d.person("王一").contacts[0].value, "+8613800138001");
}

#[test]
fn rows_are_looked_through_page_by_page() {
    let d = desk();
    let plan = d.plan(d.request(&data("alumni-gbk.csv"))).unwrap();
    let mut query = miaopu_core::import::PlannedQuery { limit: Some(500), ..Default::default() };
    let (mut rows, mut total) = (Vec::new(), None);
    loop {
        let page = d.nursery.read(|r| ops::rows(r, &plan, &query)).unwrap();
        rows.extend(page.rows.iter().map(|row| row.row));
        total = total.or(page.total);
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    assert_eq!((rows.len(), total), (1225, Some(1225)));
    assert!(rows.is_sorted());
}

#[test]
fn the_planted_duplicates_are_preselected_and_nobody_of_another_number_is() {
    let d = desk();
    let plan = d.plan(d.request(&data("alumni-gbk.csv"))).unwrap();
    let same: Vec<_> = d.rows(&plan, RowFilter::All).into_iter().filter(|row| row.same_as.is_some()).collect();
    assert_eq!(same.len(), 40);
    let phones = |row: u32| -> Vec<String> {
        let cells = ops::cells(&plan, "alumni-gbk", row).unwrap();
        let phones = cells.iter().filter(|cell| cell.fields == [Field::Phone]);
        phones.flat_map(|cell| Phone::read_all(&cell.value).unwrap()).map(|phone| phone.key().to_owned()).collect()
    };
    for row in same {
        assert_eq!(row.known.unwrap().why, MatchReason::Phone, "{}", row.row);
        let (one, other) = (phones(row.row), phones(row.same_as.unwrap()));
        assert!(one.iter().any(|phone| other.contains(phone)), "{}: {one:?} {other:?}", row.row);
    }
}

#[test]
fn an_import_cancelled_at_any_moment_leaves_nothing() {
    let d = desk();
    d.import(&data("mentors-and-sessions.xlsx"));
    let print = d.healthy();
    for after in [1, 2] {
        let before = (print.clone(), d.ops());
        let cancelled = AtomicBool::new(false);
        let mut heard = 0;
        let mut hear = |_, _| {
            heard += 1;
            cancelled.store(heard >= after, Ordering::Relaxed);
        };
        let stopped = ops::plan(&d.nursery, d.request(&data("alumni-gbk.csv")), &mut hear, &cancelled);
        assert_eq!(stopped.unwrap_err().code(), code::CANCELLED);

        let plan = Arc::new(d.plan(d.request(&data("alumni-gbk.csv"))).unwrap());
        let cancelled = Arc::new(AtomicBool::new(false));
        let (cancel, heard) = (Arc::clone(&cancelled), AtomicU32::new(0));
        let hear = move |_, _| {
            cancel.store(heard.fetch_add(1, Ordering::Relaxed) + 1 >= after, Ordering::Relaxed);
        };
        let stopped = ops::carry_out(&d.nursery, Arc::clone(&plan), hear, cancelled);
        assert_eq!(stopped.unwrap_err().code(), code::CANCELLED);
        assert_eq!((d.healthy(), d.ops()), before);
        // The plan still holds: nothing was written since.
        assert!(ops::carry_out(&d.nursery, plan, |_, _| {}, Arc::default()).unwrap().op.is_some());
        d.nursery.undo(None).unwrap();
        assert_eq!(d.healthy(), before.0);
    }
}

#[test]
fn rows_that_were_left_out_come_as_a_workbook_in_their_own_columns() {
    let d = desk();
    let file = d.file("a.csv", "姓名,手机,公司\n,13800138001,=1+1\n李二,13800138002,云岭生物\n");
    let plan = d.plan(d.request(&file)).unwrap();
    let path = d.folder.path().join("left out.xlsx");
    assert_eq!(ops::save_refused(&plan, &path).unwrap(), 1);
    let mut request = d.request(&path);
    assert_eq!(request.sheets[0].name, "a");
    assert_eq!(d.rows(&d.plan(request.clone()).unwrap(), RowFilter::Refused)[0].row, 2);
    request.cells = vec![CellEdit { sheet: "a".into(), row: 2, column: 0, value: "王一".into() }];
    d.carry_out(d.plan(request).unwrap()).unwrap();
    assert_eq!(d.person("王一").affiliations[0].organisation_name.as_deref(), Some("=1+1"));
}

#[test]
fn hidden_rows_come_in_or_stay_out_as_asked_and_are_told_of() {
    let d = desk();
    let path = d.folder.path().join("a.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        (0..).zip([["姓名", "手机"], ["王一", "13800138001"], ["李二", "13800138002"], ["赵三", "13800138003"]])
    {
        sheet.write_row(row, 0, cells).unwrap();
    }
    sheet.set_row_hidden(2).unwrap();
    sheet.autofilter(0, 0, 3, 1).unwrap();
    book.save(&path).unwrap();
    let guess = ops::inspect(&path).unwrap().sheets.remove(0);
    assert_eq!((guess.rows, guess.hidden_rows, guess.filtered), (3, 1, true));
    let mut request = d.request(&path);
    let plan = d.plan(request.clone()).unwrap();
    assert_eq!((d.rows(&plan, RowFilter::All).len(), plan.preview(1).hidden_left_out), (3, 0));
    request.sheets[0].leave_hidden = true;
    let plan = d.plan(request).unwrap();
    let names: Vec<String> = d.rows(&plan, RowFilter::All).into_iter().map(|row| row.name).collect();
    assert_eq!((names, plan.preview(1).hidden_left_out), (vec!["王一".to_owned(), "赵三".to_owned()], 1));
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
