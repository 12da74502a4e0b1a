//! The desktop's own file dialog.
//!
//! GTK's dialog looks into each file of a folder that it lists, from within the process that asks. When it closes the
//! nursery's file again, POSIX lets go of all locks that this process holds on it. SQLite in another program then takes
//! the nursery for closed: it tidies away what the window still reads and writes. So on Linux this program starts
//! itself once more, only to ask.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::AppHandle;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// A file that is there.
    File,
    /// A folder.
    Folder,
    /// A place for a file.
    Place,
}

/// A question to the person at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked for.
    pub wish: Wish,
    /// Kinds of files by name, with their endings.
    pub kinds: Vec<(String, Vec<String>)>,
    /// Where the dialog begins.
    pub begin: Option<PathBuf>,
    /// How the file is to be called.
    pub name: Option<String>,
}

/// Asks, and waits for the answer; none when nothing was chosen.
#[cfg(target_os = "linux")]
pub fn ask(_: &AppHandle, question: &Question) -> Option<PathBuf> {
    use std::{
        ffi::OsStr,
        os::unix::ffi::OsStrExt as _,
        process::{Command, Stdio},
    };
    let asking = Command::new(std::env::current_exe().ok()?)
        .arg(ASK)
        .arg(serde_json::to_string(question).ok()?)
        // It ends with this program, which holds the other end.
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let output = wait(asking)?;
    (!output.is_empty()).then(|| PathBuf::from(OsStr::from_bytes(&output)))
}

/// The argument that makes this program ask and nothing else.
#[cfg(target_os = "linux")]
pub const ASK: &str = "--ask";

/// All that it says. Its input stays open meanwhile.
#[cfg(target_os = "linux")]
fn wait(mut asking: std::process::Child) -> Option<Vec<u8>> {
    use std::io::Read as _;
    let mut said = Vec::new();
    let _open = asking.stdin.take();
    asking.stdout.take()?.read_to_end(&mut said).ok()?;
    asking.wait().ok()?.success().then_some(said)
}

/// The process that only asks: writes the answer out.
#[cfg(target_os = "linux")]
pub fn answer(question: &str) -> std::process::ExitCode {
    use std::{
        io::{Read as _, Write as _},
        os::unix::ffi::OsStrExt as _,
        process::ExitCode,
    };
    let Ok(question) = serde_json::from_str::<Question>(question) else { return ExitCode::FAILURE };
    // Whoever asked has gone: nobody waits for an answer.
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(1);
    });
    let mut dialog = rfd::FileDialog::new();
    for (name, endings) in &question.kinds {
        dialog = dialog.add_filter(name, endings);
    }
    if let Some(folder) = question.begin {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = question.name {
        dialog = dialog.set_file_name(name);
    }
    let chosen = match question.wish {
        Wish::File => dialog.pick_file(),
        Wish::Folder => dialog.pick_folder(),
        Wish::Place => dialog.save_file(),
    };
    match chosen.map(|path| std::io::stdout().write_all(path.as_os_str().as_bytes())) {
        Some(Err(_)) => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Asks, and waits for the answer; none when nothing was chosen.
#[cfg(not(target_os = "linux"))]
pub fn ask(app: &AppHandle, question: &Question) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt as _;
    let mut dialog = app.dialog().file();
    for (name, endings) in &question.kinds {
        dialog = dialog.add_filter(name, &endings.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if let Some(folder) = &question.begin {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = &question.name {
        dialog = dialog.set_file_name(name);
    }
    let chosen = match question.wish {
        Wish::File => dialog.blocking_pick_file(),
        Wish::Folder => dialog.blocking_pick_folder(),
        Wish::Place => dialog.blocking_save_file(),
    };
    chosen?.into_path().ok()
}
