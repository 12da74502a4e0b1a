use proptest::prelude::*;

use super::*;

fn edition(number: impl Into<Option<u32>>, label: &str) -> Edition {
    Edition { number: number.into(), label: label.to_owned() }
}

#[test]
fn one_edition_has_one_label_however_it_is_written() {
    for text in ["第3期", "第 三 期", "第三期", "3期", "３期", "3", "第3", "三期", "原力加速营第三期学员名册"]
    {
        assert_eq!(read_edition(text), edition(3, "第3期"), "{text}");
    }
    for text in ["Cohort 3", "cohort #3", "COHORT-03", "The Cohort 3 roster"] {
        assert_eq!(read_edition(text), edition(3, "Cohort 3"), "{text}");
    }
    assert_eq!(read_edition("Batch 4"), edition(4, "Batch 4"));
    assert_eq!(read_edition("第二届"), edition(2, "第2届"));
}

#[test]
fn chinese_numbers_are_read() {
    for (text, number) in [
        ("第十期", 10),
        ("第十二期", 12),
        ("第二十期", 20),
        ("第二十一期", 21),
        ("第一百零三期", 103),
        ("第一二期", 12),
        ("第两百期", 200),
    ] {
        assert_eq!(read_edition(text).number, Some(number), "{text}");
    }
}

#[test]
fn a_year_before_the_number_stays_in_the_label() {
    assert_eq!(read_edition("2026年第3期"), edition(3, "2026年第3期"));
    assert_eq!(read_edition("原力 2026 第三期"), edition(3, "2026第3期"));
}

#[test]
fn what_has_no_number_is_a_label() {
    assert_eq!(read_edition("2026春"), edition(None, "2026春"));
    assert_eq!(read_edition(" 秋 季 班 "), edition(None, "秋季班"));
    assert_eq!(read_edition("2026"), edition(None, "2026"));
    assert_eq!(read_edition("Cohort A"), edition(None, "Cohort A"));
    assert_eq!(read_edition("长期"), edition(None, "长期"));
    assert_eq!(read_edition(""), edition(None, ""));
}

proptest! {
    #[test]
    fn a_label_is_read_as_its_own_edition(text in "\\PC*|[第期届一二三十百0-9年 ]{0,8}|(Cohort|batch) ?[0-9]{1,12}") {
        let read = read_edition(&text);
        prop_assert_eq!(read_edition(&read.label), read);
    }
}
