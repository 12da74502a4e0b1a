use proptest::prelude::*;

use super::*;

fn day(text: &str) -> String {
    read_day(text).map_or_else(|fault| format!("{fault:?}"), |day| day.to_string())
}

#[test]
fn a_day_is_read_however_it_is_written() {
    for text in [
        "2026-03-05",
        "2026/3/5",
        "2026.3.5",
        "2026.03.05",
        "2026年3月5日",
        "2026 年 3 月 5 日",
        "2026年3月5号",
        "20260305",
        "２０２６／３／５",
        "2026—3—5",
        "2026-03-05 00:00:00",
        "2026-03-05T09:30:00",
        "2026-3-5 星期四",
        "2026年3月5日（周四）",
        "46086",
        "46086.0",
        "46086.75",
        "5 Mar 2026",
        "March 5, 2026",
        "05-Mar-2026",
        "05-Mar-2026 20:26:58",
        "5-Mar-26",
        "2026年3月5日 10:13",
        " 2026-03-05\u{a0}",
    ] {
        assert_eq!(day(text), "2026-03-05", "{text}");
    }
}

#[test]
fn serial_numbers_count_as_in_excel() {
    assert_eq!(day("44572"), "2022-01-11");
    assert_eq!(day("20090"), "1955-01-01");
    assert_eq!(day("66110"), "2080-12-30");
    assert_eq!(day("20089"), "NoDay");
    assert_eq!(day("66111"), "NoDay");
}

#[test]
fn a_day_that_no_calendar_has_is_named_so() {
    for text in ["2026-02-30", "2020年13月45日", "20260230", "2025-02-29", "2026-00-01", "31/2/2026", "99/99/2026"] {
        assert_eq!(day(text), "NoSuchDay", "{text}");
    }
    assert_eq!(day("2024-02-29"), "2024-02-29");
}

#[test]
fn a_month_or_other_words_are_no_day() {
    for text in [
        "2026年3月",
        "2026-03",
        "2026.3",
        "202603",
        "2026",
        "待定",
        "2026-3-5至2026-3-8",
        "2026-3-5-8",
        "3月5日",
        "0202-03-05",
        "12",
        "2026-3-123",
    ] {
        assert_eq!(day(text), "NoDay", "{text}");
    }
    assert_eq!(day(" \u{200b}"), "Empty");
    // Outlook and databases write this where no day is known.
    assert_eq!((day("00/0/0"), day("0000-00-00"), day("0/0/00")), ("Empty".into(), "Empty".into(), "Empty".into()));
}

#[test]
fn day_and_month_are_never_guessed() {
    assert_eq!(day("3/5/26"), "Ambiguous");
    assert_eq!(day("26.3.05"), "Ambiguous");
    assert_eq!(day("3/5/2026"), "Ambiguous");
    assert_eq!(day("13/5/2026"), "2026-05-13");
    assert_eq!(day("5/13/2026"), "2026-05-13");
    assert_eq!(day("5/5/2026"), "2026-05-05");
}

fn times(text: &str) -> String {
    read_times(text).map_or_else(|fault| format!("{fault:?}"), said)
}

fn said(Span { starts, ends }: Span) -> String {
    let end = |end: End| format!("{}{}", end.time.format("%H:%M"), if end.next_day { "+1" } else { "" });
    format!("{}-{}", starts.format("%H:%M"), ends.map(end).unwrap_or_default())
}

#[test]
fn a_span_of_time_is_read_however_it_is_written() {
    for (text, expected) in [
        ("9:30-11:30", "09:30-11:30"),
        ("09：30～11：30", "09:30-11:30"),
        ("9:30 — 11:30", "09:30-11:30"),
        ("14:00:00-17:00:00", "14:00-17:00"),
        ("下午2点到5点", "14:00-17:00"),
        ("下午2点半到5点一刻", "14:30-17:15"),
        ("上午9点半至11点", "09:30-11:00"),
        ("上午10点到下午2点", "10:00-14:00"),
        ("上午10点-2点", "10:00-14:00"),
        ("上午9点至12点", "09:00-12:00"),
        ("中午12点到1点", "12:00-13:00"),
        ("晚上7点15分-9点", "19:15-21:00"),
        ("下午14:00-17:00", "14:00-17:00"),
        ("2pm-5pm", "14:00-17:00"),
        ("2-5pm", "14:00-17:00"),
        ("9-5pm", "09:00-17:00"),
        ("9am to 12pm", "09:00-12:00"),
        ("12am-1am", "00:00-01:00"),
        ("9时30分至11时", "09:30-11:00"),
        ("22:30-00:30", "22:30-00:30+1"),
        ("22:30 - 次日 00:30", "22:30-00:30+1"),
        ("22:30-00:30（+1）", "22:30-00:30+1"),
        ("22:30-24:30", "22:30-00:30+1"),
        ("19:00-24:00", "19:00-00:00+1"),
        ("14:00-第二天14:00", "14:00-14:00+1"),
        ("晚上10点到1点", "22:00-01:00+1"),
        ("晚上10点到12点", "22:00-00:00+1"),
        ("晚上8点到晚上12点", "20:00-00:00+1"),
        ("晚上10点至凌晨1点", "22:00-01:00+1"),
        ("22:00-08:00", "22:00-08:00+1"),
    ] {
        assert_eq!(times(text), expected, "{text}");
    }
}

#[test]
fn a_span_that_is_none_is_refused_with_its_reason() {
    for (text, fault) in [
        ("", "Empty"),
        ("全天", "NoTimes"),
        ("上午-下午", "NoTimes"),
        ("2026-03-05", "NoTimes"),
        ("25:00-26:00", "NoSuchTime"),
        ("9:75-10:00", "NoSuchTime"),
        ("11:30-9:30", "EndsFirst"),
        ("9:00-5:00", "EndsFirst"),
        ("9:00-31:00", "NoSuchTime"),
        ("9:30-9:30", "EndsFirst"),
    ] {
        assert_eq!(times(text), fault, "{text}");
    }
}

#[test]
fn a_begin_without_an_end_has_none() {
    for text in ["14:00", "下午2点", "14:00起", "14:00-", "2pm", "14:00:00"] {
        assert_eq!(times(text), "14:00-", "{text}");
    }
}

#[test]
fn an_end_typed_alone_is_one_of_the_next_day_where_it_says_so_or_a_night_lies_between() {
    let starts = NaiveTime::from_hms_opt(22, 30, 0).unwrap();
    let end = |text| read_end(starts, text).map(|end| (end.time.format("%H:%M").to_string(), end.next_day));
    assert_eq!(end("23:00"), Ok(("23:00".to_owned(), false)));
    for text in ["00:30", "次日 00:30", "+1 0:30", "24:30", "凌晨12点半"] {
        assert_eq!(end(text), Ok(("00:30".to_owned(), true)), "{text}");
    }
    assert_eq!(end("次日22:30"), Ok(("22:30".to_owned(), true)));
    assert_eq!(end("20:00"), Err(TimesFault::EndsFirst));
    assert_eq!(end("22:30"), Err(TimesFault::EndsFirst));
    assert_eq!(end("22:75"), Err(TimesFault::NoSuchTime));
    assert_eq!(end("很晚"), Err(TimesFault::NoTimes));
    assert_eq!(end(""), Err(TimesFault::Empty));
}

#[test]
fn what_stands_behind_a_day_is_told() {
    let behind = |text| match behind_day(text) {
        Behind::Times(span) => said(span),
        other => format!("{other:?}"),
    };
    for (text, expected) in [
        ("2026-03-05 14:00", "14:00-"),
        ("2026-03-05T14:00:00", "14:00-"),
        ("2026年3月5日（周四）下午2点到4点", "14:00-16:00"),
        ("2026/3/5 星期四 9:30-11:30", "09:30-11:30"),
        ("3/5/2026 2:00:00 PM", "14:00-"),
        ("46086.75", "18:00-"),
        ("5 Mar 2026 14:00", "14:00-"),
        ("March 5, 2026, 2:00 PM", "14:00-"),
        ("March 5, 2026", "Nothing"),
        ("46086.0", "Nothing"),
        ("2026-03-05", "Nothing"),
        ("2026-03-05 00:00:00", "Nothing"),
        ("2026年3月5日 周四", "Nothing"),
        ("2026-03-05 晚上", "Other"),
    ] {
        assert_eq!(behind(text), expected, "{text}");
    }
    assert_eq!(day("2026-03-05 9点半"), "2026-03-05");
    assert_eq!(day("2026-03-05 8"), "NoDay");
}

proptest! {
    #[test]
    fn every_day_is_read_back_from_each_form(days in 0u64..45_000) {
        let day = NaiveDate::from_ymd_opt(1960, 1, 1).unwrap() + Days::new(days % 43_000);
        for form in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%m.%d", "%Y年%-m月%-d日", "%Y%m%d", "%d %b %Y"] {
            prop_assert_eq!(read_day(&day.format(form).to_string()), Ok(day));
        }
        let serial = (day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
        prop_assert_eq!(read_day(&serial.to_string()), Ok(day));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", marks in "[-0-9/.年月日:点半上下午到 ]{0,20}") {
        for text in [text, marks] {
            let _ = read_day(&text);
            let _ = behind_day(&text);
            if let Ok(Span { starts, ends: Some(end) }) = read_times(&text) {
                prop_assert!(end.next_day || starts < end.time);
            }
        }
    }
}

#[test]
fn the_beginning_of_a_day_is_taken_as_far_as_it_is_typed_and_no_day_that_is_none() {
    for begun in ["2", "2027", "2027-", "2027-0", "2027-06", "2027-06-3", "2028-02-29"] {
        assert_eq!(begun_day(begun).as_deref(), Ok(begun));
    }
    for (whole, day) in [
        ("2027年6月3日", "2027-06-03"),
        ("２０２７-06", "2027-06"),
        ("2027-6-3", "2027-06-03"),
        ("2027-06-4", "2027-06-04"),
    ] {
        assert_eq!(begun_day(whole).as_deref(), Ok(day));
    }
    for none in ["2026-02-30", "2027-13-01", "2026-02-29"] {
        assert_eq!(begun_day(none), Err(DayFault::NoSuchDay), "{none}");
    }
    for none in ["", "soon", "2027-13"] {
        assert!(begun_day(none).is_err(), "{none}");
    }
}
