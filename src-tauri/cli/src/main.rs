//! `miaopu-cli`: the same nursery, the same rules, without a window.
//!
//! [`args`] says what can be asked, [`context`] opens the file, `commands` do it, [`say`] answers, and [`usage`] says what
//! was not understood. Exit status: 0 done, 2 refused (the rules say no, or the command was not understood), 1 failed
//! (disk, file). Messages go to stderr; with `--json` one document goes to stdout.

use std::process::ExitCode;

use clap::Parser as _;
use miaopu_core::kit::size_limit;

mod args;
mod commands;
mod context;
mod say;
mod usage;

/// Set up in `.cargo/config.toml`; SQLite uses it as well.
#[cfg(all(unix, not(target_env = "musl")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    size_limit::outlive();
    let asked = match args::Args::try_parse() {
        Ok(asked) => asked,
        Err(other) => return usage::answer(&other),
    };
    let speaker = say::Speaker::new(asked.json, asked.lang);
    match commands::run(asked, &speaker) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            speaker.error(&error);
            ExitCode::from(if error.is_refusal() { 2 } else { 1 })
        }
    }
}
