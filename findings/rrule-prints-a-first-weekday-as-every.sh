#!/usr/bin/env bash
# rrule 0.14.0 reads BYDAY=1MO (the first Monday) rightly, and prints it as BYDAY=MO (every Monday): a rule that was read,
# printed and read again has other days. BYDAY=2MO, -1MO and +1MO read and print so:
#
# Seen:
#   1MO | BYDAY=MO | 2026-03-02 2026-04-06 2026-05-04 | again 2026-03-02 2026-03-09 2026-03-16
#   +1MO | BYDAY=MO | 2026-03-02 2026-04-06 2026-05-04 | again 2026-03-02 2026-03-09 2026-03-16
#   2MO | BYDAY=2MO | 2026-03-09 2026-04-13 2026-05-11 | again 2026-03-09 2026-04-13 2026-05-11
#   -1MO | BYDAY=-1MO | 2026-03-30 2026-04-27 2026-05-25 | again 2026-03-30 2026-04-27 2026-05-25
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --name probe
cargo add --quiet rrule@=0.14.0
cat >src/main.rs <<'END'
use rrule::RRuleSet;

fn days(set: &RRuleSet) -> String {
    let days: Vec<String> = set.clone().all(10).dates.iter().map(|at| at.format("%Y-%m-%d").to_string()).collect();
    days.join(" ")
}

fn main() {
    for day in ["1MO", "+1MO", "2MO", "-1MO"] {
        let text = format!("DTSTART:20260302T090000Z\nRRULE:FREQ=MONTHLY;COUNT=3;BYDAY={day}");
        let set: RRuleSet = text.parse().unwrap();
        let printed = set.to_string();
        let byday = printed.split(';').find(|part| part.starts_with("BYDAY")).unwrap_or_default().to_owned();
        let again: RRuleSet = printed.parse().unwrap();
        println!("{day} | {byday} | {} | again {}", days(&set), days(&again));
    }
}
END
cargo run --quiet >seen
cat seen
diff seen - <<'END'
1MO | BYDAY=MO | 2026-03-02 2026-04-06 2026-05-04 | again 2026-03-02 2026-03-09 2026-03-16
+1MO | BYDAY=MO | 2026-03-02 2026-04-06 2026-05-04 | again 2026-03-02 2026-03-09 2026-03-16
2MO | BYDAY=2MO | 2026-03-09 2026-04-13 2026-05-11 | again 2026-03-09 2026-04-13 2026-05-11
-1MO | BYDAY=-1MO | 2026-03-30 2026-04-27 2026-05-25 | again 2026-03-30 2026-04-27 2026-05-25
END
