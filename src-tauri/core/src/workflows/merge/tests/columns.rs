//! Every column that names a person is moved, or known to stay.

use super::*;
use crate::attention::{AttentionReason, SnoozeDraft};

/// Somebody of whom every table of the nursery knows something.
fn somebody(n: &TestNursery, tag: &str) -> PersonId {
    let person = a_person().named(&format!("张{tag}")).of(&format!("{tag}科技有限公司"), "创始人").in_city(tag);
    let mut person = person
        .reached_by(ContactKind::Mobile, &format!("138{:08}", tag.len() * 1_111_111 + usize::from(tag.as_bytes()[2])));
    person.draft.remark = Some(format!("{tag}的备注"));
    let id = person.save_as_mentor(n);
    let cohort = a_cohort().save(n);
    let startup = a_startup().named(&format!("{tag}新创")).in_cohort(cohort).with(id).save(n);
    n.write(op::SAVE_MEMBERSHIP, move |w| alumni::ops::join(w, id, Some(cohort), None)).unwrap();
    mentor_of(n, id, startup, MentorshipState::Confirmed, true);
    let held = session(n, &format!("{tag}主讲"), vec![id]);
    attend(n, held, id, Mark::Present, None);
    answer(n, id, Purpose::Directory, Answer::Given, "2026-01-01");
    n.set_author(id).unwrap();
    let note: NoteId = a_note(startup).saying(&format!("{tag}记的")).then("约投资人", "2026-12-01").save(n);
    let off =
        SnoozeDraft { startup, reason: AttentionReason::Silent, until_on: day("2026-12-01"), why: "出差".into() };
    n.write(crate::attention::slice::op::SNOOZE, move |w| crate::attention::ops::snooze(w, &off)).unwrap();
    let milestone = serde_json::json!({ "name": "样机", "startup": startup, "due_on": "2026-12-01", "owner": id });
    let milestone = milestone.as_object().cloned().unwrap();
    let slice = &crate::slices::milestones::slice::SLICE;
    let milestone =
        n.write(slice.record.as_ref().unwrap().save, move |w| crate::records::ops::save(w, slice, milestone)).unwrap();
    let proof = n.folder.path().join(format!("{tag}.txt"));
    std::fs::write(&proof, tag).unwrap();
    let taken = crate::evidence::ops::read(&proof).unwrap();
    n.write(op::ATTACH_EVIDENCE, move |w| crate::evidence::ops::attach(w, milestone, &taken)).unwrap();
    n.write(op::LOG_INTERACTION, move |w| {
        alumni::ops::log_interaction(
            w,
            InteractionDraft { person: id, kind: InteractionKind::Call, day: None, result: None, next_on: None },
        )
    })
    .unwrap();
    n.set_author(n.author).unwrap();
    let third = a_person().named("第三人").save(n);
    keep_apart(n, id, third);
    let tag = tag.to_owned();
    // What no door makes yet.
    n.write(op::IMPORT, move |w| {
        people::ops::keep_cell(w, id, "爱好", &format!("{tag}登山"))?;
        let export = w.new_id::<()>();
        let erasure = w.new_id::<()>();
        w.execute("UPDATE action_item SET owner = :id WHERE about = :note", &[(":id", &id), (":note", &note)])?;
        w.execute(
            "INSERT INTO meeting_name (id, name, person) VALUES (:name, :name, :id)",
            &[(":name", &format!("{tag}在会上")), (":id", &id)],
        )?;
        for mentoring in [
            "mentor_terms (id, mentor) VALUES (:row, :id)",
            "conflict (id, mentor, startup) VALUES (:row, :id, :startup)",
            "wish (id, mentor, startup, side) VALUES (:row, :id, :startup, 'startup')",
            "mentor_feedback (id, mentor, startup, side, rating, day) VALUES (:row, :id, :startup, 'startup', 5, '2026-11-01')",
            "availability (id, mentor, day_of_week, starts, ends) VALUES (:row, :id, 'mon', '14:00', '15:00')",
            "absence (id, mentor, from_on) VALUES (:row, :id, '2026-12-01')",
            "availability_ask (id, mentor, asked_on) VALUES (:row, :id, '2026-11-02')",
            "office_hour (id, mentor, startup, starts_at, ends_at, state) VALUES (:row, :id, :startup, 1, 2, 'held')",
        ] {
            let row = w.new_id::<()>();
            let all: [(&str, &dyn rusqlite::ToSql); 3] = [(":row", &row), (":id", &id), (":startup", &startup)];
            let used = if mentoring.contains(":startup") { &all[..] } else { &all[..2] };
            w.execute(&format!("INSERT INTO {mentoring}"), used)?;
        }
        let (application, reviewer, review) = (w.new_id::<()>(), w.new_id::<()>(), w.new_id::<()>());
        let all: [(&str, &dyn rusqlite::ToSql); 3] = [(":row", &application), (":cohort", &cohort), (":id", &id)];
        w.execute("INSERT INTO application (id, company, cohort, state, person) VALUES (:row, '某科技', :cohort, 'admitted', :id)", &all)?;
        let all: [(&str, &dyn rusqlite::ToSql); 3] = [(":row", &reviewer), (":cohort", &cohort), (":id", &id)];
        w.execute("INSERT INTO reviewer (id, person, cohort) VALUES (:row, :id, :cohort)", &all)?;
        let all: [(&str, &dyn rusqlite::ToSql); 3] = [(":row", &review), (":application", &application), (":id", &id)];
        w.execute("INSERT INTO review (id, application, reviewer) VALUES (:row, :application, :id)", &all)?;
        let item = w.new_id::<()>();
        w.execute(
            "INSERT INTO action_item (id, about, about_table, text) VALUES (:item, :id, 'person', '介绍投资人')",
            &[(":item", &item), (":id", &id)],
        )?;
        w.execute(
            "INSERT INTO export_log (id, report, format, fields, filter, full_values, people, left_out, author, at, file_name, sha256, state)
             VALUES (:export, 'nursery', 'folder', '[]', '{}', 0, 1, '{}', :id, 1, 'x', 'x', 'done')",
            &[(":export", &export), (":id", &id)],
        )?;
        w.execute("INSERT INTO export_roll (id, people) VALUES (:export, :id)", &[(":export", &export), (":id", &id)])?;
        w.execute(
            "INSERT INTO recall (id, export, person, settled_on) VALUES (:new, :export, :id, '2026-01-01')",
            &[(":new", &Id::<()>::link("recall", export, id)), (":export", &export), (":id", &id)],
        )?;
        w.execute(
            "INSERT INTO erasure (id, at, author, removed, kept) VALUES (:erasure, 1, :id, '{}', '{}')",
            &[(":erasure", &erasure), (":id", &id)],
        )
        .map(|_| ())
    })
    .unwrap();
    id
}

/// The columns of live rows that hold an identity somewhere in their text.
fn columns_naming(n: &Nursery, id: PersonId) -> BTreeSet<(String, String)> {
    n.read(|r| {
        let mut named = BTreeSet::new();
        for table in captured_tables(r.conn())? {
            let columns = crate::engine::columns(r.conn(), &table)?;
            for column in columns.into_iter().filter(|column| column != "id") {
                let sql = format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL AND instr({column}, :id)");
                if r.count(&sql, &[(":id", &id)])? > 0 {
                    named.insert((table.clone(), column));
                }
            }
        }
        Ok(named)
    })
    .unwrap()
}

fn owned(columns: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    columns.iter().map(|(table, column)| ((*table).to_owned(), (*column).to_owned())).collect()
}

/// All columns of which it is declared what becomes of them when two people become one.
fn treated() -> BTreeSet<(String, String)> {
    let links = crate::workflows::links::to(crate::slice::Parent::Person);
    links
        .filter(|(table, _)| table.name != "mentorship")
        // Such a row hangs on a row that names the person, by its own id.
        .filter(|(_, link)| link.column != "id")
        .map(|(table, link)| (table.name.to_owned(), link.column.to_owned()))
        .collect()
}

#[test]
fn every_column_that_names_a_person_is_moved_or_known_to_stay() {
    let n = nursery();
    // By the links that the schema declares, and by the names that such columns have where it declares none.
    const NAMES: [&str; 11] = [
        "person",
        "people",
        "author",
        "owner",
        "subject",
        "about",
        "survivor",
        "merged",
        "one",
        "other",
        "mentor_person",
    ];
    let named: BTreeSet<_> = n
        .read(|r| {
            let mut named = BTreeSet::new();
            for table in captured_tables(r.conn())? {
                let links: Vec<String> = r.rows(
                    &format!("SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'person'"),
                    &[],
                    |row| row.get(0),
                )?;
                let columns: Vec<(String, String)> =
                    r.rows(&format!("SELECT name, type FROM pragma_table_info('{table}')"), &[], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })?;
                let by_name =
                    columns.into_iter().filter(|(name, kind)| kind == "TEXT" && NAMES.contains(&name.as_str()));
                named.extend(
                    links.into_iter().chain(by_name.map(|(name, _)| name)).map(|column| (table.clone(), column)),
                );
            }
            Ok(named)
        })
        .unwrap();
    assert_eq!(named, treated(), "a column that names a person is not declared in its slice");
}

#[test]
fn nothing_names_the_one_who_is_gone_but_what_is_history() {
    let n = nursery();
    let (survivor, merged) = (somebody(&n, "甲"), somebody(&n, "乙"));
    let before = columns_naming(&n, merged);
    let mut unknown = treated();
    unknown.retain(|(table, _)| !["merging", "apart"].contains(&table.as_str()));
    unknown.retain(|column| !before.contains(column));
    assert!(unknown.is_empty(), "the test knows nobody named in {unknown:?}");
    assert!(before.iter().any(|(table, _)| table == "apart"));

    let print = fingerprint(&n);
    let (one, other) = (load(&n, survivor), load(&n, merged));
    merge(&n, draft(survivor, merged));
    let left: BTreeSet<_> = columns_naming(&n, merged);
    assert_eq!(left, owned(&[("merging", "merged"), ("export_roll", "people"), ("recall", "person")]));
    let person = load(&n, survivor);
    assert_eq!(person.contacts.len(), one.contacts.len() + other.contacts.len());
    assert_eq!(person.affiliations.len(), 2);
    assert_eq!(person.mentor.as_ref().unwrap().mentorships.len(), 2);
    assert_eq!(person.mentor.as_ref().unwrap().notes, 2);
    assert_eq!((person.memberships.len(), person.interactions.len(), person.startups.len()), (2, 2, 2));
    fingerprint(&n);

    n.undo(None).unwrap();
    assert_eq!(fingerprint(&n), print);
    assert_eq!(columns_naming(&n, merged), before);
    n.redo(None).unwrap();
    assert_eq!(columns_naming(&n, merged), left);
    fingerprint(&n);
}
