//! Records questions, and scenes of changes with what the questions answer after each.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use miaopu_core::Nursery;
use serde_json::{Map, Value, json};

use super::{commands, script, world};

/// Set by `./dev gen golden`: recordings are written, and not compared.
const WRITE: &str = "MIAOPU_GOLDEN";

/// The recording of one screen.
pub struct Recorder {
    nursery: Nursery,
    folder: tempfile::TempDir,
    asks: Vec<Ask>,
    scenes: Vec<Value>,
}

/// A question and its answer before anything was changed.
struct Ask {
    command: &'static str,
    args: Value,
    answer: Value,
    /// It is not asked again after a change.
    once: bool,
}

impl Recorder {
    /// Runs a screen's script, and compares what it records with the file of that name.
    pub fn record(name: &str, script: impl FnOnce(&mut Self)) {
        let (nursery, folder) = world::copy();
        let mut recorder = Self { nursery, folder, asks: Vec::new(), scenes: Vec::new() };
        script(&mut recorder);
        recorder.settle(name);
    }

    /// Asks, and records the answer; what was refused is recorded as such. The reply.
    pub fn ask(&mut self, command: &'static str, args: Value) -> Value {
        self.add(command, args, false)
    }

    /// Asks what is not asked again after a change, so that scenes are not full of it. The reply.
    pub fn ask_once(&mut self, command: &'static str, args: Value) -> Value {
        self.add(command, args, true)
    }

    fn add(&mut self, command: &'static str, args: Value, once: bool) -> Value {
        let answer = commands::answer(&self.nursery, command, &args);
        let reply = answer["reply"].clone();
        self.asks.push(Ask { command, args, answer, once });
        reply
    }

    /// Records changes one after the other, on a copy of the nursery as it was.
    pub fn scene(&mut self, script: impl FnOnce(&mut Scene<'_>)) {
        let (nursery, folder) = world::copy();
        let heard = Arc::new(Mutex::new(Value::Null));
        let ear = Arc::clone(&heard);
        nursery.listen(Box::new(move |committed| *ear.lock().unwrap() = json!(committed))).unwrap();
        let now = self.asks.iter().map(|ask| ask.answer.clone()).collect();
        let mut scene = Scene { nursery, asks: &self.asks, now, heard, steps: Vec::new() };
        script(&mut scene);
        self.scenes.push(without_folder(&json!(scene.steps), folder.path()));
    }

    fn settle(self, name: &str) {
        let asked = |ask: &Ask| {
            let mut answer = with(ask.command, &ask.args, &ask.answer);
            if ask.once {
                answer["once"] = json!(true);
            }
            answer
        };
        let asks: Vec<_> = self.asks.iter().map(asked).collect();
        let recording = without_folder(&json!({ "asks": asks, "scenes": self.scenes }), self.folder.path());
        let text = script::module(&recording);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/ui/golden").join(format!("{name}.js"));
        if std::env::var_os(WRITE).is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        } else {
            compare(&path, &text);
        }
    }
}

/// Changes one after the other.
pub struct Scene<'a> {
    nursery: Nursery,
    asks: &'a [Ask],
    /// What the questions answer by now.
    now: Vec<Value>,
    heard: Arc<Mutex<Value>>,
    steps: Vec<Value>,
}

impl Scene<'_> {
    /// Changes something, and records what the questions answer otherwise than before. The reply.
    pub fn change(&mut self, command: &'static str, args: Value) -> Value {
        let reply = self.end(command, args);
        let changed = json!(self.changed());
        self.steps.last_mut().expect("the change")["asks"] = changed;
        reply
    }

    /// A change after which nothing is asked. The reply.
    pub fn end(&mut self, command: &'static str, args: Value) -> Value {
        *self.heard.lock().unwrap() = Value::Null;
        let answer = commands::answer(&self.nursery, command, &args);
        let reply = answer["reply"].clone();
        let mut step = with(command, &args, &answer);
        step["committed"] = self.heard.lock().unwrap().clone();
        step["asks"] = Value::Null;
        self.steps.push(step);
        reply
    }

    /// Fails where an answer is another one by now, and nothing that the page has heard of makes it ask again.
    fn assert_heard(heard: &Value, ask: &Ask, before: &Value) {
        let Some(tables) = before["tables"].as_str() else { return };
        let touched = heard["touched"].as_array().into_iter().flatten();
        let touched: Vec<_> = touched.filter_map(|one| one["table"].as_str()).collect();
        assert!(
            tables.split(' ').any(|table| touched.contains(&table)),
            "{} {} is answered otherwise after a commit that touched {touched:?}; it was read from {tables}",
            ask.command,
            ask.args
        );
    }

    fn changed(&mut self) -> Vec<Value> {
        let heard = self.heard.lock().unwrap().clone();
        let mut changed = Vec::new();
        for (ask, now) in self.asks.iter().zip(&mut self.now).filter(|(ask, _)| !ask.once) {
            let answer = commands::answer(&self.nursery, ask.command, &ask.args);
            if answer != *now {
                Self::assert_heard(&heard, ask, now);
                changed.push(with(ask.command, &ask.args, &answer));
                *now = answer;
            }
        }
        changed
    }
}

fn with(command: &str, args: &Value, answer: &Value) -> Value {
    let mut all = Map::from_iter([("command".to_owned(), json!(command)), ("args".to_owned(), args.clone())]);
    all.extend(answer.as_object().expect("a reply or a refusal").clone());
    Value::Object(all)
}

/// The folder of a run is another each time.
fn without_folder(value: &Value, folder: &Path) -> Value {
    let text = value.to_string().replace(folder.to_string_lossy().as_ref(), world::FOLDER);
    serde_json::from_str(&text).unwrap()
}

fn compare(path: &PathBuf, text: &str) {
    let held = fs::read_to_string(path).unwrap_or_default();
    let differing = held.lines().zip(text.lines()).position(|(one, other)| one != other);
    assert!(
        held == text,
        "{} is not what the core answers, from line {}: ./dev gen golden, and see git diff\n  held: {}\n  now:  {}",
        path.file_name().unwrap_or_default().to_string_lossy(),
        differing.map_or(held.lines().count().min(text.lines().count()) + 1, |at| at + 1),
        differing.and_then(|at| held.lines().nth(at)).unwrap_or_default(),
        differing.and_then(|at| text.lines().nth(at)).unwrap_or_default(),
    );
}
