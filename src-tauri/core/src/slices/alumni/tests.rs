use proptest::{collection::vec, option, prelude::*};
use strum::IntoEnumIterator as _;

use super::{
    Answer, Consent, ConsentDraft, InteractionDraft, InteractionKind, Purpose, ops,
    rules::{Basis, basis, needs_consent},
};
use crate::{
    Nursery,
    builders::{TestNursery, a_cohort, a_person, day, nursery},
    code,
    kit::{Day, Id},
    op,
    people::{ContactKind, PersonId},
    views::{
        self,
        alumni::{AlumniOrder, AlumniQuery},
    },
};

fn consent(answer: Answer, answered_on: Option<&str>) -> Consent {
    Consent {
        id: Id::nobody(),
        purpose: Purpose::Directory,
        answer,
        answered_on: answered_on.map(day),
        means: None,
        expires_on: None,
        withdrawn_on: None,
    }
}

fn answer_of(person: PersonId, purpose: Purpose, answer: Answer) -> ConsentDraft {
    ConsentDraft { person, purpose, answer, answered_on: None, means: None, expires_on: None }
}

fn call(person: PersonId, on: &str) -> InteractionDraft {
    InteractionDraft { person, kind: InteractionKind::Call, day: Some(day(on)), result: None, next_on: None }
}

fn names(n: &Nursery, query: &AlumniQuery) -> Vec<String> {
    n.read(|r| views::alumni::list(r, query)).unwrap().rows.into_iter().map(|row| row.name).collect()
}

const TODAY: &str = "2026-11-23";

#[test]
fn running_the_programme_and_required_returns_need_no_consent() {
    let refused = [consent(Answer::Refused, Some(TODAY))];
    for purpose in Purpose::iter() {
        let found = basis(&refused, purpose, day(TODAY));
        match purpose {
            Purpose::Programme | Purpose::Statistics => assert_eq!(found, Basis::ByLaw),
            Purpose::Directory => assert_eq!(found, Basis::Refused),
            _ => assert_eq!(found, Basis::NoConsent, "an answer to one purpose says nothing about another"),
        }
    }
}

#[test]
fn the_newest_answer_counts() {
    let (yes, no) = (consent(Answer::Given, Some("2025-01-01")), consent(Answer::Refused, Some("2025-01-02")));
    assert_eq!(basis(&[yes.clone(), no.clone()], Purpose::Directory, day(TODAY)), Basis::Refused);
    let again = consent(Answer::Given, Some("2025-01-03"));
    assert_eq!(basis(&[again, yes, no], Purpose::Directory, day(TODAY)), Basis::Given);
}

#[test]
fn of_two_answers_of_one_day_or_of_no_day_the_stricter_counts() {
    for on in [Some("2025-01-01"), None] {
        let both = [consent(Answer::Refused, on), consent(Answer::Given, on)];
        assert_eq!(basis(&both, Purpose::Directory, day(TODAY)), Basis::Refused);
    }
    let known = [consent(Answer::Refused, None), consent(Answer::Given, Some("2025-01-01"))];
    assert_eq!(basis(&known, Purpose::Directory, day(TODAY)), Basis::Given, "a day is newer than no day");
}

#[test]
fn withdrawal_counts_at_once_also_over_a_newer_yes() {
    let mut old = consent(Answer::Given, Some("2024-01-01"));
    old.withdrawn_on = Some(day(TODAY));
    let newer = consent(Answer::Given, Some("2025-01-01"));
    assert_eq!(basis(&[old, newer], Purpose::Directory, day(TODAY)), Basis::Withdrawn);
}

#[test]
fn consent_holds_on_its_last_day_and_not_after_it() {
    let mut until = consent(Answer::Given, Some("2025-01-01"));
    until.expires_on = Some(day(TODAY));
    assert_eq!(basis(&[until.clone()], Purpose::Directory, day(TODAY)), Basis::Given);
    assert_eq!(basis(&[until], Purpose::Directory, day(TODAY).plus(1)), Basis::Expired);
}

#[test]
fn withdrawing_keeps_the_answer_and_its_first_day_of_withdrawal() {
    let n = nursery();
    let person = a_person().save_as_alumnus(&n, a_cohort().save(&n));
    let id = n
        .write(op::RECORD_CONSENT, move |w| {
            ops::record_consent(w, answer_of(person, Purpose::Directory, Answer::Given))
        })
        .unwrap();
    n.write(op::WITHDRAW_CONSENT, move |w| ops::withdraw_consent(w, id)).unwrap();
    let again = n.perform(op::WITHDRAW_CONSENT, move |w| ops::withdraw_consent(w, id)).unwrap();
    assert_eq!(again.op, None, "nothing changed the second time");
    let kept = n.read(|r| ops::consents_of(r, person)).unwrap();
    assert_eq!((kept[0].answer, kept[0].withdrawn_on), (Answer::Given, Some(day(TODAY))));
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::consents_of(r, person)).unwrap()[0].withdrawn_on, None);
    let nobody = n.write(op::WITHDRAW_CONSENT, |w| ops::withdraw_consent(w, Id::nobody())).unwrap_err();
    assert_eq!(nobody.code(), code::NO_SUCH_RECORD);
}

#[test]
fn answers_and_contacts_of_tomorrow_or_of_nobody_are_refused() {
    let n = nursery();
    let person = a_person().save(&n);
    let tomorrow = Some(day(TODAY).plus(1));
    let early = ConsentDraft { answered_on: tomorrow, ..answer_of(person, Purpose::Directory, Answer::Given) };
    let e = n.write(op::RECORD_CONSENT, |w| ops::record_consent(w, early)).unwrap_err();
    assert_eq!((e.code(), e.field()), (code::IN_THE_FUTURE, Some("answeredOn")));
    let over =
        ConsentDraft { expires_on: Some(day("2020-01-01")), ..answer_of(person, Purpose::Directory, Answer::Given) };
    let e = n.write(op::RECORD_CONSENT, |w| ops::record_consent(w, over)).unwrap_err();
    assert_eq!((e.code(), e.field()), (code::ENDS_BEFORE_START, Some("expiresOn")));
    let late = InteractionDraft { day: tomorrow, ..call(person, TODAY) };
    let e = n.write(op::LOG_INTERACTION, |w| ops::log_interaction(w, late)).unwrap_err();
    assert_eq!((e.code(), e.field()), (code::IN_THE_FUTURE, Some("day")));
    let back = InteractionDraft { next_on: Some(day("2020-01-01")), ..call(person, TODAY) };
    let e = n.write(op::LOG_INTERACTION, |w| ops::log_interaction(w, back)).unwrap_err();
    assert_eq!((e.code(), e.field()), (code::ENDS_BEFORE_START, Some("nextOn")));
    let long = InteractionDraft { result: Some("好".repeat(2_001)), ..call(person, TODAY) };
    let e = n.write(op::LOG_INTERACTION, |w| ops::log_interaction(w, long)).unwrap_err();
    assert_eq!((e.code(), e.field()), (code::TOO_LONG, Some("result")));
    let e = n.write(op::LOG_INTERACTION, |w| ops::log_interaction(w, call(Id::nobody(), TODAY))).unwrap_err();
    assert_eq!(e.code(), code::NO_SUCH_PERSON);
    let e = n
        .write(op::RECORD_CONSENT, |w| {
            ops::record_consent(w, answer_of(Id::nobody(), Purpose::Directory, Answer::Given))
        })
        .unwrap_err();
    assert_eq!(e.code(), code::NO_SUCH_PERSON);
}

#[test]
fn who_joins_twice_is_one_alumnus_with_the_day_known_first() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let person = a_person().save_as_alumnus(&n, cohort);
    n.write(op::SAVE_MEMBERSHIP, move |w| ops::join(w, person, Some(cohort), Some(day("2025-06-01")))).unwrap();
    n.write(op::SAVE_MEMBERSHIP, move |w| ops::join(w, person, Some(cohort), Some(day("2026-06-01")))).unwrap();
    n.write(op::SAVE_MEMBERSHIP, move |w| ops::join(w, person, None, None)).unwrap();
    let found = n.read(|r| ops::memberships_of(r, person)).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].cohort_name.as_deref(), found[0].joined_on), (Some("第 4 期"), Some(day("2025-06-01"))));
    assert_eq!(found[1].cohort, None);
}

/// Four alumni: by name 陈晨 (上海), 李雷 (苏州), 韩梅梅 (苏州), 张伟 (上海); and one who is none.
fn community() -> (TestNursery, Vec<PersonId>) {
    let n = nursery();
    let (third, fourth) = (a_cohort().edition(3, "2025-09-01").save(&n), a_cohort().save(&n));
    let made = [("张伟", "上海", third), ("李雷", "苏州", third), ("韩梅梅", "苏州", fourth), ("陈晨", "上海", fourth)]
        .map(|(name, city, cohort)| {
            a_person().named(name).in_city(city).of(&format!("{name}科技"), "CEO").save_as_alumnus(&n, cohort)
        });
    a_person().named("王芳").in_city("上海").save(&n);
    (n, made.to_vec())
}

#[test]
fn alumni_stand_in_the_order_of_pinyin_page_by_page() {
    let (n, _) = community();
    let mut query = AlumniQuery { limit: Some(3), ..AlumniQuery::default() };
    let first = n.read(|r| views::alumni::list(r, &query)).unwrap();
    assert_eq!(first.total, Some(4));
    query.after = first.next;
    let second = n.read(|r| views::alumni::list(r, &query)).unwrap();
    assert_eq!((second.total, second.next), (None, None));
    let all: Vec<String> = first.rows.into_iter().chain(second.rows).map(|row| row.name).collect();
    assert_eq!(all, ["陈晨", "韩梅梅", "李雷", "张伟"]);
}

#[test]
fn those_never_spoken_with_come_first_then_those_longest_ago_page_by_page() {
    let (n, p) = community();
    for (person, on) in [(p[0], "2026-11-01"), (p[1], "2026-05-01")] {
        n.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, call(person, on))).unwrap();
    }
    let mut query = AlumniQuery { order: AlumniOrder::LastContact, limit: Some(1), ..AlumniQuery::default() };
    let mut seen = Vec::new();
    loop {
        let page = n.read(|r| views::alumni::list(r, &query)).unwrap();
        seen.extend(page.rows.into_iter().map(|row| row.name));
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    assert_eq!(seen[2..], ["李雷", "张伟"]);
    assert_eq!(seen.len(), 4);
}

#[test]
fn filters_of_alumni_combine() {
    let (n, p) = community();
    let (han, li) = (p[2], p[1]);
    n.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, call(han, "2026-11-20"))).unwrap();
    n.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, call(li, "2026-08-25"))).unwrap();
    n.write(op::RECORD_CONSENT, move |w| ops::record_consent(w, answer_of(li, Purpose::Invitations, Answer::Given)))
        .unwrap();
    let suzhou = AlumniQuery { city: Some("苏州".into()), ..AlumniQuery::default() };
    assert_eq!(names(&n, &suzhou), ["韩梅梅", "李雷"]);
    let silent = AlumniQuery { silent_days: Some(90), ..suzhou.clone() };
    assert_eq!(names(&n, &silent), ["李雷"], "90 days ago to the day is long enough");
    assert!(names(&n, &AlumniQuery { silent_days: Some(91), ..suzhou.clone() }).is_empty());
    assert_eq!(names(&n, &AlumniQuery { purpose: Some(Purpose::Invitations), ..silent.clone() }), ["李雷"]);
    assert!(names(&n, &AlumniQuery { purpose: Some(Purpose::Publicity), ..silent }).is_empty());
    assert_eq!(names(&n, &AlumniQuery { purpose: Some(Purpose::Statistics), ..suzhou.clone() }).len(), 2);
    assert_eq!(names(&n, &AlumniQuery { text: Some("hmm".into()), ..suzhou.clone() }), ["韩梅梅"]);
    assert_eq!(names(&n, &AlumniQuery { text: Some("李雷科技".into()), ..AlumniQuery::default() }), ["李雷"]);
    assert!(names(&n, &AlumniQuery { text: Some("张伟".into()), ..suzhou }).is_empty());
    let third = n.read(crate::cohorts::ops::list).unwrap()[0].id;
    let page =
        n.read(|r| views::alumni::list(r, &AlumniQuery { cohort: Some(third), ..AlumniQuery::default() })).unwrap();
    assert_eq!(page.total, Some(2));
}

#[test]
fn facets_count_alumni_and_nobody_else() {
    let (n, _) = community();
    let facets = n.read(|r| views::alumni::facets(r, &AlumniQuery::default())).unwrap();
    assert_eq!(facets.total, 4);
    assert_eq!(facets.cities.into_iter().collect::<Vec<_>>(), [("上海".to_owned(), 2), ("苏州".to_owned(), 2)]);
}

#[test]
fn a_facet_is_counted_under_the_other_filters_and_not_under_its_own() {
    let (n, p) = community();
    let li = p[1];
    n.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, call(li, "2026-08-25"))).unwrap();
    let cities = |query: AlumniQuery| {
        n.read(|r| views::alumni::facets(r, &query)).unwrap().cities.into_iter().collect::<Vec<_>>()
    };
    let shanghai = AlumniQuery { city: Some("上海".into()), ..AlumniQuery::default() };
    let both = [("上海".to_owned(), 2), ("苏州".to_owned(), 2)];
    assert_eq!(cities(shanghai.clone()), both, "another city can still be chosen");
    let named = AlumniQuery { text: Some("hmm".into()), ..shanghai };
    assert_eq!(cities(named), [("苏州".to_owned(), 1)]);
    let third = n.read(crate::cohorts::ops::list).unwrap()[0].id;
    let of_cohort = cities(AlumniQuery { cohort: Some(third), ..AlumniQuery::default() });
    assert_eq!(of_cohort.iter().map(|(_, count)| count).sum::<u32>(), 2);
}

fn any_day() -> impl Strategy<Value = Day> {
    (-3_i64..=3).prop_map(|n| day(TODAY).plus(n * 100))
}

prop_compose! {
    fn any_consent()(
        purpose in prop::sample::select(Purpose::iter().collect::<Vec<_>>()),
        given in any::<bool>(),
        answered_on in option::of(any_day()),
        expires_on in option::of(any_day()),
        withdrawn_on in option::of(any_day()),
    ) -> Consent {
        let answer = if given { Answer::Given } else { Answer::Refused };
        Consent { id: Id::nobody(), purpose, answer, answered_on, means: None, expires_on, withdrawn_on }
    }
}

/// Writes an answer down as it stands, also one that no door would let in.
fn put(n: &Nursery, person: PersonId, answers: Vec<Consent>) {
    n.write(op::RECORD_CONSENT, move |w| {
        for c in answers {
            let id = w.new_id::<Consent>();
            w.execute(
                "INSERT INTO consent (id, person, purpose, answer, answered_on, expires_on, withdrawn_on)
                 VALUES (:id, :person, :purpose, :answer, :answered_on, :expires_on, :withdrawn_on)",
                &[
                    (":id", &id),
                    (":person", &person),
                    (":purpose", &c.purpose.as_ref()),
                    (":answer", &c.answer.as_ref()),
                    (":answered_on", &c.answered_on),
                    (":expires_on", &c.expires_on),
                    (":withdrawn_on", &c.withdrawn_on),
                ],
            )?;
        }
        Ok(())
    })
    .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// `rules::basis` and `basis.sql` are one rule.
    #[test]
    fn lists_and_the_rule_agree_on_the_basis(people in vec(vec(any_consent(), 0..6), 1..12)) {
        let n = nursery();
        let cohort = a_cohort().save(&n);
        for answers in &people {
            let person = a_person().reached_by(ContactKind::Mobile, "13800138000").save_as_alumnus(&n, cohort);
            put(&n, person, answers.clone());
        }
        for purpose in Purpose::iter() {
            n.read(|r| {
                let query = AlumniQuery { purpose: Some(purpose), ..AlumniQuery::default() };
                let listed: Vec<PersonId> = views::alumni::list(r, &query)?.rows.into_iter().map(|row| row.id).collect();
                views::alumni::visit(r, &AlumniQuery::default(), purpose, |row, by_sql| {
                    let by_rule = basis(&ops::consents_of(r, row.id)?, purpose, r.today());
                    assert_eq!(by_sql, by_rule);
                    assert_eq!(listed.contains(&row.id), by_rule.permits());
                    assert!(needs_consent(purpose) || by_rule == Basis::ByLaw);
                    Ok(())
                })
            }).unwrap();
        }
    }
}
