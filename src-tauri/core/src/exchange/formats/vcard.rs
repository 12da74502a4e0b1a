//! Contacts from phones as a table: vCard 2.1, 3.0 and 4.0, a card a row, under a header of the standard's names.
//!
//! `calcard` reads the cards. Before it does, each is cut out, so that one without an end spoils no other, and old
//! phones' quoted-printable lines get the parameters that it needs. Photos are left aside and counted.

use std::io::Read as _;

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::charset::{self, Decoded};
use super::input::Input;
use super::limits::{MAX_CELL_BYTES, MAX_ROWS};
use super::{Cell, ReadFault, Row};

/// The table's header, by the names of the standard (`X-WECHAT` is what Chinese phones write).
const HEADER: [&str; 11] =
    ["FN", "NICKNAME", "ORG", "TITLE", "TEL", "EMAIL", "X-WECHAT", "ADR", "LOCALITY", "NOTE", OTHERS];
/// The column of lines that have no other: birthdays, web sites, second addresses.
const OTHERS: &str = "VCARD";
const BEGIN: &str = "BEGIN:VCARD";
const END: &str = "END:VCARD";
/// So much of a card that cannot be read is kept for a person to look at.
const UNREAD_LETTERS: usize = 400;

/// The cards of a file.
#[derive(Debug)]
pub(super) struct Cards {
    /// The header, then a row for each card, in their order.
    pub rows: Vec<Row>,
    /// Pictures and sounds that were left aside.
    pub photos: u32,
    /// As in [`super::Source::encoding`].
    pub encoding: &'static str,
}

/// Reads all cards; `label` overrules the encoding found.
pub(super) fn read(input: &Input, label: Option<&str>) -> Result<Cards, ReadFault> {
    let found = charset::labelled_or_found(input, label)?;
    let mut text = String::new();
    Decoded::new(input, found)?.read_to_string(&mut text)?;
    let mut cards = Cards { rows: vec![row(1, HEADER.map(str::to_owned))], photos: 0, encoding: found.encoding.name() };
    for card in cards_of(&text) {
        let number = u32::try_from(cards.rows.len() + 1).unwrap_or(MAX_ROWS);
        if number >= MAX_ROWS {
            return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
        }
        let cells = match VCard::parse(&card) {
            Ok(card) => {
                cards.photos += u32::try_from(pictures(&card)).unwrap_or(u32::MAX);
                cells(&card)
            }
            Err(_) => unread(&card),
        };
        if cells.iter().any(|cell| cell.len() > MAX_CELL_BYTES) {
            return Err(ReadFault::CellTooLong { row: number });
        }
        cards.rows.push(row(number, cells));
    }
    if cards.rows.len() == 1 { Err(ReadFault::NotASpreadsheet) } else { Ok(cards) }
}

/// Whether a text's first line begins a card.
pub(super) fn begins(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().copied().filter(u8::is_ascii_graphic).take(BEGIN.len()).collect();
    text.eq_ignore_ascii_case(BEGIN.as_bytes())
}

fn row(number: u32, cells: [String; HEADER.len()]) -> Row {
    Row { number, cells: cells.into_iter().map(Cell::of_text).collect() }
}

/// Each card by itself and with an end, its quoted-printable lines as `calcard` reads them.
fn cards_of(text: &str) -> Vec<String> {
    let mut cards: Vec<String> = Vec::new();
    let mut lines = text.lines().map(|line| line.trim_end_matches(['\r', '\0'])).peekable();
    let mut open = false;
    while let Some(line) = lines.next() {
        if line.trim().eq_ignore_ascii_case(BEGIN) {
            end(&mut cards, open);
            cards.push(format!("{BEGIN}\n"));
            open = true;
        } else if open && line.trim().eq_ignore_ascii_case(END) {
            end(&mut cards, open);
            open = false;
        } else if open && let Some(card) = cards.last_mut() {
            let mut property = line.to_owned();
            if is_quoted_printable(line) {
                // A soft break ends in `=`; phones also end the last line so.
                while property.ends_with('=') && lines.peek().is_some_and(|next| !next.contains(':')) {
                    property.pop();
                    // A blank after it is the text's own: quoted-printable does not fold.
                    property.push_str(lines.next().unwrap_or_default());
                }
                property = with_parameters(property.trim_end_matches('='));
            }
            card.push_str(&property);
            card.push('\n');
        }
    }
    end(&mut cards, open);
    cards
}

fn end(cards: &mut [String], open: bool) {
    if open && let Some(card) = cards.last_mut() {
        card.push_str(END);
        card.push('\n');
    }
}

fn is_quoted_printable(line: &str) -> bool {
    line.split_once(':').is_some_and(|(head, _)| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
}

/// The line with `ENCODING=` before a bare `QUOTED-PRINTABLE`, and with the charset of its bytes where none is said.
fn with_parameters(line: &str) -> String {
    let Some((head, value)) = line.split_once(':') else { return line.to_owned() };
    let mut parameters: Vec<String> = head
        .split(';')
        .map(
            |one| if one.eq_ignore_ascii_case("QUOTED-PRINTABLE") { format!("ENCODING={one}") } else { one.to_owned() },
        )
        .collect();
    if !parameters.iter().any(|one| one.to_ascii_uppercase().starts_with("CHARSET=")) {
        parameters.push(format!("CHARSET={}", charset_of(&bytes_of(value)).name()));
    }
    format!("{}:{value}", parameters.join(";"))
}

/// The bytes that quoted-printable text stands for.
fn bytes_of(quoted: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = quoted.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match (first, code.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    bytes
}

fn charset_of(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // A name is too short for statistics: what is not UTF-8 was written by a Chinese phone.
    match detector.guess(Some(b"cn"), Utf8Detection::Deny) {
        big5 if big5 == encoding_rs::BIG5 => big5,
        _ => encoding_rs::GB18030,
    }
}

/// What a card says, in the order of [`HEADER`].
fn cells(card: &VCard) -> [String; HEADER.len()] {
    let all = |property: VCardProperty| card.properties(&property).map(texts).collect::<Vec<_>>();
    let first = |property: VCardProperty| {
        all(property).into_iter().flat_map(|parts| parts.into_iter().take(1)).next().unwrap_or_default()
    };
    let each = |property: VCardProperty| {
        let said = all(property).into_iter().filter_map(|parts| parts.into_iter().next());
        said.filter(|one| !one.is_empty()).map(|one| without_scheme(&one)).collect()
    };
    let phones: Vec<String> = each(VCardProperty::Tel);
    let emails: Vec<String> = each(VCardProperty::Email);
    let mut wechats = card.entries.iter().filter_map(wechat);
    let wechat = wechats.next().unwrap_or_default();
    let address: Vec<String> = all(VCardProperty::Adr).into_iter().next().unwrap_or_default();
    let mut remark: Vec<String> = all(VCardProperty::Note).into_iter().map(|parts| parts.join(", ")).collect();
    remark.extend(wechats.map(|id| format!("WeChat: {id}")));
    [
        Some(first(VCardProperty::Fn))
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| name(&all(VCardProperty::N))),
        first(VCardProperty::Nickname),
        first(VCardProperty::Org),
        Some(first(VCardProperty::Title))
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| first(VCardProperty::Role)),
        phones.join("; "),
        emails.join("; "),
        wechat,
        address_in_a_line(&address),
        address.get(3).cloned().unwrap_or_default(),
        remark.join("\n"),
        others(card),
    ]
}

/// The lines of a card that stand in no other column, as they are.
fn others(card: &VCard) -> String {
    let mut held: Vec<&VCardProperty> = Vec::new();
    let mut lines = String::new();
    for entry in &card.entries {
        let is_first = !held.contains(&&entry.name);
        held.push(&entry.name);
        if !has_column(card, entry, is_first) {
            // A writer into a text does not fail.
            let _ = entry.write_to(&mut lines, true);
        }
    }
    lines.replace("\r\n ", "").replace("\r\n", "\n").trim_end().to_owned()
}

/// Whether a line stands in a column, or says nothing of the person.
fn has_column(card: &VCard, entry: &VCardEntry, is_first: bool) -> bool {
    use VCardProperty::*;
    match &entry.name {
        Fn | N | Tel | Email | Note => true,
        // A company's department has no column.
        Org => is_first && entry.values.len() < 2,
        Nickname | Title | Adr => is_first,
        Role => is_first && card.property(&Title).is_none(),
        Begin | End | Version | Kind | Prodid | Rev | Uid | Xml | Clientpidmap | Source | Key => true,
        Photo | Logo | Sound => true,
        // Labels of an address book, which belong to other lines.
        Other(name) if name.to_ascii_uppercase().starts_with("X-AB") => true,
        _ => wechat(entry).is_some(),
    }
}

/// A property's values as texts; what is no text is nothing.
fn texts(entry: &VCardEntry) -> Vec<String> {
    entry
        .values
        .iter()
        .map(|value| match value {
            VCardValue::Text(text) => text.trim().to_owned(),
            VCardValue::Component(parts) => parts.join(" ").trim().to_owned(),
            VCardValue::Integer(number) => number.to_string(),
            _ => String::new(),
        })
        .collect()
}

/// `tel:+86-138…` and `mailto:…` as version 4 writes them, without the scheme.
fn without_scheme(value: &str) -> String {
    ["tel:", "mailto:"].iter().find_map(|scheme| value.strip_prefix(scheme)).unwrap_or(value).to_owned()
}

/// Family name, given name and further ones: 王 + 静 = 王静, Müller + Jörg = Jörg Müller.
fn name(parts: &[Vec<String>]) -> String {
    let part = |at: usize| parts.first().and_then(|parts| parts.get(at)).map_or("", String::as_str);
    let (family, given, further) = (part(0), part(1), part(2));
    if [family, given].iter().any(|part| part.contains(is_east_asian)) {
        return [family, given, further].concat();
    }
    [given, further, family].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Whether a letter is of a script in which the family name comes first, without a blank.
fn is_east_asian(letter: char) -> bool {
    letter >= '\u{2E80}'
}

/// A WeChat id, however phones and WeChat itself write it.
fn wechat(entry: &VCardEntry) -> Option<String> {
    let value = texts(entry).into_iter().next().filter(|value| !value.is_empty())?;
    match &entry.name {
        VCardProperty::Other(name) => {
            let name = name.to_ascii_uppercase();
            (name.contains("WECHAT") || name.contains("WEIXIN")).then_some(value)
        }
        VCardProperty::Impp | VCardProperty::Socialprofile => {
            ["wechat:", "weixin:"].iter().find_map(|scheme| value.strip_prefix(scheme)).map(str::to_owned)
        }
        _ => None,
    }
}

/// Country to street as Chinese envelopes have it; elsewhere the order of the standard. Nothing where no street and
/// no box is said: a city alone is no address.
fn address_in_a_line(parts: &[String]) -> String {
    if parts.iter().take(3).all(String::is_empty) {
        return String::new();
    }
    let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if said.iter().all(|part| part.is_ascii()) {
        return said.join(", ");
    }
    let at = |place: usize| parts.get(place).map_or("", String::as_str);
    [5, 6, 4, 3, 2, 1, 0].map(at).concat()
}

fn pictures(card: &VCard) -> usize {
    let aside = [VCardProperty::Photo, VCardProperty::Logo, VCardProperty::Sound];
    card.entries.iter().filter(|entry| aside.contains(&entry.name)).count()
}

/// A card that cannot be read goes in without a name, and so is refused with its number and its text.
fn unread(card: &str) -> [String; HEADER.len()] {
    let mut cells = [const { String::new() }; HEADER.len()];
    cells[HEADER.len() - 1] = card.chars().take(UNREAD_LETTERS).collect();
    cells
}

#[cfg(test)]
#[path = "vcard_tests.rs"]
mod tests;
