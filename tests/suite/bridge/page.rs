//! `ui/gen/ipc/<noun>.js`: a function for each command.

use std::collections::BTreeSet;

use super::{
    commands::{Command, Kind, Noun, Parameter},
    names::camel,
    refusals::Doors,
    types::Types,
};

/// The words of JavaScript that a parameter of Rust can be called, too.
const RESERVED: &[&str] =
    &["class", "default", "delete", "export", "function", "import", "new", "package", "this", "with"];

/// The file of a noun.
pub fn module(noun: &Noun, types: &Types, doors: &Doors) -> String {
    let mut names = BTreeSet::new();
    let functions: Vec<_> = noun.commands.iter().map(|command| function(command, types, doors, &mut names)).collect();
    let takes_progress = noun.commands.iter().any(|command| command.parameters.iter().any(Parameter::is_progress));
    let (transport, heard) = if takes_progress {
        ("call, progress", "/** @import { Heard } from \"../../lib/ipc.js\" */\n")
    } else {
        ("call", "")
    };
    let imports: String =
        names.iter().map(|name| format!("/** @import {{ {name} }} from \"../{name}\" */\n")).collect();
    format!(
        "// Written by ./dev gen types from src-tauri/src/commands/{}.rs.\nimport {{ {transport} }} from \"../../lib/ipc.js\";\n\n{heard}{imports}\n{}",
        noun.name,
        functions.join("\n")
    )
}

impl Parameter {
    fn is_progress(&self) -> bool {
        matches!(self.kind, Kind::Progress)
    }

    /// Its name on the page.
    fn local(&self) -> String {
        let name = camel(&self.name);
        match self.kind {
            Kind::Progress => "heard".to_owned(),
            Kind::Value(_) if RESERVED.contains(&name.as_str()) => name + "_",
            Kind::Value(_) => name,
        }
    }

    /// How it is handed over.
    fn passed(&self) -> String {
        let (name, local) = (camel(&self.name), self.local());
        match self.kind {
            Kind::Progress => format!("{name}: progress({local})"),
            Kind::Value(_) if name == local => name,
            Kind::Value(_) => format!("{name}: {local}"),
        }
    }
}

fn function(command: &Command, types: &Types, doors: &Doors, names: &mut BTreeSet<String>) -> String {
    let mut lines = command.about.clone();
    let mut tags = Vec::new();
    // From the end on, an argument that may be null may be absent.
    let mut may_be_absent = true;
    for parameter in command.parameters.iter().rev() {
        let (text, name) = match &parameter.kind {
            Kind::Progress => ("Heard".to_owned(), parameter.local()),
            Kind::Value(ty) => {
                let written = types.sent(ty);
                names.extend(written.names);
                (written.text, parameter.local())
            }
        };
        may_be_absent &= text.ends_with("| null");
        tags.push(format!("@param {{{text}}} {}", if may_be_absent { format!("[{name}]") } else { name }));
    }
    lines.extend(tags.into_iter().rev());
    let answer = types.answered(&command.answer);
    names.extend(answer.names);
    lines.push(format!("@returns {{Promise<{}>}}", answer.text));
    let codes: Vec<String> = doors.of(&command.calls).iter().map(|code| format!("`{code}`")).collect();
    lines.extend((!codes.is_empty()).then(|| format!("@throws Refused: {}", codes.join(", "))));
    let comment: String = lines.iter().map(|line| format!(" * {line}").trim_end().to_owned() + "\n").collect();
    let taken: Vec<_> = command.parameters.iter().map(Parameter::local).collect();
    let passed: Vec<_> = command.parameters.iter().map(Parameter::passed).collect();
    let arguments = if passed.is_empty() { String::new() } else { format!(", {{ {} }}", passed.join(", ")) };
    format!(
        "/**\n{comment} */\nexport const {} = ({}) => call(\"{}\"{arguments});\n",
        camel(&command.name),
        taken.join(", "),
        command.name
    )
}

/// `ui/gen/ipc/Replies.ts`: what each command answers, by its name.
pub fn replies<'a>(nouns: impl Iterator<Item = &'a Noun>, types: &Types) -> String {
    let mut names = BTreeSet::new();
    let mut line = |command: &Command| {
        let answer = types.answered(&command.answer);
        names.extend(answer.names);
        format!("  {}: {};\n", command.name, answer.text)
    };
    let lines: String = nouns.flat_map(|noun| &noun.commands).map(&mut line).collect();
    let imports: String = names.iter().map(|name| format!("import type {{ {name} }} from \"../{name}\";\n")).collect();
    format!(
        "// Written by ./dev gen types from src-tauri/src/commands.\n{imports}\n/** What each command answers. */\nexport type Replies = {{\n{lines}}};\n"
    )
}
