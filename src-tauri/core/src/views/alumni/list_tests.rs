//! Lists of alumni under every filter, beside what a look at each person alone gives.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{AlumniOrder, AlumniQuery, count, facets, list};
use crate::{
    Nursery, Read, Result,
    alumni::{EnteredMembership, Interaction, MembershipCells, ops},
    builders::{a_cohort, a_person, day, nursery},
    cohorts::CohortId,
    kit::{Cursor, Day},
    op,
    people::{self, Person, PersonDraft, PersonId},
    search, views,
};

const TODAY: &str = "2026-11-23";

/// What is told of somebody.
#[derive(Clone, Debug)]
struct Told {
    name: &'static str,
    company: Option<&'static str>,
    city: Option<&'static str>,
    sector: Option<&'static str>,
    expertise: Option<&'static str>,
    helps_with: Option<&'static str>,
    /// Of the first cohort, of the second.
    cohorts: (bool, bool),
    /// Days since the last contact.
    silent: Option<i64>,
}

prop_compose! {
    fn any_told()(
        name in select(vec!["王明", "王芳", "张伟", "Olivia Novak", "欧阳若兰"]),
        company in option::of(select(vec!["云岭科技有限公司", "星澜生物", "Green Leaf Ltd"])),
        city in option::of(select(vec!["上海", "苏州"])),
        sector in option::of(select(vec!["AI", "新材料"])),
        expertise in option::of(select(vec!["专利布局", "Patents, 专利", "机器人"])),
        helps_with in option::of(select(vec!["海外渠道", "渠道与专利", "Clinics"])),
        cohorts in any::<(bool, bool)>(),
        silent in option::of(0_i64..200),
    ) -> Told {
        Told { name, company, city, sector, expertise, helps_with, cohorts, silent }
    }
}

prop_compose! {
    fn any_query()(
        text in option::of(select(vec!["王", "科技", "olivia", "w", "专利", "明 云岭", "nobody"])),
        city in option::of(select(vec!["上海", "杭州"])),
        sector in option::of(select(vec!["AI"])),
        expertise in option::of(select(vec!["专利", "利", "atent", "布局"])),
        helps_with in option::of(select(vec!["渠道", "clinic", "inic"])),
        cohort in option::of(0_usize..2),
        silent_days in option::of(select(vec![0_u32, 90])),
        by_contact in any::<bool>(),
        limit in 1_u32..5,
    ) -> (AlumniQuery, Option<usize>) {
        let own = |text: Option<&str>| text.map(str::to_owned);
        let order = if by_contact { AlumniOrder::LastContact } else { AlumniOrder::Name };
        let query = AlumniQuery {
            text: own(text), city: own(city), sector: own(sector), expertise: own(expertise),
            helps_with: own(helps_with), silent_days, order, limit: Some(limit), ..AlumniQuery::default()
        };
        (query, cohort)
    }
}

fn save(n: &Nursery, told: Told, cohorts: [CohortId; 2]) -> PersonId {
    let own = |text: Option<&str>| text.map(str::to_owned);
    n.write(op::SAVE_PERSON, move |w| {
        let draft = PersonDraft {
            company: own(told.company),
            city: own(told.city),
            sector: own(told.sector),
            expertise: own(told.expertise),
            ..a_person().named(told.name).draft
        };
        let person = people::ops::save(w, draft)?;
        let of = [told.cohorts.0.then_some(cohorts[0]), told.cohorts.1.then_some(cohorts[1])];
        for cohort in of.into_iter().flatten() {
            let cells = MembershipCells { helps_with: own(told.helps_with), ..MembershipCells::default() };
            ops::enter_all(w, &[EnteredMembership { person, cohort: Some(cohort), cells }])?;
        }
        if let Some(days) = told.silent {
            let id = w.new_id::<Interaction>();
            w.execute(
                "INSERT INTO interaction (id, person, kind, day, author) VALUES (:id, :person, 'call', :day, :author)",
                &[
                    (":id", &id),
                    (":person", &person),
                    (":day", &day(TODAY).plus(-days)),
                    (":author", &w.author::<Person>()?),
                ],
            )?;
        }
        Ok(person)
    })
    .unwrap()
}

/// Whether a query finds somebody, looked at alone; purposes are `lists_and_the_rule_agree_on_the_basis`.
fn finds(r: &Read<'_>, query: &AlumniQuery, id: PersonId) -> Result<bool> {
    let person = views::person::load(r, id)?;
    let holds = |held: &Option<String>, asked: &Option<String>| {
        let asked = asked.as_ref().map(|text| text.to_lowercase());
        asked.is_none_or(|asked| held.as_ref().is_some_and(|held| held.to_lowercase().contains(&asked)))
    };
    let same = |held: &Option<String>, asked: &Option<String>| asked.is_none() || held == asked;
    let found = match &query.text {
        Some(text) => search::ops::matching_people(r, text)?.contains(&id),
        None => true,
    };
    let last: Option<Day> = person.interactions.iter().map(|held| held.day).max();
    let since = query.silent_days.map(|days| day(TODAY).plus(-i64::from(days)));
    Ok(found
        && !person.memberships.is_empty()
        && same(&person.city, &query.city)
        && same(&person.sector, &query.sector)
        && holds(&person.expertise, &query.expertise)
        && (query.helps_with.is_none() || person.memberships.iter().any(|m| holds(&m.helps_with, &query.helps_with)))
        && (query.cohort.is_none() || person.memberships.iter().any(|m| m.cohort == query.cohort))
        && since.is_none_or(|since| last.is_none_or(|last| last <= since)))
}

/// All rows of a list, page by page forward, and page by page back from its end.
fn walked(n: &Nursery, query: &AlumniQuery) -> (Vec<PersonId>, Vec<PersonId>, Option<u32>) {
    let (mut forward, mut back, mut total) = (Vec::new(), Vec::new(), None);
    let mut asked = query.clone();
    loop {
        let page = n.read(|r| list(r, &asked)).unwrap();
        assert_eq!(page.total.is_some(), asked.after.is_none(), "the first page tells the total");
        assert_eq!(page.previous.is_some(), !forward.is_empty());
        total = total.or(page.total);
        forward.extend(page.rows.iter().map(|row| row.id));
        asked.after = page.next;
        if asked.after.is_none() {
            break;
        }
    }
    let mut asked = AlumniQuery { before: Some(Cursor::end()), ..query.clone() };
    loop {
        let page = n.read(|r| list(r, &asked)).unwrap();
        assert_eq!(page.next.is_some(), !back.is_empty());
        back.splice(0..0, page.rows.iter().map(|row| row.id));
        asked.before = page.previous;
        if asked.before.is_none() {
            break;
        }
    }
    (forward, back, total)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn lists_show_whom_a_look_at_each_person_finds(
        people in vec(any_told(), 1..14), more in any_told(), queries in vec(any_query(), 6)
    ) {
        let n = nursery();
        let cohorts = [a_cohort().edition(3, "2025-09-01").save(&n), a_cohort().save(&n)];
        let mut all: Vec<PersonId> = people.into_iter().map(|told| save(&n, told, cohorts)).collect();
        let queries: Vec<AlumniQuery> = queries
            .into_iter()
            .map(|(query, cohort)| AlumniQuery { cohort: cohort.map(|at| cohorts[at]), ..query })
            .collect();
        // What is kept of one state of the file is of no use in the next.
        for _ in 0..2 {
            for query in &queries {
                let mut expected: Vec<PersonId> = n
                    .read(|r| all.iter().copied().filter_map(|id| finds(r, query, id).map(|is| is.then_some(id)).transpose()).collect())
                    .unwrap();
                let (forward, back, total) = walked(&n, query);
                prop_assert_eq!(&forward, &back);
                prop_assert_eq!(total, Some(u32::try_from(expected.len()).unwrap()));
                let mut found = forward.clone();
                found.sort_unstable();
                expected.sort_unstable();
                prop_assert_eq!(found, expected);
                let unlimited = AlumniQuery { limit: None, ..query.clone() };
                let ordered: Vec<PersonId> =
                    n.read(|r| list(r, &unlimited)).unwrap().rows.into_iter().map(|row| row.id).collect();
                prop_assert_eq!(forward, ordered);
                prop_assert_eq!(n.read(|r| count(r, query)).unwrap(), total.unwrap());
                let facets = n.read(|r| facets(r, &AlumniQuery { city: None, ..query.clone() })).unwrap();
                let here = |city: &str| {
                    let query = AlumniQuery { city: Some(city.into()), ..query.clone() };
                    n.read(|r| count(r, &query)).unwrap()
                };
                for city in ["上海", "苏州"] {
                    prop_assert_eq!(facets.cities.get(city).copied().unwrap_or_default(), here(city));
                }
            }
            all.push(save(&n, more.clone(), cohorts));
        }
    }
}
