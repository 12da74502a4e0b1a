//! What a card says, line by line: each under the name of its property.

use calcard::{
    common::{IanaString as _, PartialDateTime},
    vcard::{VCard, VCardEntry, VCardProperty, VCardValue},
};

/// A line of a card, as a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its property, by the standard's name in capitals; behind it a part of it: `ORG / DEPARTMENT`.
    pub property: String,
    pub text: String,
}

/// What belongs to the card as a file, and says nothing of a person.
pub(super) const OF_THE_CARD: [&str; 14] = [
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "UID",
    "REV",
    "PRODID",
    "KIND",
    "SOURCE",
    "CLIENTPIDMAP",
    "XML",
    "X-ABUID",
    "X-ABADR",
    "X-IMAGETYPE",
];

/// The lines of a card that say something, in their order. What only makes it a card has none.
pub(super) fn lines(card: &VCard) -> Vec<Line> {
    let full_name = card.property(&VCardProperty::Fn).map(text).filter(|name| !name.is_empty());
    let mut lines = Vec::new();
    for entry in &card.entries {
        match &entry.name {
            VCardProperty::Begin | VCardProperty::End | VCardProperty::Version => {}
            VCardProperty::N => lines.extend(name_line(entry, full_name.as_deref())),
            VCardProperty::Org => lines.extend(organisation(entry)),
            VCardProperty::Adr => lines.extend(address(entry)),
            VCardProperty::Tel if is_fax(card, entry) => lines.extend(line("TEL / FAX", without_scheme(&text(entry)))),
            VCardProperty::Tel | VCardProperty::Email => {
                lines.extend(line(entry.name.as_str(), without_scheme(&text(entry))));
            }
            VCardProperty::Impp | VCardProperty::Socialprofile => lines.extend(account(entry)),
            VCardProperty::Other(name) => lines.extend(extended(card, entry, &name.to_ascii_uppercase())),
            other => lines.extend(line(other.as_str(), &text(entry))),
        }
    }
    lines.splice(0..0, stand_in(&lines));
    lines
}

/// By what a person is called whose card says no name: their nickname, else their number or address as it is written.
fn stand_in(lines: &[Line]) -> Option<Line> {
    let of = |property: &str| lines.iter().find(|line| line.property == property);
    let has_name = of("FN").is_some();
    let found = ["NICKNAME", "X-ANDROID-CUSTOM / NICKNAME", "TEL", "EMAIL"].into_iter().find_map(of);
    found.filter(|_| !has_name).and_then(|found| line("FN", &found.text))
}

fn line(property: &str, text: &str) -> Option<Line> {
    let text = text.trim();
    (!text.is_empty()).then(|| Line { property: property.to_ascii_uppercase(), text: text.to_owned() })
}

/// A property that the standard does not have.
fn extended(card: &VCard, entry: &VCardEntry, name: &str) -> Option<Line> {
    match name {
        "X-ABLABEL" => {
            let label = label(&text(entry));
            let labelled = card.entries.iter().find(|other| other.group == entry.group && other.name != entry.name);
            let value = labelled.filter(|_| entry.group.is_some()).map(|other| without_scheme(&text(other)).to_owned());
            line(name, &value.map_or_else(|| label.clone(), |value| format!("{label}: {value}")))
        }
        "X-SOCIALPROFILE" => account(entry),
        "X-ANDROID-CUSTOM" => {
            // vnd.android.cursor.item/nickname;小陈;1;;;
            let text = text(entry);
            let (kind, values) = text.split_once(';').unwrap_or(("", &text));
            let kind = kind.rsplit('/').next().unwrap_or_default();
            let value = values.trim_end_matches([';', ' ']);
            let value = if kind == "nickname" { values.split(';').next().unwrap_or_default() } else { value };
            line(&format!("{name} / {kind}"), value)
        }
        _ => line(name, &text(entry)),
    }
}

/// Apple's own labels are `_$!<Work>!$_`; others are as a person has typed them.
fn label(text: &str) -> String {
    text.trim().trim_start_matches("_$!<").trim_end_matches(">!$_").to_owned()
}

fn is_fax(card: &VCard, entry: &VCardEntry) -> bool {
    let is_fax = |text: &str| text.to_ascii_uppercase().contains("FAX");
    let label = || {
        let labels = card.entries.iter().filter(|other| entry.group.is_some() && other.group == entry.group);
        labels.filter(|other| matches!(&other.name, VCardProperty::Other(_))).any(|other| is_fax(&text(other)))
    };
    let mut head = String::new();
    // A writer into a text does not fail.
    let _ = VCardEntry { values: Vec::new(), group: None, ..entry.clone() }.write_to(&mut head, true);
    is_fax(&head) || label()
}

/// A property's value as text; several of one line stand behind one another.
pub(super) fn text(entry: &VCardEntry) -> String {
    let joined = |parts: Vec<String>, between: &str| {
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
    };
    let omits_year =
        || entry.params.iter().any(|one| format!("{:?}", one.name).to_ascii_uppercase().contains("X-APPLE-OMIT-YEAR"));
    let parts: Vec<String> = entry
        .values
        .iter()
        .map(|value| match value {
            VCardValue::Text(text) => text.clone(),
            VCardValue::Component(parts) => parts.join(" "),
            VCardValue::Integer(number) => number.to_string(),
            VCardValue::Float(number) => number.to_string(),
            VCardValue::Boolean(yes) => yes.to_string(),
            VCardValue::PartialDateTime(at) => day_text(at, omits_year()),
            VCardValue::Binary(_) => "…".to_owned(),
            VCardValue::Sex(sex) => sex.as_str().to_owned(),
            VCardValue::GramGender(gender) => gender.as_str().to_owned(),
            VCardValue::Kind(kind) => kind.as_str().to_owned(),
        })
        .collect();
    // A line of blanks parted by semicolons, as phones write a reading that they do not know, says nothing.
    if parts.iter().all(|part| part.trim_matches([';', ' ', ',']).is_empty()) {
        return String::new();
    }
    joined(parts, if matches!(entry.name, VCardProperty::Other(_)) { ";" } else { ", " })
}

/// `1990-05-17`, `1990-05`, `--05-17`, with the time where one is said.
fn day_text(at: &PartialDateTime, omits_year: bool) -> String {
    let year = at.year.filter(|_| !omits_year).map(|year| format!("{year:04}"));
    let two = |number: Option<u8>| number.map(|number| format!("{number:02}"));
    let day = match (year, two(at.month), two(at.day)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        (Some(year), Some(month), None) => format!("{year}-{month}"),
        (Some(year), None, _) => year,
        (None, Some(month), Some(day)) => format!("--{month}-{day}"),
        (None, month, day) => month.or(day).unwrap_or_default(),
    };
    match (two(at.hour), two(at.minute)) {
        (Some(hour), Some(minute)) => format!("{day} {hour}:{minute}").trim().to_owned(),
        _ => day,
    }
}

/// `tel:+86-138…` and `mailto:…` as version 4 writes them, without the scheme.
fn without_scheme(value: &str) -> &str {
    ["tel:", "mailto:"].iter().find_map(|scheme| value.strip_prefix(scheme)).unwrap_or(value)
}

/// An account of a messenger: a WeChat id, however it is written, else as it stands.
fn account(entry: &VCardEntry) -> Option<Line> {
    let text = text(entry);
    let property = match entry.name.as_str().to_ascii_uppercase() {
        name if name == "SOCIALPROFILE" => "X-SOCIALPROFILE".to_owned(),
        name => name,
    };
    match ["wechat:", "weixin:"].iter().find_map(|scheme| text.strip_prefix(scheme)) {
        Some(id) => line(&format!("{property} / WECHAT"), id),
        None => line(&property, &text),
    }
}

/// The parts of a structured value, each as text.
fn parts(entry: &VCardEntry) -> Vec<String> {
    let part = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.trim().to_owned(),
        VCardValue::Component(parts) => parts.join(" ").trim().to_owned(),
        _ => String::new(),
    };
    entry.values.iter().map(part).collect()
}

/// The name in parts. It is the person's name where the card has no other; where it says what the full name says, it
/// is written as that.
fn name_line(entry: &VCardEntry, full_name: Option<&str>) -> Option<Line> {
    let parts = parts(entry);
    let plain = name(&parts);
    let with_titles = [part(&parts, 3), &plain, part(&parts, 4)].join(" ");
    let Some(full_name) = full_name else { return line("FN", &plain) };
    let bare = |name: &str| {
        name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let is_same = [&plain, &with_titles].iter().any(|name| bare(name) == bare(full_name));
    line("N", if is_same { full_name } else { &with_titles })
}

fn part(parts: &[String], at: usize) -> &str {
    parts.get(at).map_or("", String::as_str)
}

/// Family name, given name and further ones: 王 + 静 = 王静, Müller + Jörg = Jörg Müller.
fn name(parts: &[String]) -> String {
    let (family, given, further) = (part(parts, 0), part(parts, 1), part(parts, 2));
    if [family, given].iter().any(|part| part.contains(is_east_asian)) {
        return [family, given, further].concat();
    }
    [given, further, family].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Whether a letter is of a script in which the family name comes first, without a blank.
fn is_east_asian(letter: char) -> bool {
    letter >= '\u{2E80}'
}

/// The organisation, and its units.
fn organisation(entry: &VCardEntry) -> Vec<Line> {
    let parts = parts(entry);
    let (firm, units) = parts.split_first().map_or(("", &[][..]), |(firm, units)| (firm.as_str(), units));
    let units: Vec<&str> = units.iter().map(String::as_str).filter(|unit| !unit.is_empty()).collect();
    [line("ORG", firm), line("ORG / DEPARTMENT", &units.join(" / "))].into_iter().flatten().collect()
}

/// An address in one line, and its city. Where no street and no box is said it is no address: its parts are kept, each
/// by its name.
fn address(entry: &VCardEntry) -> Vec<Line> {
    let parts = parts(entry);
    let city = line("ADR / LOCALITY", part(&parts, 3));
    if parts.iter().take(3).any(|part| !part.is_empty()) {
        return line("ADR", &in_a_line(&parts)).into_iter().chain(city).collect();
    }
    let named = [("ADR / PROVINCE", 4), ("ADR / POSTAL CODE", 5), ("ADR / COUNTRY", 6)];
    city.into_iter().chain(named.into_iter().filter_map(|(name, at)| line(name, part(&parts, at)))).collect()
}

/// Country to street as Chinese envelopes have it; elsewhere the order of the standard.
fn in_a_line(parts: &[String]) -> String {
    let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if said.iter().all(|part| part.is_ascii()) {
        return said.join(", ");
    }
    let (code, rest) = (part(parts, 5), [6, 4, 3, 2, 1, 0].map(|at| part(parts, at)).concat());
    [code, &rest].join(" ")
}
