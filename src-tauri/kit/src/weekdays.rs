//! Days of the week as people write them.

/// What a day of the week is called behind 周, 星期, 礼拜, from Monday.
const CHINESE: [&[char]; 7] =
    [&['一', '1'], &['二', '2'], &['三', '3'], &['四', '4'], &['五', '5'], &['六', '6'], &['日', '天', '7']];
/// Their English names, of which the first three letters are enough.
const ENGLISH: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Between the first and the last of several days in a row.
const THROUGH: [&str; 7] = ["至", "到", "~", "～", "–", "—", "-"];

/// Which day of the week a text names, from 0 for Monday: 周四, 星期四, 礼拜四, Thu, Thurs., Thursday.
pub fn weekday(text: &str) -> Option<usize> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    if let Some(rest) = ["周", "星期", "礼拜"].iter().find_map(|before| text.strip_prefix(before)) {
        let mut letters = rest.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
        return CHINESE.iter().position(|called| called.contains(&letter));
    }
    (text.len() >= 3).then(|| ENGLISH.iter().position(|name| name.starts_with(&text)))?
}

/// The days of the week that a text names, in its order: 周一、周三, Mon & Wed, 周一至周五.
pub fn weekdays(text: &str) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for piece in text.split(['、', '，', ',', '/', '；', ';', '&', '和', ' ', '\n']) {
        let piece = piece.trim();
        if piece.is_empty() || piece.eq_ignore_ascii_case("and") {
            continue;
        }
        let through = THROUGH.iter().find_map(|word| piece.split_once(word));
        let days = match through.map(|(first, last)| Some((weekday(first)?, weekday(last)?))) {
            Some(Some((first, last))) if first < last => (first..=last).collect(),
            Some(_) => return None,
            None => vec![weekday(piece)?],
        };
        found.extend(days);
    }
    let mut seen = [false; 7];
    found.retain(|day| !std::mem::replace(&mut seen[*day], true));
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_the_week_is_read_as_people_write_it() {
        for text in ["周四", "星期四", "礼拜四", "周4", "Thu", "thurs.", "Thursday", " 周四 "] {
            assert_eq!(weekday(text), Some(3), "{text}");
        }
        assert_eq!([weekday("周日"), weekday("星期天"), weekday("礼拜日"), weekday("Sun")], [Some(6); 4]);
        for text in ["", "四", "周", "周八", "周四下午", "Th", "today"] {
            assert_eq!(weekday(text), None, "{text}");
        }
    }

    #[test]
    fn several_days_are_read_with_what_stands_between_them() {
        for text in
            ["周一、周三", "周一，周三", "周一 周三", "星期一/礼拜三", "Mon & Wed", "Mon and Wed", "周一和周三、周一"]
        {
            assert_eq!(weekdays(text), Some(vec![0, 2]), "{text}");
        }
        assert_eq!(weekdays("周一至周五"), Some(vec![0, 1, 2, 3, 4]));
        assert_eq!(weekdays("Mon-Wed, Fri"), Some(vec![0, 1, 2, 4]));
        for text in ["", "周五至周一", "周一、下午", "每天"] {
            assert_eq!(weekdays(text), None, "{text}");
        }
    }
}
