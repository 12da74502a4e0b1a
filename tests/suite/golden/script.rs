//! A recording as a file of JavaScript, with a row a line, so that a difference can be read. What stands in it several
//! times, as the rows of a list that is asked again after each change, is written once and named.

use std::{collections::HashMap, fmt::Write as _};

use serde_json::{Value, json};

/// What fits into this many bytes stands in one line.
const LINE: usize = 160;
/// What is shorter is not worth a name.
const WORTH_A_NAME: usize = 40;

/// The file of a recording.
pub fn module(recording: &Value) -> String {
    let mut shared = Shared::default();
    shared.count(recording);
    shared.times.retain(|_, times| *times > 1);
    let body = shared.lines(recording, 0);
    let mut text = "// What the core answers: written by ./dev gen golden, from tests/suite/golden.\n".to_owned();
    for (at, value) in shared.written.iter().enumerate() {
        let _ = writeln!(text, "/** @type {{any}} */ const r{at} = {value};");
    }
    let _ = writeln!(text, "/** @type {{import(\"../recording\").Recording}} */\nexport default {body};");
    text
}

/// Values that stand in a recording more than once.
#[derive(Default)]
struct Shared {
    /// How often each stands there, by its JSON.
    times: HashMap<String, u32>,
    /// The numbers in the names of those that are written.
    named: HashMap<String, usize>,
    /// What is written of each, in the order of their names: none names a later one.
    written: Vec<String>,
}

impl Shared {
    /// Counts what is worth a name. What stands in a value that has been counted before is written with it.
    fn count(&mut self, value: &Value) {
        let flat = value.to_string();
        if flat.len() < WORTH_A_NAME || !(value.is_array() || value.is_object()) {
            return;
        }
        let times = self.times.entry(flat).or_default();
        *times += 1;
        if *times == 1 {
            parts(value).for_each(|part| self.count(part));
        }
    }

    /// A value, or the name of what is written already.
    fn lines(&mut self, value: &Value, depth: usize) -> String {
        let flat = value.to_string();
        if !self.times.contains_key(&flat) {
            return self.written_out(value, &flat, depth);
        }
        let at = self.named.get(&flat).copied().unwrap_or_else(|| {
            let text = self.written_out(value, &flat, 0);
            self.written.push(text);
            self.named.insert(flat, self.written.len() - 1);
            self.written.len() - 1
        });
        format!("r{at}")
    }

    fn written_out(&mut self, value: &Value, flat: &str, depth: usize) -> String {
        let long = flat.len() > LINE || depth == 0;
        let mut part = |name: &str, value| format!("{name}{}", self.lines(value, depth + 1));
        let (open, parts, close): (_, Vec<_>, _) = match value {
            Value::Array(items) => ("[", items.iter().map(|item| part("", item)).collect(), "]"),
            Value::Object(fields) => {
                let named = fields.iter().map(|(name, item)| part(&format!("{}:", json!(name)), item));
                ("{", named.collect(), "}")
            }
            _ => return flat.to_owned(),
        };
        if !long || parts.is_empty() {
            return format!("{open}{}{close}", parts.join(","));
        }
        let mut text = format!("{open}\n");
        for part in parts {
            let _ = writeln!(text, "{}{part},", "  ".repeat(depth + 1));
        }
        text + &"  ".repeat(depth) + close
    }
}

/// What a list or a record holds.
fn parts(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => Box::new(std::iter::empty()),
    }
}
