//! Phone numbers, read as people and spreadsheets write them.

use thiserror::Error;

use super::abroad::{self, Abroad, digits};
use super::names::tidy;
use super::text::plain;

/// A phone number that somebody can be called at.
///
/// Two are equal when the same line and the same extension answer, however they were written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    kind: Kind,
    /// Digits only: within China as dialled there (a landline with its area code and leading 0),
    /// elsewhere with the country code, as dialled from abroad (E.164).
    number: String,
    /// Digits, or nothing.
    extension: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Mobile,
    Landline,
    /// 400 and 800 numbers, which have no area.
    Service,
    Foreign,
}

/// The most digits of an extension.
const LONGEST_EXTENSION: usize = 6;
/// Nobody writes one number in more pieces.
const MOST_PIECES: usize = 5;

/// Why a text is not a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhoneFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// A spreadsheet turned the number into `1.38E+10`; the digits behind cannot be known.
    #[error("a spreadsheet has lost digits")]
    DigitsLost,
    /// More than one number is written; [`Phone::read_all`] gives them all.
    #[error("more than one number is written")]
    Several,
    /// No number of China, and none of elsewhere with its `+` and country code.
    #[error("not a phone number")]
    NotAPhone,
}

impl Phone {
    /// Reads the one number that a text holds: full-width digits, blanks, dashes, brackets, `+86`, `0086`, `86`,
    /// `13800138000.0`, landlines, 400 numbers, extensions (`转 123`), words before and after.
    ///
    /// # Errors
    /// Why there is not exactly one.
    pub fn read(raw: &str) -> Result<Phone, PhoneFault> {
        let mut found = Self::read_all(raw)?;
        match found.len() {
            1 => Ok(found.remove(0)),
            _ => Err(PhoneFault::Several),
        }
    }

    /// Reads every number that a text holds, at least one, each once, in their order. Whatever is no part of a number
    /// parts two of them: `;`, `,`, `、`, `/`, a line break.
    ///
    /// # Errors
    /// Why there is none.
    pub fn read_all(raw: &str) -> Result<Vec<Phone>, PhoneFault> {
        if let Some(phone) = plainly_written(raw) {
            return Ok(vec![phone]);
        }
        // A blank in the place of a line break would say that the number goes on.
        let text = whole_number(&plain(&raw.trim().replace(['\n', '\r'], ";")))?;
        if text.is_empty() {
            return Err(PhoneFault::Empty);
        }
        let mut found: Vec<Phone> = Vec::new();
        for stretch in with_extension_marks(&text).split(|c| !is_part_of_a_number(c)) {
            for phone in phones_of_stretch(stretch) {
                if !found.contains(&phone) {
                    found.push(phone);
                }
            }
        }
        if found.is_empty() { Err(PhoneFault::NotAPhone) } else { Ok(found) }
    }

    /// The form to store, from which [`Phone::read`] makes the same phone again: `+8613800138000`,
    /// `+8602164850000;ext=123`, `+14155550123`.
    ///
    /// A landline keeps the 0 of its area code behind +86, so that area and number can be told apart.
    pub fn stored(&self) -> String {
        let country = if self.kind == Kind::Foreign { "+" } else { "+86" };
        let extension = if self.extension.is_empty() { "" } else { ";ext=" };
        format!("{country}{}{extension}{}", self.number, self.extension)
    }

    /// The form to read: `138 0013 8000`, `021-6485 0000`, `400-800-1234`, `+49 30 901820`; an extension follows a dash,
    /// of numbers from abroad an `x`.
    pub fn shown(&self) -> String {
        let n = &self.number;
        let line = match self.kind {
            Kind::Mobile => format!("{} {} {}", &n[..3], &n[3..7], &n[7..]),
            Kind::Service => format!("{}-{}-{}", &n[..3], &n[3..6], &n[6..]),
            Kind::Landline => {
                let (area, local) = n.split_at(area_length(n).unwrap_or(0));
                let (front, back) = local.split_at(local.len() - 4);
                format!("{area}-{front} {back}")
            }
            Kind::Foreign => abroad::shown(n).unwrap_or_else(|| format!("+{n}")),
        };
        match (self.kind, self.extension.as_str()) {
            (_, "") => line,
            (Kind::Foreign, extension) => format!("{line} x{extension}"),
            (_, extension) => format!("{line}-{extension}"),
        }
    }

    /// The form for eyes that need not know it: the first three and the last four digits, `138****5678`.
    pub fn masked(&self) -> String {
        let plus = if self.kind == Kind::Foreign { "+" } else { "" };
        format!("{plus}{}****{}", &self.number[..3], &self.number[self.number.len() - 4..])
    }

    /// What two phones are compared by: the last 11 digits, without the extension.
    pub fn key(&self) -> &str {
        &self.number[self.number.len().saturating_sub(11)..]
    }

    /// Whether it is a mobile number of mainland China.
    pub fn is_mobile(&self) -> bool {
        self.kind == Kind::Mobile
    }

    /// Whether it is a landline, or a service number. Where a country's landlines cannot be told from its mobiles, a
    /// number is none.
    pub fn is_landline(&self) -> bool {
        match self.kind {
            Kind::Mobile => false,
            Kind::Landline | Kind::Service => true,
            Kind::Foreign => abroad::is_landline(&self.number),
        }
    }
}

/// Takes one cell that holds a name and a phone apart: `张三 13800138000` gives `张三` and `13800138000`.
///
/// Words about the number (`手机`, `微信同号`) are no name; two names or two numbers are left alone.
pub fn split_name_and_phone(raw: &str) -> Option<(String, String)> {
    let text = plain(raw);
    let stretch = text
        .split(|c| !is_part_of_a_number(c))
        .map(|s| s.trim_matches(|c: char| !c.is_ascii_digit() && c != '+'))
        .find(|s| digits(s).len() >= 7)?;
    // What stands behind the number may be its extension.
    Phone::read(&text).ok().filter(|phone| Phone::read(stretch).as_ref() == Ok(phone))?;
    let (before, after) = text.split_once(stretch)?;
    let mut names = [before, after].into_iter().filter_map(as_name);
    let name = names.next()?;
    names.next().is_none().then(|| (name, stretch.to_owned()))
}

/// Whether words beside a number are about it and name nobody: `手机`, `微信同号`.
pub fn is_about_the_number(words: &str) -> bool {
    const CHINESE: [&str; 6] = ["手机", "电话", "座机", "微信", "联系", "号码"];
    const LATIN: [&str; 6] = ["tel", "phone", "telephone", "mobile", "cell", "wechat"];
    // Patel is somebody.
    let mut latin = words.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    CHINESE.iter().any(|word| words.contains(word)) || latin.any(|word| LATIN.contains(&word.as_str()))
}

/// Whether words stand beside the numbers of a text that say more than that they are numbers, and are not this name:
/// 李秘书转, 微信同号, 办公.
pub fn says_more(text: &str, name: &str) -> bool {
    const NUMBERS: [&str; 21] = [
        "手机",
        "电话",
        "座机",
        "手机号",
        "电话号码",
        "分机",
        "分机号",
        "分機",
        "分機號",
        "转",
        "轉",
        "tel",
        "phone",
        "telephone",
        "mobile",
        "cell",
        "ext",
        "x",
        "t",
        "m",
        "e",
    ];
    if text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'+' | b'(' | b')' | b'.')) {
        return false;
    }
    let name = super::names::fold(name);
    let text = super::names::fold(&plain(text));
    let words = text.replacen(name.as_str(), " ", usize::from(!name.is_empty()));
    words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).any(|word| !NUMBERS.contains(&word))
}

fn as_name(text: &str) -> Option<String> {
    let name = tidy(text.trim_matches(|c: char| !c.is_alphabetic()));
    let is_name = !name.is_empty()
        && name.chars().count() <= 30
        && !name.contains(|c: char| c.is_ascii_digit())
        && !is_about_the_number(&name);
    is_name.then_some(name)
}

/// A number as it is stored, or a mobile's 11 digits. Nearly all are written so: the marks between digits, and the words
/// around them, need not be looked for.
fn plainly_written(raw: &str) -> Option<Phone> {
    let (line, extension) = raw.split_once(";ext=").unwrap_or((raw, ""));
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let abroad = line.strip_prefix('+');
    if !all_digits(abroad.unwrap_or(line)) || !all_digits(extension) || extension.len() > LONGEST_EXTENSION {
        return None;
    }
    let phone = match abroad {
        None => national(line).filter(|phone| phone.kind == Kind::Mobile && line.len() == phone.number.len()),
        Some(abroad) => match abroad.strip_prefix("86") {
            Some(number) => national(number),
            None => foreign(abroad),
        },
    };
    phone.map(|phone| Phone { extension: extension.to_owned(), ..phone })
}

/// Undoes what a spreadsheet does to a number: `13800138000.0` and `1.3800138000E+10` with all its digits.
fn whole_number(text: &str) -> Result<String, PhoneFault> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix('+').unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (front, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let numeric = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    let Some(moved) = exponent.parse::<usize>().ok().filter(|_| !front.is_empty()) else {
        return Ok(text.to_owned());
    };
    if !numeric(front) || !numeric(decimals) {
        return Ok(text.to_owned());
    }
    match decimals.get(moved..) {
        None => Err(PhoneFault::DigitsLost),
        Some(rest) if rest.bytes().all(|b| b == b'0') => Ok(format!("{front}{}", &decimals[..moved])),
        Some(_) => Ok(text.to_owned()),
    }
}

/// Writes every way to announce an extension as `x`.
fn with_extension_marks(text: &str) -> String {
    ["ext=", "ext.", "ext", "分机号", "分机", "分機號", "分機", "转", "轉", "#", "*"]
        .iter()
        .fold(text.to_lowercase(), |text, mark| text.replace(mark, "x"))
        .replace(";x", "x")
        .replace(":", " ")
}

fn is_part_of_a_number(c: char) -> bool {
    c.is_ascii_digit() || " +-().x".contains(c)
}

/// The numbers in a stretch of digits and the marks between them; none where an extension is too long to be one, or is
/// none of the number before it.
fn phones_of_stretch(stretch: &str) -> Vec<Phone> {
    let mut found: Vec<Phone> = Vec::new();
    for (i, part) in stretch.split('x').enumerate() {
        let extension = digits(part);
        match found.last_mut() {
            Some(last) if i > 0 && (1..=LONGEST_EXTENSION).contains(&extension.len()) => last.extension = extension,
            _ => {
                let before = found.len();
                found.extend(lines(part).flat_map(phones_of_line));
                if i > 0 && before > 0 && found.len() == before && !extension.is_empty() {
                    return Vec::new();
                }
            }
        }
    }
    found
}

/// A plus begins a number.
fn lines(part: &str) -> impl Iterator<Item = String> {
    part.split('+').enumerate().map(|(i, line)| if i == 0 { line.to_owned() } else { format!("+{line}") })
}

/// One number with blanks inside, or, when that gives none, as many as its pieces give from left to right.
fn phones_of_line(line: String) -> Vec<Phone> {
    if let Some(phone) = one_phone(&line) {
        return vec![phone];
    }
    let pieces: Vec<&str> = line.split(' ').filter(|piece| !piece.is_empty()).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < pieces.len() {
        let ends = from + 1..=pieces.len().min(from + MOST_PIECES);
        let next = ends.into_iter().find_map(|to| Some((to, one_phone(&pieces[from..to].concat())?)));
        from = match next {
            Some((to, phone)) => {
                found.push(phone);
                to
            }
            None => from + 1,
        };
    }
    found
}

fn one_phone(line: &str) -> Option<Phone> {
    let line = line.replace("(0)", "");
    let dialled: String = line.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    let dialled = dialled.trim_matches('-');
    let abroad = if line.contains('+') { Some(dialled) } else { dialled.strip_prefix("00") };
    match abroad {
        Some(number) => match number.strip_prefix("86") {
            Some(rest) => chinese(rest, true),
            None => foreign(number),
        },
        None => {
            let chinese_number = dialled.strip_prefix("86").and_then(|rest| chinese(rest, true));
            chinese_number.or_else(|| chinese(dialled, false)).or_else(|| neighbour(dialled))
        }
    }
}

/// A number of China, with what follows a last dash as its extension where the number is complete before it.
fn chinese(dialled: &str, from_abroad: bool) -> Option<Phone> {
    let national = |dialled: &str| {
        let number = digits(dialled);
        // From abroad the 0 of an area code is not dialled.
        national(&number).or_else(|| if from_abroad { national(&format!("0{number}")) } else { None })
    };
    let extended = dialled
        .rsplit_once('-')
        .filter(|(_, tail)| (1..=LONGEST_EXTENSION).contains(&tail.len()))
        .and_then(|(head, tail)| national(head).map(|phone| Phone { extension: tail.to_owned(), ..phone }));
    extended.or_else(|| national(dialled))
}

fn national(number: &str) -> Option<Phone> {
    let phone = |kind, number: &str| Some(Phone { kind, number: number.to_owned(), extension: String::new() });
    // Mobiles were once dialled with a 0 from another city; no area code begins with 013 to 019.
    let mobile = number.strip_prefix('0').unwrap_or(number);
    if mobile.len() == 11 && mobile.starts_with('1') && matches!(mobile.as_bytes()[1], b'3'..=b'9') {
        return phone(Kind::Mobile, mobile);
    }
    if number.len() == 10 && (number.starts_with("400") || number.starts_with("800")) {
        return phone(Kind::Service, number);
    }
    let local = &number[area_length(number)?..];
    if matches!(local.len(), 7 | 8) && !local.starts_with(['0', '1']) {
        return phone(Kind::Landline, number);
    }
    None
}

/// How long the area code is, its 0 included: 010 and 02x have three digits, all others four.
fn area_length(number: &str) -> Option<usize> {
    match number.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', _, ..] => Some(3),
        [b'0', b'3'..=b'9', _, _, ..] => Some(4),
        _ => None,
    }
}

/// A number of another country from its country code on.
fn foreign(dialled: &str) -> Option<Phone> {
    abroad::with_extension(dialled).map(of_abroad)
}

/// A number of Hong Kong, Macao or Taiwan without its plus.
fn neighbour(dialled: &str) -> Option<Phone> {
    abroad::of_neighbour(dialled).map(of_abroad)
}

fn of_abroad((number, extension): (Abroad, &str)) -> Phone {
    Phone { kind: Kind::Foreign, number: number.digits, extension: extension.to_owned() }
}

#[cfg(test)]
#[path = "phone_tests.rs"]
mod tests;
