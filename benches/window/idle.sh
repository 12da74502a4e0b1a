#!/usr/bin/env bash
# Processor time of the program and of its page in a minute of idling, in clock ticks (hundredths of a second).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$1
home=$(mktemp -d)
MIAOPU_HOME=$home "$(dirname "$program")/miaopu-cli" --file "$home/n.miaopu" demo >/dev/null
MIAOPU_HOME=$home "$program" --file "$home/n.miaopu" &
main=$!
trap 'kill $main; wait $main 2>/dev/null || true; rm -rf "$home"' EXIT
# utime and stime of the program and of all that it has started.
ticks() { for p in "$main" $(pgrep -P "$main"); do awk '{ print $14 + $15 }' "/proc/$p/stat"; done | awk '{ sum += $1 } END { print sum }'; }
# The window paints, then the log is folded into the file; after that nothing is left to do.
sleep 60
before=$(ticks)
sleep 60
echo "clock ticks in 60 s of idling: $(($(ticks) - before))   (bar: 0)"
