//! What becomes of rows: whom each is taken for, what a person says of it, what is left out.

use super::*;

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
        let (survivor, merged) = (rows[kept].id, rows[1 - kept].id);
        let draft = MergeDraft { survivor, merged, choices: merge::Choices::new(), seen: None };
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
