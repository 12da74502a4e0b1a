use miaopu_core::{
    code,
    reports::printed::{Document, Part, Seal, Sheets},
    words::Language,
};
use typst::layout::{Frame, FrameItem, Point};

use super::{print, set};

fn sheets(parts: Vec<Part>) -> Document {
    Document::Sheets(Sheets {
        language: Language::Chinese,
        landscape: true,
        title: "校友联系表".into(),
        issuer: "青禾孵化器".into(),
        parts,
        foot: "本表含个人信息".into(),
        seal: Some(Seal { mark: "盖章".into(), lines: vec![("制表人".into(), "沈青".into())] }),
    })
}

fn table(rows: Vec<Vec<String>>) -> Part {
    Part::Table { head: vec!["姓名".into(), "邮箱".into()], shares: vec![12, 30], rows }
}

fn labels(labels: Vec<Vec<String>>) -> Document {
    Document::Labels { language: Language::Chinese, title: "信封标签".into(), labels }
}

/// All runs of text on the pages, each with its page (from 0) and where it begins, in points from the upper left.
fn runs(document: &Document) -> Vec<(usize, Point, String)> {
    fn look(frame: &Frame, page: usize, at: Point, found: &mut Vec<(usize, Point, String)>) {
        for (place, item) in frame.items() {
            match item {
                FrameItem::Group(group) => look(&group.frame, page, at + *place, found),
                FrameItem::Text(text) => found.push((page, at + *place, text.text.to_string())),
                _ => {}
            }
        }
    }
    let pages = set(document).unwrap();
    let mut found = Vec::new();
    for (page, laid) in pages.pages().iter().enumerate() {
        look(&laid.frame, page, Point::zero(), &mut found);
    }
    found
}

fn text_of(document: &Document) -> String {
    runs(document).into_iter().map(|(_, _, text)| text).collect()
}

#[test]
fn a_document_is_a_pdf() {
    let printed = print(&sheets(vec![table(vec![vec!["张伟".into(), "zhang@example.cn".into()]])])).unwrap();
    assert!(printed.starts_with(b"%PDF-"));
    assert!(printed.trim_ascii_end().ends_with(b"%%EOF"));
}

#[test]
fn a_character_that_no_font_has_is_refused_with_the_font_to_install() {
    let refused = print(&sheets(vec![Part::Text { text: "张\u{10FFFD}伟".into() }])).unwrap_err();
    assert_eq!(refused.code(), code::FONT_MISSING);
}

#[test]
fn what_a_person_typed_is_text_and_never_a_command() {
    let typed = "#panic(\"x\") *b* _i_ $x$ = h \\ @a <b> // c";
    let document = sheets(vec![table(vec![vec![typed.into(), String::new()]]), Part::Text { text: typed.into() }]);
    let plain: String = text_of(&document).split_whitespace().collect();
    assert_eq!(plain.matches(&typed.split_whitespace().collect::<String>()).count(), 2, "{plain}");
}

#[test]
fn a_long_table_has_its_head_on_each_page_and_each_page_its_number() {
    let rows = (0..120).map(|i| vec![format!("校友{i}"), "someone@example.cn".into()]).collect();
    let runs = runs(&sheets(vec![table(rows)]));
    let last = runs.iter().map(|(page, ..)| *page).max().unwrap();
    assert!(last >= 2);
    for page in 0..=last {
        let text: String = runs.iter().filter(|(on, ..)| *on == page).map(|(_, _, text)| text.as_str()).collect();
        assert!(text.contains(&format!("{} / {}", page + 1, last + 1)), "{text}");
        assert!(text.contains("本表含个人信息"));
        assert!(page == last || text.contains("姓名"), "{text}");
    }
    assert!(runs.iter().any(|(page, _, text)| *page == last && text == "盖章"));
}

#[test]
fn a_mobile_number_stands_in_one_line_however_narrow_its_column() {
    let (head, shares) = (vec!["姓名".into(), "手机".into()], vec![182, 18]);
    let rows = vec![vec!["张伟".into(), "138 0013 8000".into()]];
    let runs = runs(&sheets(vec![Part::Table { head, shares, rows }]));
    assert!(runs.iter().any(|(_, _, text)| text == "138 0013 8000"), "{runs:?}");
}

/// The columns of a report of contacts as wide as it has them, an address in the one for it.
fn among_all_columns(address: &str) -> Document {
    let shares = vec![15, 30, 22, 22, 18, 12, 21, 18, 40, 15];
    let head = (0..10).map(|i| format!("栏{i}")).collect();
    let row = (0..10).map(|i| if i == 8 { address.to_owned() } else { "苏州".to_owned() }).collect();
    sheets(vec![Part::Table { head, shares, rows: vec![row] }])
}

#[test]
fn an_address_of_e_mail_is_one_text_however_narrow_its_column() {
    for address in ["chenyiming@example.cn", "christopher.xiaolan-zhou@mail.example.com", "z***@mail.example.com"] {
        let document = among_all_columns(address);
        let runs = runs(&document);
        assert!(runs.iter().any(|(_, _, text)| text == address), "{runs:?}");
    }
}

#[test]
fn an_address_too_long_for_its_column_breaks_without_a_character_more() {
    let address = format!("{}@{}.example.com", "chenyiming".repeat(6), "xingqiao".repeat(7));
    let document = among_all_columns(&address);
    assert!(text_of(&document).contains(&address), "{}", text_of(&document));
    let right = 16.0 + (297.0 - 32.0) * 198.0 / 213.0;
    let inside = runs(&document).iter().filter(|(_, at, text)| text.len() == 1 && at.x.to_mm() > right).count();
    assert_eq!(inside, 0, "none of its letters stands in the next column");
}

#[test]
fn fourteen_labels_are_a_sheet_each_where_the_paper_has_it() {
    let runs = runs(&labels((1..=15).map(|i| vec!["苏州市星湖街".into(), format!("第{i}人")]).collect()));
    let place = |wanted: &str| {
        let (page, at, _) = runs.iter().find(|(_, _, text)| text.contains(wanted)).unwrap();
        (*page, at.x.to_mm(), at.y.to_mm())
    };
    let [first, second, third, fifteenth] = ["第1人", "第2人", "第3人", "第15人"].map(place);
    assert_eq!((first.0, second.0, fifteenth.0), (0, 0, 1));
    assert!((second.1 - first.1 - 101.6).abs() < 0.1, "99.1 mm and a gap of 2.5");
    assert!((third.2 - first.2 - 38.1).abs() < 0.1);
    assert!((fifteenth.2 - first.2).abs() < 0.1);
}

#[test]
fn a_long_address_is_set_smaller_and_stays_whole_within_its_label() {
    let address = "江苏省苏州市苏州工业园区星湖街三百二十八号创意产业园五期".repeat(8);
    let runs = runs(&labels(vec![vec![address.clone(), "张伟（收）".into()], vec!["短".into(), "李雷（收）".into()]]));
    let left: Vec<_> = runs.iter().filter(|(_, at, _)| at.x.to_mm() < 100.0).collect();
    let text: String = left.iter().map(|(_, _, text)| text.as_str()).collect();
    assert!(text.contains(&address), "{text}");
    assert!(left.iter().all(|(page, at, _)| *page == 0 && at.y.to_mm() < 15.15 + 38.1));
}

#[test]
fn without_people_there_is_still_a_sheet() {
    assert!(text_of(&sheets(Vec::new())).contains("校友联系表"));
}
