use proptest::prelude::*;

use super::*;

fn stored(raw: &str) -> String {
    Phone::read(raw).map_or_else(|fault| format!("{fault:?}"), |phone| phone.stored())
}

#[test]
fn a_mobile_is_read_however_it_is_written() {
    for raw in [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "138\u{2014}0013\u{2014}8000",
        "+86 13800138000",
        "(+86)138-0013-8000",
        "0086 138 0013 8000",
        "8613800138000",
        "013800138000",
        "１３８００１３８０００",
        " 138\u{a0}0013\u{3000}8000\u{200b}\n",
        "13800138000.0",
        "1.3800138000E+10",
        "手机：13800138000（微信同号）",
        "13800138000 张三",
        "2号楼 13800138000",
        "13800138000/13800138000",
    ] {
        assert_eq!(stored(raw), "+8613800138000", "{raw:?}");
    }
}

#[test]
fn landlines_keep_area_and_extension() {
    for (raw, expected, shown) in [
        ("021-64850000", "+8602164850000", "021-6485 0000"),
        ("（021）6485 0000", "+8602164850000", "021-6485 0000"),
        ("02164850000", "+8602164850000", "021-6485 0000"),
        ("+86 21 6485 0000", "+8602164850000", "021-6485 0000"),
        ("+86 (0)21 6485 0000", "+8602164850000", "021-6485 0000"),
        ("86-10-64850000", "+8601064850000", "010-6485 0000"),
        ("0571-8888123", "+8605718888123", "0571-888 8123"),
        ("0571-88881234", "+86057188881234", "0571-8888 1234"),
        ("021-64850000-123", "+8602164850000;ext=123", "021-6485 0000-123"),
        ("021-64850000转123", "+8602164850000;ext=123", "021-6485 0000-123"),
        ("021-64850000 分机 123", "+8602164850000;ext=123", "021-6485 0000-123"),
        ("400-820-1234", "+864008201234", "400-820-1234"),
        ("4008201234 ext. 5", "+864008201234;ext=5", "400-820-1234-5"),
    ] {
        assert_eq!(stored(raw), expected, "{raw:?}");
        assert_eq!(Phone::read(raw).unwrap().shown(), shown, "{raw:?}");
        assert!(!Phone::read(raw).unwrap().is_mobile());
    }
}

#[test]
fn numbers_of_elsewhere_are_stored_as_dialled_from_abroad_and_shown_as_their_country_writes_them() {
    for (raw, expected, shown) in [
        ("+1 (415) 555-0123", "+14155550123", "+1 415-555-0123"),
        ("+1 415 555 0123 ext 9", "+14155550123;ext=9", "+1 415-555-0123 x9"),
        ("00852 2345 6789", "+85223456789", "+852 2345 6789"),
        ("+852-9123-4567", "+85291234567", "+852 9123 4567"),
        ("+853 6612 3456", "+85366123456", "+853 6612 3456"),
        ("+886 (0)2 2345 6789", "+886223456789", "+886 2 2345 6789"),
        ("+886 0912 345 678", "+886912345678", "+886 912 345 678"),
        ("＋４９ ３０ ９０１８２０", "+4930901820", "+49 30 901820"),
        ("+49 030 901820", "+4930901820", "+49 30 901820"),
        ("+44 (0)20 7946 0958", "+442079460958", "+44 20 7946 0958"),
        ("Tel. +81 3-1234-5678", "+81312345678", "+81 3-1234-5678"),
    ] {
        assert_eq!(stored(raw), expected, "{raw:?}");
        assert_eq!(Phone::read(raw).unwrap().shown(), shown, "{raw:?}");
        assert_eq!(stored(shown), expected, "{shown:?}");
        assert!(!Phone::read(raw).unwrap().is_mobile());
    }
}

#[test]
fn numbers_of_elsewhere_need_their_country_which_has_such_numbers() {
    for raw in ["(415) 555-0123", "030 901820", "+999 1234 5678", "+65 1234 567", "+1 415 555 012", "0912 345 678"] {
        assert_eq!(stored(raw), "NotAPhone", "{raw:?}");
    }
    // Plans grow: a length that the country has is enough, and nothing is known of how it is written.
    assert_eq!(Phone::read("+852 1111 2222").map(|phone| phone.shown()), Ok("+85211112222".into()));
}

#[test]
fn numbers_of_the_neighbours_are_known_without_their_plus() {
    for (raw, expected) in [
        ("852 9123 4567", "+85291234567"),
        ("(852) 2345-6789", "+85223456789"),
        ("853-66123456", "+85366123456"),
        ("886-2-2345-6789", "+886223456789"),
        ("886912345678", "+886912345678"),
        ("85211112222", "NotAPhone"),
        ("4930901820", "NotAPhone"),
    ] {
        assert_eq!(stored(raw), expected, "{raw:?}");
    }
}

#[test]
fn extensions_are_told_from_numbers() {
    for (raw, expected) in [
        ("021-64850000*123", "+8602164850000;ext=123"),
        ("021-64850000分機123", "+8602164850000;ext=123"),
        ("021-64850000\n转123", "+8602164850000;ext=123"),
        ("4008201234转1", "+864008201234;ext=1"),
        ("+852 2345 6789-8001", "+85223456789;ext=8001"),
        ("+852 2345 6789 转8001", "+85223456789;ext=8001"),
        ("+852-2345-6789", "+85223456789"),
        ("+49 30 901820 分机 12", "+4930901820;ext=12"),
        ("021-64850000转1234567", "NotAPhone"),
        ("+852 2345 6789 x12345678", "NotAPhone"),
        ("138****8000", "NotAPhone"),
    ] {
        assert_eq!(stored(raw), expected, "{raw:?}");
    }
}

#[test]
fn landlines_of_elsewhere_are_told_from_mobiles_where_the_plan_does() {
    let is_landline = |raw| Phone::read(raw).unwrap().is_landline();
    assert!(["021-64850000", "400-820-1234", "+852 2345 6789", "+49 30 901820"].into_iter().all(is_landline));
    assert!(!["13800138000", "+852 9123 4567", "+49 151 23456789", "+1 415 555 0123"].into_iter().any(is_landline));
}

#[test]
fn digits_lost_in_a_spreadsheet_are_not_made_up() {
    for raw in ["1.38E+10", "1.38001E+10", "1.3800138E10", "１.38e+10"] {
        assert_eq!(Phone::read(raw), Err(PhoneFault::DigitsLost), "{raw}");
    }
}

#[test]
fn what_is_no_phone_is_refused() {
    for raw in [
        "not-a-phone",
        "1380013800",
        "12800138000",
        "138001380001",
        "2026-03-05",
        "64850000",
        "+86 1380013800",
        "0121-1",
        "44572",
        "95588",
        "12345",
        "110",
    ] {
        assert_eq!(Phone::read(raw), Err(PhoneFault::NotAPhone), "{raw}");
    }
    for raw in ["", "  ", "\u{feff}\u{3000}"] {
        assert_eq!(Phone::read(raw), Err(PhoneFault::Empty), "{raw:?}");
    }
}

#[test]
fn two_numbers_in_one_cell_are_both_found_and_never_one_of_them() {
    for raw in [
        "13800138000/13900139000",
        "13800138000、13900139000",
        "13800138000 13900139000",
        "13800138000\n139 0013 9000",
        "13800138000;13900139000",
        "13800138000；13900139000",
        "13800138000，13900139000",
        "+8613800138000+8613900139000",
    ] {
        assert_eq!(Phone::read(raw), Err(PhoneFault::Several), "{raw}");
        let keys: Vec<_> = Phone::read_all(raw).unwrap().iter().map(|phone| phone.key().to_owned()).collect();
        assert_eq!(keys, ["13800138000", "13900139000"], "{raw}");
    }
}

#[test]
fn numbers_of_elsewhere_in_one_cell_stay_apart() {
    for raw in ["+852 2345 6789;+49 30 901820", "+852 2345 6789\n+49 30 901820", "+852 2345 6789 / +49 30 901820"] {
        let found: Vec<_> = Phone::read_all(raw).unwrap().iter().map(Phone::stored).collect();
        assert_eq!(found, ["+85223456789", "+4930901820"], "{raw}");
    }
    // The second one has no country.
    assert_eq!(Phone::read_all("+852 2345 6789\n2345 6780").unwrap().len(), 1);
}

#[test]
fn a_mask_keeps_three_and_four_digits() {
    let masked = |raw| Phone::read(raw).unwrap().masked();
    assert_eq!(masked("138 1234 5678"), "138****5678");
    assert_eq!(masked("021-64850000-123"), "021****0000");
    assert_eq!(masked("+1 415 555 0123"), "+141****0123");
}

#[test]
fn phones_are_compared_by_their_last_eleven_digits() {
    let key = |raw| Phone::read(raw).unwrap().key().to_owned();
    assert_eq!(key("+86 138 0013 8000"), key("13800138000"));
    assert_eq!(key("021-64850000-1"), "02164850000");
    assert_eq!(key("0571-88881234"), "57188881234");
}

#[test]
fn a_name_and_a_phone_in_one_cell_are_taken_apart() {
    for raw in [
        "张三 13800138000",
        "张三13800138000",
        "张三：13800138000",
        "13800138000 张三",
        "张 三（13800138000）",
        "张三 13800138000（微信同号）",
        "张三　１３８００１３８０００",
    ] {
        assert_eq!(split_name_and_phone(raw), Some(("张三".into(), "13800138000".into())), "{raw}");
    }
    assert_eq!(
        split_name_and_phone("John Smith +1 415 555 0123"),
        Some(("John Smith".into(), "+1 415 555 0123".into()))
    );
}

#[test]
fn a_cell_without_one_name_and_one_phone_is_left_alone() {
    for raw in [
        "13800138000",
        "张三",
        "手机 13800138000",
        "电话：13800138000",
        "张三 13800138000 李四",
        "张三 13800138000 13900139000",
        "张三 12345",
        "张三 021-64850000*123",
        "",
    ] {
        assert_eq!(split_name_and_phone(raw), None, "{raw}");
    }
}

fn a_phone() -> impl Strategy<Value = String> {
    prop_oneof![
        "1[3-9][0-9]{9}",
        "0(10|2[0-9])-[2-9][0-9]{7}",
        "0[3-9][0-9]{2}-[2-9][0-9]{6,7}",
        "0(10|2[0-9])-[2-9][0-9]{7}-[0-9]{1,6}",
        "[48]00[0-9]{7}",
        "\\+(1|44)[2-9][0-9]{9}",
        "\\+(852|853|65)[2-9][0-9]{7}",
        "\\+49[2-9][0-9]{7,9}",
    ]
}

proptest! {
    #[test]
    fn what_is_stored_or_shown_is_read_as_the_same_phone(raw in a_phone()) {
        let phone = Phone::read(&raw).unwrap();
        prop_assert_eq!(Phone::read(&phone.stored()).unwrap(), phone.clone());
        prop_assert_eq!(Phone::read(&phone.shown()).unwrap(), phone.clone());
        prop_assert!(phone.key().len() <= 11);
    }

    #[test]
    fn what_is_plainly_written_is_read_as_among_blanks(raw in "\\+?(86)?[0-9]{6,14}(;ext=[0-9]{0,8})?") {
        prop_assert_eq!(Phone::read_all(&raw), Phone::read_all(&format!(" {raw} ")));
    }

    #[test]
    fn any_text_is_read_or_refused(raw in "\\PC*") {
        if let Ok(phone) = Phone::read(&raw) {
            prop_assert_eq!(Phone::read(&phone.stored()), Ok(phone.clone()));
            prop_assert!(phone.masked().contains("****"));
        }
    }

    #[test]
    fn any_stretch_of_digits_and_marks_is_read_or_refused(raw in "[-+0-9() .x/eE转]{0,40}") {
        for phone in Phone::read_all(&raw).unwrap_or_default() {
            prop_assert_eq!(Phone::read(&phone.stored()), Ok(phone.clone()));
        }
        let _ = split_name_and_phone(&raw);
    }
}
