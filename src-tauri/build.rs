//! Names every command to Tauri: one that is not named here is refused to the page.

include!("commands.in");

fn main() {
    let e2e = std::env::var_os("CARGO_FEATURE_E2E").is_some();
    let commands = if e2e { [COMMANDS, E2E].concat() } else { COMMANDS.to_vec() };
    let manifest = tauri_build::AppManifest::new().commands(Vec::leak(commands));
    let capabilities = if e2e { "src-tauri/capabilities/*.json" } else { "src-tauri/capabilities/main.json" };
    println!("cargo::rerun-if-changed=src-tauri/commands.in");
    println!("cargo::rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new().app_manifest(manifest).capabilities_path_pattern(capabilities);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
