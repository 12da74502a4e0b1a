//! Lists the migrations and the files of words, so that a new one needs no second mention.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let here = PathBuf::from(var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(var("OUT_DIR")?);
    let migrations = here.join("src/migrations");
    let words = here.join("../../words");
    let mut list = String::from("&[\n");
    for file in files(&migrations, "sql")? {
        writeln!(list, "    include_str!({file:?}),").map_err(io::Error::other)?;
    }
    fs::write(out.join("migrations.rs"), list + "]\n")?;
    let mut list = String::from("&[\n");
    for english in files(&words, "en.ftl")? {
        let chinese = english.to_string_lossy().replace(".en.ftl", ".zh-CN.ftl");
        writeln!(list, "    (include_str!({chinese:?}), include_str!({english:?})),").map_err(io::Error::other)?;
    }
    fs::write(out.join("words.rs"), list + "]\n")
}

/// The files of a folder with this ending, by name.
fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(&format!(".{ending}")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn var(name: &str) -> io::Result<String> {
    std::env::var(name).map_err(io::Error::other)
}
