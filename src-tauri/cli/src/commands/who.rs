//! Who works at this machine.

use miaopu_core::{
    Read, Refusal, Result, code, incubator, op,
    people::{self, PersonId, PersonName},
    views::{
        self,
        people::{PeopleQuery, Role},
    },
};
use serde_json::json;

use super::named::not_known;
use crate::{context::CliContext, say::Speaker};

/// People of like names that are looked through for those of exactly this name.
const NAMESAKES: u32 = 1_000;

pub fn tell(context: &mut CliContext, speaker: &Speaker, person: Option<&str>, new: bool) -> Result<()> {
    if let Some(person) = person {
        let me = say_who(context, person, new)?;
        context.remember(me)?;
    }
    let nursery = context.look()?;
    let (me, colleagues) = nursery.read(|r| {
        let me = r.author().ok().and_then(|me| people::ops::name_of(r, me).ok());
        Ok((me, incubator::ops::colleagues(r)?))
    })?;
    speaker.tell(&json!({ "me": me, "colleagues": colleagues }), || {
        let line = |one: &PersonName| format!("{}  {}", one.id, one.name);
        let first = match &me {
            Some(me) => speaker.sentence("cli-who", &[("name", json!(me.name))]),
            None => speaker.sentence("cli-who-asked", &[]),
        };
        std::iter::once(first).chain(colleagues.iter().map(line)).collect()
    })
}

fn say_who(context: &CliContext, person: &str, new: bool) -> Result<PersonId> {
    if new {
        let name = person.to_owned();
        return context.open()?.write(op::INTRODUCE, move |w| incubator::ops::introduce(w, &name));
    }
    context.look()?.read(|r| named(r, person))
}

/// The mentor of this id or whole name: of several people of one name, the one who mentors.
///
/// # Errors
/// As [`named`].
pub fn mentor_named(r: &Read<'_>, typed: &str) -> Result<PersonId> {
    let query = PeopleQuery {
        text: Some(typed.to_owned()),
        role: Role::Mentors,
        limit: Some(NAMESAKES),
        ..PeopleQuery::default()
    };
    let found = views::people::list(r, &query)?.rows.into_iter().filter(|row| row.name == typed);
    match found.map(|row| row.id).collect::<Vec<_>>().as_slice() {
        [one] => Ok(*one),
        _ => named(r, typed),
    }
}

/// The person of this id or whole name.
///
/// # Errors
/// `no_such_person`; `ambiguous_name` where several have it.
pub fn named(r: &Read<'_>, typed: &str) -> Result<PersonId> {
    if let Ok(id) = typed.parse() {
        return people::ops::known(r, id);
    }
    let query = PeopleQuery { text: Some(typed.to_owned()), limit: Some(NAMESAKES), ..PeopleQuery::default() };
    let found = views::people::list(r, &query)?.rows;
    let exact: Vec<PersonId> = found.iter().filter(|row| row.name == typed).map(|row| row.id).collect();
    match exact.as_slice() {
        [one] => Ok(*one),
        [] => {
            let all = PeopleQuery { limit: Some(NAMESAKES), ..PeopleQuery::default() };
            let all = views::people::list(r, &all)?.rows;
            Err(not_known(code::NO_SUCH_PERSON, typed, all.iter().map(|row| row.name.as_str())).into())
        }
        several => Err(Refusal::new(code::AMBIGUOUS_NAME).arg("name", typed).arg("count", several.len()).into()),
    }
}
