//! Attendance from exports of meetings.

use miaopu_core::{
    Refusal, Result, code, op,
    workflows::meetings::{KnownAs, MeetingPerson, MeetingPlan, MeetingRequest, ops},
};
use serde_json::json;

use crate::{
    args::Attendance,
    context::{self, CliContext},
    say::Speaker,
};

pub fn run(context: &CliContext, speaker: &Speaker, asked: Attendance) -> Result<()> {
    let Attendance::Import { path, session, plan, day_first, month_first, name, others_absent } = asked;
    let no_session = |typed: &str| Refusal::new(code::NO_SUCH_SESSION).arg("word", typed);
    let session = session.map(|typed| typed.parse().map_err(|_| no_session(&typed))).transpose()?;
    let request = MeetingRequest {
        session,
        day_first: (day_first || month_first).then_some(day_first),
        names: name.iter().map(|typed| known_as(typed)).collect::<Result<_>>()?,
        others_absent,
    };
    if plan {
        let plan = context.look()?.read(|r| ops::plan(r, &path, &request)).map_err(|e| context::about(&path, e))?;
        return tell(speaker, &plan, None);
    }
    let file = path.clone();
    let done = context
        .open()?
        .perform(op::IMPORT_ATTENDANCE, move |w| ops::carry_out(w, &path, &request))
        .map_err(|e| context::about(&file, e))?;
    tell(speaker, &done.value.1, done.op.map(|op| op.to_string()))
}

fn known_as(typed: &str) -> Result<KnownAs> {
    let wrong = || Refusal::new(code::UNKNOWN_WORD).arg("word", typed);
    let (name, person) = typed.rsplit_once('=').ok_or_else(wrong)?;
    Ok(KnownAs { name: name.trim().to_owned(), person: person.trim().parse().map_err(|_| wrong())? })
}

fn tell(speaker: &Speaker, plan: &MeetingPlan, op: Option<String>) -> Result<()> {
    let document = json!({
        "session": plan.session, "people": plan.people, "missing": plan.missing, "account": plan.account, "op": op,
    });
    speaker.tell(&document, || {
        let title = plan.session.title.clone();
        let people = plan.people.iter().map(|person| line(speaker, person));
        let left = plan.account.iter().filter_map(|cell| {
            let (at, text) = (cell.at.as_ref()?, cell.text.as_ref()?);
            Some(speaker.sentence("cli-attendance-left", &[("at", json!(at)), ("text", json!(text))]))
        });
        let missing = (!plan.missing.is_empty())
            .then(|| speaker.sentence("cli-attendance-missing", &[("count", json!(plan.missing.len()))]));
        std::iter::once(title).chain(people).chain(missing).chain(left).collect()
    })
}

fn line(speaker: &Speaker, person: &MeetingPerson) -> String {
    let minutes = speaker.sentence("cli-attendance-minutes", &[("minutes", json!(person.minutes))]);
    let who = match (&person.person, person.candidates.as_slice()) {
        (Some(known), _) => known.name.clone(),
        (None, []) => speaker.sentence("cli-attendance-unknown", &[]),
        (None, several) => {
            let could: Vec<String> = several.iter().map(|one| format!("{} ({})", one.name, one.id)).collect();
            speaker.sentence("cli-attendance-several", &[("people", json!(could.join(", ")))])
        }
    };
    let mark = person.mark.map(|mark| speaker.name_of(&format!("attendance-{}", mark.as_ref())));
    let early = person.left_early.then(|| speaker.sentence("cli-attendance-early", &[]));
    let stands = person.stands.map(|mark| {
        let mark = speaker.name_of(&format!("attendance-{}", mark.as_ref()));
        speaker.sentence("cli-attendance-stands", &[("mark", json!(mark))])
    });
    let all = [Some(person.name.clone()), Some(minutes), Some(who), mark, early, stands];
    all.into_iter().flatten().collect::<Vec<_>>().join("  ")
}
