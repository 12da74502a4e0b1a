//! A folder to work in, with a machine of its own.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

pub const CLI: &str = env!("CARGO_BIN_EXE_miaopu-cli");

/// The file among the samples.
pub fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name).display().to_string()
}

/// What the samples hold.
pub fn truth(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&std::fs::read(data("truth.json")).unwrap()).unwrap();
    all[name].clone()
}

/// What a command answered.
pub struct Answer {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    /// The one document on the standard output.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {} {}", self.out, self.err))
    }

    pub fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap().to_owned()
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

pub struct Place {
    pub folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With a nursery in it.
    pub fn with_nursery() -> Self {
        let place = Self::new();
        assert_eq!(place.run(&["init", "--incubator", "漕河泾", "--name", "沈青"]).status, 0);
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    /// A command on the nursery `n.miaopu` of this place, run in its folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare(CLI);
        command.args(["--lang", "en", "--file", "n.miaopu"]).args(arguments);
        command
    }

    /// Any program, run in this folder, at this machine.
    pub fn bare(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder.path()).env("MIAOPU_HOME", self.path("home"));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.command(arguments).output().unwrap().into()
    }

    /// As [`Place::run`], with this on the standard input.
    pub fn run_with(&self, input: &[u8], arguments: &[&str]) -> Answer {
        let piped = || Stdio::piped();
        let mut program = self.command(arguments).stdin(piped()).stdout(piped()).stderr(piped()).spawn().unwrap();
        // A program that has refused already reads no more.
        let _ = program.stdin.take().unwrap().write_all(input);
        program.wait_with_output().unwrap().into()
    }

    /// The document that a command which succeeds answers.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let answer = self.run(&[&["--json"], arguments].concat());
        assert_eq!(answer.status, 0, "{arguments:?}: {}", answer.err);
        answer.json()
    }

    /// How many records of a kind there are.
    pub fn total(&self, kind: &str) -> u64 {
        self.json(&["list", kind, "--limit", "1"])["total"].as_u64().unwrap()
    }

    pub fn is_well(&self) {
        let answer = self.run(&["--json", "check"]);
        assert_eq!((answer.status, &answer.json()["ok"]), (0, &Value::Bool(true)), "{}", answer.out);
    }

    /// Imports a roster of one startup and tells its id.
    pub fn startup(&self) -> String {
        let file = self.write("startup.csv", "企业名称,负责人,手机\n云岭科技有限公司,杨帆,13800138000\n");
        self.json(&["import", &file, "--as", "startups", "--cohort", "第 4 期"]);
        self.json(&["list", "startups"])["rows"][0]["id"].as_str().unwrap().to_owned()
    }
}
