//! Finding people, startups and notes in a real file.

use super::{HitKind, ops};
use crate::{
    Nursery,
    alumni::{self, EnteredMembership, MembershipCells},
    builders::{a_cohort, a_note, a_person, a_startup, nursery},
    erase,
    notes::Visibility,
    op,
    people::{self, ContactKind},
    startups::{self, StartupDraft},
    views, workflows,
};

fn found(n: &Nursery, text: &str) -> Vec<String> {
    let text = text.to_owned();
    n.read(|r| ops::search(r, &text, 20)).unwrap().into_iter().map(|hit| hit.name).collect()
}

#[test]
fn a_person_is_found_by_name_pinyin_initials_company_phone_and_address() {
    let n = nursery();
    a_person()
        .named("欧阳若兰")
        .of("苏州微光医疗科技有限公司", "CEO")
        .reached_by(ContactKind::Mobile, "13800138000")
        .reached_by(ContactKind::Wechat, "ruolan_88")
        .reached_by(ContactKind::Email, "ouyang@example.cn")
        .save(&n);
    for text in [
        "欧阳",
        "若兰",
        "ouyangruolan",
        "oyrl",
        "ouyrl",
        "ruolan",
        "微光医疗",
        "138 0013 8000",
        "8000",
        "ruolan_88",
        "ouyang@example.cn",
    ] {
        assert_eq!(found(&n, text), ["欧阳若兰"], "{text}");
    }
    for text in ["", "  ", "\"", "*", "张伟", "AND", "OR NOT"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
}

#[test]
fn exact_names_come_first_then_starts_then_what_is_inside() {
    let n = nursery();
    for name in ["王芳菲", "小王芳", "王芳"] {
        a_person().named(name).save(&n);
    }
    assert_eq!(found(&n, "王芳"), ["王芳", "王芳菲", "小王芳"]);
}

#[test]
fn startups_stand_before_people_who_match_alike() {
    let n = nursery();
    a_startup().named("青禾").save(&n);
    a_person().named("青禾").save(&n);
    let kinds: Vec<_> = n.read(|r| ops::search(r, "青禾", 20)).unwrap().into_iter().map(|hit| hit.kind).collect();
    assert_eq!(kinds, [HitKind::Startup, HitKind::Person]);
}

#[test]
fn a_hit_tells_what_sets_it_apart_from_others_of_its_name() {
    let n = nursery();
    a_person().named("王芳").of("微光科技", "CEO").save(&n);
    a_person().named("王芳").of("烛照科技", "CEO").save(&n);
    let hints: Vec<_> =
        n.read(|r| ops::search(r, "王芳", 20)).unwrap().into_iter().map(|hit| hit.hint.unwrap()).collect();
    assert_eq!(hints, ["烛照科技", "微光科技"], "the newest first");
}

#[test]
fn no_more_are_found_than_asked_for() {
    let n = nursery();
    for _ in 0..5 {
        a_person().named("王芳").save(&n);
    }
    assert_eq!(n.read(|r| ops::search(r, "wangfang", 3)).unwrap().len(), 3);
}

#[test]
fn a_note_is_found_by_its_words_and_named_by_its_first_line() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).saying("\n## 融资谈判\n\nTerm Sheet 已签").save(&n);
    a_note(startup).saying("谈融资，判断市场").save(&n);
    for text in ["融资谈判", "term sheet", "签", "融资 term"] {
        let hits = n.read(|r| ops::search(r, text, 20)).unwrap();
        assert_eq!(hits.len(), 1, "{text}");
        assert_eq!((hits[0].name.as_str(), hits[0].hint.as_deref()), ("融资谈判", Some("青禾智能")));
    }
    assert_eq!(found(&n, "融资").len(), 2);
}

#[test]
fn a_note_of_anothers_own_is_not_found() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let mut note = a_note(startup).saying("只有我知道的事");
    note.draft.visibility = Visibility::Mine;
    note.save(&n);
    assert_eq!(found(&n, "知道").len(), 1);
    let other = a_person().named("周明").save(&n);
    n.set_author(other).unwrap();
    assert!(found(&n, "知道").is_empty());
}

#[test]
fn what_is_renamed_removed_or_brought_back_is_found_as_it_is_now() {
    let n = nursery();
    let id = a_person().named("王芳").save(&n);
    n.write(op::SAVE_PERSON, move |w| {
        let mut draft = people::rules::draft_of(&people::ops::load(w, id)?);
        draft.name = "李梅".into();
        people::ops::save(w, draft)
    })
    .unwrap();
    assert!(found(&n, "王芳").is_empty());
    assert_eq!(found(&n, "limei"), ["李梅"]);
    let removed = n.perform(op::REMOVE_PERSON, move |w| workflows::remove::person(w, id)).unwrap();
    assert!(found(&n, "limei").is_empty());
    n.undo(removed.op).unwrap();
    assert_eq!(found(&n, "limei"), ["李梅"]);
    assert!(n.check().unwrap().ok);
}

#[test]
fn a_list_asks_for_one_kind() {
    let n = nursery();
    let startup = a_startup().named("青禾").save(&n);
    let person = a_person().named("青禾").save(&n);
    assert_eq!(n.read(|r| ops::matching_people(r, "qh")).unwrap(), [person]);
    assert_eq!(n.read(|r| ops::matching_startups(r, "qh")).unwrap(), format!("[\"{startup}\"]"));
    assert_eq!(n.read(|r| ops::matching_people(r, "?!")).unwrap(), []);
}

/// Changes a person's expertise, keeps a cell for them, and says what an alumnus helps with.
fn say(n: &Nursery, person: people::PersonId, expertise: &str, label: &str, value: &str) {
    let (expertise, label, value) = (expertise.to_owned(), label.to_owned(), value.to_owned());
    n.write(op::SAVE_PERSON, move |w| {
        let mut draft = people::rules::draft_of(&people::ops::load(w, person)?);
        draft.expertise = Some(expertise);
        people::ops::save(w, draft)?;
        people::ops::keep_cell(w, person, &label, &value)
    })
    .unwrap();
}

#[test]
fn people_are_found_by_what_they_know_what_they_help_with_and_cells_kept_of_them() {
    let n = nursery();
    let alumnus = a_person().named("周晓岚").save_as_alumnus(&n, a_cohort().save(&n));
    say(&n, alumnus, "医疗器械注册、GMP 体系", "推荐人评语", "愿意做早期客户访谈");
    n.write(op::SAVE_MEMBERSHIP, move |w| {
        let cohort = views::person::load(w, alumnus)?.memberships[0].cohort;
        let helps_with = Some("供应链与海外渠道".into());
        let cells = MembershipCells { joined_on: None, circles: None, helps_with };
        alumni::ops::enter_all(w, &[EnteredMembership { person: alumnus, cohort, cells }])
    })
    .unwrap();
    for text in ["医疗器械", "器械注册", "gmp", "海外渠道", "客户访谈", "晓岚 供应链", "zhou 访谈"]
    {
        assert_eq!(found(&n, text), ["周晓岚"], "{text}");
        let text = text.to_owned();
        let list = n.read(move |r| ops::matching_people(r, &text)).unwrap();
        assert_eq!(list, [alumnus]);
    }
    for text in ["客户经理", "推荐人", "晓岚 融资"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
    say(&n, alumnus, "融资", "推荐人评语", "愿意做早期客户访谈");
    assert!(found(&n, "器械注册").is_empty(), "what is said now counts");
}

#[test]
fn startups_are_found_by_cells_kept_of_them_and_a_cell_that_goes_to_another_record_is_found_there() {
    let n = nursery();
    let startup = a_startup().named("青禾智能").save(&n);
    n.write(op::SAVE_STARTUP, move |w| people::ops::keep_cell(w, startup, "主营产品", "果园采摘机械臂")).unwrap();
    assert_eq!(found(&n, "采摘机械"), ["青禾智能"]);
    let other = a_startup().named("云岭生物").save(&n);
    n.write(op::SAVE_STARTUP, move |w| {
        w.conn().execute("UPDATE kept_cell_private SET subject = ?1", [other.to_string()])?;
        Ok(())
    })
    .unwrap();
    assert_eq!(found(&n, "采摘机械"), ["云岭生物"]);
    assert!(n.check().unwrap().ok);
}

#[test]
fn people_and_startups_are_found_by_the_city_where_they_are_too() {
    let n = nursery();
    a_person().named("沈亦凡").in_city("苏州").save(&n);
    a_person().named("沈亦凡").in_city("合肥").of("苏禾科技", "CEO").save(&n);
    let here = |city: &str| StartupDraft { city: Some(city.to_owned()), ..a_startup().named("溪谷智造").draft };
    let startup = n.write(op::SAVE_STARTUP, move |w| startups::ops::save(w, here("苏州"))).unwrap();
    a_startup().named("溪谷新材").save(&n);
    assert_eq!(found(&n, "沈亦凡 苏州").len(), 1);
    assert_eq!(found(&n, "苏州 溪谷"), ["溪谷智造"]);
    assert_eq!(found(&n, "苏州"), ["溪谷智造", "沈亦凡"]);
    let moved = StartupDraft { id: Some(startup), ..here("宁波") };
    n.write(op::SAVE_STARTUP, move |w| startups::ops::save(w, moved)).unwrap();
    assert_eq!(found(&n, "苏州 溪谷"), Vec::<String>::new());
    assert_eq!(found(&n, "宁波 溪谷"), ["溪谷智造"]);
}

#[test]
fn numbers_of_identity_papers_are_never_found() {
    let n = nursery();
    let person = a_person().named("陈一鸣").save(&n);
    say(&n, person, "法务", "备注", "证号 110101199003070018");
    say(&n, person, "法务", "护照号", "E12345678");
    say(&n, person, "法务", "备注二", "可以出差");
    assert_eq!(found(&n, "可以出差"), ["陈一鸣"]);
    for text in ["110101199003070018", "1101011990", "0018", "E12345678", "证号"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
}

#[test]
fn of_somebody_erased_no_word_is_found() {
    let n = nursery();
    let person = a_person().named("陈一鸣").save(&n);
    say(&n, person, "量子计算", "评语", "擅长跨境支付");
    erase::ops::erase(&n, person, "陈一鸣").unwrap();
    for text in ["量子计算", "跨境支付", "陈一鸣"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
}

#[test]
fn a_word_of_letters_with_one_wrong_is_found_where_nobody_has_it_as_typed() {
    let n = nursery();
    a_person().named("Olivia Novak").save(&n);
    a_person().named("王明远").of("云岭科技有限公司", "CTO").save(&n);
    a_startup().named("Green Leaf").save(&n);
    // One letter another, one more, one less, two that changed places: inside, at the end, at the start.
    for text in ["olixia", "oliviaa", "olvia", "olivai", "xlivia", "livia", "oolivia", "loivia", "nowak", "olivianovka"]
    {
        assert_eq!(found(&n, text), ["Olivia Novak"], "{text}");
    }
    for text in ["wangmingyaun", "wamgming", "wangmigyuan 云岭"] {
        assert_eq!(found(&n, text), ["王明远"], "{text}");
    }
    assert_eq!(found(&n, "greem"), ["Green Leaf"]);
    for text in ["olxxia", "oliv1a", "novk", "wangmigyuan 星澜"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
    // Who has it as typed is found alone.
    a_person().named("Olivai Byrne").save(&n);
    assert_eq!(found(&n, "olivai"), ["Olivai Byrne"]);
}

#[test]
fn the_first_digits_of_a_phone_and_those_inside_are_found() {
    let n = nursery();
    a_person().named("王芳").reached_by(ContactKind::Mobile, "13912345678").save(&n);
    for text in ["139", "1391", "391", "9123", "345678", "678", "5678", "王 139", "fang 391"] {
        assert_eq!(found(&n, text), ["王芳"], "{text}");
    }
    for text in ["138", "1392", "139 678 999"] {
        assert!(found(&n, text).is_empty(), "{text}");
    }
}
