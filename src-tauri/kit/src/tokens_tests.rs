use std::collections::BTreeSet;

use proptest::prelude::*;
use rusqlite::Connection;

use super::*;
use crate::names::spellings;

/// The search table of the nursery, in memory.
struct Table(Connection);

impl Table {
    fn new() -> Table {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "create virtual table search using fts5(t, content='', contentless_delete=1, detail=none, tokenize='ascii')",
        )
        .unwrap();
        Table(db)
    }

    fn add(&self, rowid: usize, tokens: &str) {
        self.0
            .prepare_cached("insert into search(rowid, t) values (?1, ?2)")
            .unwrap()
            .execute((rowid as i64, tokens))
            .unwrap();
    }

    /// Rows in the order in which a person sees them: tier by tier, the newest first, each once.
    fn find(&self, text: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for tier in Query::classify(text).tiers() {
            for row in self.ask(tier) {
                if !found.contains(&row) {
                    found.push(row);
                }
            }
        }
        found
    }

    fn ask(&self, tier: &str) -> Vec<usize> {
        let mut ask =
            self.0.prepare_cached("select rowid from search where search match ?1 order by rowid desc").unwrap();
        ask.query_map([tier], |row| Ok(row.get::<_, i64>(0)? as usize))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap_or_else(|e| panic!("{tier}: {e}"))
    }
}

fn person<'a>(name: &'a str, company: &'a str, phone: &'a str) -> PersonText<'a> {
    PersonText { name, companies: vec![company], phones: vec![phone], ..PersonText::default() }
}

fn company(name: &str) -> CompanyText<'_> {
    CompanyText { name, ..CompanyText::default() }
}

/// Rows of these names, numbered from 1.
fn people(names: &[&str]) -> Table {
    let table = Table::new();
    for (i, name) in names.iter().enumerate() {
        table.add(i + 1, &tokens_of_person(&PersonText { name, ..PersonText::default() }));
    }
    table
}

const SURNAMES: [&str; 24] = [
    "王", "李", "张", "刘", "陈", "杨", "欧阳", "单", "曾", "解", "仇", "区", "查", "朴", "任", "盖", "尉迟", "长孙",
    "吕", "司马", "万俟", "周", "章", "翟",
];
const GIVEN: [&str; 24] = [
    "伟", "芳", "娜", "秀英", "敏", "静", "超", "丽", "强", "磊", "军", "洋", "艳", "勇", "杰", "娟", "涛", "明", "行",
    "小乐", "志强", "率", "无忌", "重阳",
];
const ROOTS: [&str; 8] = ["云岭", "知微", "星澜", "鹿鸣", "长江", "重启", "九章", "若水"];
const KINDS: [&str; 6] = ["生物", "医疗", "智能科技", "微电子", "新材", "航天"];

struct Known {
    name: String,
    company: String,
    phone: String,
}

/// 576 people, each surname with each given name.
fn a_crowd() -> Vec<Known> {
    let mut crowd = Vec::new();
    for (i, surname) in SURNAMES.iter().enumerate() {
        for (j, given) in GIVEN.iter().enumerate() {
            let n = i * GIVEN.len() + j;
            crowd.push(Known {
                name: format!("{surname}{given}"),
                company: format!("{}{}有限公司", ROOTS[n % 8], KINDS[(n / 8) % 6]),
                phone: format!("1{}{:08}", [38, 39, 50, 86][n % 4], (n * 7_919_773) % 100_000_000),
            });
        }
    }
    crowd
}

fn table_of(crowd: &[Known]) -> Table {
    let table = Table::new();
    for (i, known) in crowd.iter().enumerate() {
        table.add(i, &tokens_of_person(&person(&known.name, &known.company, &known.phone)));
    }
    table
}

fn rows(crowd: &[Known], holds: impl Fn(&Known) -> bool) -> BTreeSet<usize> {
    crowd.iter().enumerate().filter(|(_, known)| holds(known)).map(|(i, _)| i).collect()
}

#[test]
fn every_run_of_characters_of_a_name_or_company_is_found_and_nothing_else() {
    let crowd = a_crowd();
    let table = table_of(&crowd);
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for known in crowd.iter().step_by(7) {
        let name: Vec<char> = known.name.chars().collect();
        for from in 0..name.len() {
            asked.extend((from + 1..=name.len()).map(|to| name[from..to].iter().collect()));
        }
        let company: Vec<char> = known.company.chars().collect();
        for size in 2..=5 {
            asked.extend(company.windows(size).map(|run| run.iter().collect()));
        }
    }
    for text in &asked {
        let one = text.chars().count() == 1;
        let expected = rows(&crowd, |known| {
            // One character alone is asked of names, and of the start of a company.
            known.name.contains(text)
                || if one { known.company.starts_with(text) } else { known.company.contains(text) }
        });
        assert_eq!(BTreeSet::from_iter(table.find(text)), expected, "{text}");
    }
    assert!(asked.len() > 200);
}

#[test]
fn every_start_of_every_spelling_of_a_name_is_found() {
    let crowd = a_crowd();
    let table = table_of(&crowd);
    for (i, known) in crowd.iter().enumerate().step_by(11) {
        for spelling in spellings(&known.name, None) {
            for end in 1..=spelling.len() {
                assert!(table.find(&spelling[..end]).contains(&i), "{} by {}", known.name, &spelling[..end]);
            }
        }
    }
}

#[test]
fn pinyin_finds_whose_name_given_name_or_company_is_spelled_so_and_nobody_else() {
    let crowd = a_crowd();
    let table = table_of(&crowd);
    let spelled: Vec<Vec<String>> = crowd
        .iter()
        .map(|known| {
            let reading = Reading::of_person(&known.name, None);
            let company = Reading::of_company(&known.company);
            let given = reading.spelled_from(reading.given_name().unwrap_or(reading.len()));
            let inside = (1..reading.len()).flat_map(|unit| reading.plainly_from(unit)).chain(given);
            let rare = reading.spelled_rarely();
            reading.spelled_from(0).into_iter().chain(inside).chain(company.plainly_from(0)).chain(rare).collect()
        })
        .collect();
    for text in [
        "zhangwei", "zw", "z", "zh", "ouyc", "wuji", "wj", "shan", "dan", "le", "xiaoyue", "lv", "lyu", "yunling",
        "ylsw", "cj", "chao", "xq", "q",
    ] {
        let expected: BTreeSet<usize> = spelled
            .iter()
            .enumerate()
            .filter(|(_, all)| all.iter().any(|one| one.starts_with(text)))
            .map(|(i, _)| i)
            .collect();
        assert!(!expected.is_empty(), "{text} asks nothing");
        assert_eq!(BTreeSet::from_iter(table.find(text)), expected, "{text}");
    }
}

#[test]
fn every_stretch_of_a_phone_from_three_digits_on_is_found() {
    let crowd = a_crowd();
    let table = table_of(&crowd);
    for known in crowd.iter().step_by(23) {
        for size in [3, 4, 6, 8, 11] {
            for from in 0..=11 - size {
                let stretch = &known.phone[from..from + size];
                let found = BTreeSet::from_iter(table.find(stretch));
                let expected = rows(&crowd, |known| known.phone.contains(stretch));
                if size <= 4 {
                    assert_eq!(found, expected, "{stretch}");
                } else {
                    // Longer runs are found by their fours, which may lie apart in another number.
                    assert!(found.is_superset(&expected), "{stretch}");
                }
            }
        }
    }
}

#[test]
fn the_last_four_digits_come_before_the_same_digits_elsewhere() {
    let table = Table::new();
    table.add(1, &tokens_of_person(&person("甲", "", "13812345678")));
    table.add(2, &tokens_of_person(&person("乙", "", "13856789999")));
    assert_eq!(table.find("5678"), [1, 2]);
}

#[test]
fn a_whole_phone_is_found_however_it_is_typed() {
    let table = Table::new();
    table.add(1, &tokens_of_person(&person("甲", "", "+8613800138000")));
    table.add(2, &tokens_of_person(&person("乙", "", "+8602164850000;ext=12")));
    for typed in
        ["13800138000", "138 0013 8000", "+86 138-0013-8000", "１３８００１３８０００", "138 0013", "0013 8000"]
    {
        assert_eq!(table.find(typed), [1], "{typed}");
    }
    for typed in ["021-64850000", "6485 0000", "021"] {
        assert_eq!(table.find(typed), [2], "{typed}");
    }
}

#[test]
fn the_start_of_a_name_comes_before_its_inside() {
    let table = Table::new();
    for (i, name) in ["云岭生物", "知微医疗", "游乐科技", "远离智能"].iter().enumerate() {
        table.add(i, &tokens_of_company(&company(name)));
    }
    let found = table.find("yl");
    assert_eq!(*found.last().unwrap(), 1, "知微医疗 has it inside");
    assert_eq!(BTreeSet::from_iter(found), BTreeSet::from([0, 1, 2, 3]));

    assert_eq!(people(&["王小明", "小明", "明小"]).find("小明"), [2, 1]);
}

#[test]
fn an_exact_name_comes_before_one_that_goes_on() {
    assert_eq!(people(&["张伟", "张伟强"]).find("张伟"), [1, 2]);
    assert_eq!(people(&["张伟", "张文强"]).find("zw"), [1, 2]);
    assert_eq!(people(&["张伟", "张伟强"]).find("zhangwei"), [1, 2]);
}

#[test]
fn several_words_must_all_match() {
    let table = Table::new();
    table.add(1, &tokens_of_person(&person("欧阳超", "云岭生物", "13812345678")));
    table.add(2, &tokens_of_person(&person("欧阳春", "鹿鸣医疗", "13912345678")));
    assert_eq!(table.find("oyc 138"), [1]);
    assert_eq!(table.find("oyc138"), [1]);
    assert_eq!(table.find("欧阳 鹿鸣"), [2]);
    assert_eq!(table.find("欧阳，鹿鸣"), [2]);
    assert_eq!(table.find("鹿鸣 欧阳"), [2]);
    assert_eq!(table.find("欧c"), [2, 1]);
    assert_eq!(table.find("oyc 137"), [0usize; 0]);
    assert_eq!(table.find("欧阳 超"), [1], "a name with a blank in it");
    assert_eq!(table.find("ou yang chun"), [2]);
}

#[test]
fn a_reading_of_dictionaries_only_comes_last() {
    let table = people(&["李浩", "李歌"]);
    assert_eq!(table.find("lige"), [2, 1]);
}

#[test]
fn an_own_reading_an_alias_and_addresses_are_found() {
    let table = Table::new();
    table.add(
        1,
        &tokens_of_person(&PersonText {
            name: "曾柔",
            reading: Some("ceng rou"),
            alias: Some("Rose O'Hara"),
            emails: vec!["rose.ceng@example.cn"],
            wechats: vec!["hmy_88"],
            ..PersonText::default()
        }),
    );
    for typed in
        ["cengr", "zengr", "rose", "ohara", "O'Hara", "rose.ceng", "rose.ceng@example.cn", "hmy_88", "hmy8", "HMY"]
    {
        assert_eq!(table.find(typed), [1], "{typed}");
    }
}

#[test]
fn a_company_is_found_by_short_name_and_credit_code() {
    let table = Table::new();
    table.add(
        1,
        &tokens_of_company(&CompanyText {
            name: "上海云岭生物科技有限公司",
            short_name: Some("云岭AI"),
            credit_code: Some("91350100M000100Y43"),
            ..CompanyText::default()
        }),
    );
    for typed in [
        "云岭",
        "yl",
        "ylai",
        "云岭ai",
        "生物科技",
        "上海云岭生物科技有限公司",
        "岭生物科技有限",
        "91350100",
        "91350100m000",
        "shylsw",
    ] {
        assert_eq!(table.find(typed), [1], "{typed}");
    }
    assert_eq!(table.find("云岭医疗"), [0usize; 0]);
}

#[test]
fn a_name_is_found_in_the_other_writing_and_by_letters_that_keyboards_have() {
    for (name, typed) in [
        ("張偉", &["张伟", "張偉", "张", "偉", "zhangwei", "zw"][..]),
        ("张伟", &["張偉", "張", "偉"]),
        ("歐陽若蘭", &["欧阳", "若兰", "ouyangruolan", "ouyrl"]),
        ("李乾", &["liqian", "ligan", "李乾"]),
        ("⻢⻓⻘", &["马长青", "⻢", "machangqing", "mcq"]),
        ("马长青", &["⻢⻓⻘", "长⻘"]),
        ("𠮷田健", &["吉田", "𠮷田", "jitian", "jtj"]),
        ("Guðrún Þórðardóttir", &["Thordardottir", "gudrun", "Þórðardóttir", "gudrunthor"]),
        ("Søren Øst", &["soren ost", "Søren"]),
        ("Łukasz Groß", &["lukasz gross", "groß"]),
        ("女娲", &["nvwa", "nuwa", "nyuwa", "nüwa", "nw"]),
    ] {
        let table = people(&[name]);
        for text in typed {
            assert_eq!(table.find(text), [1], "{name} by {text}");
        }
    }
}

#[test]
fn one_more_writing_finds_nobody_else() {
    let table = people(&["张伟", "章伟", "肖华", "萧华"]);
    assert_eq!(table.find("張偉"), [1]);
    assert_eq!(table.find("蕭華"), [4], "肖 and 萧 are two surnames");
}

#[test]
fn an_empty_query_asks_nothing() {
    for text in ["", "  ", "\"'*()^-:", "。，"] {
        assert!(Query::classify(text).tiers().is_empty(), "{text}");
        assert_eq!(Query::classify(text).anywhere(), None);
    }
}

#[test]
fn a_filter_finds_what_the_tiers_find() {
    let crowd = a_crowd();
    let table = table_of(&crowd);
    for text in ["张", "zw", "oyc 138", "云岭", "138"] {
        let anywhere = table.ask(&Query::classify(text).anywhere().unwrap());
        assert_eq!(BTreeSet::from_iter(anywhere), BTreeSet::from_iter(table.find(text)), "{text}");
    }
}

#[test]
fn a_person_needs_about_fifty_tokens() {
    let crowd = a_crowd();
    let tokens: usize = crowd
        .iter()
        .map(|known| tokens_of_person(&person(&known.name, &known.company, &known.phone)).split(' ').count())
        .sum();
    assert!(tokens / crowd.len() <= 80, "{}", tokens / crowd.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_query_is_one_that_the_table_understands(text in "\\PC*|[a-z0-9张云 \"'*():^+-]{0,40}|.{0,300}") {
        let table = people(&["张伟"]);
        table.find(&text);
        if let Some(anywhere) = Query::classify(&text).anywhere() {
            table.ask(&anywhere);
        }
    }

    #[test]
    fn any_name_with_a_letter_or_character_is_found_by_itself(name in "[a-zA-Z'张三·〇ガ0-9 é-]{1,20}") {
        prop_assume!(!bare(&name).is_empty());
        prop_assert_eq!(people(&[&name]).find(&name), [1]);
    }
}

#[test]
fn what_is_said_is_found_by_its_words_together_with_the_name() {
    let table = Table::new();
    table.add(
        1,
        &tokens_of_person(&PersonText {
            name: "周晓岚",
            said: vec!["医疗器械注册、GMP 体系"],
            ..PersonText::default()
        }),
    );
    for text in ["器械注册", "gmp", "晓岚 器械", "zhou gm"] {
        assert_eq!(table.find(text), [1], "{text}");
    }
    for text in ["器械体系", "晓岚 融资", "册"] {
        assert!(table.find(text).is_empty(), "{text}");
    }
}

#[test]
fn a_word_with_a_wrong_letter_among_the_first_asks_for_what_was_meant() {
    let table = people(&["Olivia Novak", "张伟"]);
    for text in ["lolivia", "livia", "oilvia", "ilivia", "hzangwei", "shangwei", "zangwei"] {
        let mended = Query::mended(text, |_| Ok::<_, ()>(Vec::new())).unwrap().unwrap();
        assert_eq!(mended.tiers().iter().map(|tier| table.ask(tier).len()).sum::<usize>(), 1, "{text}");
    }
    assert_eq!(Query::mended("oliv 139", |_| Err(())), Ok(None), "too short to be mended");
}

#[test]
fn a_query_of_words_that_are_all_to_be_mended_is_one_that_the_table_understands() {
    let text = ["abcdefghijklmnopqrstuvwxyzabcdef"; 6].join(" ");
    let mended = Query::mended(&text, |word| Ok::<_, ()>(vec![word.to_owned(); 24])).unwrap().unwrap();
    assert!(people(&["张伟"]).ask(&mended.tiers()[0]).is_empty());
}
