//! Numbers of identity documents: told by the header of their column, or by the check digit of a resident's ID
//! (GB 11643-1999). A nursery need not collect them; where a file has them they are kept for the person alone.

use chrono::Datelike as _;

use super::{credit, text::plain};

/// Weights of the first 17 digits.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Check digits by the sum's remainder.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// What a header says that stands over such numbers, folded to small letters without blanks.
const HEADERS: [&str; 22] = [
    "身份证",
    "身分证",
    "证件号",
    "证件编号",
    "护照",
    "通行证",
    "居留证",
    "居住证号",
    "台胞证",
    "回乡证",
    "社保号",
    "社会保障号",
    "idcard",
    "idnumber",
    "idno",
    "identitycard",
    "identitynumber",
    "nationalid",
    "residentid",
    "passport",
    "socialsecurity",
    "ssn",
];
/// The fewest letters and digits of a number; fewer say something else about the document.
const FEWEST: usize = 6;
/// A number so long is shown with four at its beginning; a shorter one with one.
const LONG: usize = 12;

/// Whether a text is the number of a resident's ID: 18 characters, a day of birth, the right check digit.
pub fn is_resident_id(text: &str) -> bool {
    let number: Vec<char> = plain(text).to_uppercase().chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if number.len() != 18 {
        return false;
    }
    let digits: Option<Vec<u32>> = number[..17].iter().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits else { return false };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let check = CHECKS.get((sum % 11) as usize);
    has_birthday(&number) && check == number.last()
}

/// Whether a text has the form of one, whatever its check digit: 17 digits with a day of birth, and one more or X.
pub fn is_like_resident_id(text: &str) -> bool {
    let number: Vec<char> = plain(text).to_uppercase().chars().collect();
    let is_digits = number.len() == 18 && number[..17].iter().all(char::is_ascii_digit);
    is_digits && (number[17].is_ascii_digit() || number[17] == 'X') && has_birthday(&number)
}

fn has_birthday(number: &[char]) -> bool {
    let born: String = number[6..14].iter().collect();
    let born = chrono::NaiveDate::parse_from_str(&born, "%Y%m%d");
    born.is_ok_and(|day| (1900..=2100).contains(&day.year()))
}

/// Whether a cell under a header holds such a number.
pub fn is_in(header: &str, value: &str) -> bool {
    says_so(header) && could_be_one(value) || resident_ids(value).next().is_some()
}

/// The cell as it is shown: `1101************18`, where it holds such a number; else as it is.
pub fn masked(header: &str, value: &str) -> String {
    if says_so(header) && could_be_one(value) {
        return stars(value);
    }
    resident_ids(value).fold(value.to_owned(), |shown, number| shown.replace(number, &stars(number)))
}

fn says_so(header: &str) -> bool {
    let header: String = plain(header).to_lowercase().chars().filter(|c| !matches!(c, ' ' | '_' | '-' | '.')).collect();
    HEADERS.iter().any(|word| header.contains(word))
}

/// `是` and `有效期至 2030` are no numbers.
fn could_be_one(value: &str) -> bool {
    let value = plain(value);
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let letters = value.chars().filter(char::is_ascii_alphanumeric).count();
    letters >= FEWEST && digits >= FEWEST - 1
}

/// The numbers of residents' IDs in a text, one with a slip in it too: who typed it wrong meant somebody all the same.
fn resident_ids(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| narrow(c).is_ascii_alphanumeric();
    let is_meant = |word: &&str| is_resident_id(word) || (is_like_resident_id(word) && credit::check(word).is_err());
    let words = text.split(move |c| !is_part(c)).filter(is_meant);
    std::iter::once(text).filter(is_meant).chain(words)
}

/// The narrow form of a full-width letter or digit.
fn narrow(c: char) -> char {
    match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Letters and digits but for those at both ends are stars.
fn stars(number: &str) -> String {
    let is_part = |c: &char| narrow(*c).is_ascii_alphanumeric();
    let count = number.chars().filter(is_part).count();
    let (first, last) = if count >= LONG { (4, 2) } else { (1, 1) };
    let mut at = 0;
    let star = |c: char| {
        if !is_part(&c) {
            return c;
        }
        at += 1;
        if at <= first || at > count - last { c } else { '*' }
    };
    number.chars().map(star).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made up: no such number was ever given out, 1101 being a place and the rest a count.
    const ID: &str = "110101199003070018";

    fn with_check_digit(first_17: &str) -> String {
        let sum: u32 = first_17.chars().zip(WEIGHTS).map(|(c, weight)| c.to_digit(10).unwrap() * weight).sum();
        format!("{first_17}{}", CHECKS[(sum % 11) as usize])
    }

    #[test]
    fn a_resident_s_id_is_told_by_its_check_digit_and_day() {
        let number = with_check_digit("11010119900307001");
        for text in [number.clone(), format!(" {number} "), format!("{}-{}", &number[..6], &number[6..])] {
            assert!(is_resident_id(&text), "{text}");
        }
        let wrong = format!("{}{}", &number[..17], if number.ends_with('0') { '1' } else { '0' });
        let no_day = with_check_digit("11010119901307001");
        for text in [wrong.as_str(), &no_day, "91310000MA1FL0X001", "13900001234", "", &number[..17]] {
            assert!(!is_resident_id(text), "{text}");
        }
        let with_x = (0..1000).map(|n| with_check_digit(&format!("11010119900307{n:03}"))).find(|id| id.ends_with('X'));
        assert!(is_resident_id(&with_x.unwrap().to_lowercase()));
        assert!(is_like_resident_id(ID) && is_like_resident_id(&wrong) && !is_like_resident_id(&no_day));
        assert!(!is_like_resident_id("91310000MA1FL0X001"));
    }

    #[test]
    fn what_stands_below_a_header_of_ids_is_one_whatever_its_check_digit() {
        for header in ["身份证号", "证件号码", "ID card", "Passport No.", "护照号", "ID Number"] {
            assert!(is_in(header, ID), "{header}");
        }
        assert!(is_in("护照号", "E12345678") && is_in("证件号码", "H1234567(8)"));
        assert!(!is_in("是否有护照", "是") && !is_in("身份证", "已交") && !is_in("手机", "13900001234"));
        assert!(is_in("备注", "110101199003070010"), "a slip in it, and still somebody's");
        assert!(!is_in("备注", "110101199013370010"), "no day of birth");
        let number = with_check_digit("11010119900307001");
        assert!(is_in("备注", &number) && is_in("备注", &format!("证件 {number}，复印件已收")));
    }

    #[test]
    fn a_number_is_shown_by_its_ends_alone() {
        assert_eq!(masked("身份证号", ID), "1101************18");
        assert_eq!(masked("护照", "E12345678"), "E*******8");
        assert_eq!(masked("是否有护照", "是"), "是");
        assert_eq!(masked("手机", "13900001234"), "13900001234");
        let number = with_check_digit("11010119900307001");
        let shown = masked("备注", &format!("证件 {number}，复印件已收"));
        assert!(shown.starts_with("证件 1101************") && shown.ends_with("，复印件已收"), "{shown}");
        assert!(!masked("身份证号", "110101 19900307 0018").contains("1990"));
        assert!(!masked("身份证号", "１１０１０１１９９００３０７００１８").contains("１９９０"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_masked(header in "\\PC{0,8}", value in "\\PC*") {
            let shown = masked(&header, &value);
            proptest::prop_assert_eq!(shown.chars().count(), value.chars().count());
        }
    }
}
