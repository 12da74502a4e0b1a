//! The window as a thing of the desktop: what must be set before it opens, and what its web view gets wrong.

use tauri::{AppHandle, Manager as _, WebviewWindow, WebviewWindowBuilder};

use crate::navigation;

/// Sets what the web view reads at its start. CPU drawing only when asked for: it makes fit machines slow.
pub fn before_start(safe_graphics: bool) {
    if safe_graphics && cfg!(target_os = "linux") && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        restart_with("WEBKIT_DISABLE_DMABUF_RENDERER");
    }
}

/// Starts this program anew with one variable set, and ends this one when it ends: setting a variable of a running
/// program is not safe.
fn restart_with(variable: &str) {
    let Ok(program) = std::env::current_exe() else { return };
    if let Ok(status) =
        std::process::Command::new(program).args(std::env::args_os().skip(1)).env(variable, "1").status()
    {
        std::process::exit(status.code().unwrap_or(1));
    }
}

/// Opens the window that `tauri.conf.json` describes.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        tame(&navigation::keep_to_the_page(WebviewWindowBuilder::from_config(app, window)?).build()?)?;
    }
    Ok(())
}

/// Shows the window to a person who started the program a second time.
pub fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; the window is there all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Mends two things of WebKitGTK: Chinese typed into a field is invisible until committed, since wry switches
/// preedit off (wry#1724); and smooth scrolling slows a fast wheel (WebKit bug 258926). Its menu is a browser's.
#[cfg(target_os = "linux")]
fn tame(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt as _, SettingsExt as _, WebViewExt};
    window.with_webview(|view| {
        let view = view.inner();
        if let Some(input) = view.input_method_context() {
            input.set_enable_preedit(true);
        }
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_smooth_scrolling(false);
        }
        navigation::trim_menu(&view);
    })
}

/// Other systems' web views need no mending.
#[cfg(not(target_os = "linux"))]
fn tame(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
