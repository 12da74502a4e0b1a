//! What the makers of meeting programs write each in their own way, with made-up data.

use super::*;

#[test]
fn tencent_without_its_seven_rows_is_read() {
    let export = of_text(
        "用户昵称（入会昵称）,首次入会时间,最后退会时间,入会次数,累计参会时长,身份\n小岚(周晓岚),2026-03-05 14:21:03,2026-03-05 15:02:09,1,0:41:06,普通参会者\n",
    );
    assert_eq!((export.maker, tenths(&export, "小岚(周晓岚)")), (Maker::Tencent, 411));
    let total = who(&export, "小岚(周晓岚)").totals[0];
    assert_eq!((total.from, total.times), (Some(at("2026-03-05 14:21:03")), Some(1)));
}

#[test]
fn a_newer_detail_of_tencent_has_its_columns_elsewhere() {
    let export = of_text(
        "序号,用户昵称(入会昵称),手机号,企业,部门,备注,入会时间,退会时间,入会时长\n1,小岚(周晓岚),13900001235,青芽农业,,,2026-03-05 14:21:03,--,--\n",
    );
    let somebody = who(&export, "小岚(周晓岚)");
    assert_eq!((somebody.phone.as_deref(), somebody.joins[0].to), (Some("13900001235"), Leave::StillInside));
    let left: Vec<(Option<&str>, &str)> =
        export.leftover.iter().map(|left| (left.column.as_deref(), left.text.as_str())).collect();
    assert_eq!(left, [(Some("序号"), "1"), (Some("企业"), "青芽农业")]);
}

#[test]
fn zoom_with_totals_only_has_no_moments() {
    let export = of_text(
        "Name (Original Name),User Email,Total Duration (Minutes),Guest\n小陈 (陈一鸣),,92,Yes\n陈一鸣,chen@example.org,30,No\n",
    );
    let guest = who(&export, "小陈 (陈一鸣)");
    assert_eq!(
        (guest.presence(None).minutes(), guest.presence(None).is_sum, guest.email.as_deref()),
        (Some(92), true, None)
    );
    assert_eq!((guest.names.in_meeting.as_deref(), guest.names.original.as_deref()), (Some("小陈"), Some("陈一鸣")));
    assert_eq!(export.attendees.len(), 2);
}

#[test]
fn zoom_with_a_head_has_hours_without_a_day() {
    let export = of_text(
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n\
         812 3456 7890,第二课,03/05/2026 11:30:00 PM,03/06/2026 12:30:00 AM,host@example.org,60,2,\n\n\
         Name (original name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\n\
         陈一鸣,chen@example.org,23:40,00:20,40,No,Y\n",
    );
    assert_eq!((export.number.as_deref(), export.title.as_deref()), (Some("812 3456 7890"), Some("第二课")));
    assert_eq!(export.held_from, Some(at("2026-03-05 23:30:00")));
    let join = who(&export, "陈一鸣").joins[0];
    assert_eq!((join.from, join.to), (Some(at("2026-03-05 23:40:00")), Leave::At(at("2026-03-06 00:20:00"))));
    let left: Vec<&str> = export.leftover.iter().map(|left| left.text.as_str()).collect();
    assert_eq!(left, ["host@example.org", "60", "2", "Y"]);
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn teams_of_2020_has_lines_of_coming_and_going() {
    let text = "Full Name\tUser Action\tTimestamp\r\n周晓岚\tJoined\t13/03/2026, 14:00:00\r\n周晓岚\tLeft\t13/03/2026, 14:30:00\r\n周晓岚\tJoined\t13/03/2026, 14:40:00\r\nBrandt, Lena (Guest)\tJoined before\t13/03/2026, 13:58:00\r\n";
    let export = of_file("meetingAttendanceList.csv", &utf16(text), &Hints::default()).unwrap();
    assert_eq!((export.maker, export.attendees.len()), (Maker::Teams, 2));
    let presence = who(&export, "周晓岚").presence(Some(at("2026-03-13 15:00:00")));
    assert_eq!((presence.minutes(), presence.intervals.len(), presence.to_the_end), (Some(50), 2, true));
    let lena = who(&export, "Brandt, Lena (Guest)");
    assert_eq!((lena.names.people.as_slice(), lena.guest), (["Lena Brandt".to_owned()].as_slice(), Some(true)));
}

#[test]
fn teams_in_other_words_is_read() {
    let text = "1. 摘要\r\n会议标题\t第二课\r\n已参加的参与者\t1\r\n开始时间\t2026/3/5 13:50:12\r\n结束时间\t2026/3/5 16:01:17\r\n\r\n\
        2. 参与者\r\n名称\t首次加入\t最后离开\t会议中持续时间\t电子邮件\t参与者 ID (UPN)\t角色\r\n\
        周晓岚\t2026/3/5 14:21:03\t2026/3/5 15:02:06\t41分3秒\tzhou@example.org\tzhou@example.org\t演示者\r\n\r\n\
        3. 会议中的活动\r\n名称\t加入时间\t离开时间\t持续时间\t电子邮件\t角色\r\n\
        周晓岚\t2026/3/5 14:21:03\t2026/3/5 15:02:06\t41分3秒\tzhou@example.org\t演示者\r\n";
    let export = of_file("a.csv", &utf16(text), &Hints::default()).unwrap();
    assert_eq!((export.maker, export.order, export.attendees.len()), (Maker::Teams, Order::Plain, 1));
    assert_eq!((tenths(&export, "周晓岚"), export.leftover.len()), (411, 0));
    assert_eq!(export.held_to, Some(at("2026-03-05 16:01:17")));
}

#[test]
fn a_plain_list_is_of_names_with_or_without_a_head() {
    let names = |export: &Export| export.attendees.iter().map(|one| one.names.shown.clone()).collect::<Vec<_>>();
    let plain = of_text("陈一鸣\n周晓岚\n王伟\n");
    assert_eq!((plain.maker, names(&plain)), (Maker::List, vec!["陈一鸣".into(), "周晓岚".into(), "王伟".into()]));
    let headed = of_text("签到表\n姓名,手机,备注\n陈一鸣,13900001234,迟到\n周晓岚,,\n");
    assert_eq!((names(&headed).len(), headed.attendees[0].phone.as_deref()), (2, Some("13900001234")));
    let left: Vec<&str> = headed.leftover.iter().map(|left| left.text.as_str()).collect();
    assert_eq!(left, ["签到表", "迟到"]);
    let in_a_cell = of_file("a.csv", "陈一鸣、周晓岚、王伟\n".as_bytes(), &Hints::default()).unwrap();
    assert_eq!(names(&in_a_cell).len(), 3);
    assert_eq!(of_file("a.csv", "这是一句话。\n那是另一句。\n".as_bytes(), &Hints::default()), None);
}

#[test]
fn a_table_of_people_is_no_export_unless_a_list_is_asked_for() {
    let (_folder, path) = file("a.csv", "姓名,手机,时长\n陈一鸣,13900001234,3\n".as_bytes());
    assert!(read(&mut crate::open(&path).unwrap(), &Hints::default(), false).unwrap().is_none());
}

#[test]
fn a_cell_that_cannot_be_read_is_left_over() {
    let export =
        of_text("用户昵称（入会昵称）,入会时间,退会时间,身份\n小岚(周晓岚),下课以后,2026-03-05 15:02:09,普通参会者\n");
    assert_eq!(export.leftover[0].text, "下课以后");
    assert_eq!(who(&export, "小岚(周晓岚)").joins[0].from, None);
}

#[test]
fn who_waits_to_be_let_in_is_not_yet_there() {
    let export = of_text(
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),In Waiting Room\n\
         陈一鸣,,03/05/2026 01:50:00 PM,03/05/2026 02:00:00 PM,10,Yes\n陈一鸣,,03/05/2026 02:00:00 PM,03/05/2026 02:30:00 PM,30,No\n",
    );
    assert_eq!((who(&export, "陈一鸣").presence(None).minutes(), export.leftover.len()), (Some(30), 3));
}

#[test]
fn a_table_of_anybody_s_with_coming_and_going_is_a_list() {
    let export = of_text("姓名,加入时间,离开时间\n陈一鸣,2026-03-05 14:00,2026-03-05 15:00\n");
    assert_eq!((export.maker, who(&export, "陈一鸣").presence(None).minutes()), (Maker::List, Some(60)));
    // An association's.
    let (_folder, path) = file("a.csv", "姓名,入会时间,手机\n陈一鸣,2019-03-05,13900001234\n".as_bytes());
    assert!(read(&mut crate::open(&path).unwrap(), &Hints::default(), false).unwrap().is_none());
}

#[test]
fn a_length_that_a_spreadsheet_holds_as_a_time_is_of_hours() {
    let row = |number, cells: Vec<crate::Cell>| Row { number, cells };
    let half = crate::Cell::Time(chrono::NaiveTime::from_hms_opt(0, 30, 0).unwrap());
    let head = ["用户昵称", "累计参会时长"].map(crate::Cell::of_text).to_vec();
    let table =
        Table { name: "a".into(), rows: vec![row(1, head), row(2, vec![crate::Cell::of_text("陈一鸣"), half])] };
    let export = read_tables(&[table], &Hints::default(), false).unwrap();
    assert_eq!(who(&export, "陈一鸣").presence(None).minutes(), Some(30));
}
