//! The files of the field, against what is known of them.

use super::*;

fn opened(name: &str) -> Export {
    let mut source = crate::open(&sample(&format!("field/{name}"))).unwrap();
    let hints = Hints { file_name: Some(name), ..Hints::default() };
    read(&mut source, &hints, false).unwrap().unwrap()
}

#[test]
fn an_export_of_tencent_has_people_once_and_times_once() {
    let export = opened("第四期创业营 第二课-81234567890-a1b2.xlsx");
    assert_eq!((export.maker, export.title.as_deref()), (Maker::Tencent, Some("第四期创业营 第二课")));
    assert_eq!((export.number.as_deref(), export.host.as_deref()), (Some("812 3456 7890"), Some("运营小助手")));
    assert_eq!(export.planned_from, Some(at("2026-03-05 14:00:00")));
    assert_eq!(export.planned_to, Some(at("2026-03-05 16:00:00")));
    let (hosts, guests): (Vec<&Attendee>, Vec<&Attendee>) =
        export.attendees.iter().partition(|attendee| attendee.is_host());
    assert_eq!(
        (hosts.len(), hosts[0].names.people.as_slice(), guests.len()),
        (1, ["运营小助手".to_owned()].as_slice(), 5)
    );
    assert_eq!((export.stated_attendees, export.stated_seconds), (Some(6), Some(7865)));
    assert_eq!(tenths(&export, "陈一鸣(星桥科技-陈一鸣)"), 1122);
    assert_eq!(tenths(&export, "小岚(周晓岚)"), 411);
    assert_eq!(who(&export, "陈一鸣(星桥科技-陈一鸣)").joins.len(), 3);
    let wang: Vec<&str> =
        guests.iter().map(|guest| guest.names.shown.as_str()).filter(|shown| shown.contains("王伟")).collect();
    assert_eq!(wang, ["(王伟)", "王伟(王伟 青芽)"]);
    assert!(who(&export, "子墨&晓岚(欧阳子墨＆同事)").names.is_shared());
    // Still inside when the file was made: to the end of the last who left.
    let wang = who(&export, "(王伟)");
    assert_eq!(wang.joins, [Join { from: Some(at("2026-03-05 14:00:31")), to: Leave::StillInside, seconds: None }]);
    assert_eq!(export.leftover, []);
}

#[test]
fn an_export_of_zoom_is_read() {
    let export = opened("zoom-join-leave.csv");
    assert_eq!((export.maker, export.attendees.len()), (Maker::Zoom, 2));
    assert_eq!(who(&export, "陈一鸣").presence(None).minutes(), Some(92));
    assert_eq!(who(&export, "陈一鸣").joins[0].from, Some(at("2026-03-05 13:58:40")));
    let lena = who(&export, "Brandt, Lena");
    assert_eq!(
        (lena.names.people.as_slice(), lena.presence(None).minutes(), lena.guest),
        (["Lena Brandt".to_owned()].as_slice(), Some(120), Some(true))
    );
    assert_eq!(export.leftover, []);
}

#[test]
fn an_export_of_teams_counts_people_once_and_is_of_march() {
    let export = opened("创业营 - Attendance report 3-5-26.csv");
    assert_eq!((export.maker, export.attendees.len(), export.stated_attendees), (Maker::Teams, 3, Some(3)));
    assert_eq!(export.held_from, Some(at("2026-03-05 13:50:12")));
    assert_eq!(tenths(&export, "Brandt, Lena"), 741);
    assert_eq!(tenths(&export, "周晓岚"), 411);
    assert!(who(&export, "运营小助手").is_host());
    let left: Vec<&str> = export.leftover.iter().map(|left| left.text.as_str()).collect();
    assert_eq!(left, ["Average attendance time", "1h 28m 45s"]);
}

#[test]
fn without_its_name_the_order_of_the_file_of_teams_is_asked() {
    let mut source = crate::open(&sample("field/创业营 - Attendance report 3-5-26.csv")).unwrap();
    let export = read(&mut source, &Hints::default(), false).unwrap().unwrap();
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(export.order, Order::Asks { day_first: day("2026-03-05"), month_first: day("2026-05-03") });
    assert_eq!((export.held_from, export.attendees.len()), (None, 3));
    let told = Hints { order: Some(DayOrder::DayFirst), ..Hints::default() };
    let export = read(&mut source, &told, false).unwrap().unwrap();
    assert_eq!(export.held_from, Some(at("2026-03-05 13:50:12")));
}

#[test]
fn other_files_of_the_field_are_no_exports() {
    for name in [
        "Connections.csv",
        "google-contacts-new.csv",
        "qcc-batch-match.xlsx",
        "tyc-company-list.xlsx",
        "第四期创业营报名（收集结果）.xlsx",
        "300000001_按文本_第四期创业营报名表_3_3.xlsx",
        "incubator-yearly-enterprise.xlsx",
    ] {
        let mut source = crate::open(&sample(&format!("field/{name}"))).unwrap();
        assert!(read(&mut source, &Hints::default(), false).unwrap().is_none(), "{name}");
    }
}
