//! What is known of the startups that are looked after, as it was on a day: each kind of fact by one statement.

use std::collections::HashMap;

use crate::{
    check_ins::{self, Runway},
    cohorts::CohortId,
    engine::Read,
    error::Result,
    kit::{Day, word::word},
    mentors::standing,
    sessions::{AttendanceCount, Mark},
    startups::StartupId,
};

/// How many of the last sessions attendance is told from.
const SESSIONS: u32 = 4;
/// How many values of health are compared.
const VALUES: u32 = 3;

/// What is known of a startup on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Its name.
    pub name: String,
    /// Since when it is admitted or active.
    pub since: Option<Day>,
    /// When it was last heard of: the day of the last note, or the Monday of the last check-in.
    pub heard_on: Option<Day>,
    /// Whether a mentor is there, or starts soon.
    pub has_mentor: bool,
    /// When its last mentorship ended.
    pub mentored_until: Option<Day>,
    /// Milestones that are due and not reached.
    pub milestones: Option<Overdue>,
    /// Next steps that are due and not done.
    pub actions: Option<Overdue>,
    /// Asks that nobody has answered, by their days.
    pub asks: Option<Overdue>,
    /// Marks of its people at the last four sessions that hold any.
    pub seen: Option<Seen>,
    /// The last three values of its health, the newest first.
    pub health: Vec<Health>,
    /// For how long its cash lasts, and in which week that was told.
    pub runway: Option<(Runway, Day)>,
}

/// How many are open, and since when the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// How many.
    pub count: u32,
    /// The day of the first.
    pub first: Day,
}

/// Marks at some sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How many of each kind.
    pub count: AttendanceCount,
    /// The day of the first of the sessions.
    pub first: Day,
}

/// A value of health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// 1 to 5.
    pub value: u8,
    /// When it was told.
    pub day: Day,
}

/// The startups that were admitted or active on a day, in one cohort or in all that are not over, each with the enrolment
/// by which it is.
fn looked_after(r: &Read<'_>, cohort: Option<CohortId>, on: Day) -> Result<(HashMap<StartupId, Facts>, Vec<String>)> {
    let rows = r.rows(
        "SELECT e.startup, e.id AS enrolment, s.name, c.day
         FROM cohort k JOIN enrolment e ON e.cohort = k.id JOIN startup_row s ON s.startup = e.startup
         JOIN enrolment_change c ON c.id = (SELECT l.id FROM enrolment_change l
           WHERE l.enrolment = e.id AND l.day <= :on AND l.deleted_at IS NULL ORDER BY l.day DESC, l.id DESC LIMIT 1)
         WHERE k.deleted_at IS NULL AND e.deleted_at IS NULL AND c.state IN ('admitted', 'active')
           AND CASE WHEN :cohort IS NULL THEN k.state <> 'finished' ELSE k.id = :cohort END
         ORDER BY k.starts_on, e.id",
        &[(":on", &on), (":cohort", &cohort)],
        |row| {
            let name: String = row.get("name")?;
            Ok((
                row.get::<_, StartupId>("startup")?,
                row.get::<_, String>("enrolment")?,
                name,
                row.get::<_, Day>("day")?,
            ))
        },
    )?;
    let mut found: HashMap<StartupId, Facts> = HashMap::new();
    let mut enrolments = Vec::new();
    for (startup, enrolment, name, since) in rows {
        // Of two cohorts at once the later counts.
        found.insert(startup, Facts { name, since: Some(since), ..Facts::default() });
        enrolments.push(enrolment);
    }
    Ok((found, enrolments))
}

/// What is known on a day of the startups that are looked after.
///
/// # Errors
/// The file's failures only.
pub fn load(r: &Read<'_>, cohort: Option<CohortId>, on: Day) -> Result<HashMap<StartupId, Facts>> {
    let (mut found, enrolments) = looked_after(r, cohort, on)?;
    let ids: Vec<StartupId> = found.keys().copied().collect();
    let (startups, enrolments) = (serde_json::to_string(&ids)?, serde_json::to_string(&enrolments)?);
    let asking = Asking { r, on, startups: &startups, enrolments: &enrolments };
    asking.heard(&mut found)?;
    asking.mentors(&mut found)?;
    asking.overdue(&mut found)?;
    asking.attendance(&mut found)?;
    asking.health(&mut found)?;
    for (startup, runway) in check_ins::ops::runways(r, &ids, on)? {
        found.entry(startup).and_modify(|facts| facts.runway = Some(runway));
    }
    Ok(found)
}

/// What the statements are filled with.
struct Asking<'a> {
    r: &'a Read<'a>,
    on: Day,
    /// JSON arrays.
    startups: &'a str,
    enrolments: &'a str,
}

type Found = HashMap<StartupId, Facts>;

impl Asking<'_> {
    fn heard(&self, found: &mut Found) -> Result<()> {
        let rows = self.r.rows(
            "SELECT j.value AS startup,
               (SELECT max(n.day) FROM note n WHERE n.startup = j.value AND n.day <= :on AND n.deleted_at IS NULL) AS noted,
               (SELECT max(c.week) FROM check_in c WHERE c.startup = j.value AND c.week <= :on AND c.deleted_at IS NULL)
                 AS checked_in
             FROM json_each(:startups) j",
            &[(":startups", &self.startups), (":on", &self.on)],
            |row| {
                Ok((row.get::<_, StartupId>("startup")?, row.get::<_, Option<Day>>("noted")?, row.get("checked_in")?))
            },
        )?;
        for (startup, noted, checked_in) in rows {
            found.entry(startup).and_modify(|facts| facts.heard_on = noted.max(checked_in));
        }
        Ok(())
    }

    fn mentors(&self, found: &mut Found) -> Result<()> {
        let sql = format!(
            "SELECT m.startup, max({}) AS has_mentor, max(CASE WHEN m.ends_on <= :on THEN m.ends_on END) AS mentored_until
             FROM json_each(:startups) j CROSS JOIN mentorship m ON m.startup = j.value
             WHERE m.deleted_at IS NULL GROUP BY m.startup",
            // Who starts soon was not known on an earlier day.
            if self.on < self.r.today() { standing::stands() } else { standing::provides() }
        );
        let rows = self.r.rows(&sql, &[(":startups", &self.startups), (":on", &self.on)], |row| {
            Ok((
                row.get::<_, StartupId>("startup")?,
                row.get::<_, Option<bool>>("has_mentor")?,
                row.get::<_, Option<Day>>("mentored_until")?,
            ))
        })?;
        for (startup, has_mentor, mentored_until) in rows {
            found.entry(startup).and_modify(|facts| {
                facts.has_mentor = has_mentor.unwrap_or(false);
                facts.mentored_until = mentored_until;
            });
        }
        Ok(())
    }

    /// SQL for that a row `x` was not settled on the day. Of today an index of what is open serves.
    fn open(&self, x: &str, settled: &str) -> String {
        if self.on == self.r.today() {
            format!("{x}.{settled} IS NULL")
        } else {
            format!("({x}.{settled} IS NULL OR {x}.{settled} > :on)")
        }
    }

    /// What was open on the day, and due before it; asks that were open on it.
    fn overdue(&self, found: &mut Found) -> Result<()> {
        let milestones = format!(
            "SELECT m.startup, count(*), min(m.due_on) FROM json_each(:startups) j CROSS JOIN milestone m ON m.startup = j.value
             WHERE m.due_on < :on AND {} AND m.deleted_at IS NULL GROUP BY m.startup",
            self.open("m", "done_on")
        );
        // A next step hangs on a note about the startup, on one of its milestones, or on itself.
        let actions = format!(
            "SELECT startup, count(*), min(due_on) FROM (
               SELECT CASE i.about_table
                 WHEN 'note' THEN (SELECT n.startup FROM note n WHERE n.id = i.about AND n.deleted_at IS NULL)
                 WHEN 'milestone' THEN (SELECT m.startup FROM milestone m WHERE m.id = i.about AND m.deleted_at IS NULL)
                 WHEN 'startup' THEN i.about END AS startup, i.due_on
               FROM action_item i WHERE i.due_on IS NOT NULL AND i.due_on < :on AND {} AND i.deleted_at IS NULL)
             WHERE startup IN (SELECT value FROM json_each(:startups)) GROUP BY startup",
            self.open("i", "done_on")
        );
        // An ask is over when it is answered, or when all that was to be done for it is.
        let asks = format!(
            "SELECT n.startup, count(*), min(n.day) FROM json_each(:startups) j CROSS JOIN note n ON n.startup = j.value
             WHERE n.kind = 'ask' AND n.day <= :on AND {} AND n.deleted_at IS NULL
               AND (NOT EXISTS (SELECT 1 FROM action_item i WHERE i.about = n.id AND i.deleted_at IS NULL)
                 OR EXISTS (SELECT 1 FROM action_item i WHERE i.about = n.id AND {} AND i.deleted_at IS NULL))
             GROUP BY n.startup",
            self.open("n", "answered_on"),
            self.open("i", "done_on")
        );
        for (startup, overdue) in self.counted(&milestones)? {
            found.entry(startup).and_modify(|facts| facts.milestones = Some(overdue));
        }
        for (startup, overdue) in self.counted(&actions)? {
            found.entry(startup).and_modify(|facts| facts.actions = Some(overdue));
        }
        for (startup, overdue) in self.counted(&asks)? {
            found.entry(startup).and_modify(|facts| facts.asks = Some(overdue));
        }
        Ok(())
    }

    fn counted(&self, sql: &str) -> Result<Vec<(StartupId, Overdue)>> {
        self.r.rows(sql, &[(":startups", &self.startups), (":on", &self.on)], |row| {
            Ok((row.get(0)?, Overdue { count: row.get(1)?, first: row.get(2)? }))
        })
    }

    /// Marks of the participants of each enrolment at the last sessions of its cohort that hold any of theirs.
    fn attendance(&self, found: &mut Found) -> Result<()> {
        let sql = format!(
            "SELECT e.startup, s.starts_on, a.mark
             FROM json_each(:enrolments) j CROSS JOIN enrolment e ON e.id = j.value
             CROSS JOIN session s ON s.id IN (
               SELECT t.id FROM session t WHERE t.cohort = e.cohort AND t.starts_on <= :on AND t.deleted_at IS NULL
                 AND EXISTS (SELECT 1 FROM participant p CROSS JOIN attendance b ON b.person = p.person AND b.session = t.id
                   WHERE p.enrolment = e.id AND p.deleted_at IS NULL AND b.mark IS NOT NULL AND b.deleted_at IS NULL)
               ORDER BY t.starts_on DESC, ifnull(t.starts_at, 0) DESC, t.id DESC LIMIT {SESSIONS})
             CROSS JOIN participant p ON p.enrolment = e.id CROSS JOIN attendance a ON a.person = p.person AND a.session = s.id
             WHERE p.deleted_at IS NULL AND a.mark IS NOT NULL AND a.deleted_at IS NULL"
        );
        let rows = self.r.rows(&sql, &[(":enrolments", &self.enrolments), (":on", &self.on)], |row| {
            Ok((row.get::<_, StartupId>("startup")?, row.get::<_, Day>("starts_on")?, word::<Mark>(row, "mark")?))
        })?;
        for (startup, day, mark) in rows {
            found.entry(startup).and_modify(|facts| {
                let seen = facts.seen.get_or_insert(Seen { count: AttendanceCount::default(), first: day });
                seen.first = seen.first.min(day);
                *match mark {
                    Mark::Present => &mut seen.count.present,
                    Mark::Late => &mut seen.count.late,
                    Mark::Absent => &mut seen.count.absent,
                    Mark::Leave => &mut seen.count.leave,
                } += 1;
            });
        }
        Ok(())
    }

    fn health(&self, found: &mut Found) -> Result<()> {
        let sql = format!(
            "SELECT n.startup, n.health, n.day FROM json_each(:startups) j CROSS JOIN note n ON n.id IN (
               SELECT m.id FROM note m WHERE m.startup = j.value AND m.day <= :on AND m.health IS NOT NULL
                 AND m.deleted_at IS NULL ORDER BY m.day DESC, m.written_at DESC, m.id DESC LIMIT {VALUES})
             ORDER BY n.day DESC, n.written_at DESC, n.id DESC"
        );
        let rows = self.r.rows(&sql, &[(":startups", &self.startups), (":on", &self.on)], |row| {
            Ok((row.get::<_, StartupId>("startup")?, Health { value: row.get("health")?, day: row.get("day")? }))
        })?;
        for (startup, health) in rows {
            found.entry(startup).and_modify(|facts| facts.health.push(health));
        }
        Ok(())
    }
}
