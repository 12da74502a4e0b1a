//! Texts and people of an event, read by `calcard`, a line at a time, so that each keeps its place in the file.

use calcard::icalendar::{ICalendar, ICalendarEntry, ICalendarParameterName};

use super::lines::Line;

/// Somebody whom an event names: who invites, or who is invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// The name as written.
    pub name: Option<String>,
    /// The e-mail address without `mailto:`.
    pub email: Option<String>,
    /// `REQ-PARTICIPANT`, `CHAIR`, … as written.
    pub role: Option<String>,
    /// `ACCEPTED`, `DECLINED`, `NEEDS-ACTION`, … as written.
    pub answer: Option<String>,
    /// `INDIVIDUAL`, `GROUP`, `ROOM`, `RESOURCE`, … as written; a room is no person.
    pub kind: Option<String>,
}

/// Parameters that [`Party`] holds, or that say how the line is written.
const OF_PARTIES: [&str; 8] = ["CN", "ROLE", "PARTSTAT", "CUTYPE", "EMAIL", "RSVP", "LANGUAGE", "CHARSET"];

impl Party {
    /// Whether a kind was written and it is a room or a thing.
    pub fn is_room(&self) -> bool {
        self.kind.as_deref().is_some_and(|kind| ["ROOM", "RESOURCE"].contains(&kind.to_ascii_uppercase().as_str()))
    }
}

/// What was read of a line, and whether all of it was.
pub(super) struct Read<T> {
    pub value: T,
    /// Nothing of the line is left.
    pub is_whole: bool,
}

/// A text without its escapes; none where it is blank.
pub(super) fn text(line: &Line) -> Read<Option<String>> {
    let values = entry(line).map(|entry| entry.values).unwrap_or_default();
    let texts: Vec<&str> = values.iter().filter_map(|value| value.as_text()).collect();
    let text = texts.join(",").replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    let own = line.parts();
    let is_blank = own.is_none_or(|parts| parts.value.trim().is_empty());
    let known = ["LANGUAGE", "CHARSET", "ENCODING", "VALUE"];
    let value = (!text.is_empty()).then(|| text.to_owned());
    let is_whole = (value.is_some() || is_blank) && knows_all(line, &known);
    Read { value, is_whole }
}

/// Somebody; none where neither a name nor an address is written.
pub(super) fn party(line: &Line) -> Read<Option<Party>> {
    let Some(entry) = entry(line) else { return Read { value: None, is_whole: false } };
    let parameter = |name: ICalendarParameterName| {
        let found = entry.params.iter().find(|parameter| parameter.name == name)?;
        Some(found.value.as_text()?.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let address = entry.values.first().and_then(|value| value.as_text()).unwrap_or_default().trim();
    let scheme = address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let plain = address[scheme.map_or(0, str::len)..].trim();
    let email = (plain.contains('@') && !plain.contains(char::is_whitespace)).then(|| plain.to_owned());
    let said = parameter(ICalendarParameterName::Email);
    let is_told = email.is_some() || plain.is_empty();
    let party = Party {
        name: parameter(ICalendarParameterName::Cn),
        email: email.or_else(|| said.clone()),
        role: parameter(ICalendarParameterName::Role),
        answer: parameter(ICalendarParameterName::Partstat),
        kind: parameter(ICalendarParameterName::Cutype),
    };
    let is_whole = is_told && knows_all(line, &OF_PARTIES) && (said.is_none() || said == party.email);
    let value = (party.name.is_some() || party.email.is_some()).then_some(party);
    Read { is_whole: is_whole && value.is_some(), value }
}

/// Whether a line has no parameters but these.
pub(super) fn knows_all(line: &Line, known: &[&str]) -> bool {
    let parts = line.parts();
    parts.is_none_or(|parts| parts.parameter_names().all(|name| known.iter().any(|one| one.eq_ignore_ascii_case(name))))
}

fn entry(line: &Line) -> Option<ICalendarEntry> {
    let text = format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", line.text);
    let parsed = ICalendar::parse(&text).ok()?;
    parsed.components.into_iter().next()?.entries.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line { number: 1, text: text.to_owned() }
    }

    #[test]
    fn texts_lose_their_escapes_and_nothing_else() {
        let of = |written: &str| text(&line(written)).value.unwrap_or_default();
        assert_eq!(of(r"SUMMARY;LANGUAGE=zh-CN:第四期创业营\, 第二课"), "第四期创业营, 第二课");
        assert_eq!(of("SUMMARY:a, b; c"), "a, b; c");
        assert_eq!(of(r"DESCRIPTION:一\n二\N三\\n四\;"), "一\n二\n三\\n四;");
        assert_eq!(of("DESCRIPTION:"), "");
        assert_eq!(of("LOCATION:A座 301：\"东\" 𠮷 🎉"), "A座 301：\"东\" 𠮷 🎉");
    }

    #[test]
    fn parameters_that_nobody_reads_are_left_over() {
        assert!(text(&line("SUMMARY;LANGUAGE=zh-CN:一")).is_whole);
        assert!(!text(&line("DESCRIPTION;ALTREP=\"cid:1\":一")).is_whole);
        assert!(text(&line("DESCRIPTION:")).is_whole);
        assert!(!party(&line("ATTENDEE;X-NUM-GUESTS=2;CN=周晓岚:mailto:a@example.org")).is_whole);
    }

    #[test]
    fn people_are_read_as_makers_write_them() {
        let of = |written: &str| party(&line(written)).value.unwrap();
        let exchange =
            of("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=陈一鸣:mailto:chen@example.org");
        assert_eq!((exchange.name.as_deref(), exchange.email.as_deref()), (Some("陈一鸣"), Some("chen@example.org")));
        assert_eq!(
            (exchange.role.as_deref(), exchange.answer.as_deref()),
            (Some("REQ-PARTICIPANT"), Some("NEEDS-ACTION"))
        );
        let tencent = of("ATTENDEE;PARTSTAT=NEED-REQUEST;CN=\"Brandt, Lena\":MAILTO:lena@example.net");
        assert_eq!(
            (tencent.name.as_deref(), tencent.email.as_deref()),
            (Some("Brandt, Lena"), Some("lena@example.net"))
        );
        assert_eq!(tencent.answer.as_deref(), Some("NEED-REQUEST"));
        assert!(of("ATTENDEE;CUTYPE=ROOM;CN=A座 301:mailto:a301@example.org").is_room());
        assert_eq!(party(&line("ATTENDEE:invalid:nomail")).value, None);
    }
}
