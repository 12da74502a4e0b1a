#!/usr/bin/env bash
# Import of a CSV of 100,000 alumni beside sqlite-utils, which puts the bare file into one table.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ONLY_CSV=$folder/alumni.csv cargo bench --quiet --package miaopu-core --bench nursery
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet sqlite-utils
cargo build --quiet --release --package miaopu-cli
cli=${CARGO_TARGET_DIR:-target}/release/miaopu-cli
export MIAOPU_HOME=$folder
"$cli" --file "$folder/n.miaopu" init >/dev/null
seconds() { local from; from=$(date +%s.%N); "$@" >/dev/null; echo "$(date +%s.%N) $from" | awk '{ print $1 - $2 }'; }
ours=$(seconds /usr/bin/time -f "memory of the import at most: %M KB" "$cli" --file "$folder/n.miaopu" import "$folder/alumni.csv")
theirs=$(seconds "$folder/venv/bin/sqlite-utils" insert "$folder/peer.db" alumni "$folder/alumni.csv" --csv)
awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "whole program %.2f s, sqlite-utils %.2f s, ratio %.2f   (bar: below 1)\n", a, b, a / b }'
