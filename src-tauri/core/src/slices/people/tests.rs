//! What the field knows of people, and the doors on the real schema.

use super::{ContactKind, PersonDraft, PersonId, ops, rules};
use crate::{
    Nursery,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    kit::Page,
    op,
    people::ContactDraft,
    views::{
        self,
        people::{PeopleQuery, PersonRow, Role},
    },
    workflows,
};

fn list(n: &Nursery, query: PeopleQuery) -> Page<PersonRow> {
    n.read(|r| views::people::list(r, &query)).unwrap()
}

fn names(n: &Nursery, query: PeopleQuery) -> Vec<String> {
    list(n, query).rows.into_iter().map(|p| p.name).collect()
}

fn change(n: &Nursery, id: PersonId, change: impl FnOnce(&mut PersonDraft) + Send + 'static) {
    n.write(op::SAVE_PERSON, move |w| {
        let mut draft = rules::draft_of(&ops::load(w, id)?);
        change(&mut draft);
        ops::save(w, draft)
    })
    .unwrap();
}

#[test]
fn a_person_comes_back_as_saved() {
    let n = nursery();
    let id = a_person()
        .named("欧阳 若兰")
        .of("苏州微光医疗科技有限公司", "创始人兼CEO")
        .in_city("苏州")
        .reached_by(ContactKind::Mobile, "138 0013 8000")
        .reached_by(ContactKind::Email, "RuoLan@Example.CN")
        .save(&n);
    let person = n.read(|r| ops::load(r, id)).unwrap();
    assert_eq!(person.name, "欧阳若兰");
    assert_eq!(
        person.contacts.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(),
        ["+8613800138000", "RuoLan@example.cn"]
    );
    assert_eq!(person.affiliations[0].organisation_name.as_deref(), Some("苏州微光医疗科技有限公司"));
    assert!(n.check().unwrap().ok);
}

#[test]
fn a_contact_that_cannot_be_read_is_refused_with_its_place() {
    let n = nursery();
    let cases = [
        (ContactKind::Mobile, "12", code::NOT_A_PHONE),
        (ContactKind::Mobile, "1.38E+10", code::PHONE_DIGITS_LOST),
        (ContactKind::Email, "wang@", code::NOT_AN_EMAIL),
        (ContactKind::Wechat, "微", code::NOT_A_WECHAT_ID),
    ];
    for (kind, value, code) in cases {
        let draft = a_person().reached_by(ContactKind::Mobile, "13800138000").reached_by(kind, value).draft;
        let refused = n.write(op::SAVE_PERSON, |w| ops::save(w, draft)).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code, Some("contacts")), "{value}");
        assert_eq!(refused.args()["index"], "1");
        assert!(!format!("{refused:?}").contains("wang@"), "an error tells no personal data");
    }
    assert_eq!(names(&n, PeopleQuery::default()), ["沈青"]);
}

#[test]
fn a_person_needs_a_name() {
    let refused = rules::accept(PersonDraft { name: " ".into(), ..PersonDraft::default() }).unwrap_err();
    assert_eq!((refused.code, refused.field), (code::MISSING, Some("name")));
    let long = PersonDraft { name: "名".repeat(121), ..PersonDraft::default() };
    assert_eq!(rules::accept(long).unwrap_err().code, code::TOO_LONG);
    let long = PersonDraft { remark: Some("话".repeat(20_001)), ..a_person().draft };
    assert_eq!(rules::accept(long).unwrap_err().field, Some("remark"));
}

#[test]
fn names_are_kept_as_written_whatever_they_hold() {
    let n = nursery();
    for name in ["O'Brien 😀", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "Robert'); DROP TABLE person;--"] {
        let id = a_person().named(name).save(&n);
        assert_eq!(n.read(|r| ops::name_of(r, id)).unwrap().name, name);
        assert_eq!(names(&n, PeopleQuery { text: Some(name.into()), ..PeopleQuery::default() }), [name]);
    }
}

#[test]
fn the_first_contact_of_each_kind_is_preferred_and_one_not_listed_goes() {
    let n = nursery();
    let id = a_person()
        .reached_by(ContactKind::Mobile, "13800138000")
        .reached_by(ContactKind::Wechat, "weiguang_01")
        .save(&n);
    change(&n, id, |draft| {
        draft.contacts = ["13900139000", "+86 138 0013 8000"]
            .map(|value| ContactDraft { kind: ContactKind::Mobile, value: value.into() })
            .to_vec();
    });
    let contacts = n.read(|r| ops::contacts_of(r, id)).unwrap();
    let shown: Vec<_> = contacts.iter().map(|c| (c.value.as_str(), c.preferred)).collect();
    assert_eq!(shown, [("+8613900139000", true), ("+8613800138000", false)]);
    assert_eq!(list(&n, PeopleQuery::default()).rows[1].mobile.as_deref(), Some("+8613900139000"));
}

#[test]
fn a_contact_is_added_once() {
    let n = nursery();
    let id = a_person().reached_by(ContactKind::Email, "a@example.com").save(&n);
    let add = |value: &'static str| {
        n.write(op::SAVE_PERSON, move |w| {
            ops::ensure_contact(w, id, &ContactDraft { kind: ContactKind::Email, value: value.into() })
        })
        .unwrap()
    };
    assert!(!add("A@Example.com"));
    assert!(add("b@example.com"));
    let preferred: Vec<bool> = n.read(|r| ops::contacts_of(r, id)).unwrap().iter().map(|c| c.preferred).collect();
    assert_eq!(preferred, [true, false]);
}

#[test]
fn another_company_ends_the_present_affiliation_and_keeps_it_in_history() {
    let n = nursery();
    let id = a_person().of("微光科技", "CTO").save(&n);
    change(&n, id, |draft| {
        draft.company = Some("烛照科技".into());
        draft.role = Some("CEO".into());
    });
    let posts = n.read(|r| ops::load(r, id)).unwrap().affiliations;
    let shown: Vec<_> = posts.iter().map(|a| (a.organisation_name.as_deref(), a.role.as_deref(), a.ends_on)).collect();
    let today = day("2026-11-23");
    assert_eq!(shown, [(Some("烛照科技"), Some("CEO"), None), (Some("微光科技"), Some("CTO"), Some(today))]);
    assert_eq!(posts[0].starts_on, Some(today));
    let row = &list(&n, PeopleQuery::default()).rows[1];
    assert_eq!((row.company.as_deref(), row.role.as_deref()), (Some("烛照科技"), Some("CEO")));
}

#[test]
fn another_role_at_the_same_company_is_the_same_affiliation() {
    let n = nursery();
    let id = a_person().of("微光科技", "CTO").save(&n);
    change(&n, id, |draft| draft.role = Some("CEO".into()));
    let posts = n.read(|r| ops::load(r, id)).unwrap().affiliations;
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].role.as_deref(), Some("CEO"));
}

#[test]
fn saving_a_person_unchanged_changes_nothing() {
    let n = nursery();
    let id = a_person().of("微光科技", "CTO").reached_by(ContactKind::Landline, "021-64850000").save(&n);
    let done = n.perform(op::SAVE_PERSON, move |w| {
        let draft = rules::draft_of(&ops::load(w, id)?);
        ops::save(w, draft)
    });
    assert_eq!(done.unwrap().op, None);
}

#[test]
fn who_works_for_nobody_has_a_calling_and_no_organisation() {
    let n = nursery();
    let freelance = a_person().named("李一").of("自由职业", "").save(&n);
    let painter = a_person().named("李二").of("自由职业", "画家").save(&n);
    let blank = a_person().named("李三").of("无", "").save(&n);
    let role = |id| {
        let person = n.read(|r| ops::load(r, id)).unwrap();
        person.affiliations.first().map(|a| (a.organisation, a.role.clone().unwrap_or_default()))
    };
    assert_eq!(role(freelance), Some((None, "自由职业".to_owned())));
    assert_eq!(role(painter), Some((None, "画家".to_owned())));
    assert_eq!(role(blank), None);
    let organisations = n.read(|r| r.count("SELECT count(*) FROM organisation", &[])).unwrap();
    assert_eq!(organisations, 0);
}

#[test]
fn the_list_is_in_the_order_of_pinyin_and_goes_on_page_by_page() {
    let n = nursery();
    for name in ["张伟", "曾柔", "李梅", "Anna Berg", "单雄", "李梅"] {
        a_person().named(name).save(&n);
    }
    let all = ["Anna Berg", "李梅", "李梅", "单雄", "沈青", "曾柔", "张伟"];
    assert_eq!(names(&n, PeopleQuery::default()), all);
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = list(&n, PeopleQuery { after: after.clone(), limit: Some(2), ..PeopleQuery::default() });
        assert_eq!(page.total, if after.is_none() { Some(7) } else { None });
        seen.extend(page.rows.into_iter().map(|p| p.name));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, all);
}

#[test]
fn the_list_is_narrowed_by_role_city_expertise_and_text() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let founder = a_person().named("唐悦").in_city("苏州").save(&n);
    a_startup().in_cohort(cohort).with(founder).save(&n);
    a_person().named("周明").in_city("上海").save_as_mentor(&n);
    let alumnus = a_person().named("吴越").in_city("苏州").of("微光科技", "CEO").save_as_alumnus(&n, cohort);
    change(&n, alumnus, |draft| draft.expertise = Some("Patents, 专利布局".into()));
    let of = |role| names(&n, PeopleQuery { role, ..PeopleQuery::default() });
    assert_eq!(
        (of(Role::Founders), of(Role::Mentors), of(Role::Alumni)),
        (vec!["唐悦".into()], vec!["周明".into()], vec!["吴越".into()])
    );
    assert_eq!(names(&n, PeopleQuery { city: Some("苏州".into()), ..PeopleQuery::default() }), ["唐悦", "吴越"]);
    for expertise in ["专利", "patent"] {
        assert_eq!(names(&n, PeopleQuery { expertise: Some(expertise.into()), ..PeopleQuery::default() }), ["吴越"]);
    }
    for text in ["wuy", "微光", "wy"] {
        let query = PeopleQuery { text: Some(text.into()), role: Role::Alumni, ..PeopleQuery::default() };
        assert_eq!(names(&n, query), ["吴越"], "{text}");
    }
    let cohorts: Option<String> = n
        .read(|r| r.row("SELECT cohorts FROM person_row WHERE person = :id", &[(":id", &alumnus)], |row| row.get(0)))
        .unwrap()
        .unwrap();
    assert_eq!(cohorts.as_deref(), Some("第 4 期"));
}

#[test]
fn the_list_tells_when_somebody_last_wrote_or_was_spoken_with() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).on("2026-11-20").save(&n);
    let friend = a_person().named("吴越").save(&n);
    n.write(op::LOG_INTERACTION, move |w| {
        let call = crate::alumni::InteractionDraft {
            person: friend,
            kind: crate::alumni::InteractionKind::Call,
            day: Some(day("2026-10-01")),
            result: None,
            next_on: None,
        };
        crate::alumni::ops::log_interaction(w, call)
    })
    .unwrap();
    let last: Vec<_> = list(&n, PeopleQuery::default()).rows.into_iter().map(|p| p.last_contact).collect();
    assert_eq!(last, [Some(day("2026-11-20")), Some(day("2026-10-01"))]);
}

#[test]
fn removing_a_person_takes_what_is_about_them_and_undo_brings_it_back() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let id =
        a_person().of("微光科技", "CEO").reached_by(ContactKind::Mobile, "13800138000").save_as_alumnus(&n, cohort);
    let before = n.check().unwrap().fingerprint;
    let removed = n.perform(op::REMOVE_PERSON, move |w| workflows::remove::person(w, id)).unwrap();
    assert_eq!(n.read(|r| ops::load(r, id)).unwrap_err().code(), code::NO_SUCH_PERSON);
    assert_eq!(names(&n, PeopleQuery::default()), ["沈青"]);
    let health = n.check().unwrap();
    assert!(health.ok, "{:?}", health.findings);
    n.undo(removed.op).unwrap();
    let health = n.check().unwrap();
    assert!(health.ok, "{:?}", health.findings);
    assert_eq!(health.fingerprint, before);
}

#[test]
fn who_has_written_notes_is_not_removed() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let colleague = a_person().named("周明").save(&n);
    n.set_author(colleague).unwrap();
    a_note(startup).save(&n);
    n.set_author(n.author).unwrap();
    let refused = n.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, colleague)).unwrap_err();
    assert_eq!((refused.code(), refused.args()["count"].as_str()), (code::STILL_IN_USE, "1"));
}

#[test]
fn the_person_at_this_machine_is_not_removed() {
    let n = nursery();
    let me = n.author;
    assert_eq!(
        n.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, me)).unwrap_err().code(),
        code::STILL_IN_USE
    );
}

#[test]
fn a_cell_that_could_not_be_read_is_kept_once_with_its_record() {
    let n = nursery();
    let id = a_person().save(&n);
    for _ in 0..2 {
        n.write(op::IMPORT, move |w| ops::keep_cell(w, id, "手机号码", "1.38E+10")).unwrap();
    }
    let kept = n.read(|r| ops::load(r, id)).unwrap().kept_cells;
    assert_eq!(
        kept.iter().map(|c| (c.label.as_str(), c.value.as_str())).collect::<Vec<_>>(),
        [("手机号码", "1.38E+10")]
    );
}

#[test]
fn doors_about_a_person_who_is_not_there_refuse() {
    let n = nursery();
    let nobody = PersonId::nobody();
    let save = PersonDraft { id: Some(nobody), ..a_person().draft };
    assert_eq!(n.write(op::SAVE_PERSON, |w| ops::save(w, save)).unwrap_err().code(), code::NO_SUCH_PERSON);
    assert_eq!(
        n.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, nobody)).unwrap_err().code(),
        code::NO_SUCH_PERSON
    );
    assert_eq!(n.read(|r| ops::name_of(r, nobody)).unwrap_err().code(), code::NO_SUCH_PERSON);
    let contact = ContactDraft { kind: ContactKind::Mobile, value: "13800138000".into() };
    assert_eq!(
        n.write(op::SAVE_PERSON, move |w| ops::ensure_contact(w, nobody, &contact)).unwrap_err().code(),
        code::NO_SUCH_PERSON
    );
}
