//! Attendance from exports of meetings.

use std::path::Path;

use miaopu_core::{
    Read, Refusal, Result, code, op,
    reports::sign_in,
    sessions::{self, SessionId, SessionQuery},
    workflows::meetings::{KnownAs, MeetingPerson, MeetingPlan, MeetingRequest, ops},
};
use serde_json::json;

use crate::{
    args::Attendance,
    context::{self, CliContext},
    say::Speaker,
};

pub fn run(context: &CliContext, speaker: &Speaker, asked: Attendance) -> Result<()> {
    let (paths, session, plan, day_first, month_first, name, others_absent) = match asked {
        Attendance::Import { paths, session, plan, day_first, month_first, name, others_absent } => {
            (paths, session, plan, day_first, month_first, name, others_absent)
        }
        Attendance::SignIn { session, out, force } => return sign_in(context, speaker, session, &out, force),
    };
    let session = session.map(|typed| session_of(&typed)).transpose()?;
    let request = MeetingRequest {
        session,
        day_first: (day_first || month_first).then_some(day_first),
        names: name.iter().map(|typed| known_as(typed)).collect::<Result<_>>()?,
        others_absent,
    };
    if plan {
        let plan =
            context.look()?.read(|r| ops::plan(r, &paths, &request)).map_err(|e| context::about(&paths[0], e))?;
        return tell(speaker, &plan, None);
    }
    let file = paths[0].clone();
    let done = context
        .open()?
        .perform(op::IMPORT_ATTENDANCE, move |w| ops::carry_out(w, &paths, &request))
        .map_err(|e| context::about(&file, e))?;
    tell(speaker, &done.value.1, done.op.map(|op| op.to_string()))
}

fn session_of(typed: &str) -> Result<SessionId> {
    typed.parse().map_err(|_| Refusal::new(code::NO_SUCH_SESSION).arg("word", typed).into())
}

fn sign_in(context: &CliContext, speaker: &Speaker, session: Option<String>, out: &Path, force: bool) -> Result<()> {
    context::free(out, force)?;
    let nursery = context.open()?;
    let session = match session {
        Some(typed) => session_of(&typed)?,
        None => nursery.read(next_session)?,
    };
    let done = sign_in::export(&nursery, session, speaker.words.language(), out, miaopu_pdf::print)
        .map_err(|error| context::about(out, error))?;
    speaker.tell(&done, || {
        let file = done.file.display().to_string();
        vec![speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(done.rows))])]
    })
}

fn next_session(r: &Read<'_>) -> Result<SessionId> {
    let query = SessionQuery { from: Some(r.today()), limit: Some(1), ..SessionQuery::default() };
    let found = sessions::ops::list(r, &query)?.rows.into_iter().next();
    found.map(|session| session.id).ok_or_else(|| Refusal::new(code::NO_SESSION_AHEAD).into())
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
            let key = if cell.fate == "backwards" { "cli-attendance-backwards" } else { "cli-attendance-left" };
            Some(speaker.sentence(key, &[("at", json!(at)), ("text", json!(text))]))
        });
        let missing = (!plan.missing.is_empty())
            .then(|| speaker.sentence("cli-attendance-missing", &[("count", json!(plan.missing.len()))]));
        std::iter::once(title).chain(people).chain(missing).chain(left).collect()
    })
}

fn line(speaker: &Speaker, person: &MeetingPerson) -> String {
    let minutes = match person.minutes {
        Some(minutes) => speaker.sentence("cli-attendance-minutes", &[("minutes", json!(minutes))]),
        None => speaker.sentence("cli-attendance-no-minutes", &[]),
    };
    let backwards = person.leaves_first.then(|| speaker.sentence("attendance-meeting-leaves-first", &[]));
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
    let all = [Some(person.name.clone()), Some(minutes), Some(who), mark, backwards, early, stands];
    all.into_iter().flatten().collect::<Vec<_>>().join("  ")
}
