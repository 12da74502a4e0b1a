//! An empty Tauri window, built the same way: what the start of the program is compared with.

#[allow(clippy::expect_used, reason = "a bench has nobody to tell but the person who runs it")]
fn main() {
    tauri::Builder::default().run(tauri::generate_context!("benches/empty/tauri.conf.json")).expect("a window");
}
