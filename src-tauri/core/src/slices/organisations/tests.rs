//! Names of organisations, and finding one again.

use super::{OrganisationDraft, OrganisationKind, ops, rules};
use crate::{
    Nursery,
    builders::{a_person, nursery},
    code, op,
    organisations::OrganisationId,
};

fn called(name: &str) -> OrganisationDraft {
    OrganisationDraft { name: name.into(), ..OrganisationDraft::default() }
}

fn named(n: &Nursery, draft: OrganisationDraft) -> OrganisationId {
    n.write(op::SAVE_ORGANISATION, move |w| ops::named(w, &draft)).unwrap()
}

#[test]
fn who_works_for_nobody_has_no_company() {
    for text in ["自由职业", " 自由职业者 ", "无", "-", "/", "N/A", "Self-employed", "退休", "（无）", ""]
    {
        assert!(!rules::is_company(text), "{text}");
    }
    for text in ["微光医疗", "无界科技", "个体学习公司", "退休俱乐部", "NA Systems"] {
        assert!(rules::is_company(text), "{text}");
    }
}

#[test]
fn companies_are_compared_without_legal_form_and_place() {
    for name in [
        "微光科技",
        "上海微光科技有限公司",
        "上海市微光科技股份有限公司",
        "微光科技（上海）有限公司",
        "微光科技集团有限公司",
    ] {
        assert_eq!(rules::core_name(name), "微光科技", "{name}");
    }
    assert_eq!(rules::core_name("Low Tide Robotics Co., Ltd."), "low tide robotics");
    assert_eq!(rules::core_name("公司"), "公司", "something is to be left");
}

#[test]
fn a_name_finds_its_organisation_however_it_is_written() {
    let n = nursery();
    let id = named(&n, called("Low Tide（上海）有限公司"));
    assert_eq!(named(&n, called(" low  tide(上海)有限公司 ")), id);
    assert_ne!(named(&n, called("Low Tide（北京）有限公司")), id);
}

#[test]
fn an_organisation_is_found_within_the_op_that_made_it() {
    let n = nursery();
    let (one, two) = n
        .write(op::IMPORT, |w| Ok((ops::named(w, &called("微光科技"))?, ops::named(w, &called("微光 科技"))?)))
        .unwrap();
    assert_eq!(one, two);
    assert!(n.check().unwrap().ok);
}

#[test]
fn a_credit_code_finds_its_organisation_under_another_name() {
    let n = nursery();
    let code = Some("91310000MA1FL0AT5X".to_owned());
    let id = named(&n, OrganisationDraft { credit_code: code.clone(), ..called("微光科技") });
    assert_eq!(named(&n, OrganisationDraft { credit_code: code, ..called("微光智能") }), id);
}

#[test]
fn two_of_one_name_with_two_credit_codes_are_two() {
    let n = nursery();
    let coded = |code: &str| OrganisationDraft { credit_code: Some(code.into()), ..called("微光科技") };
    assert_ne!(named(&n, coded("91310000MA1FL0AT5X")), named(&n, coded("91320500MA1FL0AT11")));
}

#[test]
fn an_organisation_that_was_taken_back_is_not_found() {
    let n = nursery();
    let made = n.perform(op::SAVE_ORGANISATION, |w| ops::named(w, &called("微光科技"))).unwrap();
    n.undo(made.op).unwrap();
    assert_ne!(named(&n, called("微光科技")), made.value);
    assert!(n.check().unwrap().ok);
}

#[test]
fn an_organisation_without_a_name_or_with_an_endless_one_is_refused() {
    assert_eq!(rules::accept(&called(" \u{200b} ")).unwrap_err().code, code::MISSING);
    assert_eq!(rules::accept(&called(&"长".repeat(201))).unwrap_err().code, code::TOO_LONG);
    assert!(rules::accept(&called(&"长".repeat(200))).is_ok());
}

#[test]
fn completing_leaves_what_is_not_newly_known() {
    let n = nursery();
    let id = named(&n, OrganisationDraft { city: Some("苏州".into()), ..called("微光科技") });
    let known = n
        .write(op::SAVE_ORGANISATION, move |w| {
            let more = OrganisationDraft {
                short_name: Some("微光".into()),
                kind: OrganisationKind::Startup,
                ..called("微光科技")
            };
            ops::complete(w, id, &more)?;
            ops::load(w, id)
        })
        .unwrap();
    assert_eq!((known.city.as_deref(), known.short_name.as_deref()), (Some("苏州"), Some("微光")));
    assert_eq!(known.kind, OrganisationKind::Startup);
}

#[test]
fn renaming_an_organisation_shows_in_the_list_of_its_people() {
    let n = nursery();
    let person = a_person().of("微光科技", "CEO").save(&n);
    n.write(op::SAVE_ORGANISATION, move |w| {
        let id = crate::views::person::load(w, person)?.affiliations[0].organisation.unwrap();
        ops::save(w, id, &called("烛照科技"))
    })
    .unwrap();
    let page = n.read(|r| crate::views::people::list(r, &crate::views::people::PeopleQuery::default())).unwrap();
    assert!(page.rows.iter().any(|p| p.id == person && p.company.as_deref() == Some("烛照科技")));
    assert_eq!(
        n.write(op::SAVE_ORGANISATION, |w| ops::save(w, OrganisationId::nobody(), &called("无人"))).unwrap_err().code(),
        code::NO_SUCH_RECORD
    );
}
