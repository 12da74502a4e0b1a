//! Who is who, what a cell says, and that no table is ever lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use proptest::prelude::*;

use super::{
    CellEdit, Choice, ConsentRequest, ConsentSource, Counts, Field, ImportRequest, ImportResult, Kind, PlannedQuery,
    RowChoice, SheetRequest, mapping, ops, plan::Plan,
};
use crate::{
    Code, Done, Result,
    alumni::Purpose,
    builders::{TestNursery, a_cohort, a_person, a_startup, nursery},
    code, cohorts,
    kit::PAGE,
    people::{self, ContactKind},
    sessions::{self, SessionQuery},
    views::{
        self,
        people::{PeopleQuery, PersonRow},
        person::PersonPanel,
        startup::StartupPanel,
        startups::StartupQuery,
    },
};

#[path = "days_and_numbers_tests.rs"]
mod days_and_numbers;
#[path = "session_tests.rs"]
mod of_sessions;

impl TestNursery {
    fn table(&self, text: &str) -> PathBuf {
        let path = self.folder.path().join("table.csv");
        std::fs::write(&path, text).unwrap();
        path
    }

    fn plan(&self, request: ImportRequest) -> Result<Plan> {
        ops::plan(self, request, &mut |_, _| {}, &AtomicBool::new(false))
    }

    fn carry_out(&self, plan: Plan) -> Done<ImportResult> {
        ops::carry_out(self, Arc::new(plan), |_, _| {}, Arc::default()).unwrap()
    }

    /// Takes a table in as a kind; tells how many rows of which fate.
    fn take_in(&self, kind: Kind, text: &str) -> (Counts, Done<ImportResult>) {
        let inspected = ops::inspect(&self.table(text)).unwrap();
        let done = self.carry_out(self.plan(ops::default_request(&inspected, Some(kind)).unwrap()).unwrap());
        (done.value.kinds[&kind], done)
    }

    fn everybody(&self) -> Vec<PersonRow> {
        let rows = self.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
        assert!(rows.len() < PAGE as usize);
        rows.into_iter().filter(|p| p.id != self.author).collect()
    }

    fn called(&self, name: &str) -> Vec<PersonPanel> {
        let named = self.everybody().into_iter().filter(|p| p.name == name);
        named.map(|p| self.read(|r| views::person::load(r, p.id)).unwrap()).collect()
    }

    fn startups(&self) -> Vec<StartupPanel> {
        let rows = self.read(|r| views::startups::list(r, &StartupQuery::default())).unwrap().rows;
        rows.into_iter().map(|s| self.read(|r| views::startup::load(r, s.id)).unwrap()).collect()
    }

    fn is_well(&self) {
        let health = self.check().unwrap();
        assert!(health.ok, "{:?}", health.findings);
    }
}

const fn counts(new: u32, changed: u32, same: u32, refused: u32) -> Counts {
    Counts { new, changed, same, refused, differs: 0 }
}

const fn differing(new: u32, differs: u32) -> Counts {
    Counts { new, changed: 0, differs, same: 0, refused: 0 }
}

#[test]
fn another_writing_of_a_name_finds_the_person_and_is_another_name() {
    let n = nursery();
    a_person().named("張偉").save(&n);
    let (told, _) = n.take_in(Kind::People, "姓名,城市\n张伟,上海\n李乾,苏州\n李干,杭州\n");
    assert_eq!(told, counts(3, 0, 0, 0));
    let names: BTreeSet<String> = n.everybody().into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["張偉", "张伟", "李乾", "李干"].map(String::from).into(), "as they were written");
    let found = |text: &str| n.read(|r| crate::search::ops::search(r, text, 5)).unwrap().len();
    assert_eq!(["張偉", "张伟", "李乾", "李干"].map(found), [2; 4]);
    n.is_well();
}

#[test]
fn the_same_phone_with_another_name_is_another_person() {
    let n = nursery();
    let (rows, _) =
        n.take_in(Kind::People, "姓名,手机\n王一,13800138000\n助理李二,13800138000\n王 一,+86 138-0013-8000\n");
    assert_eq!(rows, counts(2, 0, 1, 0));
    assert_eq!(n.everybody().len(), 2);
}

#[test]
fn the_same_name_with_another_phone_is_another_person() {
    let n = nursery();
    let (rows, _) = n.take_in(
        Kind::Mentors,
        "导师姓名,所在机构,手机,邮箱\n张伟,远山资本,13800138001,zw@example.com\n张伟,远山资本,13800138002,zw@example.com\n",
    );
    assert_eq!(rows, counts(2, 0, 0, 0));
    assert_eq!(n.everybody().iter().filter(|p| p.is_mentor).count(), 2);
}

#[test]
fn without_a_phone_the_same_address_and_name_are_one_person() {
    let n = nursery();
    let (rows, _) = n.take_in(
        Kind::People,
        "姓名,邮箱,手机\n王一,W1@example.com,\n王一,w1@Example.com,13800138000\n王二,w1@example.com,\n",
    );
    assert_eq!(rows, counts(2, 0, 1, 0));
    assert_eq!(n.called("王一")[0].contacts.len(), 2);
}

#[test]
fn name_and_company_decide_only_where_one_person_fits_and_nothing_differs() {
    let n = nursery();
    let (rows, _) = n.take_in(
        Kind::People,
        "姓名,公司,手机\n\
         王一,上海微光科技有限公司,13800138001\n王一,微光科技（上海）有限公司,\n\
         李二,微光科技有限公司,13800138002\n李二,微光科技有限公司,13800138003\n李二,微光科技有限公司,\n",
    );
    // The third 李二 could be either of two: a person of their own.
    assert_eq!(rows, differing(4, 1), "the company's two names are shown");
    assert_eq!(n.called("王一")[0].affiliations.len(), 1);
}

#[test]
fn a_name_alone_makes_a_new_person_and_the_same_file_makes_none_again() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机\n王一,13800138001\n");
    let names = "姓名,手机\n王一,\n王一,\n";
    assert_eq!(n.take_in(Kind::People, names).0, counts(2, 0, 0, 0));
    let (again, done) = n.take_in(Kind::People, names);
    assert_eq!((again, done.op), (counts(0, 0, 2, 0), None));
    assert_eq!(n.called("王一").len(), 3);
}

#[test]
fn freelancing_is_no_company_and_hides_none() {
    let n = nursery();
    n.take_in(
        Kind::Alumni,
        "姓名,手机,公司,职务,入会日期\n王一,13800138001,自由职业,顾问,\n王一,13800138001,青禾智能,CTO,\n李二,13800138002,自由职业,顾问,\n",
    );
    let posts = |name: &str| -> Vec<(Option<String>, Option<String>)> {
        n.called(name)[0].affiliations.iter().map(|a| (a.organisation_name.clone(), a.role.clone())).collect()
    };
    assert_eq!(posts("王一"), [(Some("青禾智能".into()), Some("CTO".into())), (None, Some("顾问".into()))]);
    assert_eq!(posts("李二"), [(None, Some("顾问".into()))]);
}

#[test]
fn an_empty_cell_takes_nothing_away_and_what_the_record_says_stands() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机,城市,备注\n王一,13800138001,上海,老朋友\n");
    let later = "姓名,手机,城市,备注\n王一,13800138001,苏州,\n王一,13800138001,上海,\n";
    assert_eq!(n.take_in(Kind::People, later).0, Counts { same: 1, ..differing(0, 1) });
    let person = &n.called("王一")[0];
    assert_eq!((person.city.as_deref(), person.remark.as_deref()), (Some("上海"), Some("老朋友")));
    assert_eq!(n.take_in(Kind::People, later).1.op, None, "what differs is kept already");
}

#[test]
fn a_formula_that_failed_is_no_value_and_no_name() {
    let n = nursery();
    let (rows, done) =
        n.take_in(Kind::People, "姓名,手机,城市\n王一,13800138001,#N/A\n#REF!,13800138002,上海\n李二,#VALUE!,#1 楼\n");
    assert_eq!(rows, counts(2, 0, 0, 1));
    assert_eq!((done.value.refused[0].row, done.value.refused[0].code), (3, Some(code::FORMULA_FAILED)));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(2, "城市", code::FORMULA_FAILED), (4, "手机", code::FORMULA_FAILED)]);
    assert_eq!(n.called("王一")[0].city, None);
    assert_eq!(n.called("李二")[0].city.as_deref(), Some("#1 楼"), "a number sign alone is no formula");
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_kept_once_with_its_record() {
    let n = nursery();
    let roster = "企业名称,姓名,联系方式,邮箱,成立时间,员工数,融资阶段,微信\n\
                  青禾智能,王一,1.38E+10,一个邮箱,2026-02-30,不少,天使轮,不用\n\
                  云岭生物,李二,13800138002,,2099-01-01,,,\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!(rows, counts(2, 0, 0, 0));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(
        unread,
        [
            (2, "成立时间", code::NO_SUCH_DAY),
            (2, "员工数", code::NOT_A_NUMBER),
            (2, "联系方式", code::PHONE_DIGITS_LOST),
            (2, "微信", code::NOT_A_WECHAT_ID),
            (2, "邮箱", code::NOT_AN_EMAIL),
            (3, "成立时间", code::DAY_AHEAD),
        ]
    );
    let kept = |name: &str| n.startups().into_iter().find(|s| s.name == name).unwrap().kept_cells.len();
    assert_eq!((kept("青禾智能"), kept("云岭生物"), n.called("王一")[0].kept_cells.len()), (2, 1, 3));
    assert_eq!(n.take_in(Kind::Startups, roster).1.op, None);
}

#[test]
fn a_cell_that_says_that_there_is_nothing_is_blank_and_thousands_may_be_parted() {
    let n = nursery();
    let roster = "企业名称,姓名,联系方式,邮箱,微信,成立时间,所在城市,员工数\n青禾智能,王一,/,无,-,暂无,N/A,\"1,200\"\n云岭生物,无,,,,,,\"1,2\"\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!(rows, counts(2, 0, 0, 0));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(3, "员工数", code::NOT_A_NUMBER)]);
    let startups = n.startups();
    let qinghe = startups.iter().find(|startup| startup.name == "青禾智能").unwrap();
    assert_eq!((qinghe.team_size, qinghe.city.as_deref(), qinghe.kept_cells.len()), (Some(1_200), None, 0));
    assert_eq!((n.called("王一").len(), n.called("无").len()), (1, 0));
}

#[test]
fn a_name_beside_a_phone_that_is_not_the_rows_is_not_lost() {
    let n = nursery();
    let roster = "企业名称,法定代表人,联系人及电话\n青禾智能,王一,李二 13800138002\n云岭生物,赵三,赵 三 13800138003\n";
    assert_eq!(n.take_in(Kind::Startups, roster).0, counts(2, 0, 0, 0));
    let kept = |name: &str| n.called(name)[0].kept_cells.iter().map(|cell| cell.value.clone()).collect::<Vec<_>>();
    assert_eq!((kept("王一"), kept("赵三")), (vec!["李二 13800138002".to_owned()], vec![]));
}

#[test]
fn two_companies_of_one_file_are_two_however_alike_their_names() {
    let n = nursery();
    let roster = "企业名称,姓名,成立时间\n鹿鸣医疗（上海）有限公司,王一,2020-01-01\n鹿鸣医疗有限公司,李二,2020-01-02\n";
    assert_eq!(n.take_in(Kind::Startups, roster).0, counts(2, 0, 0, 0));
    assert_eq!(n.take_in(Kind::Startups, roster).1.op, None);
}

#[test]
fn a_startup_is_known_again_by_code_by_name_and_by_what_is_left_of_it() {
    let n = nursery();
    a_startup().named("上海青禾智能科技有限公司").save(&n);
    let first = "企业名称,统一社会信用代码,成立时间\n青禾智能科技,91350100M000100Y43,2020-01-01\n";
    // The code is new to it; its name is another one than that of the record.
    assert_eq!(n.take_in(Kind::Startups, first).0, differing(0, 1));
    let renamed = "企业名称,统一社会信用代码,成立时间\n青禾机器人有限公司,91350100M000100Y43,2020-01-01\n";
    assert_eq!(n.take_in(Kind::Startups, renamed).0, differing(0, 1));
    let other_code = "企业名称,统一社会信用代码,成立时间\n青禾智能科技,92350100M000100Y4X,2020-01-01\n";
    assert_eq!(n.take_in(Kind::Startups, other_code).0, counts(1, 0, 0, 0));
    n.is_well();
}

#[test]
fn an_alumnus_s_employer_becomes_a_startup_only_by_a_roster() {
    let n = nursery();
    n.take_in(Kind::Alumni, "姓名,手机,公司,入会日期\n王一,13800138001,青禾智能有限公司,2020-01-01\n");
    assert_eq!(n.startups().len(), 0);
    let roster = "企业名称,姓名,手机,成立时间\n青禾智能有限公司,王一,13800138001,2020-01-01\n";
    assert_eq!(n.take_in(Kind::Startups, roster).0, counts(1, 0, 0, 0));
    let person = &n.called("王一")[0];
    assert_eq!(
        (person.affiliations.len(), n.startups()[0].organisation),
        (1, person.affiliations[0].organisation.unwrap())
    );
}

#[test]
fn a_cohort_is_known_by_its_number_however_it_is_written() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let edition = n.read(|r| cohorts::ops::require(r, cohort)).unwrap().edition.unwrap();
    let inspected = ops::inspect(&n.table("企业名称,姓名,成立时间\n青禾智能,王一,2020-01-01\n")).unwrap();
    let mut request = ops::default_request(&inspected, Some(Kind::Startups)).unwrap();
    request.sheets[0].cohort = Some(format!("第{edition}期"));
    n.carry_out(n.plan(request).unwrap());
    assert_eq!(n.startups()[0].enrolments[0].cohort, cohort);
    assert_eq!(n.read(cohorts::ops::list).unwrap().len(), 1);
}

#[test]
fn a_founder_who_joins_later_is_added_to_the_cohort() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let first = a_person().named("王一").save(&n);
    a_startup().named("青禾智能").in_cohort(cohort).with(first).save(&n);
    let name = n.read(|r| cohorts::ops::require(r, cohort)).unwrap().name;
    let table = format!("企业名称,姓名,手机,届次,成立时间\n青禾智能,李二,13800138002,{name},2020-01-01\n");
    assert_eq!(n.take_in(Kind::Startups, &table).0, counts(0, 1, 0, 0));
    assert_eq!(n.startups()[0].enrolments[0].participants.len(), 2);
    assert_eq!(n.take_in(Kind::Startups, &table).1.op, None);
}

#[test]
fn a_session_is_the_same_when_begin_title_and_place_are() {
    let n = nursery();
    let table = "日期,时间,主题,形式,主讲,地点\n\
                 2026-09-07,9:30-11:30,股权设计,工作坊,王一、李二,路演厅\n\
                 2026-09-07,9:30-12:00,股权设计,工作坊,王一,路演厅\n\
                 2026-09-08,,走访企业,,,\n2026-13-08,9:30-11:30,坏日子,,,\n,,,工作坊,,\n";
    let (rows, done) = n.take_in(Kind::Sessions, table);
    // The second row says another end of the first one's session.
    assert_eq!(rows, Counts { differs: 1, ..counts(2, 0, 0, 2) });
    assert_eq!(
        done.value.refused.iter().map(|r| r.code.unwrap()).collect::<Vec<_>>(),
        [code::NO_SUCH_DAY, code::NO_NAME]
    );
    let found = n.read(|r| sessions::ops::list(r, &SessionQuery::default())).unwrap().rows;
    assert_eq!((found.len(), found[0].hosts.len()), (2, 2));
    assert_eq!(n.take_in(Kind::Sessions, table).1.op, None);
}

#[test]
fn a_host_s_name_that_several_people_have_is_kept_as_text() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机\n张伟,13800138001\n张伟,13800138002\n");
    let table = "日期,时间,主题,主讲,地点\n2026-09-07,9:30-11:30,股权设计,张伟,路演厅\n";
    let (rows, done) = n.take_in(Kind::Sessions, table);
    assert_eq!(rows, counts(1, 0, 0, 0));
    assert_eq!((done.value.unread[0].code, done.value.unread[0].column.as_str()), (code::AMBIGUOUS_NAME, "主讲"));
    n.take_in(Kind::Mentors, "导师姓名,手机,擅长领域\n张伟,13800138002,融资\n");
    assert_eq!(n.take_in(Kind::Sessions, &table.replace("07", "08")).1.value.unread, [], "the mentor is meant");
}

#[test]
fn a_phone_and_a_landline_are_told_apart() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机,电话\n王一,13800138001,021-64850000转12\n");
    let kinds: Vec<_> = n.called("王一")[0].contacts.iter().map(|c| (c.kind, c.value.clone())).collect();
    assert_eq!(
        kinds,
        [(ContactKind::Mobile, "+8613800138001".into()), (ContactKind::Landline, "+8602164850000;ext=12".into())]
    );
}

#[test]
fn what_is_asked_for_and_not_there_is_refused_before_anything_is_read() {
    let n = nursery();
    let request = |sheet: &str, kind, header_row, columns: &[(u32, Field)], consents| ImportRequest {
        path: n.table("姓名,手机\n王一,13800138001\n").to_string_lossy().into_owned(),
        pasted: None,
        sheets: vec![SheetRequest {
            name: sheet.into(),
            kind,
            header_row,
            columns: columns.iter().copied().collect::<BTreeMap<_, _>>(),
            splits: BTreeMap::new(),
            joins: BTreeMap::new(),
            constants: BTreeMap::new(),
            cohort: None,
            leave_hidden: false,
            left_out: BTreeSet::new(),
        }],
        consents,
        programme: None,
        encoding: None,
        rows: vec![],
        cells: vec![],
        settled: vec![],
    };
    let refused = |request| n.plan(request).unwrap_err().code();
    let name = [(0, Field::PersonName)];
    assert_eq!(refused(request("另一张", Kind::People, 1, &name, vec![])), code::NO_TABLE);
    assert_eq!(refused(request("table", Kind::People, 9, &name, vec![])), code::NO_TABLE);
    assert_eq!(refused(request("table", Kind::Startups, 1, &name, vec![])), code::COLUMN_MISSING);
    assert_eq!(refused(request("table", Kind::Notes, 1, &name, vec![])), code::COLUMN_MISSING);
    let answer = ConsentSource::Column("同意".into());
    let asked = ConsentRequest { purpose: Purpose::Directory, answer, answered_on: None, means: None };
    assert_eq!(refused(request("table", Kind::People, 1, &name, vec![asked])), code::COLUMN_MISSING);
    let nothing = ImportRequest { sheets: vec![], ..request("table", Kind::People, 1, &name, vec![]) };
    assert_eq!(refused(nothing), code::NO_TABLE);
    let gone = ImportRequest { path: "/nowhere.csv".into(), ..request("table", Kind::People, 1, &name, vec![]) };
    assert_eq!(refused(gone), code::FILE_NOT_FOUND);
}

#[test]
fn a_sheet_of_sentences_is_no_table() {
    let n = nursery();
    let inspected = ops::inspect(&n.table("本表仅供内部使用\n")).unwrap();
    assert_eq!(ops::default_request(&inspected, None).unwrap_err().code(), code::NO_TABLE);
    let notes = ops::inspect(&n.table("企业名称,日期,沟通内容,下一步\n青禾智能,2026-01-01,谈了融资,再谈\n")).unwrap();
    assert_eq!(ops::default_request(&notes, None).unwrap().sheets[0].kind, Kind::Notes);
}

#[test]
fn every_fault_of_a_file_has_its_code() {
    let n = nursery();
    for (name, bytes, code) in [
        ("empty.csv", b"".as_slice(), code::FILE_EMPTY),
        ("roster.xlsx", b"\xD0\xCF\x11\xE0 a document", code::NOT_A_SPREADSHEET),
        ("roster.docx", b"anything", code::UNKNOWN_FORMAT),
        ("quote.csv", b"a,b\n\"open,1\n", code::UNCLOSED_QUOTE),
    ] {
        let path = n.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(ops::inspect(&path).unwrap_err().code(), code, "{name}");
    }
    assert_eq!(ops::inspect(n.folder.path()).unwrap_err().code(), code::FILE_IS_FOLDER);
    assert_eq!(ops::inspect(Path::new("/nowhere.xlsx")).unwrap_err().code(), code::FILE_NOT_FOUND);
    let encoding = ops::inspect_in(&n.table("姓名\n王一\n"), Some("klingon")).unwrap_err();
    assert_eq!(encoding.code(), code::UNKNOWN_ENCODING);
}

/// The cells that could not be read: row, column and reason.
fn unread(done: &Done<ImportResult>) -> Vec<(u32, &str, Code)> {
    done.value.unread.iter().map(|cell| (cell.row, cell.column.as_str(), cell.code)).collect()
}

#[test]
fn a_formula_s_error_is_kept_as_text_and_makes_nobody() {
    let n = nursery();
    let table = "姓名,公司,手机,城市\n王一,#REF!,13800138001,上海\n#N/A,青禾智能,13800138002,\n李二,,#VALUE!,####\n";
    let (rows, done) = n.take_in(Kind::People, table);
    assert_eq!(rows, counts(2, 0, 0, 1));
    assert_eq!(done.value.refused[0].code, Some(code::FORMULA_FAILED));
    let expected =
        [(2, "公司", code::FORMULA_FAILED), (4, "手机", code::FORMULA_FAILED), (4, "城市", code::COLUMN_TOO_NARROW)];
    assert_eq!(unread(&done), expected);
    let kept = &n.called("王一")[0].kept_cells;
    assert_eq!((kept.len(), kept[0].value.as_str()), (1, "#REF!"));
    assert_eq!(n.take_in(Kind::People, table).1.op, None);
}

#[test]
fn half_of_a_joined_or_split_column_that_went_wrong_is_named() {
    let n = nursery();
    let inspected = ops::inspect(&n.table("姓,名,联系\n王,#N/A,#REF!\n李,二,李二 13800138002\n")).unwrap();
    let mut request = ops::default_request(&inspected, Some(Kind::People)).unwrap();
    request.sheets[0].columns.remove(&2);
    request.sheets[0].splits.insert(2, (Field::Alias, Field::Phone));
    let done = n.carry_out(n.plan(request).unwrap());
    let mut found = unread(&done);
    found.sort_by_key(|(_, column, _)| *column);
    assert_eq!(found, [(2, "名", code::FORMULA_FAILED), (2, "联系", code::FORMULA_FAILED)]);
    assert_eq!(n.everybody().len(), 2);
}

#[test]
fn a_damaged_name_is_refused_with_its_reason_and_nobody_else_is() {
    let n = nursery();
    let (rows, done) = n.take_in(Kind::People, "姓名,手机\n王\0一,13800138001\n李二,13800138002\n");
    assert_eq!(rows, counts(1, 0, 0, 1));
    assert_eq!((done.value.refused[0].row, done.value.refused[0].code), (2, Some(code::CELL_DAMAGED)));
}

#[test]
fn the_unit_of_a_header_counts_and_an_amount_without_a_place_is_kept() {
    let n = nursery();
    let roster = "企业名称,姓名,融资金额（万元）,团队人数(百人),轮次\n青禾智能,王一,500,2,A轮\n云岭生物,李二,,35人,\n松果科技,张三,1200,1.5,\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!((rows, unread(&done)), (counts(3, 0, 0, 0), vec![]));
    let startup = |name: &str| n.startups().into_iter().find(|s| s.name == name).unwrap();
    let first = startup("青禾智能");
    assert_eq!((first.team_size, first.funding_stage.as_deref()), (Some(200), Some("A轮")));
    assert_eq!((first.kept_cells[0].label.as_str(), first.kept_cells[0].value.as_str()), ("融资金额（万元）", "500"));
    assert_eq!((startup("云岭生物").team_size, startup("松果科技").team_size), (Some(35), Some(150)));
    assert_eq!(n.take_in(Kind::Startups, roster).1.op, None);

    let mentors = "导师姓名,擅长领域,每月可用时间（天）\n王五,融资,3\n";
    let (_, done) = n.take_in(Kind::Mentors, mentors);
    assert_eq!(unread(&done), [(2, "每月可用时间（天）", code::UNKNOWN_UNIT)]);
}

#[test]
fn two_columns_of_one_name_both_go_in() {
    let n = nursery();
    let table =
        "姓名,手机,手机,备注,备注,城市,城市\n王一,13800138001,13900139000,甲,乙,上海,苏州\n李二,13800138002,12,,,,\n";
    let (rows, done) = n.take_in(Kind::People, table);
    assert_eq!(rows, counts(2, 0, 0, 0));
    assert_eq!(unread(&done), [(3, "手机 (2)", code::NOT_A_PHONE)]);
    let person = &n.called("王一")[0];
    assert_eq!((person.contacts.len(), person.remark.as_deref()), (2, Some("甲\n乙")));
    assert_eq!((person.city.as_deref(), person.kept_cells[0].label.as_str()), (Some("上海"), "城市 (2)"));
}

#[test]
fn a_day_is_read_as_its_column_writes_days_or_named_as_ambiguous() {
    let n = nursery();
    let table = |second: &str| format!("姓名,手机,入会日期\n王一,13800138001,3/5/26\n李二,13800138002,{second}\n");
    let (_, done) = n.take_in(Kind::Alumni, &table("4/6/26"));
    assert_eq!(unread(&done), [(2, "入会日期", code::AMBIGUOUS_DAY), (3, "入会日期", code::AMBIGUOUS_DAY)]);
    let (_, done) = n.take_in(Kind::Alumni, &table("13/5/2026"));
    assert_eq!(unread(&done), []);
    let session = "日期,主题,地点\n3/5/26,股权设计,路演厅\n";
    let (_, done) = n.take_in(Kind::Sessions, session);
    assert_eq!(done.value.refused[0].code, Some(code::AMBIGUOUS_DAY));
}

#[test]
fn a_workbook_from_1904_gives_the_same_days_without_a_day_s_format() {
    use super::formats::{Cell, Days, Row};
    let sheet = SheetRequest {
        name: "a".into(),
        kind: Kind::Alumni,
        header_row: 1,
        columns: BTreeMap::from([(0, Field::PersonName), (1, Field::JoinedOn)]),
        splits: BTreeMap::new(),
        joins: BTreeMap::new(),
        constants: BTreeMap::new(),
        cohort: None,
        leave_hidden: false,
        left_out: BTreeSet::new(),
    };
    let headers = ["姓名".to_owned(), "入会日期".to_owned()];
    let today = "2026-09-01".parse().unwrap();
    let row = |serial| Row { number: 2, cells: vec![Cell::of_text("王一"), Cell::Number(serial)] };
    for (from_1904, serial) in [(false, 43831.0), (true, 42369.0)] {
        let mut days = Days::default();
        days.from_1904 = from_1904;
        let zone = chrono_tz::Asia::Shanghai;
        let reader = super::reading::Reader::new(&sheet, &headers, &[], &days, today, zone).unwrap();
        let line = reader.read(row(serial)).unwrap();
        let super::reading::What::Alumnus(alumnus) = line.what else { panic!("an alumnus") };
        assert_eq!(alumnus.joined_on.unwrap().to_string(), "2020-01-01");
    }
}

#[test]
fn an_import_that_cannot_be_remembered_is_done_all_the_same() {
    let n = nursery();
    let forgetful =
        "CREATE TEMP TRIGGER forgetful BEFORE INSERT ON local_mapping BEGIN SELECT RAISE(ABORT, 'full'); END";
    n.run_unlogged(move |conn, _| Ok(conn.execute_batch(forgetful)?)).unwrap();
    let (counted, done) = n.take_in(Kind::People, "姓名,手机\n张伟,13800138000\n");
    assert_eq!((counted, done.op.is_some()), (counts(1, 0, 0, 0), true));
    assert_eq!(n.called("张伟").len(), 1);
    let again = ops::inspect_again(&n, &n.table("姓名,手机\n李娜,13900139000\n"), None).unwrap();
    assert!(again.sheets[0].recalled.is_none());
    n.is_well();
}

#[test]
fn a_file_that_is_gone_between_two_looks_is_called_so() {
    let n = nursery();
    let path = n.table("姓名,手机\n王一,13800138001\n");
    let request = ops::default_request(&ops::inspect(&path).unwrap(), None).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(n.plan(request.clone()).unwrap_err().code(), code::FILE_NOT_FOUND);
    std::fs::create_dir(&path).unwrap();
    assert_eq!(n.plan(request).unwrap_err().code(), code::FILE_IS_FOLDER);
}

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

/// 负责人 beside 姓名 may be a value, and 同意 below it a label: the labels side by side tell.
#[test]
fn a_table_of_one_row_is_no_form() {
    let n = nursery();
    let path = n.folder.path().join("table.csv");
    std::fs::write(&path, "姓名,负责人,团队人数,主题,介绍人,内容\n同意,陈一鸣\n").unwrap();
    let inspected = ops::inspect(&path).unwrap();
    assert_eq!((inspected.sheets[0].turned, inspected.sheets[0].header_row), (false, Some(1)));
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
        kind in prop::sample::select(Kind::ALL.to_vec()),
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
