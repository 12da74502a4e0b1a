#!/usr/bin/env bash
# A calendar of 10,000 events: read and expanded, beside Python's icalendar with recurring-ical-events in the same run;
# planned and stored by the command line; and planned again, when every session is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --quiet --release --package miaopu-cli
cargo build --quiet --release --package miaopu-formats --example expand_calendar
built=${CARGO_TARGET_DIR:-target}/release
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet icalendar==7.3.2 recurring-ical-events==3.8.2 tzdata
seconds() { local from; from=$(date +%s.%N); "$@" >/dev/null; echo "$(date +%s.%N) $from" | awk '{ print $1 - $2 }'; }
python() { "$folder/venv/bin/python" benches/peers/calendar_speed.py "$@"; }
cli() { MIAOPU_HOME=$folder "$built/miaopu-cli" --file "$folder/x.miaopu" "$@"; }

python make "$folder/many.ics" 10000
# Ours is the whole program with its start; the peer without that of Python.
ours=$(seconds "$built/examples/expand_calendar" "$folder/many.ics" 2026-01-01 2026-12-31)
read -r count theirs < <(python read "$folder/many.ics" 2026-01-01 2026-12-31)
mine=$("$built/examples/expand_calendar" "$folder/many.ics" 2026-01-01 2026-12-31 | grep --count '^at')
[[ $mine == "$count" ]] || { echo "ours has $mine meetings, the peer $count" >&2; exit 1; }
awk -v a="$ours" -v b="$theirs" -v count="$count" 'BEGIN { printf "10,000 events, %d meetings, read and expanded   %6.3f s beside %6.2f s, %.0f times as fast   (bar: 10)\n", count, a, b, b / a }'

cli init >/dev/null
echo "planned                      $(seconds cli calendar import "$folder/many.ics" --plan --today 2026-08-01) s"
echo "planned and stored           $(seconds cli calendar import "$folder/many.ics" --today 2026-08-01) s   (bar: 3)"
echo "the same again, all is there $(seconds cli calendar import "$folder/many.ics" --today 2026-08-01) s"
