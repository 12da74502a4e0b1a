#!/usr/bin/env bash
# The window's promises: start beside an empty window, and idling. On a virtual display.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export NO_AT_BRIDGE=1 WEBKIT_DISABLE_COMPOSITING_MODE=1
cargo build --quiet --release --package miaopu-cli
cargo build --quiet --release --package miaopu --features bench --bins --example empty-window
programs=${CARGO_TARGET_DIR:-$PWD/target}/release
on_a_display() { xvfb-run -a -s "-screen 0 1360x860x24" dbus-run-session -- "$@"; }
on_a_display node benches/window/start.mjs "$programs"
on_a_display benches/window/idle.sh "$programs"
