use proptest::prelude::*;

use super::*;

#[test]
fn a_name_is_stored_without_what_nobody_meant_to_type() {
    assert_eq!(tidy("胡 秀梅"), "胡秀梅");
    assert_eq!(tidy("　张\u{a0}三\u{200b} "), "张三");
    assert_eq!(tidy("多行\n姓名"), "多行姓名");
    assert_eq!(tidy("  John \r\n  Smith "), "John Smith");
    assert_eq!(tidy("李 Tom"), "李 Tom");
    assert_eq!(tidy("\u{feff}王\u{202e}五"), "王五");
    assert_eq!(tidy("O'Brien 👨\u{200d}👩\u{200d}👧"), "O'Brien 👨\u{200d}👩\u{200d}👧");
    assert_eq!(tidy(" \n\t"), "");
}

#[test]
fn names_are_compared_as_meant() {
    for (one, other) in [
        ("胡 秀梅", "胡秀梅"),
        ("ＪＯＨＮ　Smith", "john smith"),
        ("José", "jose"),
        ("约翰•史密斯", "约翰·史密斯"),
        ("O’Brien", "o'brien"),
        ("张\u{200d}三", "张三"),
        ("⻢⻓⻘", "马长青"),
        ("⼭⽥", "山田"),
    ] {
        assert_eq!(fold(one), fold(other));
    }
    assert_ne!(fold("张伟"), fold("章伟"));
    assert_ne!(fold("張偉"), fold("张伟"), "another writing is a search key, and not the same name");
    assert_ne!(fold("ガ"), fold("カ"), "marks of other scripts are letters");
}

#[test]
fn a_compound_surname_is_kept_whole() {
    assert_eq!(surname("欧阳超"), ("欧阳", "超"));
    assert_eq!(surname("长孙无忌"), ("长孙", "无忌"));
    assert_eq!(surname("万俟雪"), ("万俟", "雪"));
    assert_eq!(surname("欧阳"), ("欧", "阳"), "two characters are a surname and a given name");
    assert_eq!(surname("王小明"), ("王", "小明"));
    assert_eq!(surname("王"), ("王", ""));
}

#[test]
fn radicals_and_other_writings_have_the_place_of_their_reading() {
    assert_eq!(sort_key("⻢⻓⻘", None), sort_key("马长青", None));
    assert!(sort_key("𠮷田", None).starts_with("ji."), "{}", sort_key("𠮷田", None));
    assert!(sort_key("單雄", None).starts_with("shan."), "{}", sort_key("單雄", None));
    assert_eq!(sort_key("Þórður", None), "thordur");
    assert_eq!(surname("歐陽修"), ("歐陽", "修"));
    assert_eq!(masked("⻢⻓⻘"), "⻢*");
}

#[test]
fn a_foreign_name_has_no_surname_that_can_be_told() {
    assert_eq!(surname("John Smith"), ("", "John Smith"));
    assert_eq!(surname("约翰·史密斯"), ("", "约翰·史密斯"));
    assert_eq!(surname(""), ("", ""));
}

#[test]
fn a_masked_name_keeps_the_surname() {
    assert_eq!(masked("张三丰"), "张*");
    assert_eq!(masked("欧阳超"), "欧阳*");
    assert_eq!(masked("John Smith"), "J***");
    assert_eq!(masked("约翰·史密斯"), "约***");
    assert_eq!(masked(""), "");
}

fn sorted<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut names = names.to_vec();
    names.sort_by_key(|name| sort_key(name, None));
    names
}

#[test]
fn names_stand_in_the_order_of_pinyin() {
    let order =
        ["阿明", "Bob Li", "陈一", "李娜", "李楠", "Liam Chen", "王强", "Wang Yi", "张伟", "张雨", "章伟", "ガ", "👨"];
    let mut shuffled = order;
    shuffled.reverse();
    let found = sorted(&shuffled);
    let place = |name| found.iter().position(|other| *other == name).unwrap();
    assert!(place("阿明") < place("Bob Li") && place("Bob Li") < place("陈一"));
    assert!(place("李娜") < place("李楠") && place("李楠") < place("Liam Chen"));
    assert!(place("Liam Chen") < place("王强") && place("王强") < place("张伟"));
    assert_eq!(place("张雨"), place("张伟") + 1, "one surname stands together");
    assert!(place("张雨") < place("章伟"));
    assert!(place("章伟") < place("ガ") && place("章伟") < place("👨"), "what has no reading comes last");
}

#[test]
fn surnames_are_sorted_as_they_are_read() {
    for (name, reading) in [
        ("单雄", "shan"),
        ("曾国", "zeng"),
        ("解珍", "xie"),
        ("仇英", "qiu"),
        ("区明", "ou"),
        ("查良", "zha"),
        ("朴树", "piao"),
        ("任强", "ren"),
        ("盖伟", "ge"),
        ("翟明", "zhai"),
        ("尉迟恭", "yu"),
        ("长孙无", "zhang"),
        ("万俟雪", "mo"),
        ("乐毅", "yue"),
        ("覃辉", "qin"),
        ("缪斯", "miao"),
        ("洗星", "xian"),
        ("吕布", "lv"),
        ("吴用", "wu"),
    ] {
        let key = sort_key(name, None);
        assert!(key.starts_with(&format!("{reading}.")), "{name}: {key}");
    }
}

#[test]
fn a_persons_own_reading_wins() {
    for own in ["ceng rou", "Céng Róu", "cengrou", "ceng'rou"] {
        assert!(sort_key("曾柔", Some(own)).starts_with("ceng."), "{own}");
    }
    assert!(sort_key("吕率", Some("Lǚ Shuài")).contains("lv.05415 shuai."));
    assert_eq!(
        sort_key("曾柔", Some("something else entirely")),
        sort_key("曾柔", None),
        "one that does not fit counts for nothing"
    );
    assert_eq!(spellings("曾柔", Some("ceng rou"))[0], "cengrou");
}

#[test]
fn a_sort_key_is_ascii() {
    for name in ["欧阳超", "Müller", "约翰·史密斯", "ガ", "=HYPERLINK(\"x\")", "", "<script>"] {
        assert!(sort_key(name, None).is_ascii(), "{name}");
        assert!(!sort_key(name, None).is_empty());
    }
}

#[test]
fn every_mixture_of_syllables_and_initials_is_a_spelling() {
    let found = spellings("欧阳超", None);
    for typed in ["ouyangchao", "ouyangc", "ouyc", "oyc", "oyangchao", "oych", "ouychao"] {
        assert!(found.iter().any(|spelling| spelling == typed), "{typed} in {found:?}");
    }
    let found = spellings("张伟", None);
    assert_eq!(found, ["zhangwei", "zhangw", "zwei", "zw", "zhwei", "zhw"]);
}

#[test]
fn the_reading_of_the_surname_comes_first_and_the_common_one_is_found_too() {
    let found = spellings("单雄信", None);
    assert_eq!(found[0], "shanxiongxin");
    assert!(found.contains(&"danxiongxin".to_owned()));
    let found = spellings("吕行", None);
    for typed in ["lvxing", "lyuxing", "luhang", "lh"] {
        assert!(found.contains(&typed.to_owned()), "{typed} in {found:?}");
    }
    assert!(!spellings("浩", None).contains(&"ge".to_owned()), "readings of dictionaries only are not common");
}

#[test]
fn latin_names_are_spelled_by_words_and_initials() {
    let found = spellings("John Smith", None);
    for typed in ["johnsmith", "johns", "jsmith", "js"] {
        assert!(found.contains(&typed.to_owned()), "{typed}");
    }
}

#[test]
fn spellings_of_any_length_stay_few_and_begin_with_the_full_one() {
    let found = spellings("重行乐单查石盛长朝都传", None);
    assert!(found.len() <= 256);
    assert!(found.iter().any(|spelling| spelling.starts_with("chongxinglesha")), "{:?}", &found[..4]);
}

proptest! {
    #[test]
    fn tidying_twice_is_tidying_once(name in "\\PC*|[ \\n\\t\u{3000}\u{200b}张三 a]*") {
        let once = tidy(&name);
        prop_assert_eq!(tidy(&once), once);
    }

    #[test]
    fn folding_twice_is_folding_once(name in "\\PC*") {
        let once = fold(&name);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn any_name_has_a_place_and_spellings(name in any::<String>(), own in proptest::option::of("[a-zü ]{0,40}")) {
        let key = sort_key(&name, own.as_deref());
        prop_assert!(key.is_ascii() && !key.is_empty());
        prop_assert!(spellings(&name, own.as_deref()).len() <= 256);
        prop_assert!(masked(&name).chars().count() <= 4);
        let (surname, given) = surname(&name);
        prop_assert_eq!(format!("{surname}{given}"), name);
    }
}
