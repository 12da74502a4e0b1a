//! Search: whatever somebody types is a query that the file can answer.

use std::{collections::HashSet, panic::AssertUnwindSafe};

use bolero::{TypeGenerator, check};
use miaopu_core::{
    kit::tokens::{CompanyText, PersonText, Query, tokens_of_company, tokens_of_person},
    search,
    views::people::{self, PeopleQuery},
};

use crate::{edits::one_of, files::Folder, plans::small_nursery, prose::Text};

#[derive(Clone, Debug, TypeGenerator)]
enum Typed {
    Text(Text),
    /// Letters of somebody who is there, with something between or behind.
    Of {
        person: u8,
        from: u8,
        letters: u8,
        more: Text,
    },
}

#[test]
fn whatever_is_typed_is_answered_with_so_many_hits_at_most_and_none_twice() {
    let folder = Folder::new();
    let nursery = AssertUnwindSafe(small_nursery(folder.path()));
    let names: Vec<String> = nursery
        .read(|r| people::list(r, &PeopleQuery::default()))
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.name)
        .collect();
    check!().with_type::<(Typed, u8)>().for_each(|(typed, limit)| {
        let text = match typed {
            Typed::Text(text) => text.say(),
            Typed::Of { person, from, letters, more } => {
                let name = one_of(&names, *person).chars();
                let part: String = name.skip(usize::from(from % 4)).take(usize::from(letters % 5)).collect();
                format!("{part}{}", more.say())
            }
        };
        let limit = u32::from(*limit);
        let hits = nursery.read(|r| search::ops::search(r, &text, limit)).expect("the query can be asked");
        assert!(hits.len() <= limit as usize);
        let ids: HashSet<&str> = hits.iter().map(|hit| hit.id.as_str()).collect();
        assert_eq!(ids.len(), hits.len(), "a hit comes twice");
        nursery.read(|r| search::ops::matching_rows(r, &text).map(|_| ())).expect("the list can be narrowed");
        nursery.read(|r| search::ops::matching_startups(r, &text)).expect("the startups can be narrowed");
        nursery.read(|r| search::ops::people_called(r, &text)).expect("a name can be looked up");
    });
}

#[test]
fn what_anybody_is_called_makes_tokens_of_letters_and_digits() {
    check!().with_type::<(Text, Text, Text)>().for_each(|(name, other, said)| {
        let (name, other, said) = (name.say(), other.say(), said.say());
        let person = PersonText {
            name: &name,
            reading: Some(&other),
            alias: Some(&other),
            companies: vec![&other],
            phones: vec![&said],
            emails: vec![&other],
            wechats: vec![&name],
            said: vec![&said],
        };
        let company =
            CompanyText { name: &name, short_name: Some(&other), credit_code: Some(&said), said: Some(&said) };
        for tokens in [tokens_of_person(&person), tokens_of_company(&company)] {
            assert!(tokens.chars().all(|c| c == ' ' || !c.is_ascii() || c.is_ascii_alphanumeric()), "{tokens:?}");
        }
        let _ = (Query::classify(&name).anywhere(), Query::classify(&said).tiers().len());
    });
}
