#!/usr/bin/env bash
# Processor time of the program and of its page in a minute of idling, in clock ticks (hundredths of a second), beside an
# empty window's: WebKit itself looks at its memory twice a second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
programs=$1
home=$(mktemp -d)
MIAOPU_HOME=$home "$programs/miaopu-cli" --file "$home/n.miaopu" demo >/dev/null
MIAOPU_HOME=$home "$programs/miaopu" --file "$home/n.miaopu" &
ours=$!
"$programs/examples/empty-window" &
empty=$!
trap 'kill $ours $empty; wait $ours $empty 2>/dev/null || true; rm -rf "$home"' EXIT
# utime and stime of a program and of all that it has started.
ticks() { for p in "$1" $(pgrep -P "$1"); do awk '{ print $14 + $15 }' "/proc/$p/stat"; done | awk '{ sum += $1 } END { print sum }'; }
# The window paints, then the log is folded into the file; after that nothing is left to do.
sleep 60
before=$(ticks "$ours") && before_empty=$(ticks "$empty")
sleep 60
echo "clock ticks in 60 s of idling: $(($(ticks "$ours") - before)), an empty window's $(($(ticks "$empty") - before_empty))   (bar: no more than an empty window's)"
