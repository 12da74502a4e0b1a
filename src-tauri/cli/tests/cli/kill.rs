//! Killed in the middle of an import: all of it or none, and what was confirmed before is there.

use std::{
    fmt::Write as _,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::place::Place;

const ROWS: u64 = 1_000;
const KILLS: u32 = 12;

/// So many alumni, each with a company and a phone.
fn alumni() -> String {
    let mut csv = "姓名,公司,职务,手机号码,城市,行业,入会日期\n".to_owned();
    for n in 0..ROWS {
        let _ = writeln!(csv, "校友{n},公司{},CEO,138{n:08},上海,人工智能,2020-01-01", n % 97);
    }
    csv
}

#[test]
fn an_import_that_is_killed_is_there_whole_or_not_at_all() {
    let place = Place::with_nursery();
    let startup = place.startup();
    place.json(&["note", "add", "--startup", &startup, "--kind", "progress", "--text", "已经确认的记录"]);
    let csv = place.write("alumni.csv", &alumni());
    let pristine = std::fs::read(place.path("n.miaopu")).unwrap();

    let begun = Instant::now();
    place.json(&["import", &csv]);
    let whole = begun.elapsed();
    let mut fates = Vec::new();
    for kill in 0..KILLS {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(place.path(&format!("n.miaopu{ending}")));
        }
        std::fs::write(place.path("n.miaopu"), &pristine).unwrap();
        let mut import = place.command(&["import", &csv]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(whole * (kill + 1) / KILLS + Duration::from_millis(u64::from(kill % 3)));
        import.kill().unwrap();
        import.wait().unwrap();

        let alumni = place.total("alumni");
        assert!(alumni == 0 || alumni == ROWS, "{alumni} of {ROWS} after kill {kill}");
        place.is_well();
        assert_eq!(place.json(&["list", "notes"])["rows"][0]["text"], json!("已经确认的记录"));
        fates.push(alumni == ROWS);
    }
    assert!(fates.contains(&false), "no kill came in time");
    // The lock went with the process, and work goes on.
    place.json(&["note", "add", "--startup", &startup, "--kind", "next", "--text", "接着写"]);
    assert_eq!(place.total("notes"), 2);
}
