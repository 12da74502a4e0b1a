//! Values of fields: as they are typed, as they are stored, and as people read them.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::RecordId;
use crate::{
    error::{Code, Refusal, code},
    kit::{
        Day,
        days::{DayFault, read_day},
        limits::fits,
        money::{Currency, read_money},
        names::{fold, label_key, tidy},
        nothing::says_nothing,
        text::{is_invisible, usual},
        weekdays::{weekday, weekdays},
    },
    slice::{Draft, Field, FieldKind, NOT_APPLICABLE, Named, Record, Unit},
    words::{Language, Words},
};

/// The words of both languages: what a choice is called in either is understood in either.
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| [Language::Chinese, Language::English].map(Words::new));

const YES: &[&str] = &["是", "有", "对", "√", "✓", "✔", "y", "yes", "true", "1"];
const NO: &[&str] = &["否", "无", "没有", "不", "×", "✗", "✘", "n", "no", "false", "0"];

/// What fields are called in either language.
pub fn labels(noun: &str, field: &Field) -> [String; 2] {
    WORDS.each_ref().map(|words| words.name_of(&field.label(noun)))
}

/// What a noun is called in either language.
pub fn titles(noun: &str) -> [String; 2] {
    WORDS.each_ref().map(|words| words.name_of(&format!("{noun}-title")))
}

/// A draft with its texts tidied, if each value is what its field holds.
///
/// # Errors
/// `no_such_field` for a name that the record does not have; at a field `missing`, `too_long`, `not_a_number`, `not_a_day`,
/// `no_such_day`, `unknown_word`, `not_whole`, `negative` or `not_an_address`.
pub fn accept(record: &Record, draft: Draft) -> Result<Draft, Refusal> {
    if let Some(name) = draft.keys().find(|name| record.field(name).is_none()) {
        return Err(no_such_field(record, name));
    }
    record.fields.iter().map(|field| Ok((field.name.to_owned(), accepted(field, draft.get(field.name))?))).collect()
}

/// Why a name is no field of a record: with those that are.
pub fn no_such_field(record: &Record, name: &str) -> Refusal {
    let fields = record.fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
    Refusal::new(code::NO_SUCH_FIELD).arg("field", name).arg("fields", fields)
}

fn accepted(field: &Field, value: Option<&Value>) -> Result<Value, Refusal> {
    let refuse = |code| Refusal::field(field.name, code);
    let value = match (value.unwrap_or(&Value::Null), field.kind) {
        (Value::String(text), _) => Some(plain(field, text)).filter(|text| !text.is_empty()).map(Value::String),
        (value, _) => Some(value.clone()).filter(|value| !value.is_null()),
    };
    let Some(value) = value else {
        return if field.required { Err(refuse(code::MISSING)) } else { Ok(Value::Null) };
    };
    match (field.kind, &value) {
        (FieldKind::Text | FieldKind::LongText | FieldKind::Link, Value::String(text)) => {
            if !fits(text, field.at_most) {
                return Err(refuse(code::TOO_LONG).arg("most", field.at_most));
            }
            if field.kind == FieldKind::Link && !is_address(text) {
                return Err(refuse(code::NOT_AN_ADDRESS));
            }
            Ok(value)
        }
        (FieldKind::Number, Value::Number(number)) if field.is_a_size && number.as_i64().is_some_and(|n| n < 0) => {
            Err(refuse(code::NEGATIVE))
        }
        (FieldKind::Number | FieldKind::Money, Value::Number(number)) if number.is_i64() => Ok(value),
        (FieldKind::Number, Value::Number(_)) => Err(refuse(code::NOT_WHOLE)),
        (FieldKind::Number | FieldKind::Money, _) => Err(refuse(code::NOT_A_NUMBER)),
        (FieldKind::Day, Value::String(text)) => {
            text.parse::<Day>().map(|day| json!(day)).map_err(|_| refuse(code::NOT_A_DAY))
        }
        (FieldKind::Week, Value::String(text)) => {
            text.parse::<Day>().map(|day| json!(day.monday())).map_err(|_| refuse(code::NOT_A_DAY))
        }
        (FieldKind::Choice(words), Value::String(word)) if words.contains(&word.as_str()) => Ok(value),
        (FieldKind::Choice(_), _) => Err(refuse(code::UNKNOWN_WORD)),
        (FieldKind::Flag, Value::Bool(_)) => Ok(value),
        (FieldKind::Figure(_), Value::Number(number)) if number.is_i64() => Ok(value),
        (FieldKind::Figure(_), Value::String(word)) if word == NOT_APPLICABLE => Ok(value),
        (FieldKind::Figure(_), _) => Err(refuse(code::NOT_A_NUMBER)),
        (FieldKind::Names(named), value) => named_id(value).map(Value::String).ok_or_else(|| refuse(missing(named))),
        (
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Link
            | FieldKind::Day
            | FieldKind::Week
            | FieldKind::Flag,
            _,
        ) => Err(refuse(code::UNKNOWN_WORD)),
    }
}

/// The id of a record that a value names: itself, or that of `{"id": …}`.
pub(super) fn named_id(value: &Value) -> Option<String> {
    let id = value.as_str().or_else(|| value.get("id")?.as_str())?;
    id.parse::<RecordId>().is_ok().then(|| id.to_owned())
}

/// Why a name names nothing.
pub fn missing(named: Named) -> Code {
    match named {
        Named::Startup => code::NO_SUCH_STARTUP,
        Named::Person => code::NO_SUCH_PERSON,
        Named::Cohort => code::NO_SUCH_COHORT,
    }
}

/// A text without what nobody sees; only a long one keeps its lines.
fn plain(field: &Field, text: &str) -> String {
    match field.kind {
        FieldKind::LongText => {
            let seen: String = text.chars().filter(|c| !is_invisible(*c) || *c == '\n').collect();
            seen.trim().to_owned()
        }
        _ => tidy(text),
    }
}

/// A page on the web, and no program or file.
fn is_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        text.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).map(|start| &text[start.len()..])
    });
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !rest.contains(char::is_whitespace))
}

/// The value that a text says, as a spreadsheet or a command line has it; nothing where it is blank.
///
/// # Errors
/// Why the field cannot hold it.
pub fn read(noun: &str, field: &Field, text: &str) -> Result<Value, Code> {
    let text = plain(field, text);
    if text.is_empty() {
        return Ok(Value::Null);
    }
    match field.kind {
        FieldKind::Text | FieldKind::LongText => match fits(&text, field.at_most) {
            true => Ok(json!(text)),
            false => Err(code::TEXT_TOO_LONG),
        },
        FieldKind::Link if is_address(&text) && fits(&text, field.at_most) => Ok(json!(text)),
        FieldKind::Link => Err(code::NOT_AN_ADDRESS),
        FieldKind::Number => whole(field, &text).map(|number| json!(number)),
        FieldKind::Money => fen(&text).map(|fen| json!(fen)),
        FieldKind::Day => day(&text).map(|day| json!(day)),
        FieldKind::Week => day(&text).map(|day| json!(day.monday())),
        FieldKind::Names(_) => Ok(json!({ "name": text })),
        FieldKind::Figure(_) if does_not_apply(&text) => Ok(json!(NOT_APPLICABLE)),
        FieldKind::Figure(_) if says_nothing(&text) => Ok(Value::Null),
        FieldKind::Figure(Unit::Count) => count(field, &text).map(|number| json!(number)),
        FieldKind::Figure(Unit::Money) => fen(&text).map(|fen| json!(fen)),
        FieldKind::Choice(words) => words
            .iter()
            .find(|word| is_called(noun, field, word, &text))
            .map(|word| json!(word))
            .ok_or(code::UNKNOWN_WORD),
        FieldKind::Flag => {
            let word = text.to_lowercase();
            let says = |words: &[&str]| words.contains(&word.as_str());
            match (says(YES), says(NO)) {
                (true, _) => Ok(json!(true)),
                (_, true) => Ok(json!(false)),
                _ => Err(code::UNKNOWN_WORD),
            }
        }
    }
}

fn day(text: &str) -> Result<Day, Code> {
    read_day(text).map(Day).map_err(no_day)
}

/// Why a text is no day.
pub const fn no_day(fault: DayFault) -> Code {
    match fault {
        DayFault::NoSuchDay => code::NO_SUCH_DAY,
        DayFault::Ambiguous => code::AMBIGUOUS_DAY,
        DayFault::NoDay | DayFault::Empty => code::NOT_A_DAY,
    }
}

/// A refusal at `at` of what is typed for a field; one of a choice names the choices.
pub fn refusal(noun: &str, field: &Field, at: &'static str, code: Code, text: &str) -> Refusal {
    let refused = |code| Refusal::field(at, code).arg("word", text);
    match field.kind {
        FieldKind::Choice(words) if code == code::UNKNOWN_WORD => {
            let called =
                |word: &&str| WORDS.each_ref().map(|said| said.name_of(&field.word_label(noun, word))).join(" / ");
            refused(code::UNKNOWN_CHOICE).arg("choices", words.iter().map(called).collect::<Vec<_>>().join(", "))
        }
        _ => refused(code),
    }
}

/// The field of a noun that is called so: by its name, or as it is labelled in either language.
///
/// # Errors
/// `no_such_field` with those that there are.
pub fn field_called<'r>(noun: &str, record: &'r Record, typed: &str) -> Result<&'r Field, Refusal> {
    let name = typed.trim().replace('-', "_");
    // 面积（m²） is also called 面积.
    let bare = |label: &str| label_key(label.split(['(', '（']).next().unwrap_or_default());
    let is_label = |field: &Field| labels(noun, field).iter().any(|label| bare(label) == bare(typed));
    let found = record.field(&name).or_else(|| record.fields.iter().find(|field| is_label(field)));
    let called = |field: &Field| format!("{} ({})", field.name, labels(noun, field).join(" / "));
    let all = || record.fields.iter().map(called).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| Refusal::new(code::NO_SUCH_FIELD).arg("field", typed).arg("fields", all()))
}

/// The words of a choice that a text lists: 周一、周三. A text that is one word is that one.
///
/// # Errors
/// `unknown_word`.
pub fn read_each(noun: &str, field: &Field, text: &str) -> Result<Vec<Value>, Code> {
    let one = read(noun, field, text);
    let FieldKind::Choice(words) = field.kind else { return one.map(|value| vec![value]) };
    match (one, weekdays(text)) {
        (Ok(value), _) => Ok(vec![value]),
        (Err(_), Some(days)) => {
            let called = |day: &usize| words.iter().find(|word| weekday(word) == Some(*day));
            days.iter().map(|day| called(day).map(|word| json!(word)).ok_or(code::UNKNOWN_WORD)).collect()
        }
        (Err(code), None) => Err(code),
    }
}

fn is_called(noun: &str, field: &Field, word: &str, text: &str) -> bool {
    let label = field.word_label(noun, word);
    let is_that_day = || weekday(word).is_some_and(|day| weekday(text) == Some(day));
    word == text || WORDS.iter().any(|words| fold(&words.say(&label, &[])) == fold(text)) || is_that_day()
}

/// Whether a form says that it was asked in vain: 不适用, N/A.
pub fn does_not_apply(text: &str) -> bool {
    let bare: String = usual(text).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    ["不适用", "不涉及", "无此项", "na", "notapplicable"].contains(&bare.as_str())
}

/// 1,200, １２００ and 1200.00, also with the field's own unit behind it.
fn whole(field: &Field, text: &str) -> Result<i64, Code> {
    let folded = fold(text);
    let bare = field.units.iter().find_map(|unit| folded.strip_suffix(unit)).unwrap_or(&folded);
    let in_another_unit = !field.units.is_empty() && begins_with_number(bare) && bare.ends_with(char::is_alphabetic);
    let not_a_number = if in_another_unit { code::UNKNOWN_UNIT } else { code::NOT_A_NUMBER };
    let digits = number(bare).ok_or(not_a_number)?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    if !fraction.bytes().all(|digit| digit == b'0') {
        return Err(if fraction.contains('.') { code::NOT_A_NUMBER } else { code::NOT_WHOLE });
    }
    let number = whole.parse().map_err(|_| code::NOT_A_NUMBER)?;
    if number < 0 && field.is_a_size { Err(code::NEGATIVE) } else { Ok(number) }
}

/// A count, also 12万 and 3家.
fn count(field: &Field, text: &str) -> Result<i64, Code> {
    let folded = fold(text);
    let bare = folded.trim_end_matches(['人', '名', '位', '家', '个', '户', '次', '单', '款']);
    let number_alone = bare.trim_end_matches(['百', '千', '万', '亿']);
    if number_alone.len() == bare.len() || number(number_alone).is_none() {
        return whole(field, bare);
    }
    match fen(bare)? {
        fen if fen % 100 == 0 => Ok(fen / 100),
        _ => Err(code::NOT_WHOLE),
    }
}

fn begins_with_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Digits with a sign and a point, in the usual form and without what groups them.
fn number(text: &str) -> Option<String> {
    let digits: String = usual(text).filter(|c| !c.is_whitespace() && *c != ',').collect();
    let bare = digits.strip_prefix(['+', '-']).unwrap_or(&digits);
    let is_number =
        bare.starts_with(|c: char| c.is_ascii_digit()) && bare.chars().all(|c| c.is_ascii_digit() || c == '.');
    is_number.then(|| digits.trim_start_matches('+').to_owned())
}

/// 1,200.5
pub fn decimal(text: &str) -> Option<f64> {
    number(text)?.parse().ok()
}

/// 分 of 1200.50, ¥1,200, 12万 and 3 亿元: a field holds amounts of this currency that are told for sure.
fn fen(text: &str) -> Result<i64, Code> {
    match read_money(text, Currency::CNY) {
        Ok(money) if money.currency() != Currency::CNY => Err(code::UNKNOWN_UNIT),
        Ok(money) if !money.is_about() => Ok(money.fen()),
        _ => Err(code::NOT_A_NUMBER),
    }
}

/// A value as people read it in a list or a sheet: a choice by its name, money in 元.
pub fn shown(noun: &str, field: &Field, value: &Value, words: &Words) -> String {
    match (field.kind, value) {
        (_, Value::Null) => String::new(),
        (FieldKind::Money, Value::Number(fen)) => yuan(fen.as_i64().unwrap_or_default()),
        (FieldKind::Choice(_), Value::String(word)) => words.say(&field.word_label(noun, word), &[]),
        (FieldKind::Figure(_), Value::String(_)) => words.say("kit-not-applicable", &[]),
        (FieldKind::Figure(Unit::Money), Value::Number(fen)) => yuan(fen.as_i64().unwrap_or_default()),
        (FieldKind::Names(_), named) => named["name"].as_str().unwrap_or_default().to_owned(),
        (FieldKind::Flag, Value::Bool(yes)) => words.say(if *yes { "kit-yes" } else { "kit-no" }, &[]),
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

/// 120050 分 as 1200.50.
fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let (yuan, rest) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{yuan}") } else { format!("{sign}{yuan}.{rest:02}") }
}
