#!/usr/bin/env bash
# This build beside an older one in the same run: `./dev bench --against REV`. An import of 100,000 alumni from a CSV file,
# five times by each in turn: the median time, and the memory that it takes. Then, with 250,000 people in each build's own
# file, what benches/large.rs measures, and the time and memory of an import of five rows and of an erasure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
revision=${1:?"a revision to be compared with, such as 7e0d679"}
rows=${ROWS:-100000} runs=${RUNS:-5} people=${PEOPLE:-250000}
folder=$(mktemp -d)
older=${CARGO_TARGET_DIR:-target}/against/$(git rev-parse --short "$revision")
cleanup() { git worktree remove --force "$folder/source" 2>/dev/null || true; rm -rf "$folder"; }
trap cleanup EXIT
if [[ ! -x $older/release/miaopu-cli ]]; then
  git worktree add --quiet --detach "$folder/source" "$revision"
  mkdir -p "$older"
  older=$(realpath "$older")
  # The older core is measured by the measures of this one; one of before it was split into crates by the last for those.
  if [[ -d $folder/source/src-tauri/engine ]]; then
    cp benches/large.rs "$folder/source/benches/large.rs"
  else
    git show 5a23ed9:benches/large.rs >"$folder/source/benches/large.rs"
    # Builds up to 7e0d679 opened a nursery that was not there, and counted facets of all alumni alone.
    if ! grep -q 'pub fn make' "$folder/source/src-tauri/core/src/lib.rs"; then
      sed -i 's/Nursery::make(/Nursery::open(/; s/facets(r, &asked)/facets(r)/' "$folder/source/benches/large.rs"
    fi
  fi
  grep -q 'name = "large"' "$folder/source/src-tauri/core/Cargo.toml" ||
    printf '\n[[bench]]\nname = "large"\npath = "../../benches/large.rs"\nharness = false\n' >>"$folder/source/src-tauri/core/Cargo.toml"
  (cd "$folder/source" && CARGO_TARGET_DIR=$older cargo build --quiet --release --package miaopu-cli &&
    CARGO_TARGET_DIR=$older cargo bench --quiet --no-run --package miaopu-core --bench large)
fi
cargo build --quiet --release --package miaopu-cli
ROWS=$rows ONLY_CSV=$folder/alumni.csv cargo bench --quiet --package miaopu-core --bench nursery

# $1 names the build, $2 is its program.
run() {
  rm -f "$folder/n.miaopu"*
  MIAOPU_HOME=$folder "$2" --file "$folder/n.miaopu" init >/dev/null
  MIAOPU_HOME=$folder /usr/bin/time -f '%e %M' -a -o "$folder/$1" "$2" --file "$folder/n.miaopu" import "$folder/alumni.csv" >/dev/null
}
for ((at = 0; at < runs; at++)); do
  run older "$older/release/miaopu-cli"
  run newer "${CARGO_TARGET_DIR:-target}/release/miaopu-cli"
done
middle() { sort -n "$folder/$1" | awk -v at=$(((runs + 1) / 2)) 'NR == at { print $1 }'; }
memory() { awk '$2 > most { most = $2 } END { print int(most / 1024) }' "$folder/$1"; }
awk -v rows="$rows" -v old="$(middle older)" -v new="$(middle newer)" -v rev="$revision" -v was="$(memory older)" -v is="$(memory newer)" 'BEGIN {
  printf "import of %d, beside %s: %.2f s and %.2f s, ratio %.2f   (bar: 1.1)\n", rows, rev, new, old, new / old
  printf "memory of that import at most: %d MB beside %d MB   (bar: 200)\n", is, was }'

# $1 names the build, $2 is its program, $3 its measures.
large() {
  KEEP=$folder/$1.miaopu PEOPLE=$people "$3" | tee "$folder/$1.measures"
  echo '姓名,手机号码,公司' >"$folder/few.csv"
  for at in 1 2 3 4 5; do echo "唐悦$at,1700000000$at,唐悦$at科技有限公司" >>"$folder/few.csv"; done
  MIAOPU_HOME=$folder /usr/bin/time -f "$1: import of 5 rows by the command line %e s, %M KB" "$2" --file "$folder/$1.miaopu" import "$folder/few.csv" >/dev/null
  local id
  id=$(MIAOPU_HOME=$folder "$2" --file "$folder/$1.miaopu" search 唐悦1 --json | grep -oE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' | head -1)
  MIAOPU_HOME=$folder /usr/bin/time -f "$1: erasure of one by the command line %e s, %M KB" "$2" --file "$folder/$1.miaopu" erase "$id" --name 唐悦1 >/dev/null
}
measures() { find "$1" -maxdepth 3 -name 'large-*' -type f -perm -u+x -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2; }
cargo bench --quiet --no-run --package miaopu-core --bench large
echo "── $people people, $revision"
large older "$older/release/miaopu-cli" "$(measures "$older/release/deps")"
echo "── $people people, this build"
large newer "${CARGO_TARGET_DIR:-target}/release/miaopu-cli" "$(measures "${CARGO_TARGET_DIR:-target}/release/deps")"
