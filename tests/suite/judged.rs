//! Judged queries: what a person types, and the records that must be among the first five. `./dev gen judged` makes them
//! with another program from this nursery; recall@5 is the share of these records that are found there.

use std::collections::BTreeMap;

use miaopu_core::{
    Nursery, World, demo,
    engine::Read,
    kit::{Clock, Day, Ids},
    people::ContactKind,
    search::{self, Hit, HitKind},
    views,
};
use serde::Deserialize;

use crate::desk::{Desk, data};

/// So many are looked at.
const FIRST: u32 = 5;
/// The share of the records that must be among them, in hundredths.
const BAR: usize = 98;
/// What is taken in besides the example data: credit codes, hard names, sites, notes that say what no other says.
const TAKEN_IN: [&str; 4] = ["startups.csv", "people.csv", "sites.csv", "notes.csv"];

#[derive(Deserialize)]
struct Judged {
    kind: String,
    text: String,
    /// Records as [`called`] calls them.
    expect: Vec<String>,
}

#[derive(Default)]
struct Recall {
    queries: usize,
    expected: usize,
    found: usize,
    misses: Vec<String>,
}

/// The nursery of `miaopu-cli --today 2026-11-23 demo`, and what `./dev gen judged` imports into it.
fn judged_nursery() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let noon = "2026-11-23".parse::<Day>().unwrap().starts(chrono_tz::Asia::Shanghai).plus_minutes(12 * 60);
    let size = demo::Size::default();
    let world = World { clock: Clock::At(noon), ids: Ids::seeded(size.seed), author: None };
    let nursery = Nursery::make(&folder.path().join("n.miaopu"), world).unwrap();
    demo::start(&nursery, &size).unwrap();
    let desk = Desk { nursery, folder };
    for name in TAKEN_IN {
        desk.import(&data("judged").join(name));
    }
    desk
}

/// A record by what it shows, since ids are others when the program makes more or fewer of them: people by their name and
/// phone.
fn called(r: &Read<'_>, hit: &Hit) -> String {
    match hit.kind {
        HitKind::Person => {
            let person = views::person::load(r, hit.id.parse().unwrap()).unwrap();
            let phone = person.contacts.iter().find(|contact| contact.kind == ContactKind::Mobile);
            let number = phone.map_or("", |phone| phone.value.trim_start_matches("+86"));
            format!("person {} {number}", hit.name)
        }
        HitKind::Startup => format!("startup {}", hit.name),
        HitKind::Note => format!("note {}", hit.name),
        HitKind::Record => format!("site {}", hit.name),
    }
}

#[test]
fn of_the_records_that_judged_queries_ask_for_98_in_100_are_among_the_first_five() {
    let judged: Vec<Judged> = serde_json::from_slice(&std::fs::read(data("judged/queries.json")).unwrap()).unwrap();
    assert_eq!(judged.len(), 200);
    let desk = judged_nursery();
    let mut kinds: BTreeMap<&str, Recall> = BTreeMap::new();
    for Judged { kind, text, expect } in &judged {
        let hits: Vec<String> = desk
            .nursery
            .read(|r| Ok(search::ops::search(r, text, FIRST)?.iter().map(|hit| called(r, hit)).collect()))
            .unwrap();
        let recall = kinds.entry(kind).or_default();
        recall.queries += 1;
        recall.expected += expect.len();
        for record in expect {
            if hits.contains(record) {
                recall.found += 1;
            } else {
                recall.misses.push(format!("{text}: no {record} in {hits:?}"));
            }
        }
    }
    for (kind, Recall { queries, expected, found, misses }) in &kinds {
        println!("{kind}: {found} of {expected} records, {queries} queries");
        misses.iter().for_each(|miss| println!("  {miss}"));
    }
    let sum = |of: fn(&Recall) -> usize| kinds.values().map(of).sum::<usize>();
    let (found, expected) = (sum(|recall| recall.found), sum(|recall| recall.expected));
    println!("all: {found} of {expected} records, {} queries", judged.len());
    assert!(found * 100 >= expected * BAR, "recall@5 is {found} of {expected}");
}
