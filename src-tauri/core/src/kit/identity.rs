//! Numbers by which a state knows a person: they are never searched, wherever they stand.

use super::names::fold;

/// Words of a column's header that say that its cells are numbers of identity papers.
const PAPERS: &[&str] =
    &["身份证", "证件", "护照", "通行证", "id card", "id number", "id no", "identity", "passport", "national id"];
/// Digits before the check digit of a Chinese identity number.
const DIGITS: usize = 17;

/// Whether a cell under such a header, or with such a text, tells the number of an identity paper.
pub fn tells_identity(label: &str, value: &str) -> bool {
    let label = fold(label);
    PAPERS.iter().any(|paper| label.contains(paper)) || holds_identity_number(value)
}

/// Whether a text holds a Chinese identity number of 18 places, also with blanks or hyphens between.
fn holds_identity_number(text: &str) -> bool {
    let plain: String = fold(text).chars().filter(|c| !c.is_whitespace() && !"-－—·".contains(*c)).collect();
    plain.split(|c: char| !c.is_ascii_alphanumeric()).any(is_identity_number)
}

/// 17 digits and a check digit or X, with a day of birth in the middle.
fn is_identity_number(run: &str) -> bool {
    let Some((digits, check)) = run.split_at_checked(DIGITS) else { return false };
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|n| n.parse::<u32>().ok()).unwrap_or_default();
    digits.chars().all(|c| c.is_ascii_digit())
        && (check == "x" || check.parse::<u32>().is_ok_and(|_| check.len() == 1))
        && (1800..2200).contains(&number(6, 10))
        && (1..=12).contains(&number(10, 12))
        && (1..=31).contains(&number(12, 14))
}

#[cfg(test)]
mod tests {
    use super::tells_identity;

    #[test]
    fn a_header_or_the_number_itself_tells() {
        for (label, value) in [
            ("身份证号", "没带"),
            ("证件号码", "E12345678"),
            ("Passport No.", "E12345678"),
            ("ID Card", "1"),
            ("备注", "110101199003070018"),
            ("备注", "号码：11010119900307001Ｘ，已核对"),
            ("备注", "110101 19900307 001x"),
        ] {
            assert!(tells_identity(label, value), "{label} {value}");
        }
    }

    #[test]
    fn other_numbers_do_not() {
        for value in ["91310000MA1FL0L12X", "13900001234", "500 万元", "110101999903070018", "6222020200012345678", ""]
        {
            assert!(!tells_identity("备注", value), "{value}");
        }
    }
}
