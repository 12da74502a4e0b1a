//! What meeting programs show as somebody's name, taken apart.

use miaopu_kit::names::tidy;

/// A name as shown, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// As it stands in the file.
    pub shown: String,
    /// The name of the account, of `account(in the meeting)`.
    pub account: Option<String>,
    /// What somebody was called in the meeting.
    pub in_meeting: Option<String>,
    /// What somebody was called before, of Zoom's `New (Old)`.
    pub original: Option<String>,
    /// The people behind it, as far as the name says: one, or the two of `甲&乙`. The name of the meeting counts for more
    /// than that of the account.
    pub people: Vec<String>,
    /// The program says that somebody came in from outside, or without an account.
    pub is_guest: bool,
}

/// What stands in brackets behind a name and is the program's own word.
const OF_GUESTS: [&str; 10] =
    ["guest", "unverified", "external", "来宾", "外部", "访客", "未验证", "未经验证", "gast", "gość"];

/// How brackets behind a name are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Brackets {
    /// `account(in the meeting)`.
    Account,
    /// `New (Old)`.
    Original,
    /// They are part of the name.
    Name,
}

impl Names {
    pub(super) fn of(shown: &str, brackets: Brackets) -> Names {
        let shown = shown.trim();
        let (bare, is_guest) = without_guest(shown);
        let (outside, inside) = match brackets {
            Brackets::Name => (bare, None),
            _ => in_brackets(bare),
        };
        let text = |text: &str| Some(in_order(text)).filter(|text| !text.is_empty());
        let mut names = Names { shown: shown.to_owned(), is_guest, ..Names::default() };
        match (brackets, inside) {
            (Brackets::Account, Some(inside)) => {
                (names.account, names.in_meeting) = (text(outside), text(inside));
            }
            (Brackets::Original, Some(inside)) => {
                (names.in_meeting, names.original) = (text(outside), text(inside));
            }
            _ => names.in_meeting = text(outside),
        }
        let best = names.in_meeting.as_ref().or(names.account.as_ref()).or(names.original.as_ref());
        names.people = best.map(|best| couple(best)).unwrap_or_default();
        names
    }

    /// Whether several people sat before one machine.
    pub fn is_shared(&self) -> bool {
        self.people.len() > 1
    }

    /// All that this may be the name of one person: what the meeting, the account and Zoom's memory say, and the parts of
    /// `星桥科技-陈一鸣`. The likeliest first.
    pub fn candidates(&self) -> Vec<String> {
        let mut all: Vec<String> = self.people.clone();
        all.extend([&self.in_meeting, &self.account, &self.original].into_iter().flatten().cloned());
        let parts: Vec<String> =
            all.iter().flat_map(|name| name.split(['-', '－', '—', '_', '|', '/', '·', ' ']).map(tidy)).collect();
        all.extend(parts);
        let mut seen = Vec::new();
        for name in all.into_iter().filter(|name| name.chars().count() > 1) {
            if !seen.contains(&name) {
                seen.push(name);
            }
        }
        seen
    }
}

/// The name without the program's word for guests.
fn without_guest(shown: &str) -> (&str, bool) {
    let (outside, inside) = in_brackets(shown);
    let is_word = inside.is_some_and(|inside| OF_GUESTS.contains(&inside.trim().to_lowercase().as_str()));
    if is_word && !outside.is_empty() { (outside, true) } else { (shown, false) }
}

/// What stands before the last pair of brackets, and what in it, where nothing stands behind.
fn in_brackets(text: &str) -> (&str, Option<&str>) {
    let whole = (text, None);
    let Some(body) = text.strip_suffix([')', '）']) else { return whole };
    let mut depth = 1;
    for (at, letter) in body.char_indices().rev() {
        match letter {
            ')' | '）' => depth += 1,
            '(' | '（' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (body[..at].trim(), Some(body[at + letter.len_utf8()..].trim()));
        }
    }
    whole
}

/// `Brandt, Lena` as people say it, a Chinese one without a blank.
fn in_order(name: &str) -> String {
    let parts: Vec<&str> = name.split([',', '，']).map(str::trim).collect();
    match parts.as_slice() {
        [last, first] if !last.is_empty() && !first.is_empty() && is_latin(last) && is_latin(first) => {
            tidy(&format!("{first} {last}"))
        }
        [last, first] if is_short(last) && is_short(first) => tidy(&format!("{last}{first}")),
        _ => tidy(name),
    }
}

fn is_latin(name: &str) -> bool {
    name.chars().all(|letter| {
        letter.is_alphabetic() && (letter as u32) < 0x250 || matches!(letter, ' ' | '-' | '\'' | '.' | '’')
    })
}

/// A Chinese surname or given name.
fn is_short(name: &str) -> bool {
    (1..=2).contains(&name.chars().count()) && !name.is_ascii()
}

/// The two of `甲&乙`; each of them has two letters at least: `R&D` is nobody.
fn couple(name: &str) -> Vec<String> {
    let parts: Vec<String> = name.split(['&', '＆']).map(tidy).collect();
    let is_couple = parts.len() > 1 && parts.iter().all(|part| part.chars().count() > 1);
    if is_couple { parts } else { vec![name.to_owned()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(shown: &str, brackets: Brackets) -> (Option<String>, Option<String>, Option<String>, Vec<String>) {
        let names = Names::of(shown, brackets);
        assert_eq!(names.shown, shown.trim());
        (names.account, names.in_meeting, names.original, names.people)
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn tencent_shows_the_account_and_the_name_in_the_meeting() {
        let tencent = |shown| of(shown, Brackets::Account);
        assert_eq!(tencent("小岚(周晓岚)"), (some("小岚"), some("周晓岚"), None, vec!["周晓岚".into()]));
        assert_eq!(tencent("(王伟)"), (None, some("王伟"), None, vec!["王伟".into()]));
        assert_eq!(tencent("王伟（王伟 青芽）"), (some("王伟"), some("王伟青芽"), None, vec!["王伟青芽".into()]));
        assert_eq!(tencent("王伟"), (None, some("王伟"), None, vec!["王伟".into()]));
        assert_eq!(
            tencent("小陈(陈一鸣(星桥))"),
            (some("小陈"), some("陈一鸣(星桥)"), None, vec!["陈一鸣(星桥)".into()])
        );
        assert_eq!(tencent(""), (None, None, None, vec![]));
    }

    #[test]
    fn a_couple_is_two_people() {
        let couple = Names::of("子墨&晓岚(欧阳子墨＆同事)", Brackets::Account);
        assert_eq!(
            (couple.people.as_slice(), couple.is_shared()),
            (["欧阳子墨".to_owned(), "同事".into()].as_slice(), true)
        );
        assert_eq!(Names::of("R&D", Brackets::Account).people, ["R&D"]);
        assert!(!Names::of("陈一鸣&", Brackets::Name).is_shared());
    }

    #[test]
    fn zoom_remembers_what_somebody_was_called() {
        let (_, now, before, _) = of("陈一鸣 (iPhone)", Brackets::Original);
        assert_eq!((now, before), (some("陈一鸣"), some("iPhone")));
        assert_eq!(of("Brandt, Lena", Brackets::Original).3, ["Lena Brandt"]);
    }

    #[test]
    fn guests_are_told_by_the_program_s_word() {
        for shown in ["周晓岚 (Guest)", "周晓岚（来宾）", "周晓岚 (Unverified)"] {
            let names = Names::of(shown, Brackets::Name);
            assert_eq!((names.people.as_slice(), names.is_guest), (["周晓岚".to_owned()].as_slice(), true), "{shown}");
        }
        assert!(!Names::of("(Guest)", Brackets::Name).is_guest);
    }

    #[test]
    fn what_may_be_the_name_has_the_likeliest_first() {
        let names = Names::of("小陈(星桥科技-陈一鸣)", Brackets::Account);
        assert_eq!(names.candidates(), ["星桥科技-陈一鸣", "小陈", "星桥科技", "陈一鸣"]);
        assert_eq!(Names::of("陈, 一鸣", Brackets::Name).people, ["陈一鸣"]);
        assert_eq!(Names::of("Müller, Jörg", Brackets::Name).people, ["Jörg Müller"]);
    }
}
