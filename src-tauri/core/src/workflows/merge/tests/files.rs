//! Files that tell of people who were merged or told apart.

use super::*;
use crate::views;

fn import(n: &TestNursery, text: &str, rows: Vec<RowChoice>) -> ImportResult {
    let path = n.folder.path().join("people.csv");
    std::fs::write(&path, text).unwrap();
    let inspection = import::ops::inspect(&path).unwrap();
    let asked = import::ops::default_request(&inspection, Some(Kind::People)).unwrap();
    let request = ImportRequest { rows, ..asked };
    let go_on = AtomicBool::new(false);
    let plan = import::ops::plan(n, request, &mut |_, _| {}, &go_on).unwrap();
    import::ops::carry_out(n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value
}

#[test]
fn a_file_that_tells_of_one_who_was_merged_says_the_same_of_the_one_they_are_now() {
    let n = nursery();
    let file =
        "姓名,手机,公司,职务,城市,备注\nDavid Zhang,13900139000,木石能源有限公司,顾问,苏州,会讲德语\n张三,,,,,\n";
    import(&n, file, Vec::new());
    let found = n.read(|r| views::people::list(r, &views::people::PeopleQuery::default())).unwrap().rows;
    let named = |name: &str| found.iter().find(|row| row.name == name).unwrap().id;
    let mut other =
        a_person().of("云岭科技有限公司", "创始人").in_city("上海").reached_by(ContactKind::Mobile, "13800138000");
    other.draft.remark = Some("第一次见面在路演".into());
    let other = other.save(&n);
    let third = a_person().named("李四").reached_by(ContactKind::Mobile, "13700137000").save(&n);
    merge(&n, draft(other, named("David Zhang")));
    merge(&n, draft(third, named("张三")));
    merge(&n, draft(third, other));

    let before = fingerprint(&n);
    let people = || n.read(|r| r.count("SELECT count(*) FROM person WHERE deleted_at IS NULL", &[])).unwrap();
    let count = people();
    let result = import(&n, file, Vec::new());
    let counts = result.kinds.values().next().unwrap();
    assert_eq!((counts.new, counts.changed, counts.same), (0, 0, 2), "{result:?}");
    assert_eq!((people(), fingerprint(&n)), (count, before));
}

#[test]
fn a_row_that_was_called_new_is_told_apart_from_whom_it_looks_like() {
    let n = nursery();
    let there = a_person().named("李娜").reached_by(ContactKind::Mobile, "13800138000").save(&n);
    let file = "姓名,手机\n王芳,13800138000\n";
    let sheet = "people".to_owned();
    import(&n, file, vec![RowChoice { sheet, row: 2, choice: Choice::New }]);
    assert_eq!(list(&n).total, Some(0));
    let apart = n.read(ops::told_apart).unwrap();
    assert!(apart.len() == 1 && (apart[0].0 == there || apart[0].1 == there));
}

#[test]
fn of_two_who_share_name_and_phone_and_were_told_apart_neither_is_guessed() {
    let n = nursery();
    let save = |mail: &str| {
        a_person().reached_by(ContactKind::Mobile, "13800138000").reached_by(ContactKind::Email, mail).save(&n)
    };
    let (one, other) = (save("father@example.cn"), save("son@example.cn"));
    keep_apart(&n, one, other);
    import(&n, "姓名,手机,邮箱,城市\n张伟,13800138000,son@example.cn,苏州\n", Vec::new());
    assert_eq!((load(&n, one).city.as_deref(), load(&n, other).city.as_deref()), (None, Some("苏州")));
}
