//! Who looks like whom.

use super::*;
use crate::views;

#[test]
fn a_name_alone_makes_no_pair() {
    let n = nursery();
    a_person().save(&n);
    a_person().in_city("上海").save(&n);
    a_person().of("云岭科技有限公司", "创始人").save(&n);
    assert_eq!(list(&n).total, Some(0));
}

#[test]
fn whoever_shares_a_way_or_a_name_with_a_company_is_a_pair_and_the_likest_comes_first() {
    let n = nursery();
    let mobile = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, "13800138000");
    let by_phone = pair(mobile("李娜").save(&n), mobile("王芳").save(&n));
    let with_all = |n: &Nursery| {
        let person = a_person().of("云岭科技有限公司", "创始人").in_city("上海");
        person.reached_by(ContactKind::Email, "wei@example.cn").reached_by(ContactKind::Wechat, "zhangwei88").save(n)
    };
    let same = pair(with_all(&n), with_all(&n));
    let at = |name: &str, company: &str| a_person().named(name).of(company, "经理");
    let by_sound = pair(at("章玮", "上海木石能源有限公司").save(&n), at("张薇", "木石能源").save(&n));
    let by_name =
        pair(at("欧阳若兰", "苏州微光医疗科技有限公司").save(&n), at("欧阳若兰", "微光医疗（苏州）").save(&n));

    let found = list(&n);
    let ids: Vec<_> = found.rows.iter().map(|row| (row.kept.id, row.gone.id)).collect();
    assert_eq!(ids[0], same);
    assert_eq!(found.total, Some(4));
    for pair in [by_phone, by_sound, by_name] {
        assert!(ids.contains(&pair), "{found:?}");
    }
    let scores: Vec<_> = found.rows.iter().map(|row| row.likeness.score).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    let phone = found.rows.iter().find(|row| (row.kept.id, row.gone.id) == by_phone).unwrap();
    assert_eq!(phone.likeness.reasons, [LikenessReason::SamePhone, LikenessReason::OtherName]);
    assert_eq!(found.rows[0].kept.company.as_deref(), Some("云岭科技有限公司"));
}

#[test]
fn the_pairs_of_one_person_are_those_that_everybody_is_compared_for() {
    let n = nursery();
    let at = |name: &str, company: &str| a_person().named(name).of(company, "经理");
    let with = |name: &str, kind, value: &str| a_person().named(name).reached_by(kind, value).save(&n);
    at("章玮", "上海木石能源有限公司").save(&n);
    at("张薇", "木石能源").save(&n);
    at("欧阳若兰", "苏州微光医疗科技有限公司").save(&n);
    at("欧阳若兰", "微光医疗（苏州）").save(&n);
    at("Ada Lovelace", "Green Leaf Ltd").save(&n);
    at("ada lovelace", "Green Leaf").save(&n);
    let own = with("李娜", ContactKind::Mobile, "13800138000");
    let told = with("李娜", ContactKind::Mobile, "+86 138 0013 8000");
    with("王芳", ContactKind::Mobile, "138-0013-8000");
    with("王芳", ContactKind::Landline, "021-60138000");
    with("Chen Siyuan", ContactKind::Email, "Chen.Siyuan@example.com");
    with("陈思远", ContactKind::Email, "chen.siyuan@example.com");
    with("赵四", ContactKind::Wechat, "zhao_si-88");
    with("赵司", ContactKind::Wechat, "Zhao_Si-88");
    a_person().named("钱五").save(&n);
    keep_apart(&n, own, told);

    let all = pairs(&n);
    assert!(all.len() >= 6, "{all:?}");
    let everybody =
        n.read(|r| views::people::list(r, &PeopleQuery { limit: Some(100), ..PeopleQuery::default() })).unwrap();
    assert!(everybody.rows.len() >= 15);
    for person in everybody.rows {
        let query = DuplicatesQuery { person: Some(person.id), ..DuplicatesQuery::default() };
        let page = n.read(|r| ops::list(r, &query)).unwrap();
        let own: BTreeSet<_> = page.rows.iter().map(|row| (row.kept.id, row.gone.id)).collect();
        let expected: BTreeSet<_> =
            all.iter().copied().filter(|(one, other)| [one, other].contains(&&person.id)).collect();
        assert_eq!(own, expected, "{}", person.name);
        assert_eq!(page.total, Some(u32::try_from(own.len()).unwrap()));
    }
}

#[test]
fn pairs_come_in_pages() {
    let n = nursery();
    for at in 0..5 {
        let way = format!("1380013800{at}");
        let save = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, &way).save(&n);
        save("李娜");
        save("王芳");
    }
    let mut seen = BTreeSet::new();
    let mut after = None;
    loop {
        let query = DuplicatesQuery { person: None, after: after.clone(), limit: Some(2) };
        let page = n.read(|r| ops::list(r, &query)).unwrap();
        assert_eq!(page.total, after.is_none().then_some(5));
        seen.extend(page.rows.iter().map(|row| row.kept.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
}

#[test]
fn a_switchboard_makes_no_pairs() {
    let n = nursery();
    for at in 0..41 {
        a_person().named(&format!("员工{at}")).reached_by(ContactKind::Landline, "021-64850000").save(&n);
    }
    assert_eq!(list(&n).total, Some(0));
}

#[test]
fn whoever_works_here_stays() {
    let n = nursery();
    let me = n.author;
    n.write(op::SAVE_PERSON, move |w| {
        let contact = people::ContactDraft { kind: ContactKind::Mobile, value: "13800138000".into() };
        people::ops::ensure_contact(w, me, &contact)
    })
    .unwrap();
    let other = a_person().named("沈青").reached_by(ContactKind::Mobile, "13800138000").save(&n);
    assert_eq!(pairs(&n), [(me, other)]);
    let away = n.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft(other, me)));
    assert_eq!(away.unwrap_err().code(), code::IS_AUTHOR);
    merge(&n, draft(me, other));
    assert_eq!(pairs(&n), []);
}

#[test]
fn whoever_was_told_apart_is_not_asked_about_again() {
    let n = nursery();
    let save = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, "13800138000").save(&n);
    let (one, other, third) = (save("李娜"), save("王芳"), save("李娜"));
    assert_eq!(list(&n).total, Some(3));
    keep_apart(&n, other, one);
    assert_eq!(list(&n).total, Some(2));
    // Who is told apart from one is told apart from those whom that one becomes.
    merge(&n, draft(third, one));
    assert_eq!(pairs(&n), []);
    n.undo(None).unwrap();
    n.undo(None).unwrap();
    assert_eq!(list(&n).total, Some(3));
}

#[test]
fn a_house_is_shared_and_makes_no_pair_but_goes_along() {
    let n = nursery();
    let save = |name: &str, house: &str| {
        let person = a_person().named(name).reached_by(ContactKind::Address, house);
        person.reached_by(ContactKind::Address, "上海市桂林路 1 号").save(&n)
    };
    let (kept, gone) = (save("李娜", "苏州市星湖街 2 号"), save("王芳", "杭州市文一路 3 号"));
    assert_eq!(list(&n).total, Some(0));
    merge(&n, draft(kept, gone));
    assert_eq!(load(&n, kept).contacts.len(), 3);
}
