//! Amounts of money as people write them.

use thiserror::Error;

use super::{
    money::{Currency, Money, NAMED, UNIT},
    text::plain,
};

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MoneyFault {
    /// Nothing stands there.
    #[error("nothing")]
    Empty,
    /// Other words: 未披露, 数千万.
    #[error("no amount")]
    NoAmount,
    /// A limit or a range: 超过300万, 300-500万.
    #[error("a limit or a range")]
    Limit,
    /// More exact than hundredths of the unit.
    #[error("more exact than hundredths")]
    TooExact,
    /// More than can be stored.
    #[error("too large")]
    TooLarge,
}

/// What a currency is called besides its code and its name of [`NAMED`]; the longer before those that begin them.
const SIGNS: [(&str, &str); 24] = [
    ("人民币", "CNY"),
    ("rmb", "CNY"),
    ("cn¥", "CNY"),
    ("¥", "CNY"),
    ("圆", "CNY"),
    ("块钱", "CNY"),
    ("块", "CNY"),
    ("us$", "USD"),
    ("美金", "USD"),
    ("hk$", "HKD"),
    ("港币", "HKD"),
    ("港纸", "HKD"),
    ("nt$", "TWD"),
    ("台币", "TWD"),
    ("s$", "SGD"),
    ("新元", "SGD"),
    ("a$", "AUD"),
    ("c$", "CAD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₩", "KRW"),
    ("日圆", "JPY"),
    ("jp¥", "JPY"),
    ("$", "USD"),
];

/// Multiples, as powers of ten; the longer before those that begin them.
const MULTIPLES: [(&str, u32); 24] = [
    ("万亿", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("十亿", 9),
    ("亿", 8),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万", 4),
    ("千", 3),
    ("百", 2),
    ("billion", 9),
    ("bn", 9),
    ("b", 9),
    ("million", 6),
    ("mio", 6),
    ("mn", 6),
    ("m", 6),
    ("thousand", 3),
    ("grand", 3),
    ("k", 3),
    ("w", 4),
    ("億", 8),
    ("萬", 4),
];

const ABOUT_BEFORE: [&str; 9] = ["大约", "约为", "约", "大概", "近", "about", "approx.", "ca.", "~"];
const ABOUT_BEHIND: [&str; 3] = ["左右", "上下", "许"];
const LIMITS: [&str; 14] =
    ["超过", "超", "逾", "不少于", "不低于", "不超过", "至少", "最多", "以上", "以下", "以内", "over", "+", "余"];

/// Reads an amount: `12.5万`, `约300万元`, `USD 1.2m`, `¥1,200.50`, `1亿2000万元`. A number without a currency is of
/// `currency`. How exact it is told is seen by its last digit: 12.5万 to the 千, 12.50万 to the 百, 1200 to the 元.
///
/// # Errors
/// Why it is none.
pub fn read_money(text: &str, currency: Currency) -> Result<Money, MoneyFault> {
    let text = plain(text).to_lowercase().replace('≈', "~");
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(MoneyFault::Empty);
    }
    if LIMITS.iter().any(|limit| rest.contains(limit)) || is_range(rest) {
        return Err(MoneyFault::Limit);
    }
    let is_about = cut(&mut rest, &ABOUT_BEFORE, At::Front) | cut(&mut rest, &ABOUT_BEHIND, At::End);
    let before = currency_of(&mut rest, At::Front);
    let is_negative = cut(&mut rest, &["-", "负"], At::Front);
    let before = before.or_else(|| currency_of(&mut rest, At::Front));
    cut(&mut rest, &["整", "正"], At::End);
    let mut behind = None;
    // 300万元人民币 names it twice.
    while let Some(found) = currency_of(&mut rest, At::End) {
        // 元 alone says nothing against 美 or $.
        if behind.is_none_or(|known| known == Currency::CNY) {
            behind = Some(found);
        }
    }
    let named = match (before, behind) {
        (Some(one), Some(other)) if one != other && other != Currency::CNY => return Err(MoneyFault::NoAmount),
        (one, other) => one.or(other),
    };
    let (digits, power) = amount(rest)?;
    let digits = if is_negative { -digits } else { digits };
    let money = Money::told(digits, power, named.unwrap_or(currency)).ok_or(MoneyFault::TooLarge)?;
    Ok(if is_about { money.about() } else { money })
}

/// Where a word is looked for.
#[derive(Clone, Copy)]
enum At {
    Front,
    End,
}

/// The text without a word at this place, where it stands there.
fn without<'t>(text: &'t str, word: &str, at: At) -> Option<&'t str> {
    match at {
        At::Front => text.strip_prefix(word),
        At::End => text.strip_suffix(word),
    }
}

/// Takes one of these words off, and blanks beside it; says whether it stood there.
fn cut(rest: &mut &str, words: &[&str], at: At) -> bool {
    let Some(left) = words.iter().find_map(|word| without(rest, word, at)) else { return false };
    *rest = left.trim();
    true
}

/// Takes a currency off, where one is named.
fn currency_of(rest: &mut &str, at: At) -> Option<Currency> {
    let named = SIGNS.iter().filter_map(|(sign, code)| Some(((*sign).to_owned(), Currency::of(code)?)));
    let codes = NAMED.iter().map(|(currency, _)| (currency.code().to_lowercase(), *currency));
    // 美元 before 元.
    let names = NAMED.iter().rev().map(|(currency, name)| ((*name).to_owned(), *currency));
    let (left, currency) =
        codes.chain(names).chain(named).find_map(|(name, currency)| Some((without(rest, &name, at)?, currency)))?;
    *rest = left.trim();
    Some(currency)
}

/// Two numbers with a dash or the like between them.
fn is_range(text: &str) -> bool {
    let mut parts = text.split(['-', '~', '至', '到']).filter(|part| part.chars().any(|c| c.is_ascii_digit()));
    parts.next().is_some() && parts.next().is_some()
}

/// Numbers, each with its multiple, the larger first: the digits that were told and their power of ten of 分.
fn amount(text: &str) -> Result<(i64, u32), MoneyFault> {
    let mut rest = text;
    let mut sum: Option<(i128, u32)> = None;
    let mut above = u32::MAX;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(end);
        let mut behind = behind.trim_start();
        let multiple = MULTIPLES.iter().find_map(|(word, power)| Some((behind.strip_prefix(word)?, *power)));
        let power = multiple.map_or(0, |(left, power)| {
            behind = left.trim_start();
            power
        });
        if power >= above {
            return Err(MoneyFault::NoAmount);
        }
        let part = told(number, power + UNIT)?;
        // What comes behind a larger multiple says how exact the whole is.
        sum = Some(match sum {
            None => part,
            Some((digits, coarse)) => {
                let finer = coarse.checked_sub(part.1).filter(|finer| *finer > 0);
                let factor = finer.and_then(|finer| 10_i128.checked_pow(finer));
                let digits = factor.and_then(|factor| digits.checked_mul(factor)).ok_or(MoneyFault::NoAmount)?;
                (digits + part.0, part.1)
            }
        });
        (above, rest) = (power, behind);
    }
    let (digits, power) = sum.ok_or(MoneyFault::NoAmount)?;
    Ok((digits.try_into().map_err(|_| MoneyFault::TooLarge)?, power))
}

/// A number in units of ten to the power of `unit` 分: its digits, and the power of ten of the last one.
fn told(number: &str, unit: u32) -> Result<(i128, u32), MoneyFault> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = is_digits(first)
        && groups.clone().all(|group| is_digits(group) && group.len() == 3)
        && (groups.next().is_none() || first.len() <= 3);
    if !is_grouped || (number.contains('.') && !is_digits(decimals)) {
        return Err(MoneyFault::NoAmount);
    }
    let most = unit as usize;
    let (kept, beyond) = decimals.split_at(decimals.len().min(most));
    if beyond.bytes().any(|digit| digit != b'0') {
        return Err(MoneyFault::TooExact);
    }
    let digits = format!("{}{kept}", whole.replace(',', ""));
    let digits = digits.parse().map_err(|_| MoneyFault::TooLarge)?;
    Ok((digits, unit - u32::try_from(kept.len()).unwrap_or(unit)))
}
