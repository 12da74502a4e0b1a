//! Moving everything that names one person to another.
//!
//! | how | what |
//! |---|---|
//! | pointed elsewhere | notes, steps, interactions, answers, exports, erasures, kept cells, mentorships |
//! | made anew under the record that stays, since their identity is made of their two ends | participants, hosts, marks, memberships, `apart` |
//! | copied, so that the record that goes stays as it was | contacts, posts |
//! | left, and answered through `merging` | `merging` itself, who was in an export and was called back |
//!
//! These tables are other slices' (docs/ARCHITECTURE.md, Borders): that everything goes over is one rule, and stands here.
//! A test reads the schema and fails on a column that names a person and stands in none of these lists.

use super::{
    pair::pair,
    rules::{self, Cells, Posts},
    store,
};
use crate::{
    alumni::{self, Consent, EnteredMembership, Membership, MembershipCells, Purpose},
    engine::Write,
    error::Result,
    kit::{Id, word::maybe_word},
    people::{self, Affiliation, AffiliationId, Contact, PersonId, rules::draft_of_contact},
    sessions::{Mark, SessionId},
    views::person::PersonPanel,
};

/// Columns whose rows are pointed elsewhere.
pub const POINTED: [(&str, &str); 9] = [
    ("note", "author"),
    ("action_item", "owner"),
    ("action_item", "about"),
    ("interaction", "person"),
    ("interaction", "author"),
    ("consent", "person"),
    ("export_log", "author"),
    ("erasure", "author"),
    ("kept_cell_private", "subject"),
];

/// Columns whose rows are made anew under the record that stays, or copied to it; the old ones are set aside.
#[cfg(test)]
pub const ANEW: [(&str, &str); 9] = [
    ("participant", "person"),
    ("session_host", "person"),
    ("attendance", "person"),
    ("membership", "person"),
    ("mentor", "person"),
    ("contact_private", "person"),
    ("affiliation", "person"),
    ("apart", "one"),
    ("apart", "other"),
];

/// Columns that stay: what they tell is history, and is answered through `merging`.
#[cfg(test)]
pub const LEFT: [(&str, &str); 4] =
    [("merging", "survivor"), ("merging", "merged"), ("export_roll", "people"), ("recall", "person")];

/// Identities of one moment are drawn by lot; so often another is drawn.
const TRIES: u32 = 64;

/// Two records on their way to being one.
pub struct Moving<'m> {
    pub kept: PersonId,
    pub gone: PersonId,
    /// What becomes of the fields of one value.
    pub cells: &'m Cells,
    /// What becomes of the posts.
    pub posts: Posts,
}

impl Moving<'_> {
    /// Points rows elsewhere that only name the person.
    pub fn point(&self, w: &Write<'_>) -> Result<()> {
        for (table, column) in POINTED {
            let sql = format!("UPDATE {table} SET {column} = :kept WHERE {column} = :gone AND deleted_at IS NULL");
            w.execute(&sql, &[(":kept", &self.kept), (":gone", &self.gone)])?;
        }
        Ok(())
    }

    /// Sets aside the rows of the one that goes, in a table of theirs.
    fn set_aside(&self, w: &Write<'_>, table: &str) -> Result<()> {
        let sql = format!("UPDATE {table} SET deleted_at = :now WHERE person = :gone AND deleted_at IS NULL");
        w.execute(&sql, &[(":now", &w.now()), (":gone", &self.gone)])?;
        Ok(())
    }

    /// Writes the fields of one value, and keeps the values that lost as cells.
    pub fn cells(&self, w: &mut Write<'_>) -> Result<()> {
        use super::MergeField as F;
        w.execute(
            "UPDATE person SET name = :name, reading = :reading, alias = :alias, city = :city, sector = :sector,
               expertise = :expertise, remark = :remark WHERE id = :id",
            &[
                (":id", &self.kept),
                (":name", &self.cells.result(F::Name)),
                (":reading", &self.cells.result(F::Reading)),
                (":alias", &self.cells.result(F::Alias)),
                (":city", &self.cells.result(F::City)),
                (":sector", &self.cells.result(F::Sector)),
                (":expertise", &self.cells.result(F::Expertise)),
                (":remark", &self.cells.result(F::Remark)),
            ],
        )?;
        for (field, value) in self.cells.asides() {
            people::ops::keep_cell(w, self.kept, field.as_ref(), value)?;
        }
        Ok(())
    }

    /// Copies the contacts that only the other has. `ways` are all of them in their order, kind by kind.
    pub fn contacts(&self, w: &mut Write<'_>, held: &[Contact], ways: &[Vec<Contact>]) -> Result<()> {
        for (place, contact) in ways.iter().flat_map(|ways| ways.iter().enumerate()) {
            let preferred = place == 0;
            // What both have under one value stands there as the record has it that stays.
            let same = |own: &&Contact| people::rules::same_contact(&draft_of_contact(own), &draft_of_contact(contact));
            let own = held.iter().find(|own| own.id == contact.id).or_else(|| held.iter().find(same));
            if let Some(own) = own {
                w.execute(
                    "UPDATE contact_private SET preferred = :preferred WHERE id = :id",
                    &[(":id", &own.id), (":preferred", &preferred)],
                )?;
                continue;
            }
            let id = w.new_id::<Contact>();
            w.execute(
                "INSERT INTO contact_private (id, person, kind, value, preferred)
                 VALUES (:id, :person, :kind, :value, :preferred)",
                &[
                    (":id", &id),
                    (":person", &self.kept),
                    (":kind", &contact.kind.as_ref()),
                    (":value", &contact.value),
                    (":preferred", &preferred),
                ],
            )?;
        }
        self.set_aside(w, "contact_private")
    }

    /// Copies the posts that only the other has; lists show the newest row that lasts, so the one that is to be shown
    /// is written last.
    pub fn posts(&self, w: &mut Write<'_>) -> Result<()> {
        for post in &self.posts.held {
            w.execute(
                "UPDATE affiliation SET role = :role, starts_on = :starts_on WHERE id = :id",
                &[(":id", &post.id), (":role", &post.role), (":starts_on", &post.starts_on)],
            )?;
        }
        self.set_aside(w, "affiliation")?;
        let first = self.posts.first.as_ref();
        let is_first = |post: &Affiliation| first.is_some_and(|first| first.id == post.id);
        for post in self.posts.added.iter().filter(|post| !is_first(post)) {
            let id = w.new_id();
            self.copy_post(w, id, post)?;
        }
        let Some(first) = first else { return Ok(()) };
        let newest = self.posts.held.iter().filter(|post| post.ends_on.is_none()).map(|post| post.id).max();
        let is_shown = newest == Some(first.id) && self.posts.added.iter().all(|post| post.ends_on.is_some());
        if !is_shown {
            w.execute(
                "UPDATE affiliation SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
                &[(":id", &first.id), (":now", &w.now())],
            )?;
            let id = self.newest_post(w)?;
            self.copy_post(w, id, first)?;
        }
        Ok(())
    }

    /// An identity for the post that lists show: newer than those of all others, also of those made in this moment.
    fn newest_post(&self, w: &mut Write<'_>) -> Result<AffiliationId> {
        let newest: Option<AffiliationId> = w
            .row(
                "SELECT max(id) FROM affiliation WHERE person = :person AND deleted_at IS NULL",
                &[(":person", &self.kept)],
                |row| row.get(0),
            )?
            .flatten();
        let mut id = w.new_id();
        for _ in 0..TRIES {
            if newest.is_none_or(|newest| id > newest) {
                break;
            }
            id = w.new_id();
        }
        Ok(id)
    }

    fn copy_post(&self, w: &Write<'_>, id: AffiliationId, post: &Affiliation) -> Result<()> {
        w.execute(
            "INSERT INTO affiliation (id, person, organisation, role, starts_on, ends_on)
             VALUES (:id, :person, :organisation, :role, :starts_on, :ends_on)",
            &[
                (":id", &id),
                (":person", &self.kept),
                (":organisation", &post.organisation),
                (":role", &post.role),
                (":starts_on", &post.starts_on),
                (":ends_on", &post.ends_on),
            ],
        )?;
        Ok(())
    }

    /// Takes part wherever either took part, and holds whatever session either held.
    pub fn links(&self, w: &Write<'_>) -> Result<()> {
        for (table, end) in [("participant", "enrolment"), ("session_host", "session")] {
            let ends: Vec<Id<()>> = w.rows(
                &format!("SELECT {end} FROM {table} WHERE person = :gone AND deleted_at IS NULL ORDER BY id"),
                &[(":gone", &self.gone)],
                |row| row.get(0),
            )?;
            for other in ends {
                let id = Id::<()>::link(table, other, self.kept);
                let sql = format!(
                    "INSERT INTO {table} (id, {end}, person) VALUES (:id, :end, :person)
                     ON CONFLICT (id) DO UPDATE SET deleted_at = NULL"
                );
                w.execute(&sql, &[(":id", &id), (":end", &other), (":person", &self.kept)])?;
            }
            self.set_aside(w, table)?;
        }
        Ok(())
    }

    /// One mark for each session; see [`rules::mark`].
    pub fn attendance(&self, w: &Write<'_>) -> Result<()> {
        type Marked = (SessionId, Option<Mark>, Option<String>);
        let marks = |person: PersonId| -> Result<Vec<Marked>> {
            w.rows(
                "SELECT session, mark, remark FROM attendance WHERE person = :person AND deleted_at IS NULL ORDER BY id",
                &[(":person", &person)],
                |row| Ok((row.get("session")?, maybe_word(row, "mark")?, row.get("remark")?)),
            )
        };
        let held = marks(self.kept)?;
        for (session, other, other_remark) in marks(self.gone)? {
            let own = held.iter().find(|(own, _, _)| *own == session);
            let mark = own.map_or(other, |(_, own, _)| rules::mark(*own, other));
            let own_remark = own.and_then(|(_, _, remark)| remark.as_deref());
            let remark = rules::join(own_remark, other_remark.as_deref(), "；");
            let id = Id::<()>::link("attendance", session, self.kept);
            w.execute(
                "INSERT INTO attendance (id, session, person, mark, remark) VALUES (:id, :session, :person, :mark, :remark)
                 ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, remark = excluded.remark, deleted_at = NULL",
                &[
                    (":id", &id),
                    (":session", &session),
                    (":person", &self.kept),
                    (":mark", &mark.as_ref().map(AsRef::as_ref)),
                    (":remark", &remark),
                ],
            )?;
        }
        self.set_aside(w, "attendance")
    }

    /// One membership for each cohort.
    pub fn memberships(&self, w: &mut Write<'_>, kept: &PersonPanel, gone: &PersonPanel) -> Result<()> {
        let cells = |membership: &Membership| MembershipCells {
            joined_on: membership.joined_on,
            circles: membership.circles.clone(),
            helps_with: membership.helps_with.clone(),
        };
        let memberships = gone.memberships.iter().map(|other| {
            let own = kept.memberships.iter().find(|own| own.cohort == other.cohort);
            let known = own.map_or_else(|| cells(other), |own| rules::membership(&cells(own), &cells(other)));
            EnteredMembership { person: self.kept, cohort: other.cohort, cells: known }
        });
        alumni::ops::enter_all(w, &memberships.collect::<Vec<_>>())?;
        self.set_aside(w, "membership")
    }

    /// Says the strict answers again that a newer yes of the other record would outweigh, and takes out answers that
    /// were written down under both.
    pub fn answers(&self, w: &mut Write<'_>, kept: &PersonPanel, gone: &PersonPanel) -> Result<()> {
        use strum::IntoEnumIterator as _;
        for twice in &gone.consents {
            if kept.consents.iter().any(|own| rules::is_same_answer(own, twice)) {
                w.execute(
                    "UPDATE consent SET deleted_at = :now WHERE id = :id",
                    &[(":id", &twice.id), (":now", &w.now())],
                )?;
            }
        }
        for purpose in Purpose::iter() {
            let (_, again) = rules::stricter(&kept.consents, &gone.consents, purpose, w.today());
            if let Some(again) = again {
                self.answer(w, &again)?;
            }
        }
        Ok(())
    }

    fn answer(&self, w: &mut Write<'_>, answer: &Consent) -> Result<()> {
        let id = w.new_id::<Consent>();
        w.execute(
            "INSERT INTO consent (id, person, purpose, answer, answered_on, means, expires_on, withdrawn_on)
             VALUES (:id, :person, :purpose, :answer, :answered_on, :means, :expires_on, :withdrawn_on)",
            &[
                (":id", &id),
                (":person", &self.kept),
                (":purpose", &answer.purpose.as_ref()),
                (":answer", &answer.answer.as_ref()),
                (":answered_on", &answer.answered_on),
                (":means", &answer.means),
                (":expires_on", &answer.expires_on),
                (":withdrawn_on", &answer.withdrawn_on),
            ],
        )?;
        Ok(())
    }

    /// Who was told apart from the one that goes is told apart from the one that stays.
    pub fn apart(&self, w: &Write<'_>) -> Result<()> {
        let gone = |(one, other): &(PersonId, PersonId)| *one == self.gone || *other == self.gone;
        for (one, other) in store::apart(w)?.into_iter().filter(gone) {
            let third = if one == self.gone { other } else { one };
            if third != self.kept {
                store::insert_apart(w, pair(self.kept, third))?;
            }
        }
        w.execute(
            "UPDATE apart SET deleted_at = :now WHERE deleted_at IS NULL AND (one = :gone OR other = :gone)",
            &[(":now", &w.now()), (":gone", &self.gone)],
        )?;
        Ok(())
    }

    /// Sets the record aside that goes, and says for whom it stands.
    pub fn finish(&self, w: &Write<'_>) -> Result<()> {
        w.execute(
            "UPDATE person SET deleted_at = :now WHERE id = :gone",
            &[(":gone", &self.gone), (":now", &w.now())],
        )?;
        store::insert_merging(w, self.kept, self.gone)
    }
}
