//! The words of cells: yes and no, numbers of people, kinds of sessions, several names in one cell.

use std::sync::LazyLock;

use strum::IntoEnumIterator as _;

use super::units;
use crate::{
    alumni::Answer,
    kit::{names::tidy, text::plain},
    notes::{NoteKind, Visibility},
    sessions::SessionKind,
    words::{Language, Words},
};

const YES: [&str; 14] =
    ["同意", "是", "已同意", "授权", "已授权", "公开", "yes", "y", "true", "agree", "agreed", "√", "✓", "1"];
const NO: [&str; 14] =
    ["不同意", "否", "未同意", "不授权", "未授权", "不公开", "拒绝", "no", "n", "false", "refused", "×", "x", "0"];
const NOT_KNOWN: [&str; 8] = ["", "-", "/", "未知", "不详", "待定", "unknown", "?"];

/// A word that says neither yes nor no.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NeitherYesNorNo;

/// What a person answered; nothing where nobody knows.
pub(super) fn answer(text: &str) -> Result<Option<Answer>, NeitherYesNorNo> {
    let word = plain(text).to_lowercase();
    match word.as_str() {
        word if YES.contains(&word) => Ok(Some(Answer::Given)),
        word if NO.contains(&word) => Ok(Some(Answer::Refused)),
        word if NOT_KNOWN.contains(&word) => Ok(None),
        _ => Err(NeitherYesNorNo),
    }
}

/// Words before and behind a number that do not change it much: `约50`, `30人`, `20+`. The number is taken as it stands.
const ABOUT: [&str; 5] = ["约", "大约", "近", "~", "≈"];
const ROUNDED: [&str; 4] = ["左右", "多", "余", "+"];
const OF_WHAT: [&str; 14] =
    ["左右", "多", "余", "+", "人", "名", "位", "小时", "个", "hours", "hour", "hrs", "h", "people"];

/// A whole number, with the words that people put around it; what its header says it stands for counts where the cell
/// itself says nothing: 5 below 百人 is 500, 200人 is 200.
pub(super) fn number(text: &str, header_times: u32) -> Option<u32> {
    let text = plain(text).to_lowercase();
    // A workbook may show a number as money.
    let mut bare = text.trim().trim_start_matches(['¥', '$', '€', '£']).trim_start();
    while let Some(rest) = ABOUT.iter().find_map(|word| bare.strip_prefix(word)) {
        bare = rest.trim_start();
    }
    let mut says_what = false;
    while let Some((word, rest)) = OF_WHAT.iter().find_map(|word| Some((*word, bare.strip_suffix(word)?))) {
        says_what |= !ROUNDED.contains(&word);
        bare = rest.trim_end();
    }
    let (bare, own_times) = units::multiplied(bare);
    let times = own_times.unwrap_or(if says_what { 1 } else { header_times });
    let bare = &without_thousands(bare);
    let is_number = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.ends_with(|c: char| c.is_ascii_digit())
        && bare.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let number = bare.parse::<f64>().ok().filter(|_| is_number)? * f64::from(times);
    let whole = number.round();
    // 1.1 times 1000 is a little more than 1100.
    ((number - whole).abs() < 1e-6 && whole <= f64::from(u32::MAX)).then_some(whole as u32)
}

/// Whether a number stands for about so many: 约50, 20+, 三十多 with digits.
pub(super) fn is_about(text: &str) -> bool {
    let text = plain(text);
    ABOUT.iter().any(|word| text.starts_with(word)) || ROUNDED.iter().any(|word| text.contains(word))
}

/// `1,200` as 1200; a comma that parts no thousands stays, and the text is no number.
fn without_thousands(number: &str) -> String {
    let (whole, _) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    if first && groups.all(|group| group.len() == 3) { number.replace(',', "") } else { number.to_owned() }
}

/// Words of the form or the title, the more telling first.
const SESSION_KINDS: &[(SessionKind, &[&str])] = &[
    (SessionKind::DemoDay, &["路演日", "demo day", "demoday", "毕业路演", "结营路演", "demo_day"]),
    (SessionKind::OfficeHours, &["门诊", "一对一", "1对1", "office hour", "office_hours", "答疑"]),
    (SessionKind::Roadshow, &["路演", "roadshow", "pitch"]),
    (SessionKind::Review, &["评审", "复盘", "中期", "review"]),
    (SessionKind::LiveCourse, &["直播", "网课", "线上课", "live"]),
    (SessionKind::Visit, &["走访", "参访", "参观", "考察", "visit"]),
    (SessionKind::Workshop, &["工作坊", "课", "培训", "讲座", "沙龙", "workshop", "training", "seminar", "lecture"]),
];

/// What kind of session it is: as its form says, and a title only where it says more (a 路演 called 路演日) or alone.
pub(super) fn session_kind(form: Option<&str>, title: &str) -> SessionKind {
    let kind_in = |text: &str| {
        let text = plain(text).to_lowercase();
        SESSION_KINDS.iter().find(|(_, words)| words.iter().any(|word| text.contains(word))).map(|(kind, _)| *kind)
    };
    match (form.and_then(kind_in), kind_in(title)) {
        (Some(SessionKind::Roadshow) | None, Some(SessionKind::DemoDay)) => SessionKind::DemoDay,
        (Some(kind), _) => kind,
        (None, Some(kind)) if form.is_none() => kind,
        _ => SessionKind::Other,
    }
}

/// What the kinds of sessions are called in both languages, folded as below.
static SESSION_KIND_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = [Language::Chinese, Language::English].map(Words::new);
    let keys = SessionKind::iter().map(|kind| format!("sessions-kind-{}", kind.as_ref().replace('_', "-")));
    keys.flat_map(|key| words.each_ref().map(|words| plain(&words.say(&key, &[])).to_lowercase())).collect()
});

/// Whether a form of session is no more than one of the known words.
pub(super) fn is_session_kind(form: &str) -> bool {
    let form = plain(form).to_lowercase();
    SESSION_KINDS.iter().any(|(kind, words)| words.contains(&form.as_str()) || kind.as_ref() == form)
        || SESSION_KIND_NAMES.contains(&form)
}

/// What the kinds of notes are called: in a file of this program, and in both languages.
static NOTE_KINDS: LazyLock<Vec<(String, NoteKind)>> = LazyLock::new(|| {
    let words = [Language::Chinese, Language::English].map(Words::new);
    let called = |kind: NoteKind| {
        let name = kind.as_ref();
        let said = words.each_ref().map(|words| words.name_of(&format!("notes-kind-{name}")));
        said.into_iter()
            .chain([name.to_owned()])
            .map(move |word| (plain(&word).to_lowercase(), kind))
            .collect::<Vec<_>>()
    };
    NoteKind::iter().flat_map(called).collect()
});

/// What kind of note it is, where the word is one of the known ones.
pub(super) fn note_kind(word: &str) -> Option<NoteKind> {
    let word = plain(word).to_lowercase();
    NOTE_KINDS.iter().find(|(called, _)| *called == word).map(|(_, kind)| *kind)
}

/// Who may read a note, by the words of a file of this program.
pub(super) fn visibility(word: &str) -> Option<Visibility> {
    plain(word).to_lowercase().parse().ok()
}

/// Several names in one cell: `王利、赵静`.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(['、', ',', '，', ';', '；', '/', '&', '\n']).map(tidy).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_a_workbook_shows_it() {
        for text in ["1200", "1,200", "1,200.00", "¥1,200.00", "￥ 1,200", "$1,200.00"] {
            assert_eq!(number(text, 1), Some(1200), "{text}");
        }
        assert_eq!((number("35%", 1), number("¥", 1)), (None, None));
    }
}
