//! Who is who: what makes two rows one person, one startup, one session.

use super::*;

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
