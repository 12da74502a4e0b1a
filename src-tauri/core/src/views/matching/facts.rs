//! What is known of the startups that seek a mentor, of the mentors, and of what is between them: each kind by one statement.

use std::collections::HashMap;

use super::MatchQuery;
use crate::{
    engine::Read,
    error::Result,
    kit::{Day, text::is_han},
    mentors::standing,
    people::PersonId,
    startups::StartupId,
};

/// A mentor who says nothing of hours or startups is there for so many.
const USUAL_LOAD: u32 = 3;
/// So many hours a month go into one startup.
const HOURS_FOR_ONE: u32 = 2;
/// What a startup has asked for counts for so many days, and what it is to reach within so many.
const ASKED_WITHIN: i64 = 90;
const DUE_WITHIN: i64 = 28;

/// All that a match is made of.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Those that seek a mentor, by name.
    pub startups: Vec<StartupFacts>,
    /// The mentors, by name.
    pub mentors: Vec<MentorFacts>,
    /// What is between some of them.
    pub pairs: HashMap<(StartupId, PersonId), PairFacts>,
    /// Startups that have a mentor already.
    pub mentored: u32,
}

/// A startup that seeks a mentor.
#[derive(Clone, Debug, PartialEq)]
pub struct StartupFacts {
    /// Identity.
    pub id: StartupId,
    /// Its name.
    pub name: String,
    /// Sector.
    pub sector: Option<String>,
    /// Funding stage.
    pub funding_stage: Option<String>,
    /// What it says that it does.
    pub does: String,
    /// What it asks for, what stands in its way, what it is to reach soon.
    pub asks: String,
    /// How many matches have left it without since it had a mentor.
    pub left_before: u32,
    /// In what its people talk.
    pub tongue: Option<Tongue>,
}

/// In what a team talks, told by how its people's names are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Chinese.
    Chinese,
    /// Another language; mostly English.
    Other,
}

impl Tongue {
    fn of(names: &str) -> Option<Self> {
        let named = names.trim();
        if named.is_empty() {
            return None;
        }
        Some(if named.chars().any(is_han) { Self::Chinese } else { Self::Other })
    }

    /// Whether somebody who speaks these languages talks with such a team.
    pub fn is_in(self, languages: &str) -> bool {
        const CHINESE: &[&str] = &["中文", "汉语", "普通话", "国语", "华语", "mandarin", "chinese"];
        let spoken = languages.to_lowercase();
        let is_chinese = |word: &str| CHINESE.iter().any(|name| word.contains(name));
        let mut words = spoken.split(SEPARATORS).map(str::trim).filter(|word| !word.is_empty());
        match self {
            Self::Chinese => words.any(is_chinese),
            Self::Other => words.any(|word| !is_chinese(word)),
        }
    }
}

/// What stands between several things that somebody knows, speaks or is there for.
const SEPARATORS: &[char] = &['、', '，', ',', '；', ';', '/', '|', '\n', '。'];

/// Something that a mentor knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expertise {
    /// As it was typed.
    pub word: String,
    /// By what it is found in a text, in small letters.
    parts: Vec<String>,
}

impl Expertise {
    /// What a text of several names.
    pub fn of(text: &str) -> Vec<Self> {
        text.split(SEPARATORS).map(str::trim).filter(|word| word.chars().count() > 1).map(Self::one).collect()
    }

    /// A word of four Chinese letters is two of two: 政策申报 is met by 申报高新技术企业. 与, 和, 及 join two.
    fn one(word: &str) -> Self {
        let small = word.to_lowercase();
        let mut parts = vec![small.clone()];
        for part in small.split(['与', '和', '及', '&', ' ']).map(str::trim) {
            let letters: Vec<char> = part.chars().collect();
            if letters.len() == 4 && letters.iter().copied().all(is_han) {
                parts.extend(letters.chunks(2).map(String::from_iter));
            }
            if letters.len() > 1 {
                parts.push(part.to_owned());
            }
        }
        Self { word: word.to_owned(), parts }
    }

    /// Whether a text in small letters speaks of it.
    pub fn is_in(&self, text: &str) -> bool {
        self.parts.iter().any(|part| text.contains(part.as_str()))
    }
}

/// A mentor.
#[derive(Clone, Debug, PartialEq)]
pub struct MentorFacts {
    /// Their person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they know.
    pub expertise: Vec<Expertise>,
    /// Their sectors, in their own words.
    pub sectors: Option<String>,
    /// The stages that they are there for, in their own words.
    pub stages: Option<String>,
    /// Languages, in their own words.
    pub languages: Option<String>,
    /// How many startups of a sector they have advised.
    pub advised_sectors: HashMap<String, u32>,
    /// How many of a stage.
    pub advised_stages: HashMap<String, u32>,
    /// The sum of their ratings, and how many.
    pub ratings: (u32, u32),
    /// The fewest startups that they are there for.
    pub at_least: u32,
    /// The most.
    pub at_most: u32,
    /// Startups that they mentor now.
    pub load: u32,
    /// Since when they are there.
    pub from_on: Option<Day>,
    /// Their last day.
    pub until_on: Option<Day>,
}

/// What is between a mentor and a startup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairFacts {
    /// A conflict of interest, as it was told.
    pub conflict: Option<String>,
    /// The mentor works at the startup.
    pub is_own_company: bool,
    /// A mentorship ended before it began.
    pub has_declined: bool,
    /// The mentor is its mentor now.
    pub is_mentoring: bool,
    /// The startup wishes for the mentor: the how manyth choice.
    pub startup_wishes: Option<u32>,
    /// The mentor wishes for the startup.
    pub mentor_wishes: bool,
    /// Ruled out by hand.
    pub by_hand: bool,
}

/// What is known on the day on which the mentoring begins.
///
/// # Errors
/// The file's failures only.
pub fn load(r: &Read<'_>, query: &MatchQuery) -> Result<Facts> {
    let on = query.starts_on.unwrap_or_else(|| r.today());
    let (startups, mentored) = startups(r, query, on)?;
    let mut facts = Facts { startups, mentored, mentors: mentors(r, on)?, pairs: HashMap::new() };
    let ids: Vec<StartupId> = facts.startups.iter().map(|one| one.id).collect();
    let startups = serde_json::to_string(&ids)?;
    asks(r, &startups, &mut facts.startups)?;
    between(r, &startups, on, &mut facts.pairs)?;
    for pair in &query.without {
        facts.pairs.entry((pair.startup, pair.mentor)).or_default().by_hand = true;
    }
    Ok(facts)
}

/// The startups of a cohort, or of all that are not over, that are admitted or active and have no mentor; and how many have
/// one. One that is in two cohorts counts once.
fn startups(r: &Read<'_>, query: &MatchQuery, on: Day) -> Result<(Vec<StartupFacts>, u32)> {
    let agreed = standing::agreed();
    let sql = format!(
        "SELECT s.startup AS id, s.name, s.sector, s.funding_stage, x.one_liner,
           (SELECT group_concat(e.founders, ' ') FROM enrolment_row e WHERE e.startup = s.startup) AS founders,
           EXISTS (SELECT 1 FROM mentorship m WHERE m.startup = s.startup AND {agreed}) AS is_mentored,
           (SELECT count(*) FROM left_without l WHERE l.startup = s.startup AND l.deleted_at IS NULL AND l.day >
             ifnull((SELECT max(ifnull(m.starts_on, '')) FROM mentorship m WHERE m.startup = s.startup AND m.deleted_at IS NULL), ''))
             AS left_before
         FROM startup_row s JOIN startup x ON x.id = s.startup
         WHERE CASE WHEN :startup IS NOT NULL THEN s.startup = :startup ELSE s.startup IN (
             SELECT e.startup FROM cohort k JOIN enrolment_row e ON e.cohort = k.id
             WHERE k.deleted_at IS NULL AND e.state IN ('admitted', 'active')
               AND CASE WHEN :cohort IS NULL THEN k.state <> 'finished' ELSE k.id = :cohort END) END
         ORDER BY s.sort_key, s.startup"
    );
    let rows = r.rows(&sql, &[(":startup", &query.startup), (":cohort", &query.cohort), (":on", &on)], |row| {
        let is_mentored: bool = row.get("is_mentored")?;
        let names: Option<String> = row.get("founders")?;
        let (sector, line): (Option<String>, Option<String>) = (row.get("sector")?, row.get("one_liner")?);
        let does = [sector.as_deref(), line.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let startup = crate::from_row!(row => StartupFacts {
            id, name, funding_stage, left_before,
            tongue = names.as_deref().and_then(Tongue::of),
            sector = sector, does = does.to_lowercase(), asks = String::new(),
        });
        Ok((startup, is_mentored))
    })?;
    let all = rows.len();
    // One that is asked for by itself may have a mentor, and look for another.
    let seeking =
        |(startup, is_mentored): (StartupFacts, bool)| (query.startup.is_some() || !is_mentored).then_some(startup);
    let found: Vec<StartupFacts> = rows.into_iter().filter_map(seeking).collect();
    let mentored = u32::try_from(all - found.len()).unwrap_or(u32::MAX);
    Ok((found, mentored))
}

/// What startups have asked for lately: open asks, what stood in the way of the last check-in, what they are to reach soon.
fn asks(r: &Read<'_>, startups: &str, found: &mut [StartupFacts]) -> Result<()> {
    let today = r.today();
    let rows = r.rows(
        "SELECT j.value AS startup, n.text FROM json_each(:startups) j CROSS JOIN note n ON n.startup = j.value
           WHERE n.kind = 'ask' AND n.answered_on IS NULL AND n.visibility <> 'mine' AND n.day >= :since AND n.deleted_at IS NULL
         UNION ALL
         SELECT j.value, ifnull(c.asks, '') || ' ' || ifnull(c.blocked_by, '')
           FROM json_each(:startups) j CROSS JOIN check_in c ON c.id = (
             SELECT l.id FROM check_in l WHERE l.startup = j.value AND l.deleted_at IS NULL ORDER BY l.week DESC LIMIT 1)
         UNION ALL
         SELECT j.value, m.name FROM json_each(:startups) j CROSS JOIN milestone m ON m.startup = j.value
           WHERE m.done_on IS NULL AND m.due_on <= :soon AND m.deleted_at IS NULL",
        &[(":startups", &startups), (":since", &today.plus(-ASKED_WITHIN)), (":soon", &today.plus(DUE_WITHIN))],
        |row| Ok((row.get::<_, StartupId>(0)?, row.get::<_, String>(1)?)),
    )?;
    let mut texts: HashMap<StartupId, String> = HashMap::new();
    for (startup, text) in rows {
        let all = texts.entry(startup).or_default();
        all.push_str(text.trim());
        all.push(' ');
    }
    for startup in found {
        let asked = texts.remove(&startup.id).unwrap_or_default();
        startup.asks = asked.trim().to_lowercase();
    }
    Ok(())
}

/// All mentors who are not gone by the day.
fn mentors(r: &Read<'_>, on: Day) -> Result<Vec<MentorFacts>> {
    // Of several terms those that hold on the day count, else the newest.
    let sql = format!(
        "SELECT p.id, p.name, p.expertise, p.sector, o.hours_per_month, o.languages, o.starts_on, o.ends_on,
           t.at_least, t.at_most, t.sectors, t.stages, t.from_on, t.until_on,
           (SELECT count(DISTINCT m.startup) FROM mentorship m WHERE m.mentor = o.id AND {}) AS load,
           (SELECT sum(f.rating) FROM mentor_feedback f WHERE f.mentor = p.id AND f.side = 'startup' AND f.deleted_at IS NULL)
             AS rated,
           (SELECT count(*) FROM mentor_feedback f WHERE f.mentor = p.id AND f.side = 'startup' AND f.deleted_at IS NULL)
             AS ratings
         FROM mentor o JOIN person p ON p.id = o.person
         LEFT JOIN mentor_terms t ON t.id = (SELECT l.id FROM mentor_terms l WHERE l.mentor = p.id AND l.deleted_at IS NULL
           ORDER BY ifnull(l.from_on, '') <= :on AND ifnull(l.until_on, '9999') >= :on DESC, l.from_on DESC, l.id DESC LIMIT 1)
         WHERE o.deleted_at IS NULL AND p.deleted_at IS NULL AND p.erased_at IS NULL
         ORDER BY sort_key(p.name, p.reading), p.id",
        standing::agreed()
    );
    let mut found = r.rows(&sql, &[(":on", &on)], |row| {
        let text = |name: &str| row.get::<_, Option<String>>(name);
        let sectors = [text("sector")?, text("sectors")?].into_iter().flatten().collect::<Vec<_>>().join("、");
        let hours: Option<u32> = row.get("hours_per_month")?;
        let by_hours = hours.map_or(USUAL_LOAD, |hours| (hours / HOURS_FOR_ONE).max(1));
        let at_most = row.get::<_, Option<u32>>("at_most")?.unwrap_or(by_hours);
        let later = |one: Option<Day>, other: Option<Day>| one.max(other);
        let earlier = |one: Option<Day>, other: Option<Day>| [one, other].into_iter().flatten().min();
        Ok(crate::from_row!(row => MentorFacts {
            id, name, stages, languages, load,
            expertise = text("expertise")?.as_deref().map(Expertise::of).unwrap_or_default(),
            sectors = (!sectors.is_empty()).then_some(sectors),
            advised_sectors = HashMap::new(), advised_stages = HashMap::new(),
            ratings = (row.get::<_, Option<u32>>("rated")?.unwrap_or(0), row.get("ratings")?),
            at_least = row.get::<_, Option<u32>>("at_least")?.unwrap_or(0).min(at_most), at_most = at_most,
            from_on = later(row.get("starts_on")?, row.get("from_on")?),
            until_on = earlier(row.get("ends_on")?, row.get("until_on")?),
        }))
    })?;
    let advised = r.rows(
        "SELECT o.person, s.sector, s.funding_stage, count(DISTINCT s.id) AS startups
         FROM mentorship m JOIN mentor o ON o.id = m.mentor JOIN startup s ON s.id = m.startup
         WHERE m.deleted_at IS NULL AND m.starts_on IS NOT NULL GROUP BY o.person, s.sector, s.funding_stage",
        &[],
        |row| {
            let (sector, stage): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((row.get::<_, PersonId>(0)?, sector, stage, row.get::<_, u32>(3)?))
        },
    )?;
    let places: HashMap<PersonId, usize> = found.iter().enumerate().map(|(at, mentor)| (mentor.id, at)).collect();
    for (person, sector, stage, count) in advised {
        let Some(mentor) = places.get(&person).and_then(|at| found.get_mut(*at)) else { continue };
        sector.into_iter().for_each(|sector| *mentor.advised_sectors.entry(sector).or_default() += count);
        stage.into_iter().for_each(|stage| *mentor.advised_stages.entry(stage).or_default() += count);
    }
    Ok(found)
}

/// What is between these startups and any mentor.
fn between(r: &Read<'_>, startups: &str, on: Day, pairs: &mut HashMap<(StartupId, PersonId), PairFacts>) -> Result<()> {
    type Row = (StartupId, PersonId, Option<String>);
    let ask = |sql: &str| -> Result<Vec<Row>> {
        let params: &[(&str, &dyn rusqlite::ToSql)] = &[(":startups", &startups), (":on", &on)];
        let used = if sql.contains(":on") { params } else { &params[..1] };
        r.rows(sql, used, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    };
    let conflicts = ask(
        "SELECT c.startup, c.mentor, ifnull(c.why, '') FROM json_each(:startups) j CROSS JOIN conflict c ON c.startup = j.value
         WHERE c.deleted_at IS NULL AND (c.until_on IS NULL OR c.until_on >= :on)",
    )?;
    for (startup, person, why) in conflicts {
        pairs.entry((startup, person)).or_default().conflict = why;
    }
    let own = ask("SELECT s.id, a.person, NULL FROM json_each(:startups) j CROSS JOIN startup s ON s.id = j.value
         JOIN affiliation a ON a.organisation = s.organisation
         WHERE a.deleted_at IS NULL AND (a.ends_on IS NULL OR a.ends_on > :on)")?;
    for (startup, person, _) in own {
        pairs.entry((startup, person)).or_default().is_own_company = true;
    }
    let wishes = ask("SELECT w.startup, w.mentor, w.side || ifnull(w.rank, 1) FROM json_each(:startups) j
         CROSS JOIN wish w ON w.startup = j.value WHERE w.deleted_at IS NULL")?;
    for (startup, person, said) in wishes {
        let pair = pairs.entry((startup, person)).or_default();
        match said.as_deref().and_then(|said| said.strip_prefix("startup")) {
            Some(rank) => {
                let rank = rank.parse().unwrap_or(1);
                pair.startup_wishes = Some(pair.startup_wishes.map_or(rank, |other| other.min(rank)));
            }
            None => pair.mentor_wishes = true,
        }
    }
    // A mentorship that is only wished for is the startup's wish; one that is talked about, that of both.
    let mentorships = ask(
        "SELECT m.startup, o.person, CASE WHEN m.state = 'ended' AND m.starts_on IS NULL THEN 'declined' ELSE m.state END
         FROM json_each(:startups) j CROSS JOIN mentorship m ON m.startup = j.value JOIN mentor o ON o.id = m.mentor
         WHERE m.deleted_at IS NULL AND (m.state <> 'confirmed' OR m.ends_on IS NULL OR m.ends_on > :on)",
    )?;
    for (startup, person, state) in mentorships {
        let pair = pairs.entry((startup, person)).or_default();
        match state.as_deref() {
            Some("declined") => pair.has_declined = true,
            Some("confirmed") => pair.is_mentoring = true,
            Some("wished") => pair.startup_wishes = Some(1),
            Some("talking") => (pair.startup_wishes, pair.mentor_wishes) = (Some(1), true),
            _ => {}
        }
    }
    Ok(())
}
