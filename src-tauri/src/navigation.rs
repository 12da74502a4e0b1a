//! The window shows the program's own page, once, and no other: what was typed there is lost with it.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{Manager, Runtime, Url, WebviewWindowBuilder, webview::NewWindowResponse};

/// Refuses every way off the page: links, forms, dropped addresses, scripts, reloading, new windows, downloads.
pub fn keep_to_the_page<R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'_, R, M>,
) -> WebviewWindowBuilder<'_, R, M> {
    let shown = AtomicBool::new(false);
    window
        .on_navigation(move |to| may_go(to, &shown))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
}

/// The page may be shown where it has not been yet.
fn may_go(to: &Url, shown: &AtomicBool) -> bool {
    is_the_page(to) && !shown.swap(true, Ordering::Relaxed)
}

/// Whether this is the program's own page, by the address that Tauri gives it on each system.
fn is_the_page(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Takes from the web view's menu what belongs to a browser: reload, back, open a link, download.
#[cfg(target_os = "linux")]
pub fn trim_menu(view: &webkit2gtk::WebView) {
    use webkit2gtk::{ContextMenuAction as Action, ContextMenuExt as _, ContextMenuItemExt as _, WebViewExt as _};
    const KEPT: &[Action] = &[
        Action::Cut,
        Action::Copy,
        Action::Paste,
        Action::Delete,
        Action::SelectAll,
        Action::InputMethods,
        Action::Unicode,
    ];
    view.connect_context_menu(|_, menu, _, _| {
        let mut after_line = true;
        for item in menu.items() {
            let is_line = item.is_separator();
            let is_inspector = cfg!(debug_assertions) && item.stock_action() == Action::InspectElement;
            if (is_line && after_line) || !(is_line || is_inspector || KEPT.contains(&item.stock_action())) {
                menu.remove(&item);
            } else {
                after_line = is_line;
            }
        }
        if let Some(line) = menu.last().filter(|last| last.is_separator()) {
            menu.remove(&line);
        }
        // A menu without items is not shown.
        menu.n_items() == 0
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(to: &str) -> bool {
        may_go(&to.parse().unwrap(), &AtomicBool::new(false))
    }

    #[test]
    fn the_window_goes_to_the_programs_own_page_only() {
        assert!(goes("tauri://localhost") && goes("tauri://localhost/index.html"));
        for other in [
            "https://example.com/",
            "http://localhost:1420/",
            "tauri://example.com/",
            "https://tauri.localhost.example.com/",
            "file:///etc/hostname",
            "data:text/html,x",
            "blob:tauri://localhost/1",
            "about:blank",
            "javascript:void(0)",
        ] {
            assert!(!goes(other), "{other}");
        }
        assert_eq!(goes("http://tauri.localhost/"), cfg!(windows));
    }

    #[test]
    fn the_page_is_shown_once_and_never_loaded_anew() {
        let shown = AtomicBool::new(false);
        let page: Url = "tauri://localhost/".parse().unwrap();
        assert!(!may_go(&"https://example.com/".parse().unwrap(), &shown));
        assert_eq!([may_go(&page, &shown), may_go(&page, &shown)], [true, false]);
    }
}
