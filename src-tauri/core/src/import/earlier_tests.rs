//! Imports that were carried out: listed, looked into, taken back, known again by their bytes.

use std::sync::{Arc, atomic::AtomicBool};

use super::{EarlierImport, Kind, OpenedImport, Pasted, Standing, earlier, ops};
use crate::{
    Done, OpId,
    builders::{TestNursery, a_person, nursery},
    code,
    engine::history,
    erase,
    import::ImportResult,
    op, people,
    views::{self, people::PeopleQuery, person::PersonPanel},
    words::{Language, Words},
    workflows,
};

const PEOPLE: &str = "姓名,手机,城市\n陈一鸣,13900001234,上海\n林若涵,13900001235,苏州\n周晓岚,13900001236,杭州\n";

impl TestNursery {
    fn import(&self, kind: Kind, name: &str, text: &str) -> Done<ImportResult> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let request = ops::default_request(&ops::inspect(&path).unwrap(), Some(kind)).unwrap();
        let plan = ops::plan(self, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
        ops::carry_out(self, Arc::new(plan), |_, _| {}, Arc::default()).unwrap()
    }

    fn earlier(&self) -> Vec<EarlierImport> {
        self.read(|r| ops::earlier(r, None, None)).unwrap().rows
    }

    fn opened(&self, op: OpId) -> OpenedImport {
        self.read(|r| ops::open_earlier(r, op)).unwrap()
    }

    /// Of a table: as it came, changed, removed.
    fn stands(&self, op: OpId, table: &str) -> (u32, u32, u32) {
        let standing = self.opened(op).standing;
        let Standing { as_it_came, changed, removed, .. } = standing.iter().find(|of| of.table == table).unwrap();
        (*as_it_came, *changed, *removed)
    }

    fn known_as(&self, name: &str) -> PersonPanel {
        let people = self.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
        let id = people.into_iter().find(|person| person.name == name).unwrap().id;
        self.read(|r| views::person::load(r, id)).unwrap()
    }

    /// Changes the city of somebody who is there.
    fn moves(&self, name: &str, city: &str) {
        let person = self.known_as(name);
        let mut draft = a_person().named(name).draft;
        (draft.id, draft.city) = (Some(person.id), Some(city.to_owned()));
        draft.contacts = person
            .contacts
            .iter()
            .map(|held| people::ContactDraft { kind: held.kind, value: held.value.clone() })
            .collect();
        self.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft)).unwrap();
    }
}

#[test]
fn an_import_is_remembered_with_its_file_its_day_its_author_and_its_account() {
    let n = nursery();
    let done = n.import(Kind::People, "名单.csv", PEOPLE);
    let held = n.earlier();
    assert_eq!(held.len(), 1);
    let import = &held[0];
    assert_eq!((Some(import.op), import.number, import.file_name.as_str()), (done.op, 1, "名单.csv"));
    assert_eq!((import.at, import.author.as_deref()), (crate::builders::NOW, Some("沈青")));
    assert_eq!((&import.kinds, import.row_counts), (&done.value.kinds, done.value.row_counts));
    assert_eq!(n.opened(import.op).account, done.value.account);
    let history = n.read(|r| history::list(r, None, None)).unwrap().rows;
    assert_eq!(history[0].about.as_deref(), Some("名单.csv"), "history names the file, too");
}

#[test]
fn an_import_that_writes_nothing_leaves_no_entry() {
    let n = nursery();
    n.import(Kind::People, "名单.csv", PEOPLE);
    assert_eq!(n.import(Kind::People, "again.csv", PEOPLE).op, None);
    assert_eq!(n.earlier().len(), 1);
}

#[test]
fn the_newest_comes_first_a_page_at_a_time_and_numbers_stay() {
    let n = nursery();
    for (at, name) in ["陈一鸣", "林若涵", "周晓岚"].iter().enumerate() {
        n.import(Kind::People, &format!("{at}.csv"), &format!("姓名,手机\n{name},1390000123{at}\n"));
    }
    let first = n.read(|r| ops::earlier(r, None, Some(2))).unwrap();
    let numbers = |rows: &[EarlierImport]| rows.iter().map(|row| row.number).collect::<Vec<_>>();
    assert_eq!((numbers(&first.rows), first.total), (vec![3, 2], Some(3)));
    let rest = n.read(|r| ops::earlier(r, first.next.as_ref(), Some(2))).unwrap();
    assert_eq!((numbers(&rest.rows), rest.next.is_none()), (vec![1], true));
    assert_eq!(n.read(|r| earlier::numbered(r, 1)).unwrap(), rest.rows[0].op);
    for number in [0, 4] {
        assert_eq!(n.read(|r| earlier::numbered(r, number)).unwrap_err().code(), code::NO_SUCH_OP);
    }
}

#[test]
fn what_is_no_import_cannot_be_opened_as_one() {
    let n = nursery();
    let start = n.read(|r| history::list(r, None, None)).unwrap().rows[0].op;
    assert_eq!(n.read(|r| ops::open_earlier(r, start)).unwrap_err().code(), code::NO_SUCH_OP);
}

#[test]
fn what_was_changed_since_is_told_and_what_was_changed_back_is_as_it_came() {
    let n = nursery();
    let op = n.import(Kind::People, "名单.csv", PEOPLE).op.unwrap();
    assert_eq!(n.stands(op, "person"), (3, 0, 0));
    n.moves("林若涵", "南京");
    assert_eq!(n.stands(op, "person"), (2, 1, 0));
    assert_eq!(n.stands(op, "contact_private"), (3, 0, 0), "the phones were left alone");
    n.moves("林若涵", "无锡");
    assert_eq!(n.stands(op, "person"), (2, 1, 0), "one person, however often");
    n.moves("林若涵", "苏州");
    assert_eq!(n.stands(op, "person"), (3, 0, 0));
}

#[test]
fn what_was_removed_since_is_told_whatever_was_changed_before() {
    let n = nursery();
    let op = n.import(Kind::People, "名单.csv", PEOPLE).op.unwrap();
    n.moves("陈一鸣", "南京");
    let id = n.known_as("陈一鸣").id;
    n.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, id)).unwrap();
    assert_eq!(n.stands(op, "person"), (2, 0, 1));
    n.undo(None).unwrap();
    assert_eq!(n.stands(op, "person"), (2, 1, 0), "it is there again, as it was changed");
}

#[test]
fn what_is_no_row_of_the_import_is_not_counted_with_it() {
    let n = nursery();
    n.import(Kind::People, "before.csv", "姓名,手机\n陈一鸣,13900001234\n");
    let op = n.import(Kind::People, "名单.csv", "姓名,手机,城市\n陈一鸣,13900001234,上海\n").op.unwrap();
    a_person().named("王小一").save(&n);
    assert_eq!(n.stands(op, "person"), (1, 0, 0), "the row that it changed, alone");
    assert_eq!(n.opened(op).standing.len(), 1);
}

#[test]
fn an_undone_import_stays_in_the_list_as_undone_and_comes_back_with_redo() {
    let n = nursery();
    let op = n.import(Kind::People, "名单.csv", PEOPLE).op.unwrap();
    n.moves("林若涵", "南京");
    let told = n.stands(op, "person");
    let planned = n.plan_undo(op).unwrap();
    assert_eq!(
        (told, planned.back, planned.not_undone.len()),
        ((2, 1, 0), 5, 1),
        "two people and three phones go back"
    );
    n.undo(Some(op)).unwrap();
    assert!(n.earlier()[0].undone);
    assert_eq!(n.stands(op, "person"), (0, 1, 2), "who was edited since is not taken back");
    n.redo(None).unwrap();
    assert!(!n.earlier()[0].undone);
    assert_eq!(n.stands(op, "person"), (2, 1, 0));
    let redone = n.read(|r| history::list(r, None, Some(1))).unwrap().rows[0].op;
    n.undo(Some(redone)).unwrap();
    assert!(n.earlier()[0].undone, "the window takes the redo back, which is the same");
    assert_eq!(n.undo(Some(op)).unwrap_err().code(), code::ALREADY_UNDONE);
    n.redo(None).unwrap();
    assert!(!n.earlier()[0].undone);
    assert!(n.check().unwrap().ok);
}

#[test]
fn the_same_bytes_are_known_again_under_another_name() {
    let n = nursery();
    let op = n.import(Kind::People, "名单.csv", PEOPLE).op;
    let of = |name: &str, text: &str| {
        let path = n.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        ops::inspect_again(&n, &path, None).unwrap().taken_before
    };
    let before = of("名单（最终）.csv", PEOPLE).unwrap();
    assert_eq!((Some(before.op), before.file_name.as_str()), (op, "名单.csv"));
    let as_long = PEOPLE.replace("上海", "北京");
    assert_eq!(as_long.len(), PEOPLE.len());
    assert!(of("b.csv", &as_long).is_none(), "as many bytes, but others");
    assert!(of("c.csv", "姓名\n王小一\n").is_none());
    let pasted = Pasted::new("粘贴的表格", PEOPLE.as_bytes().to_vec()).unwrap();
    let pasted = ops::inspect_again(&n, pasted, None).unwrap();
    assert_eq!(pasted.taken_before.map(|held| held.op), op, "pasted, too");
}

#[test]
fn of_several_imports_of_the_same_bytes_the_one_that_stands_is_told() {
    let n = nursery();
    let first = n.import(Kind::People, "a.csv", PEOPLE).op.unwrap();
    n.undo(Some(first)).unwrap();
    let path = n.folder.path().join("a.csv");
    let before = || ops::inspect_again(&n, &path, None).unwrap().taken_before.unwrap();
    assert!(before().undone, "taken in once, and taken back");
    let second = n.import(Kind::People, "b.csv", PEOPLE).op.unwrap();
    assert_eq!((before().op, before().undone), (second, false));
    n.undo(Some(second)).unwrap();
    n.redo(None).unwrap();
    assert_eq!(before().op, second);
}

#[test]
fn an_erased_person_s_name_goes_from_the_file_s_name_and_from_the_columns() {
    let n = nursery();
    let text = "姓名,手机,陈一鸣的评语\n陈一鸣,13900001234,好\n林若涵,13900001235,好\n";
    let op = n.import(Kind::People, "陈一鸣的名单.csv", text).op.unwrap();
    assert!(n.opened(op).account.iter().any(|column| column.column == "陈一鸣的评语"));
    let id = n.known_as("陈一鸣").id;
    erase::ops::erase(&n, id, "陈一鸣").unwrap();
    let opened = n.opened(op);
    assert_eq!(opened.import.file_name, "—的名单.csv");
    assert!(!serde_json::to_string(&opened).unwrap().contains("陈一鸣"));
    assert_eq!(n.stands(op, "person"), (1, 0, 0), "of who was erased nothing is known");
}

#[test]
fn each_table_that_an_import_writes_has_a_word_in_both_languages() {
    let n = nursery();
    let files = [
        (Kind::Startups, "企业名称,负责人,手机,期次,城市,宠物\n星桥科技有限公司,陈一鸣,13900001234,第4期,上海,猫\n"),
        (Kind::Mentors, "导师姓名,所在机构,手机\n林若涵,远山资本,13900001235\n"),
        (
            Kind::Alumni,
            "姓名,公司,手机,届次,是否同意公开联系方式\n周晓岚,鹿鸣生物技术有限公司,13900001236,第3期,同意\n",
        ),
        (Kind::Sessions, "日期,时间,主题,主讲人\n2026-11-20,9:30-11:30,股权设计,林若涵\n"),
        (Kind::Notes, "企业名称,日期,沟通内容,下一步\n星桥科技有限公司,2026-11-20,样机交付,约投资人\n"),
    ];
    let mut tables = std::collections::BTreeSet::new();
    for (kind, text) in files {
        let op = n.import(kind, "a.csv", text).op.unwrap();
        tables.extend(n.opened(op).standing.into_iter().map(|of| of.table));
    }
    assert!(tables.contains("kept_cell_private") && tables.contains("enrolment_change"), "{tables:?}");
    for language in [Language::Chinese, Language::English] {
        let words = Words::new(language);
        for table in &tables {
            let key = format!("earlier-noun-{}", table.replace('_', "-"));
            assert_ne!(words.say(&key, &[]), key, "{table}");
        }
    }
}
