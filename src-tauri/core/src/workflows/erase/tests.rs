use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::atomic::AtomicBool,
};

use super::ops;
use crate::{
    Nursery,
    alumni::{self, Answer, ConsentDraft, InteractionDraft, InteractionKind, Purpose},
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, as_json, nursery},
    code,
    cohorts::EnrolmentState,
    engine::{draft, history},
    exports::{self, Content, NewExport, ReportFormat},
    merge::{self, MergeDraft},
    op,
    own_fields::{self, OwnFieldDraft, OwnFilter, OwnKind, OwnNoun},
    people::{self, ContactKind, PersonDraft, PersonId},
    reports::{
        ContactReport, Exported,
        contacts::{self, Target},
        saved,
    },
    search,
    views::{self, alumni::AlumniQuery},
    words::Language,
};

const NAME: &str = "欧阳若曦";
const NOTE: &str = "与欧阳若曦谈了融资";
const PHONE: &str = "+8613911112222";

/// Somebody of whom everything is known: a founder, alumna and mentor who was exported, changed and written of.
fn somebody(n: &TestNursery) -> PersonId {
    let cohort = a_cohort().save(n);
    let person = a_person()
        .named(NAME)
        .in_city("苏州")
        .of("青禾智能", "创始人")
        .reached_by(ContactKind::Mobile, "139 1111 2222")
        .reached_by(ContactKind::Email, "ouyang@example.cn")
        .save_as_alumnus(n, cohort);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-01").with(person).save(n);
    a_note(startup).saying(NOTE).save(n);
    let consent = ConsentDraft {
        person,
        purpose: Purpose::Invitations,
        answer: Answer::Given,
        answered_on: None,
        means: Some("微信里说的".into()),
        expires_on: None,
    };
    n.write(op::RECORD_CONSENT, |w| alumni::ops::record_consent(w, consent)).unwrap();
    let call = InteractionDraft {
        person,
        kind: InteractionKind::Call,
        day: None,
        result: Some("想投医疗项目".into()),
        next_on: None,
    };
    n.write(op::LOG_INTERACTION, |w| alumni::ops::log_interaction(w, call)).unwrap();
    let report = ContactReport {
        query: AlumniQuery { text: Some(NAME.into()), ..AlumniQuery::default() },
        purpose: Purpose::Programme,
        columns: Vec::new(),
        own: Vec::new(),
        grouping: None,
        full: true,
        format: ReportFormat::Csv,
        language: Language::Chinese,
    };
    let path = n.folder.path().join(format!("{NAME}.csv"));
    let target = Target { path: &path, password: None, press: as_json };
    contacts::export(n, &report, &target, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    std::fs::remove_file(path).unwrap();
    let named = PersonDraft { remark: Some("住在平江路".into()), ..draft_of(n, person) };
    n.write(op::SAVE_PERSON, move |w| people::ops::save(w, named)).unwrap();
    person
}

fn draft_of(n: &Nursery, person: PersonId) -> PersonDraft {
    people::rules::draft_of(&n.read(|r| people::ops::load(r, person)).unwrap())
}

/// What the files of a nursery hold, byte for byte.
pub(super) fn bytes(n: &TestNursery) -> Vec<u8> {
    std::fs::read_dir(n.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && !path.ends_with("nursery.miaopu.lock"))
        .flat_map(|path| std::fs::read(path).unwrap())
        .collect()
}

pub(super) fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn hand_out(n: &TestNursery, person: PersonId, path: &Path) -> crate::Result<Exported> {
    ops::hand_out(n, person, path, Language::Chinese, as_json)
}

#[test]
fn a_persons_own_data_is_all_that_is_known_and_its_handing_out_is_on_record() {
    let n = nursery();
    let person = somebody(&n);
    let path = n.folder.path().join("own.json");
    hand_out(&n, person, &path).unwrap();
    let told: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(told["person"]["name"], NAME);
    assert_eq!(told["person"]["contacts"][0]["value"], PHONE);
    assert_eq!(told["person"]["consents"][0]["means"], "微信里说的");
    assert_eq!(told["person"]["interactions"][0]["result"], "想投医疗项目");
    assert_eq!(told["exports"][0]["fullValues"], true);
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!((log[0].report.as_str(), log[0].format.as_str(), log[0].purpose), ("person_data", "json", None));
    assert_eq!(hand_out(&n, person, &n.folder.path().join("no/own.json")).unwrap_err().code(), code::FOLDER_MISSING);
}

#[test]
fn on_paper_a_persons_own_data_says_in_words_what_the_json_says() {
    let n = nursery();
    let person = somebody(&n);
    let path = n.folder.path().join("本人资料.PDF");
    hand_out(&n, person, &path).unwrap();
    let paper = std::fs::read_to_string(&path).unwrap();
    for said in [NAME, PHONE, "微信里说的", "想投医疗项目", "电话", "出现过的导出", "完整"] {
        assert!(paper.contains(said), "{said} is missing: {paper}");
    }
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!((log[0].report.as_str(), log[0].format.as_str()), ("person_data", "pdf"));
}

#[test]
fn an_erased_person_is_nowhere_in_the_file_and_what_others_need_stays() {
    let n = nursery();
    let person = somebody(&n);
    assert!(holds(&bytes(&n), NAME) && holds(&bytes(&n), PHONE));
    let plan = n.read(|r| ops::plan(r, person)).unwrap();
    assert_eq!((plan.removed["contact_private"], plan.removed["consent"], plan.named_in), (2, 1, 1));
    assert_eq!(plan.retained["export_roll"], 1);

    assert_eq!(ops::erase(&n, person, "别人").unwrap_err().code(), code::NOT_THE_NAME);
    let receipt = ops::erase(&n, person, NAME).unwrap();
    assert_eq!(receipt.removed, plan.removed);
    assert_eq!(n.read(ops::receipts).unwrap()[0].id, receipt.id);

    let left = bytes(&n);
    for text in [PHONE, "ouyang@example.cn", "微信里说的", "想投医疗项目", "住在平江路"] {
        assert!(!holds(&left, text), "{text} is still there");
    }
    // The note of somebody else names them still: the plan has said so.
    let named = left.windows(NAME.len()).filter(|w| *w == NAME.as_bytes()).count();
    let noted = left.windows(NOTE.len()).filter(|w| *w == NOTE.as_bytes()).count();
    assert!(noted > 0 && named == noted, "the name stands {named} times, {noted} of them in the note");
    assert_eq!(n.read(|r| views::person::load(r, person)).unwrap_err().code(), code::NO_SUCH_PERSON);
    assert!(n.read(|r| search::ops::search(r, "13911112222", 5)).unwrap().is_empty());
    assert!(n.check().unwrap().ok, "{:?}", n.check().unwrap().findings);
}

/// A report that is saved, and exported once.
fn saved_report(n: &TestNursery, text: &str) {
    let query = AlumniQuery { text: Some(text.into()), city: Some("上海".into()), ..AlumniQuery::default() };
    save_and_export(n, &format!("alumni {text}"), query);
}

fn save_and_export(n: &TestNursery, name: &str, query: AlumniQuery) {
    let export = NewExport {
        content: Content::Contacts(ReportFormat::Csv, Purpose::Programme),
        fields: "[]".into(),
        filter: serde_json::to_string(&query).unwrap(),
        full_values: false,
        protected: false,
        people: 0,
        roll: Vec::new(),
        left_out: BTreeMap::new(),
        path: n.folder.path().join("alumni.csv"),
        sha256: String::new(),
    };
    n.write(op::EXPORT, move |w| exports::ops::begin(w, &export)).unwrap();
    let report = ContactReport {
        query,
        purpose: Purpose::Programme,
        columns: Vec::new(),
        own: Vec::new(),
        grouping: None,
        full: false,
        format: ReportFormat::Csv,
        language: Language::Chinese,
    };
    let name = name.to_owned();
    n.write(op::SAVE_REPORT, move |w| saved::save(w, &name, report)).unwrap();
}

#[test]
fn a_name_goes_out_of_what_a_report_searches_for_and_never_out_of_how_it_is_written() {
    for name in ["a", "city", "text", "\"", "上海"] {
        let n = nursery();
        let person = a_person().named(name).save(&n);
        saved_report(&n, "青禾");
        saved_report(&n, name);
        ops::erase(&n, person, name).unwrap();

        let held = n.read(saved::list).unwrap();
        let asked: BTreeSet<_> = held.iter().map(|one| (one.name.as_str(), one.report.query.text.as_deref())).collect();
        assert_eq!(asked, BTreeSet::from([("alumni 青禾", Some("青禾")), ("alumni —", Some("—"))]), "{name}");
        assert!(held.iter().all(|one| one.report.query.city.as_deref() == Some("上海")), "{name}");
        assert!(held.iter().all(|one| one.report.purpose == Purpose::Programme), "{name}");
        let log = n.read(exports::ops::list).unwrap();
        assert!(log.iter().all(|export| export.file_name == "alumni.csv"), "{name}");
        let filters: Vec<String> =
            n.read(|r| r.rows("SELECT filter FROM export_log ORDER BY rowid", &[], |row| row.get(0))).unwrap();
        let filters: Vec<AlumniQuery> = filters.iter().map(|filter| serde_json::from_str(filter).unwrap()).collect();
        let searched: Vec<_> = filters.iter().map(|query| (query.text.as_deref(), query.city.as_deref())).collect();
        assert_eq!(searched, [(Some("青禾"), Some("上海")), (Some("—"), Some("上海"))], "{name}");
    }
}

#[test]
fn a_name_goes_out_of_every_saved_filter_by_an_own_field() {
    let n = nursery();
    let person = a_person().named("陈一鸣").save(&n);
    let field = OwnFieldDraft { noun: OwnNoun::People, label: "介绍人".into(), kind: OwnKind::Text };
    let field = n.write(op::SAVE_OWN_FIELD, move |w| own_fields::ops::save(w, &field)).unwrap();
    let own = || vec![OwnFilter { field, value: "陈一鸣".into() }];
    let query = AlumniQuery { own: own(), ..AlumniQuery::default() };
    save_and_export(&n, "alumni", query);
    let views = format!(
        r#"[{{"name":"给陈一鸣","filter":{{"text":"陈一鸣","city":"陈一鸣","own.{field}":"陈一鸣"}},"sort":null}}]"#
    );
    n.keep_draft("views-people".into(), views).unwrap();
    ops::erase(&n, person, "陈一鸣").unwrap();

    let nobody = [OwnFilter { field, value: "—".into() }];
    assert_eq!(n.read(saved::list).unwrap()[0].report.query.own, nobody);
    let filter: String = n.read(|r| r.row("SELECT filter FROM export_log", &[], |row| row.get(0))).unwrap().unwrap();
    assert_eq!(serde_json::from_str::<AlumniQuery>(&filter).unwrap().own, nobody);
    let views: serde_json::Value =
        serde_json::from_str(&n.read(|r| draft::load(r, "views-people")).unwrap().unwrap()).unwrap();
    let own = format!("own.{field}");
    assert_eq!((&views[0]["name"], &views[0]["filter"]["text"]), (&"给—".into(), &"—".into()));
    assert_eq!(
        (&views[0]["filter"][&own], &views[0]["filter"]["city"]),
        (&"—".into(), &"陈一鸣".into()),
        "a city is none"
    );
}

#[test]
fn a_report_without_its_name_finds_nobody_rather_than_everybody() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_person().named("李娜").in_city("上海").save_as_alumnus(&n, cohort);
    let person = a_person().named("陈一鸣").in_city("上海").save_as_alumnus(&n, cohort);
    saved_report(&n, "陈一鸣");
    ops::erase(&n, person, "陈一鸣").unwrap();
    let held = n.read(saved::list).unwrap().remove(0);
    assert_eq!(n.read(|r| contacts::preview(r, &held.report)).unwrap().rows, 0);
}

#[test]
fn nothing_brings_an_erased_person_back() {
    let n = nursery();
    let person = somebody(&n);
    ops::erase(&n, person, NAME).unwrap();
    assert_eq!(
        n.undo(None).unwrap_err().code(),
        code::NOT_UNDOABLE,
        "nor is what was done before it taken back instead"
    );
    let ops = n.read(|r| history::list(r, None, None)).unwrap().rows;
    ops.into_iter().for_each(|row| drop(n.undo(Some(row.op))));
    assert_eq!(n.read(|r| views::person::load(r, person)).unwrap_err().code(), code::NO_SUCH_PERSON);
    assert!(!holds(&bytes(&n), PHONE));
    assert!(n.check().unwrap().ok, "{:?}", n.check().unwrap().findings);
}

/// Makes one record of two.
fn merge(n: &TestNursery, survivor: PersonId, merged: PersonId) {
    let draft = MergeDraft { survivor, merged, choices: merge::Choices::new(), seen: None };
    n.write(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft)).unwrap();
}

#[test]
fn whoever_was_merged_into_an_erased_person_goes_with_them() {
    let n = nursery();
    let (survivor, merged) = (a_person().named("李娜").save(&n), somebody(&n));
    merge(&n, survivor, merged);
    ops::erase(&n, survivor, "李娜").unwrap();
    assert!(!holds(&bytes(&n), PHONE) && !holds(&bytes(&n), "ouyang@example.cn"));
    assert!(n.check().unwrap().ok, "{:?}", n.check().unwrap().findings);
}

#[test]
fn of_two_who_were_parted_again_only_the_one_who_asks_is_erased_and_wholly() {
    let n = nursery();
    let other = a_person().named("李娜").reached_by(ContactKind::Mobile, "13700137000").save(&n);
    let person = somebody(&n);
    merge(&n, other, person);
    n.undo(None).unwrap();
    ops::erase(&n, person, NAME).unwrap();
    assert!(!holds(&bytes(&n), PHONE) && !holds(&bytes(&n), "ouyang@example.cn"));
    let stays = n.read(|r| views::person::load(r, other)).unwrap();
    assert_eq!((stays.name.as_str(), stays.contacts.len()), ("李娜", 1));

    let third = somebody(&n);
    merge(&n, third, other);
    n.undo(None).unwrap();
    ops::erase(&n, third, NAME).unwrap();
    assert_eq!(n.read(|r| views::person::load(r, other)).unwrap().contacts.len(), 1);
    assert!(n.check().unwrap().ok, "{:?}", n.check().unwrap().findings);
}

#[test]
fn a_receipt_is_kept_as_a_file_for_people_or_programs_and_names_nobody() {
    let n = nursery();
    let person = somebody(&n);
    let receipt = ops::erase(&n, person, NAME).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let saved = |name: &str, language| {
        ops::save_receipt(&n, receipt.id, &folder.path().join(name), language).unwrap();
        std::fs::read_to_string(folder.path().join(name)).unwrap()
    };
    let chinese = saved("a.txt", Language::Chinese);
    let number = receipt.id.to_string();
    for said in ["删除回执\n", number.as_str(), "清空：\n", "  联系方式 2\n", "备份里仍有这个人"] {
        assert!(chinese.contains(said), "{said} is not in {chinese}");
    }
    let english = saved("a.receipt", Language::English);
    assert!(english.contains("Receipt of the erasure\n") && english.contains("  contacts 2\n"), "{english}");
    let document: serde_json::Value = serde_json::from_str(&saved("a.JSON", Language::English)).unwrap();
    assert_eq!((&document["format"], &document["receipt"]["id"]), (&"miaopu-erasure-receipt".into(), &number.into()));
    assert_eq!(document["receipt"]["removed"]["contact_private"], 2);
    for text in [chinese, english, document.to_string()] {
        assert!(!text.contains(NAME) && !text.contains(PHONE), "{text}");
    }
}

#[test]
fn a_receipt_that_is_not_there_or_has_no_place_is_refused() {
    let n = nursery();
    let person = somebody(&n);
    let receipt = ops::erase(&n, person, NAME).unwrap().id;
    let folder = tempfile::tempdir().unwrap();
    let code = |id, path: &Path| ops::save_receipt(&n, id, path, Language::English).unwrap_err().code();
    assert_eq!(code(super::ErasureId::nobody(), &folder.path().join("a.txt")), code::NO_SUCH_RECORD);
    assert_eq!(code(receipt, &folder.path().join("none/a.txt")), code::FOLDER_MISSING);
    assert_eq!(code(receipt, folder.path()), code::FILE_IS_FOLDER);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn who_works_at_the_machine_cannot_be_erased_from_it() {
    let n = nursery();
    let me = n.read(|r| r.author()).unwrap();
    assert_eq!(n.read(|r| ops::plan(r, me)).unwrap_err().code(), code::WORKS_HERE);
}

/// Every column that can name a person is treated by an erasure: a new one has to be thought of.
#[test]
fn every_column_that_names_a_person_is_known_to_the_erasure() {
    let n = nursery();
    let named: BTreeSet<(String, String)> = n
        .read(|r| {
            r.rows(
                "SELECT m.name, k.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k WHERE k.\"table\" = 'person'",
                &[],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
        })
        .unwrap()
        .into_iter()
        .collect();
    let treated = super::store::treated();
    let missed: Vec<_> =
        named.iter().filter(|(table, column)| !treated.contains(&(table.as_str(), column.as_str()))).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn every_table_that_a_receipt_may_count_has_a_name_in_both_languages() {
    for language in [Language::Chinese, Language::English] {
        let words = crate::words::Words::new(language);
        for (table, _) in super::store::treated() {
            let key = format!("privacy-table-{}", table.replace('_', "-"));
            assert!(words.has(&key), "{language:?}: {key}");
        }
    }
}
