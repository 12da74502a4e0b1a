//! Amounts of money as they were told: 约300万元 is known to the 万, ¥1,200.50 to the 分.
//!
//! In the file and in JSON an amount is one text, so that what is merged cell by cell never pairs one machine's number
//! with another's currency: the currency, `~` where it was told as about so much, the digits that were told, and the power
//! of ten of the currency's unit in which they count. `CNY ~300e4`, `CNY 120050e-2`, `USD 12e5`.

use std::{fmt, str::FromStr};

#[cfg(feature = "sqlite")]
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use ts_rs::TS;

pub use super::money_reading::{MoneyFault, read_money};

/// 分 in a currency's unit, as a power of ten.
pub(super) const UNIT: u32 = 2;
/// The largest power of ten of 分 that an amount may be told in.
const LARGEST: u32 = 18;

/// A currency by its code of ISO 4217: three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A currency by its code, and what it is called in Chinese behind a number.
pub(super) const NAMED: [(Currency, &str); 11] = [
    (Currency::CNY, "元"),
    (Currency(*b"USD"), "美元"),
    (Currency(*b"HKD"), "港元"),
    (Currency(*b"EUR"), "欧元"),
    (Currency(*b"GBP"), "英镑"),
    (Currency(*b"JPY"), "日元"),
    (Currency(*b"TWD"), "新台币"),
    (Currency(*b"SGD"), "新加坡元"),
    (Currency(*b"KRW"), "韩元"),
    (Currency(*b"AUD"), "澳元"),
    (Currency(*b"CAD"), "加元"),
];

impl Currency {
    /// Yuan.
    pub const CNY: Self = Self(*b"CNY");

    /// The currency of this code.
    pub fn of(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// Its code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An amount, as exact as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, TS)]
#[ts(as = "String")]
pub struct Money {
    fen: i64,
    currency: Currency,
    power: u32,
    is_about: bool,
}

/// The text is no amount in the form in which they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an amount such as CNY 120050e-2")]
pub struct NotMoney;

impl Money {
    /// An amount in 分, which are hundredths of the unit of whatever currency.
    pub fn exact(fen: i64, currency: Currency) -> Self {
        Self { fen, currency, power: 0, is_about: false }
    }

    /// So many times ten to the power of `power` 分: `told(300, 6, CNY)` is 300万元. None where that is too much.
    pub fn told(digits: i64, power: u32, currency: Currency) -> Option<Self> {
        let one = 10_i64.checked_pow(power).filter(|_| power <= LARGEST)?;
        Some(Self { fen: digits.checked_mul(one)?, currency, power, is_about: false })
    }

    /// The same, told as about so much.
    #[must_use]
    pub fn about(self) -> Self {
        Self { is_about: true, ..self }
    }

    /// In 分, hundredths of the currency's unit.
    pub fn fen(self) -> i64 {
        self.fen
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// How exactly it was told, as a power of ten of 分: 0 to the 分, 2 to the 元, 5 to the 千, 6 to the 万, 10 to the 亿.
    pub fn power(self) -> u32 {
        self.power
    }

    /// It was told as about so much.
    pub fn is_about(self) -> bool {
        self.is_about
    }

    /// 约 300 万元, 1,200.50 元, 1.2 亿美元: with all digits that were told.
    pub fn in_chinese(self) -> String {
        let (number, unit) = self.counted(&[(UNIT + 8, "亿"), (UNIT + 4, "万"), (UNIT, "")]);
        let about = if self.is_about { "约 " } else { "" };
        match NAMED.iter().find(|(currency, _)| *currency == self.currency) {
            Some((_, name)) => format!("{about}{number} {unit}{name}"),
            None => format!(
                "{about}{number} {unit}{space}{}",
                self.currency.code(),
                space = if unit.is_empty() { "" } else { " " }
            ),
        }
    }

    /// about CNY 3.00 million, CNY 1,200.50: with all digits that were told.
    pub fn in_english(self) -> String {
        let (number, unit) = self.counted(&[(UNIT + 9, " billion"), (UNIT + 6, " million"), (UNIT, "")]);
        format!("{}{} {number}{unit}", if self.is_about { "about " } else { "" }, self.currency.code())
    }

    /// The number with the largest of these units that it reaches and in which the told digits need at most two decimals.
    fn counted(self, units: &[(u32, &'static str)]) -> (String, &'static str) {
        let fits = |power: u32| self.fen.unsigned_abs() >= 10_u64.pow(power) && power <= self.power + 2;
        let (power, unit) = units.iter().copied().find(|(power, _)| fits(*power)).unwrap_or((UNIT, ""));
        let one = 10_u64.pow(power);
        let decimals = power.saturating_sub(self.power) as usize;
        let whole = grouped(self.fen.unsigned_abs() / one);
        let sign = if self.fen < 0 { "-" } else { "" };
        if decimals == 0 {
            return (format!("{sign}{whole}"), unit);
        }
        // What is less exact than its decimals ends in noughts, which are left out.
        let rest = (self.fen.unsigned_abs() % one) / 10_u64.pow(power - decimals as u32);
        (format!("{sign}{whole}.{rest:0decimals$}"), unit)
    }
}

/// With a comma before each three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let head = digits.len() % 3;
    let mut parts: Vec<&str> = (head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]).collect();
    if head > 0 {
        parts.insert(0, &digits[..head]);
    }
    parts.join(",")
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.fen / 10_i64.pow(self.power);
        let about = if self.is_about { "~" } else { "" };
        write!(f, "{} {about}{digits}e{}", self.currency.code(), i64::from(self.power) - i64::from(UNIT))
    }
}

impl FromStr for Money {
    type Err = NotMoney;
    fn from_str(text: &str) -> Result<Self, NotMoney> {
        let (code, amount) = text.split_once(' ').ok_or(NotMoney)?;
        let told = amount.strip_prefix('~');
        let (digits, power) = told.unwrap_or(amount).split_once('e').ok_or(NotMoney)?;
        let power = power.parse::<i32>().ok().and_then(|power| power.checked_add_unsigned(UNIT)).ok_or(NotMoney)?;
        let money = Self::told(
            digits.parse().map_err(|_| NotMoney)?,
            power.try_into().map_err(|_| NotMoney)?,
            Currency::of(code).ok_or(NotMoney)?,
        );
        let money = money.map(|money| if told.is_some() { money.about() } else { money }).ok_or(NotMoney)?;
        // One amount is one text.
        if money.to_string() == text { Ok(money) } else { Err(NotMoney) }
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
#[cfg(feature = "sqlite")]
impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
#[cfg(feature = "sqlite")]
impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}
