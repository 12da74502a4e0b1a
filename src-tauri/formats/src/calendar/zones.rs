//! What the zones of a file are: by the names that everybody knows, by those of Windows, by what the file itself says of
//! them, by those that Chinese makers have made up. A zone that nobody knows is asked about, and never taken for UTC.

use std::collections::{BTreeSet, HashMap};
use std::str::FromStr;

use calcard::common::timezone::Tz as Known;
use chrono::{FixedOffset, NaiveDateTime, TimeZone};
use chrono_tz::{Asia::Shanghai, TZ_VARIANTS, Tz};
use miaopu_kit::Instant;

use super::lines::Line;
use super::moment::{millis, offset_of, world};

/// Where a clock hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Named(Tz),
    Fixed(FixedOffset),
}

impl Zone {
    pub(super) const WORLD: Zone = Zone::Named(Tz::UTC);

    /// The first moment at which the clock shows this; none where it was set forward over it.
    pub(super) fn instant(self, clock: NaiveDateTime) -> Option<Instant> {
        match self {
            Zone::Named(zone) => Instant::local(clock, zone),
            Zone::Fixed(offset) => {
                offset.from_local_datetime(&clock).earliest().map(|at| Instant::from_millis(at.timestamp_millis()))
            }
        }
    }

    /// What the clock shows.
    pub(super) fn clock(self, at: Instant) -> NaiveDateTime {
        match self {
            Zone::Named(zone) => at.on_the_wall(zone),
            Zone::Fixed(offset) => world(at.millis().saturating_add(i64::from(offset.local_minus_utc()) * 1000)),
        }
    }

    /// As people name it.
    pub(super) fn name(self) -> String {
        match self {
            Zone::Named(zone) => zone.name().to_owned(),
            Zone::Fixed(offset) => format!("UTC{offset}"),
        }
    }

    /// The instant of a clock of UTC.
    pub(super) fn world(clock: NaiveDateTime) -> Instant {
        Instant::from_millis(millis(clock))
    }
}

/// What a file says of one of its zones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Own {
    /// Seconds east of UTC, of each of its parts.
    offsets: BTreeSet<i32>,
    /// Its name in the database of zones, where it says so.
    location: Option<String>,
}

/// The zones that a file describes.
#[derive(Clone, Debug, Default)]
pub(super) struct FileZones(HashMap<String, Own>);

impl FileZones {
    /// Adds a zone from its lines, those of its parts among them.
    pub(super) fn add(&mut self, lines: &[Line]) {
        let parts = || lines.iter().filter_map(Line::parts);
        let Some(name) = parts().find(|part| part.is("TZID")).map(|part| part.value.trim()) else { return };
        let own = self.0.entry(key(name)).or_default();
        own.offsets.extend(parts().filter(|part| part.is("TZOFFSETTO")).filter_map(|part| offset_of(part.value)));
        let location = parts().find(|part| part.is("X-LIC-LOCATION")).map(|part| part.value.trim().to_owned());
        own.location = own.location.take().or(location);
    }

    fn of(&self, name: &str) -> Option<Zone> {
        let own = self.0.get(&key(name))?;
        let location = own.location.as_deref().and_then(known);
        let only = own.offsets.first().filter(|_| own.offsets.len() == 1).and_then(|seconds| fixed(*seconds));
        location.or(only)
    }
}

/// All that is known of zones while a file is expanded: its own, and what a person has said.
pub(super) struct Zones<'a> {
    file: &'a FileZones,
    answers: &'a HashMap<String, Tz>,
    found: HashMap<String, Option<Zone>>,
}

impl<'a> Zones<'a> {
    pub(super) fn new(file: &'a FileZones, answers: &'a HashMap<String, Tz>) -> Self {
        Zones { file, answers, found: HashMap::new() }
    }

    /// The zone of that name; that of Shanghai where none is named; none where a person must say.
    pub(super) fn of(&mut self, name: Option<&str>) -> Option<Zone> {
        let Some(name) = name else { return Some(Zone::Named(Shanghai)) };
        if let Some(found) = self.found.get(name) {
            return *found;
        }
        let said = || self.answers.get(name).map(|zone| Zone::Named(*zone));
        let found = known(name).or_else(|| self.file.of(name)).or_else(|| made_up(name)).or_else(said);
        self.found.insert(name.to_owned(), found);
        found
    }
}

fn key(name: &str) -> String {
    name.trim().trim_matches('"').to_lowercase()
}

/// A zone by a name of the database, of Windows, or of a Chinese Windows.
fn known(name: &str) -> Option<Zone> {
    const CHINESE: [&str; 5] = ["中国标准时间", "北京时间", "中国时间", "beijing", "beijing time"];
    let name = name.trim().trim_matches('"');
    // A name in numbers is somebody's own: Exchange's table of them is for another place.
    if name.is_empty() || name.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if CHINESE.contains(&name.to_lowercase().as_str()) {
        return Some(Zone::Named(Shanghai));
    }
    if let Ok(Known::Tz(zone)) = Known::from_str(name) {
        return Some(Zone::Named(zone));
    }
    of_database(name).map(Zone::Named)
}

/// A zone by its name in the database, also behind what a maker puts before it: `posix/Europe/Vaduz`,
/// `/example.org/20260101/Europe/Berlin` (a name that is unique in the world, RFC 5545, 3.2.19).
fn of_database(name: &str) -> Option<Tz> {
    let behind = name.match_indices('/').map(|(at, _)| &name[at + 1..]).filter(|rest| rest.contains('/'));
    let mut names = std::iter::once(name).chain(behind);
    names.find_map(|name| TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)).copied())
}

/// What makers write in place of a zone: `TZ08`, `CST8` (eight hours east, whatever POSIX says), `+8`, `GMT+0800`.
fn made_up(name: &str) -> Option<Zone> {
    const CHINA: [&str; 4] = ["tz08", "cst8", "xmail custome time", "xmail custom time"];
    let name = key(name);
    if CHINA.contains(&name.as_str()) {
        return fixed(8 * 3600);
    }
    let number = name.strip_prefix("utc").or_else(|| name.strip_prefix("gmt")).unwrap_or(&name);
    let is_offset =
        number.starts_with(['+', '-']) && number[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    if is_offset { offset_of(number).and_then(fixed) } else { None }
}

fn fixed(seconds: i32) -> Option<Zone> {
    FixedOffset::east_opt(seconds).map(Zone::Fixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str, file: &str) -> Option<String> {
        let lines: Vec<Line> = file.lines().map(|text| Line { number: 1, text: text.to_owned() }).collect();
        let mut own = FileZones::default();
        own.add(&lines);
        let answers = HashMap::new();
        Zones::new(&own, &answers).of(Some(name)).map(Zone::name)
    }

    #[test]
    fn names_that_are_known_need_no_description() {
        for (name, zone_name) in [
            ("Asia/Shanghai", "Asia/Shanghai"),
            ("asia/shanghai", "Asia/Shanghai"),
            ("China Standard Time", "Asia/Shanghai"),
            ("中国标准时间", "Asia/Shanghai"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("/freeassociation.sourceforge.net/Tzfile/America/New_York", "America/New_York"),
            ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
            ("posix/Europe/Vaduz", "Europe/Vaduz"),
            ("TZ08", "UTC+08:00"),
            ("CST8", "UTC+08:00"),
            ("+8", "UTC+08:00"),
            ("GMT+0530", "UTC+05:30"),
            ("Xmail Custome Time", "UTC+08:00"),
        ] {
            assert_eq!(zone(name, "").as_deref(), Some(zone_name), "{name}");
        }
    }

    #[test]
    fn a_zone_that_only_the_file_knows_has_the_one_offset_of_all_its_parts() {
        let one = "TZID:Ours\nTZOFFSETFROM: +0800\nTZOFFSETTO: +0800\nTZOFFSETTO:+0800";
        assert_eq!(zone("Ours", one).as_deref(), Some("UTC+08:00"));
        let two = "TZID:Ours\nTZOFFSETTO:+0100\nTZOFFSETTO:+0200";
        assert_eq!(zone("Ours", two), None);
        assert_eq!(zone("Ours", &format!("{two}\nX-LIC-LOCATION:Europe/Berlin")).as_deref(), Some("Europe/Berlin"));
    }

    #[test]
    fn a_name_that_is_known_counts_for_more_than_what_the_file_says() {
        assert_eq!(
            zone("China Standard Time", "TZID:China Standard Time\nTZOFFSETTO:+0000").as_deref(),
            Some("Asia/Shanghai")
        );
    }

    #[test]
    fn who_is_not_known_is_asked_about() {
        for name in
            ["Customized Time Zone", "火星", "/example.org/PRC", "Mars/Olympus", "TZ99", "CST", "1", "45", "+99"]
        {
            assert_eq!(zone(name, ""), None, "{name}");
        }
        let (file, answers) = (FileZones::default(), HashMap::from([("火星".to_owned(), Tz::Asia__Tokyo)]));
        let mut zones = Zones::new(&file, &answers);
        assert_eq!(zones.of(Some("火星")), Some(Zone::Named(Tz::Asia__Tokyo)));
        assert_eq!(zones.of(None), Some(Zone::Named(Shanghai)));
    }
}
