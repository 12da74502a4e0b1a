//! Who looks like whom.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;
use crate::{views, workflows::remove};

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
    let ids: Vec<_> = found.rows.iter().map(|row| (row.survivor.id, row.merged.id)).collect();
    assert_eq!(ids[0], same);
    assert_eq!(found.total, Some(4));
    for pair in [by_phone, by_sound, by_name] {
        assert!(ids.contains(&pair), "{found:?}");
    }
    let scores: Vec<_> = found.rows.iter().map(|row| row.likeness.score).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    let phone = found.rows.iter().find(|row| (row.survivor.id, row.merged.id) == by_phone).unwrap();
    assert_eq!(phone.likeness.reasons, [LikenessReason::SamePhone, LikenessReason::OtherName]);
    assert_eq!(found.rows[0].survivor.company.as_deref(), Some("云岭科技有限公司"));
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
        let own: BTreeSet<_> = page.rows.iter().map(|row| (row.survivor.id, row.merged.id)).collect();
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
        seen.extend(page.rows.iter().map(|row| row.survivor.id));
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
fn pairs_go_when_a_number_becomes_a_switchboards_and_come_back_when_it_is_none_any_more() {
    let n = nursery();
    let save =
        |at: usize| a_person().named(&format!("员工{at}")).reached_by(ContactKind::Landline, "021-64850000").save(&n);
    for at in 0..40 {
        save(at);
    }
    let all = 40 * 39 / 2;
    assert_eq!(list(&n).total, Some(all));
    let last = save(40);
    assert_eq!(list(&n).total, Some(0));
    n.write(op::REMOVE_PERSON, move |w| remove::person(w, last)).unwrap();
    assert_eq!(list(&n).total, Some(all));
    n.undo(None).unwrap();
    assert_eq!(list(&n).total, Some(0));
    assert!(n.check().unwrap().ok, "pairs made anew are the same");
}

/// What a person is told to be anew: name, phone, company.
type Told = (&'static str, Option<&'static str>, Option<&'static str>);

fn told() -> impl Strategy<Value = Told> {
    let names = select(vec!["张伟", "章玮", "李娜", "Ada Lovelace", "欧阳若兰"]);
    let phones = option::of(select(vec!["13800138000", "13900139000", "021-60138000"]));
    let companies = option::of(select(vec!["云岭科技有限公司", "云岭科技（上海）", "云岭咨询", "木石能源"]));
    (names, phones, companies)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The check makes the pairs of all anew and compares them with those that were kept up.
    #[test]
    fn pairs_that_each_write_keeps_up_are_those_of_all(
        first in vec(told(), 1..8), changes in vec((0_usize..8, option::of(told())), 1..8)
    ) {
        let n = nursery();
        let save = |id: Option<PersonId>, (name, phone, company): Told| {
            let contact = phone.map(|phone| people::ContactDraft { kind: ContactKind::Mobile, value: phone.into() });
            let draft = people::PersonDraft {
                id,
                company: company.map(str::to_owned),
                contacts: contact.into_iter().collect(),
                ..a_person().named(name).draft
            };
            n.write(op::SAVE_PERSON, |w| people::ops::save(w, draft)).unwrap()
        };
        let mut all: Vec<PersonId> = first.into_iter().map(|told| save(None, told)).collect();
        for (at, change) in changes {
            if all.is_empty() {
                break;
            }
            let at = at % all.len();
            match change {
                Some(told) => drop(save(Some(all[at]), told)),
                None if all.len() > 1 => {
                    let (survivor, merged) = (all[(at + 1) % all.len()], all.remove(at));
                    n.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft(survivor, merged))).unwrap();
                }
                None => {
                    let id = all.remove(at);
                    n.write(op::REMOVE_PERSON, move |w| remove::person(w, id)).unwrap();
                }
            }
        }
        prop_assert!(n.check().unwrap().ok);
        while n.undo(None).is_ok() {}
        prop_assert!(n.check().unwrap().ok);
    }
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
    let (survivor, merged) = (save("李娜", "苏州市星湖街 2 号"), save("王芳", "杭州市文一路 3 号"));
    assert_eq!(list(&n).total, Some(0));
    merge(&n, draft(survivor, merged));
    assert_eq!(load(&n, survivor).contacts.len(), 3);
}
