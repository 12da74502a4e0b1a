#!/usr/bin/env bash
# ssf-rs 0.1.1 (number formats of spreadsheets) refuses codes in which a letter such as ¥, 年 or 万 stands without quotes,
# though it takes $ and € so, and though the ones with quotes give what is seen. Chinese spreadsheets write them without.
# ssfmt 0.1.2 takes all of these.
#
# Seen:
#   ¥#,##0.00        ssf-rs: unrecognized character ¥ in ¥#,##0.00   ssfmt: ¥1,200.00
#   "¥"#,##0.00      ssf-rs: ¥1,200.00                               ssfmt: ¥1,200.00
#   €#,##0.00        ssf-rs: €1,200.00                               ssfmt: €1,200.00
#   yyyy年m月        ssf-rs: unrecognized character 年 in yyyy年m月  ssfmt: 1903年4月
#   0.0万元          ssf-rs: unrecognized character 万 in 0.0万元    ssfmt: 1200.0万元
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --name probe
cargo add --quiet ssf-rs@=0.1.1 ssfmt@=0.1.2
cat >src/main.rs <<'END'
fn main() {
    for code in ["¥#,##0.00", "\"¥\"#,##0.00", "€#,##0.00", "yyyy年m月", "0.0万元"] {
        let one = ssf_rs::format_str(code, 1200.0).unwrap_or_else(|error| error.to_string());
        let format = ssfmt::NumberFormat::parse(code).map(|format| format.format(1200.0, &Default::default()));
        println!("{code} | {one} | {}", format.unwrap_or_else(|error| error.to_string()));
    }
}
END
cargo run --quiet >seen
cat seen
diff seen - <<'END'
¥#,##0.00 | unrecognized character ¥ in ¥#,##0.00 | ¥1,200.00
"¥"#,##0.00 | ¥1,200.00 | ¥1,200.00
€#,##0.00 | €1,200.00 | €1,200.00
yyyy年m月 | unrecognized character 年 in yyyy年m月 | 1903年4月
0.0万元 | unrecognized character 万 in 0.0万元 | 1200.0万元
END
