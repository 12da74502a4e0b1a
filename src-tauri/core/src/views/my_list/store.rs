//! The SQL of my list: each kind of row by one statement, which walks what is open.

use super::{MyAsk, MyContact, MyListCounts, MyMilestone, MyStep, rules};
use crate::{
    action_items::{self, ActionItemQuery},
    engine::Read,
    error::Result,
    notes::rules::first_line,
    people::{Person, PersonId, PersonName},
    startups::StartupName,
};

/// Asks that nobody has answered, and for which something is left to do: as attention counts them.
const ASKS: &str = "FROM note n WHERE n.kind = 'ask' AND n.answered_on IS NULL AND n.deleted_at IS NULL
    AND (n.visibility <> 'mine' OR n.author IS :me)
    AND (NOT EXISTS (SELECT 1 FROM action_item i WHERE i.about = n.id AND i.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM action_item i WHERE i.about = n.id AND i.done_on IS NULL AND i.deleted_at IS NULL))
    AND (:of IS NULL OR n.author = :of OR n.startup IN (SELECT s.startup FROM mentor m JOIN mentorship s ON s.mentor = m.id
      WHERE m.person = :of AND m.deleted_at IS NULL AND s.state = 'confirmed' AND s.deleted_at IS NULL
        AND (s.ends_on IS NULL OR s.ends_on > :today)))";

const MILESTONES: &str =
    "FROM milestone m WHERE m.done_on IS NULL AND m.deleted_at IS NULL AND (:of IS NULL OR m.owner = :of)";

/// Of each person the last contact counts: who was called since is due no more.
const CONTACTS: &str = "FROM interaction c WHERE c.next_on IS NOT NULL AND c.next_on <= :today AND c.deleted_at IS NULL
    AND (:of IS NULL OR c.author = :of)
    AND NOT EXISTS (SELECT 1 FROM interaction l WHERE l.person = c.person AND l.deleted_at IS NULL
      AND (l.day, l.id) > (c.day, c.id))";

/// Of whom, and how many rows at most.
pub struct Asked<'a> {
    pub r: &'a Read<'a>,
    /// Everybody where absent.
    pub of: Option<PersonId>,
    pub most: u32,
}

impl Asked<'_> {
    fn query(&self) -> ActionItemQuery {
        ActionItemQuery { mine: self.of, open: true, ..ActionItemQuery::default() }
    }

    pub fn counts(&self) -> Result<MyListCounts> {
        let (r, of, today) = (self.r, &self.of, &self.r.today());
        let me = &r.author::<Person>().ok();
        let late = "SELECT count(*) FROM milestone m WHERE m.due_on < :today";
        let rest = &MILESTONES["FROM milestone m WHERE".len()..];
        let (steps, late_steps) = action_items::ops::count(r, &self.query())?;
        Ok(MyListCounts {
            steps,
            milestones: r.count(&format!("SELECT count(*) {MILESTONES}"), &[(":of", of)])?,
            asks: r.count(&format!("SELECT count(*) {ASKS}"), &[(":of", of), (":me", me), (":today", today)])?,
            contacts: r.count(&format!("SELECT count(*) {CONTACTS}"), &[(":of", of), (":today", today)])?,
            late: late_steps + r.count(&format!("{late} AND {rest}"), &[(":of", of), (":today", today)])?,
        })
    }

    pub fn steps(&self) -> Result<Vec<MyStep>> {
        let today = self.r.today();
        let query = ActionItemQuery { limit: Some(self.most), ..self.query() };
        let items = action_items::ops::list(self.r, &query)?;
        Ok(items.into_iter().map(|item| MyStep { late: rules::late(item.due_on, today), item }).collect())
    }

    pub fn milestones(&self) -> Result<Vec<MyMilestone>> {
        let today = self.r.today();
        let sql = format!(
            "SELECT m.id, m.name, m.startup, m.due_on, m.owner,
               (SELECT s.name FROM startup_row s WHERE s.startup = m.startup) AS startup_name,
               (SELECT p.name FROM person p WHERE p.id = m.owner) AS owner_name
             {MILESTONES} ORDER BY m.due_on, m.id LIMIT :most"
        );
        self.r.rows(&sql, &[(":of", &self.of), (":most", &self.most)], |row| {
            let owner: Option<PersonId> = row.get("owner")?;
            let owner_name: Option<String> = row.get("owner_name")?;
            let due_on = row.get("due_on")?;
            Ok(crate::from_row!(row => MyMilestone {
                id, name,
                startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? },
                owner = owner.zip(owner_name).map(|(id, name)| PersonName { id, name }),
                due_on = due_on, late = rules::late(Some(due_on), today),
            }))
        })
    }

    pub fn asks(&self) -> Result<Vec<MyAsk>> {
        let today = self.r.today();
        let sql = format!(
            "SELECT n.id, n.startup, n.text, n.day,
               (SELECT s.name FROM startup_row s WHERE s.startup = n.startup) AS startup_name
             {ASKS} ORDER BY n.day, n.id LIMIT :most"
        );
        let me = self.r.author::<Person>().ok();
        let params: [(&str, &dyn rusqlite::ToSql); 4] =
            [(":of", &self.of), (":me", &me), (":today", &today), (":most", &self.most)];
        self.r.rows(&sql, &params, |row| {
            let (day, text): (_, String) = (row.get("day")?, row.get("text")?);
            Ok(crate::from_row!(row => MyAsk {
                id,
                startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? },
                text = first_line(&text), day = day, days = rules::waited(day, today),
            }))
        })
    }

    pub fn contacts(&self) -> Result<Vec<MyContact>> {
        let today = self.r.today();
        let sql = format!(
            "SELECT c.person, c.next_on, c.day, c.author,
               (SELECT p.name FROM person p WHERE p.id = c.person) AS person_name,
               (SELECT p.name FROM person p WHERE p.id = c.author) AS author_name
             {CONTACTS} ORDER BY c.next_on, c.id LIMIT :most"
        );
        self.r.rows(&sql, &[(":of", &self.of), (":today", &today), (":most", &self.most)], |row| {
            let next_on = row.get("next_on")?;
            Ok(MyContact {
                person: PersonName { id: row.get("person")?, name: row.get("person_name")? },
                next_on,
                late: rules::late(Some(next_on), today),
                last_on: row.get("day")?,
                author: PersonName { id: row.get("author")?, name: row.get("author_name")? },
            })
        })
    }
}
