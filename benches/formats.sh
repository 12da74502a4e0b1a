#!/usr/bin/env bash
# Workbooks in and out, and a PDF, beside what others use for it: openpyxl with sqlite3, XlsxWriter, LibreOffice, the
# bare rust_xlsxwriter. And the memory that it takes, for 100,000 people and for ten times as many.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --quiet --release --package miaopu-cli
cli() { MIAOPU_HOME=$folder "${CARGO_TARGET_DIR:-target}/release/miaopu-cli" --file "$@" >/dev/null; }
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet openpyxl XlsxWriter
python() { "$folder/venv/bin/python" "$@"; }
alumni() { ROWS=$1 ONLY_CSV=$folder/$1.csv cargo bench --quiet --package miaopu-core --bench nursery; }
seconds() { local from; from=$(date +%s.%N); "$@"; echo "$(date +%s.%N) $from" | awk '{ print $1 - $2 }'; }
memory() { MIAOPU_HOME=$folder /usr/bin/time -f %M -o "$folder/kb" "${CARGO_TARGET_DIR:-target}/release/miaopu-cli" --file "$@" >/dev/null; awk '{ print int($1 / 1024) }' "$folder/kb"; }
ratio() { awk -v what="$1" -v a="$2" -v b="$3" -v bar="$4" 'BEGIN { printf "%-44s %7.2f s beside %7.2f s, ratio %.2f   (bar: %s)\n", what, a, b, a / b, bar }'; }

for rows in 1000 100000 1000000; do alumni "$rows"; done
python benches/peers/to_xlsx.py "$folder/100000.csv" "$folder/100000.xlsx"

cli "$folder/x.miaopu" init
ours=$(seconds cli "$folder/x.miaopu" import "$folder/100000.xlsx")
theirs=$(seconds python benches/peers/openpyxl_sqlite3.py "$folder/100000.xlsx" "$folder/peer.db")
ratio "a workbook in, beside openpyxl and sqlite3" "$ours" "$theirs" "0.2"

cli "$folder/few.miaopu" init
cli "$folder/few.miaopu" import "$folder/1000.csv"
NURSERY=$folder/x.miaopu FEW=$folder/few.miaopu cargo bench --quiet --package miaopu-pdf

export_to() { cli "$folder/x.miaopu" export alumni --purpose programme --full --force --out "$1"; }
ours=$(seconds export_to "$folder/out.xlsx")
export_to "$folder/out.csv"
theirs=$(seconds python benches/peers/to_xlsx.py "$folder/out.csv" "$folder/peer.xlsx")
ratio "a workbook out, beside XlsxWriter" "$ours" "$theirs" "below 1"
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to xlsx --outdir "$folder/office" "$folder/out.csv" >/dev/null 2>&1; }
mkdir "$folder/office"
theirs=$(seconds office)
[[ -s $folder/office/out.xlsx ]]
ratio "a workbook out, beside LibreOffice" "$ours" "$theirs" "below 1"

for rows in 100000 1000000; do
  cli "$folder/$rows.miaopu" init
  echo "memory for $rows people: in $(memory "$folder/$rows.miaopu" import "$folder/$rows.csv") MB, out $(memory "$folder/$rows.miaopu" export alumni --purpose programme --full --out "$folder/$rows.xlsx") MB   (bar: 300, level)"
done
