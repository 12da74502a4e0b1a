//! The shell: a window around the core. The only Rust that names Tauri.
//!
//! A command is one line: it takes what the page sends, asks the core's door, and replies ([`commands`]).
//! What the window needs besides (dialogs, drops, events, jobs) has a file each.

use std::{path::PathBuf, process::ExitCode};

use tauri::Manager as _;

mod app_state;
mod chooser;
mod commands;
mod dialogs;
mod events;
mod granted;
mod jobs;
mod lent;
mod links;
mod navigation;
mod reply;
mod window;

use app_state::AppState;

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let asked = Asked::from_args(std::env::args_os().skip(1));
    #[cfg(target_os = "linux")]
    if let Some(question) = &asked.question {
        return chooser::answer(question);
    }
    miaopu_core::kit::size_limit::outlive();
    window::before_start(asked.safe_graphics);
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        // Its script would take clicks on links; the page asks first.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(commands::handler())
        .on_window_event(events::forward_drops)
        .setup(move |app| {
            app.manage(dialogs::Fed::default());
            app.manage(dialogs::Answered::default());
            app.manage(granted::Grants::default());
            app.manage(jobs::Jobs::default());
            lent::take_back(app.handle());
            // The file opens while the web view starts. The page can ask only when both are there.
            let handle = app.handle().clone();
            let opening = std::thread::spawn(move || AppState::open(asked.file, handle));
            window::open(app.handle())?;
            app.manage(opening.join().map_err(|_| "the nursery's thread has ended")?);
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event {
                    lent::take_back(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("miaopu: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
#[derive(Debug, Default, PartialEq)]
struct Asked {
    /// `--file PATH`: this nursery in place of the last one.
    file: Option<PathBuf>,
    /// `--safe-graphics`: for a slow or blank window on machines without a fit graphics driver.
    safe_graphics: bool,
    /// `--ask QUESTION`: no window but a file dialog, for the program that is open already.
    #[cfg(target_os = "linux")]
    question: Option<String>,
}

impl Asked {
    fn from_args(args: impl Iterator<Item = std::ffi::OsString>) -> Self {
        let mut asked = Self::default();
        let mut args = args;
        while let Some(arg) = args.next() {
            match arg.to_str() {
                Some("--file") => asked.file = args.next().map(PathBuf::from),
                Some("--safe-graphics") => asked.safe_graphics = true,
                #[cfg(target_os = "linux")]
                Some(chooser::ASK) => asked.question = args.next().and_then(|question| question.into_string().ok()),
                // Others belong to the desktop that started the program.
                _ => {}
            }
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn the_command_line_names_a_file_and_what_else_it_holds_is_left() {
        let asked = Asked::from_args(
            ["--gapplication-service", "--file", "/n.miaopu", "--safe-graphics"].into_iter().map(Into::into),
        );
        assert_eq!(asked, Asked { file: Some("/n.miaopu".into()), safe_graphics: true, ..Asked::default() });
    }
}
