#!/usr/bin/env bash
# How many syncs a note costs in steady state: the difference between 20 notes and 120, by strace.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cargo build --quiet --release --package miaopu-core --example log-notes
program=${CARGO_TARGET_DIR:-target}/release/examples/log-notes
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
syncs() {
  strace -f -e trace=fsync,fdatasync -o "$folder/$1.trace" "$program" "$folder/$1.miaopu" "$1"
  grep -cE 'f(data)?sync\(' "$folder/$1.trace"
}
few=$(syncs 20)
many=$(syncs 120)
awk -v few="$few" -v many="$many" 'BEGIN { printf "syncs a note: %.2f   (bar: 1; %d for 20 notes, %d for 120)\n", (many - few) / 100, few, many }'
