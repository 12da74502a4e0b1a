//! Units in headers and cells: 人数（百人）, 1.2千人. A value without its unit is another value.

use super::super::Field;
use crate::kit::text::plain;

/// What a header says of the numbers below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Each stands for so many.
    Times(u32),
    /// They count something else, and nobody says how much of it is one of ours.
    Other,
}

const MULTIPLIERS: [(&str, u32); 5] = [("百", 100), ("千", 1_000), ("万", 10_000), ("k", 1_000), ("w", 10_000)];
/// What follows a multiplier, or a number.
const COUNTED: [&str; 10] = ["人", "名", "位", "个", "小时", "people", "hours", "hour", "hrs", "h"];
/// Hours a month are counted in hours.
const NO_HOURS: [&str; 9] = ["天", "日", "周", "分", "次", "day", "week", "min", "times"];

impl Unit {
    pub fn of(field: Field, header: &str) -> Self {
        if !matches!(field, Field::TeamSize | Field::HoursPerMonth) {
            return Unit::Times(1);
        }
        let header = plain(header).to_lowercase();
        let said = in_brackets(&header).unwrap_or(&header);
        let per_month = said.split('/').next().unwrap_or(said);
        if field == Field::HoursPerMonth && NO_HOURS.iter().any(|unit| per_month.trim_end().ends_with(unit)) {
            return Unit::Other;
        }
        let (bare, is_counted) = without_counted(per_month);
        let in_brackets = said.len() < header.len();
        let times = MULTIPLIERS.iter().find(|(word, _)| {
            let alone = in_brackets && bare == *word;
            alone || (is_counted && word.len() > 1 && bare.ends_with(word))
        });
        Unit::Times(times.map_or(1, |(_, times)| *times))
    }
}

fn in_brackets(header: &str) -> Option<&str> {
    let close = header.rfind([')', ']', '】'])?;
    let open = header[..close].rfind(['(', '[', '【'])?;
    let inner = header[open..close].trim_start_matches(['(', '[', '【']);
    Some(inner.trim_start_matches("单位").trim_start_matches(':').trim())
}

fn without_counted(text: &str) -> (&str, bool) {
    let text = text.trim();
    let bare = COUNTED.iter().find_map(|word| text.strip_suffix(word));
    bare.map_or((text, false), |bare| (bare.trim_end(), true))
}

/// A number and what it is multiplied with by a word of its own: `1.2千`.
pub(super) fn multiplied(text: &str) -> (&str, Option<u32>) {
    let found = MULTIPLIERS.iter().find_map(|(word, times)| text.strip_suffix(word).map(|bare| (bare, *times)));
    found.map_or((text, None), |(bare, times)| (bare.trim_end(), Some(times)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_of_a_header_is_read() {
        for (header, times) in [
            ("团队人数(百人)", 100),
            ("员工数【单位：千人】", 1_000),
            ("规模（万）", 10_000),
            ("从业人员百人", 100),
            ("人数", 1),
            ("人数（人）", 1),
            ("人数（必填）", 1),
            ("在职人数(含兼职)", 1),
        ] {
            assert_eq!(Unit::of(Field::TeamSize, header), Unit::Times(times), "{header}");
        }
        assert_eq!(Unit::of(Field::HoursPerMonth, "每月可用时间（小时/月）"), Unit::Times(1));
        assert_eq!(Unit::of(Field::HoursPerMonth, "每月可用时间（天）"), Unit::Other);
        assert_eq!(Unit::of(Field::HoursPerMonth, "每月可用时间"), Unit::Times(1));
        assert_eq!(Unit::of(Field::Phone, "电话(天)"), Unit::Times(1));
    }
}
