//! What stands between the cells of a text table: told by its first lines.

const SAMPLE_RECORDS: usize = 50;
pub(super) const TAB: u8 = b'\t';
/// Stands for `，`, which is of several bytes, while a table is parted; no text holds it.
pub(super) const WIDE_COMMA: u8 = 0x1F;

/// What may stand between cells, the likelier first.
const DELIMITERS: [(char, u8); 5] = [(',', b','), (';', b';'), ('\t', TAB), ('|', b'|'), ('，', WIDE_COMMA)];
/// Of these the first three are read wherever they part most lines; the others stand in texts as well.
const STRONG: usize = 3;

/// What is known of a text's delimiter before it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Promise {
    Nothing,
    /// Its name says that it has tabs.
    Tabs,
    /// It was pasted: tabs, or one column.
    Pasted,
}

/// How many of each delimiter a record has.
type Counts = [usize; DELIMITERS.len()];

/// The delimiter of a text that begins so.
pub(super) fn of_text(sample: &[u8], promise: Promise) -> u8 {
    let sample = String::from_utf8_lossy(sample);
    let has_tab = sample.lines().next().is_some_and(|first| first.contains('\t'));
    let records = counts(&sample);
    match promise {
        Promise::Tabs | Promise::Pasted if has_tab => TAB,
        Promise::Pasted => weak(&records).unwrap_or_else(|| pasted(&records)),
        Promise::Tabs | Promise::Nothing => weak(&records).unwrap_or_else(|| strong(&records)),
    }
}

/// The delimiters of each of the first records; the last one stays empty where the text ends with a line's end.
fn counts(sample: &str) -> Vec<Counts> {
    let mut records = vec![Counts::default()];
    let mut quoted = false;
    for letter in sample.chars() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\n' if records.len() == SAMPLE_RECORDS => break,
            '\n' => records.push(Counts::default()),
            _ => {
                let known = DELIMITERS.iter().position(|(delimiter, _)| *delimiter == letter);
                if let (Some(known), Some(record)) = (known, records.last_mut()) {
                    record[known] += 1;
                }
            }
        }
    }
    records
}

/// The delimiter of which most records have the same number.
fn strong(records: &[Counts]) -> u8 {
    let agreement = |known: usize| {
        let counts: Vec<usize> = records.iter().map(|record| record[known]).filter(|&count| count > 0).collect();
        let agreeing = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().map(|count| (agreeing(count), *count)).max().unwrap_or_default()
    };
    // Of equals the last one is the maximum: the comma, by the reversal.
    let best = (0..STRONG).rev().max_by_key(|&known| agreement(known));
    DELIMITERS[best.unwrap_or_default()].1
}

/// `|` or `，`, where the first line has no other delimiter and four of five lines have as many as the first.
fn weak(records: &[Counts]) -> Option<u8> {
    let first = records.first()?;
    if first[..STRONG].iter().any(|count| *count > 0) {
        return None;
    }
    let lines = || records.iter().filter(|record| record.iter().any(|count| *count > 0));
    let parts = |known: &usize| {
        let agreeing = lines().filter(|record| record[*known] == first[*known]).count();
        // A line without any delimiter has one cell, as the last line of a table has none.
        first[*known] > 0 && agreeing >= 2 && 5 * agreeing >= 4 * (records.len() - 1).max(lines().count())
    };
    (STRONG..DELIMITERS.len()).find(parts).map(|known| DELIMITERS[known].1)
}

/// The delimiter of what was pasted and has no tab in its first line. Cells of a spreadsheet's only column may hold
/// commas, so they part it only where its first line has them and most lines as many.
fn pasted(records: &[Counts]) -> u8 {
    let found = strong(records);
    let count =
        |record: &Counts| DELIMITERS.iter().zip(record).find(|((_, known), _)| *known == found).map(|(_, &n)| n);
    let first = records.first().and_then(count).filter(|&count| count > 0);
    let lines = if records.last() == Some(&Counts::default()) { records.len() - 1 } else { records.len() };
    let agreeing = records.iter().filter(|record| first.is_some() && count(record) == first).count();
    if 2 * agreeing > lines { found } else { TAB }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> u8 {
        of_text(text.as_bytes(), Promise::Nothing)
    }

    #[test]
    fn bars_and_wide_commas_part_a_table_where_all_lines_have_as_many() {
        assert_eq!(found("姓名|手机\n陈一鸣|13900001234\n"), b'|');
        assert_eq!(found("姓名，手机，备注\n陈一鸣，13900001234，a,b\n周晓岚，13900001235，无\n"), WIDE_COMMA);
        assert_eq!(found("姓名，手机\n陈一鸣，13900001234"), WIDE_COMMA);
        // Blank lines part nothing.
        assert_eq!(found("姓名|手机\n陈一鸣|13900001234\n\n周晓岚|13900001235\n王伟|13900001236\n李娜|1\n"), b'|');
    }

    #[test]
    fn in_a_table_of_commas_they_are_text() {
        assert_eq!(found("姓名,备注\n陈一鸣,甲，乙|丙\n周晓岚,丁，戊|己\n"), b',');
        assert_eq!(found("备注\n甲，乙，丙\n丁\n戊，己\n"), b',');
        assert_eq!(found("姓名，手机\n"), b',', "a line alone is a sentence");
    }
}
