//! What the field knows of people, and the doors on the real schema.

use super::{ContactKind, PeopleQuery, PersonDraft, PersonId, Role, ops, rules};
use crate::{
    Code, Nursery, Op,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    kit::Page,
    people::{ContactDraft, PersonRow},
};

fn list(n: &Nursery, query: PeopleQuery) -> Page<PersonRow> {
    n.read(|r| ops::list(r, &query)).unwrap()
}

fn names(n: &Nursery, query: PeopleQuery) -> Vec<String> {
    list(n, query).rows.into_iter().map(|p| p.name).collect()
}

fn change(n: &Nursery, id: PersonId, change: impl FnOnce(&mut PersonDraft) + Send + 'static) {
    n.write(Op::SavePerson, move |w| {
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
