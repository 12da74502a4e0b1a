//! Values of fields, as a spreadsheet or a command line says them.

use std::panic::AssertUnwindSafe;

use bolero::{TypeGenerator, check};
use miaopu_core::{
    import::Noun,
    records::values::{read, shown},
    slice::{Field, choice, day, flag, link, long_text, money, number, text},
    words::{Language, Words},
};

use crate::{
    edits::pick,
    prose::{Text, Value},
};

/// A field of each kind, whatever nouns there are.
const FIELDS: [Field; 8] = [
    text("name"),
    long_text("remark"),
    number("shelves"),
    money("deposit"),
    day("until"),
    flag("lit"),
    link("manual"),
    choice("kind", &["incubator", "makerspace"]),
];

#[derive(Clone, Debug, TypeGenerator)]
enum Said {
    Value(Value),
    Text(Text),
    /// An amount with a unit.
    Amount {
        sign: bool,
        whole: u64,
        fraction: Option<u32>,
        unit: u8,
    },
    Day {
        year: u16,
        month: u8,
        day: u8,
        between: u8,
    },
}

impl Said {
    fn say(&self) -> String {
        match self {
            Self::Value(value) => value.say(),
            Self::Text(text) => text.say(),
            Self::Amount { sign, whole, fraction, unit } => {
                let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
                format!(
                    "{}{whole}{fraction}{}",
                    if *sign { "-" } else { "" },
                    pick(&["", "元", "万", "亿元", " 万"], *unit)
                )
            }
            Self::Day { year, month, day, between } => {
                let between = pick(&["-", "/", ".", ""], *between);
                format!("{year}{between}{month:02}{between}{day:02}")
            }
        }
    }
}

#[test]
fn a_value_that_is_read_is_shown_as_what_reads_the_same() {
    let words = AssertUnwindSafe([Language::Chinese, Language::English].map(Words::new));
    let own = FIELDS.map(|field| ("sites", field));
    let declared = Noun::all().flat_map(|noun| {
        noun.slice().record.iter().flat_map(|record| record.fields).map(move |field| (noun.slice().noun, *field))
    });
    let fields: Vec<(&str, Field)> = own.into_iter().chain(declared).collect();
    check!().with_type::<Said>().for_each(|said| {
        let text = said.say();
        for (noun, field) in &fields {
            let Ok(value) = read(noun, field, &text) else { continue };
            for words in words.iter() {
                let shown = shown(noun, field, &value, words);
                assert_eq!(
                    read(noun, field, &shown),
                    Ok(value.clone()),
                    "{} {text:?} is shown as {shown:?}",
                    field.name
                );
            }
        }
    });
}
