#!/usr/bin/env bash
# The real window on a nursery of 250,000 alumni, on a virtual display: how evenly it draws while somebody works in it, its
# memory and its time to the first list beside an empty window's. PEOPLE=20000 makes it small; FILE=… keeps the nursery, and
# takes it where it lies already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export NO_AT_BRIDGE=1 WEBKIT_DISABLE_COMPOSITING_MODE=1 GDK_BACKEND=x11
unset WAYLAND_DISPLAY
cargo build --quiet --release --package miaopu-cli
cargo build --quiet --release --package miaopu --features bench --bins --example empty-window
programs=${CARGO_TARGET_DIR:-$PWD/target}/release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=${FILE:-$folder/n.miaopu}
[[ -e $file ]] || MIAOPU_HOME=$folder "$programs/miaopu-cli" --file "$file" demo --alumni "${PEOPLE:-250000}" >"$folder/made"
xvfb-run -a -s "-screen 0 1360x860x24" dbus-run-session -- node benches/window/large.mjs "$programs" "$file" "$@"
