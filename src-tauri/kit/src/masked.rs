//! Values that hide themselves: `139****1234`, `c***@example.org`, `张*`, as exports for other eyes show them.
//!
//! Such a value says that there is one, and not which: it is none to store, to compare or to find anybody by.

use super::names;
use super::text::{is_han, plain};

/// So many signs in a row hide digits; a single `*` stands before an extension.
const FEWEST_HIDDEN: usize = 2;
/// So many `x` in a row are no part of a word.
const FEWEST_LETTERS: usize = 4;
/// The digits and hidden ones of a number.
const NUMBER_LENGTH: std::ops::RangeInclusive<usize> = 7..=16;
/// What else stands between the digits of a number.
const BETWEEN_DIGITS: &str = " -()+";

/// Whether a phone number hides some of its digits: `139****1234`, `139 xxxx 1234`, `0571-****1501`.
pub fn is_phone(text: &str) -> bool {
    let text = plain(text);
    let bare: String = text.chars().filter(|c| !BETWEEN_DIGITS.contains(*c)).collect();
    let hides = |c: char| is_sign(c) || matches!(c, 'x' | 'X');
    bare.chars().all(|c| c.is_ascii_digit() || hides(c))
        && NUMBER_LENGTH.contains(&bare.chars().count())
        && longest_run(&bare, hides) >= FEWEST_HIDDEN
}

/// Whether an e-mail address hides letters: `c***@example.org`, `cxxxx@example.org`.
pub fn is_email(text: &str) -> bool {
    let text = plain(text);
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    [local, domain].iter().any(|part| part.contains(is_sign) || longest_run(part, is_x) >= FEWEST_LETTERS)
}

/// Whether a WeChat id hides letters: `li***`, `lixxxx88`.
pub fn is_wechat(text: &str) -> bool {
    let text = plain(text);
    text.contains(is_sign) || longest_run(&text, is_x) >= FEWEST_LETTERS || is_phone(&text)
}

/// Whether a name hides characters: `张*`, `欧阳**`, `*伟`, `张*伟`, `张XX`, `J***`. A mark at a whole name (`陈一鸣*`)
/// hides none.
pub fn is_name(text: &str) -> bool {
    let text = plain(text);
    let name: String = text.chars().map(|c| if is_sign(c) { '*' } else { c }).filter(|c| *c != ' ').collect();
    let shown = name.chars().filter(|c| is_han(*c)).count();
    if name.chars().all(|c| is_han(c) || is_x(c)) {
        return (1..=2).contains(&shown) && name.ends_with(is_x) && name.starts_with(is_han);
    }
    let Some(first) = name.find('*') else { return false };
    let (before, after) = (&name[..first], name[first..].trim_start_matches('*'));
    let stars = name[first..].len() - after.len();
    match (before.is_empty(), after.is_empty()) {
        (true, true) => true,
        // *伟 and **明, not the captain of a list: *陈一鸣.
        (true, false) => after.chars().all(is_han) && after.chars().count() + stars <= 3,
        (false, true) if before.chars().all(is_han) => {
            stars >= FEWEST_HIDDEN || shown == 1 || names::surname(&format!("{before}某")).0 == before
        }
        (false, true) => stars >= FEWEST_HIDDEN,
        (false, false) => before.chars().chain(after.chars()).all(char::is_alphabetic),
    }
}

/// Whether a value can be the one that a masked phone number, address or id hides: what is shown of it stands there at
/// both ends.
pub fn fits(mask: &str, value: &str) -> bool {
    let mask = plain(mask).to_lowercase();
    let hides_by_x = !mask.contains(is_sign);
    let hidden = |c: char| is_sign(c) || hides_by_x && c == 'x';
    let shown = |part: &str| part.chars().filter(|c| !BETWEEN_DIGITS.contains(*c)).collect::<String>();
    let (Some(first), Some(last)) = (mask.split(hidden).next(), mask.rsplit(hidden).next()) else { return false };
    let (first, last, value) = (shown(first), shown(last), shown(&value.to_lowercase()));
    let value = if first.starts_with("86") { value.as_str() } else { value.strip_prefix("86").unwrap_or(&value) };
    !(first.is_empty() && last.is_empty())
        && value.len() > first.len() + last.len()
        && value.starts_with(&first)
        && value.ends_with(&last)
}

/// A sign that stands for what is hidden. [`plain`] has narrowed `＊`.
fn is_sign(c: char) -> bool {
    matches!(c, '*' | '•' | '●' | '＊' | '×' | '✱' | '∗')
}

fn is_x(c: char) -> bool {
    matches!(c, 'x' | 'X')
}

fn longest_run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.split(|c| !of(c)).map(|run| run.chars().count()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contact::{Email, WeChat},
        phone::Phone,
    };

    #[test]
    fn what_this_program_masks_is_known_for_masked() {
        for phone in ["13900001234", "0571-55501234"] {
            let masked = Phone::read(phone).unwrap().masked();
            assert!(is_phone(&masked), "{masked}");
        }
        assert!(is_email(&Email::read("chen@example.org").unwrap().masked()));
        assert!(is_wechat(&WeChat::read("chen_yiming").unwrap().masked()));
        for name in ["陈一鸣", "欧阳超", "John Smith", "约翰·史密斯"] {
            assert!(is_name(&names::masked(name)), "{}", names::masked(name));
        }
    }

    #[test]
    fn other_ways_to_hide_are_known() {
        for phone in
            ["139****1234", "139＊＊＊＊1234", "+86 139 xxxx 1234", "1390000XXXX", "139••••1234", "0571-****1501"]
        {
            assert!(is_phone(phone), "{phone}");
        }
        for email in ["c***@example.org", "c*@example.org", "chen＊＊@example.org", "cxxxx@example.org"] {
            assert!(is_email(email), "{email}");
        }
        for name in ["张*", "张**", "张＊", "*伟", "**明", "张*伟", "欧阳*", "欧阳**", "张XX", "J***", "***"]
        {
            assert!(is_name(name), "{name}");
        }
        assert!(is_wechat("li***") && is_wechat("lixxxx88") && is_wechat("139****1234"));
    }

    #[test]
    fn a_mask_fits_the_value_that_it_hides() {
        for (mask, value) in [
            ("139****1234", "+8613900001234"),
            ("+86 139 xxxx 1234", "+8613900001234"),
            ("c***@example.org", "chen@example.org"),
            ("li***", "limei88"),
        ] {
            assert!(fits(mask, value), "{mask}");
        }
        for (mask, value) in [
            ("139****1234", "+8613900001235"),
            ("138****1234", "+8613900001234"),
            ("c***@example.org", "chen@example.com"),
            ("****", "+8613900001234"),
        ] {
            assert!(!fits(mask, value), "{mask}");
        }
    }

    #[test]
    fn whole_values_hide_nothing() {
        for phone in ["13900001234", "0571-88215566*8001", "400-820-8820 转 1", "", "*", "xxxx", "王伟 13900001234"]
        {
            assert!(!is_phone(phone), "{phone}");
        }
        for email in ["chen@example.org", "xxl@example.org", "max.x@example.org", "", "c***"] {
            assert!(!is_email(email), "{email}");
        }
        for name in ["张伟", "陈一鸣*", "*陈一鸣", "Maxx", "John Smith", "X", "欧阳若兰", ""] {
            assert!(!is_name(name), "{name}");
        }
        assert!(!is_wechat("chen_yiming") && !is_wechat("wxid_xx01"));
    }
}
