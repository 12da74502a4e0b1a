//! Why a row makes no record.

use super::{Field, Noun};
use crate::{
    error::{Args, Code, Refusal},
    words::Words,
};

/// Why a row makes no record: the code with what its sentence needs, and the field whose cell stops it, where one does.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub code: Code,
    pub args: Args,
    pub field: Option<Field>,
}

impl Fault {
    /// One that the cell of a field causes.
    pub fn at(field: Field, code: Code) -> Self {
        Self { field: Some(field), ..Self::from(code) }
    }

    /// What the rules of a plain noun say of a row.
    pub fn of(noun: Noun, refusal: Refusal) -> Self {
        let known = noun.fields().find(|known| refusal.field == Some(known.field().name));
        Self { code: refusal.code, args: refusal.args, field: known.map(Field::Of) }
    }

    /// Adds what the sentence needs.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

impl From<Code> for Fault {
    fn from(code: Code) -> Self {
        Self { code, args: Args::new(), field: None }
    }
}

/// Why a row was left out, in a sentence: after the header of the column that stops it, where one does.
pub(super) fn why(words: &Words, code: Code, args: &Args, column: Option<&str>) -> String {
    let reason = words.error(code, args);
    match column {
        Some(column) => words.say("import-refused-at", &[("column", column.into()), ("reason", reason.into())]),
        None => reason,
    }
}
