//! Disks that are full or take nothing. Mounts need privileges; where there are none, the test says so and passes.

use crate::place::{Answer, CLI, Place, data};

/// Runs a script with mounts of its own, which go with it. `$CLI` is the program. None where mounts are not allowed.
fn with_mounts(place: &Place, script: &str) -> Option<Answer> {
    let may = place.bare("unshare").args(["-m", "sh", "-c", "mkdir -p m && mount -t tmpfs none m"]).output();
    if !may.is_ok_and(|tried| tried.status.success()) {
        eprintln!("not tested: no mount is allowed here");
        return None;
    }
    let mut command = place.bare("unshare");
    command.args(["-m", "sh", "-c", &format!("set -e; {script}")]).env("CLI", format!("{CLI} --lang en"));
    Some(command.output().unwrap().into())
}

#[test]
fn a_limit_on_the_size_of_files_kills_nobody_and_is_told_as_a_full_disk() {
    let place = Place::with_nursery();
    let id = place.startup();
    let before = place.json(&["check"]);
    // 1200 blocks of 512 bytes: hardly more than the file has already.
    let import =
        format!("ulimit -f 1200; exec {CLI} --lang en --json --file n.miaopu import {}", data("alumni-gbk.csv"));
    let answer = Answer::from(place.bare("sh").args(["-c", &import]).output().unwrap());
    assert_eq!((answer.status, answer.code().as_str()), (1, "disk_full"), "{}", answer.err);
    assert_eq!(place.json(&["check"])["fingerprint"], before["fingerprint"]);
    place.json(&["note", "add", "--startup", &id, "--kind", "ask", "--text", "写得进去"]);
    place.json(&["import", &data("alumni-gbk.csv")]);
    place.is_well();
}

#[test]
fn a_full_disk_loses_nothing_and_the_next_try_works_when_there_is_room() {
    let place = Place::with_nursery();
    let before = place.json(&["check"]);
    let script = format!(
        "mount -t tmpfs -o size=2m none m; cp n.miaopu m/; cd m
         status=0; $CLI --file n.miaopu import {data} || status=$?; echo status $status
         $CLI --file n.miaopu --json check; mount -o remount,size=40m .
         $CLI --file n.miaopu import {data}; $CLI --file n.miaopu --json check",
        data = data("alumni-gbk.csv")
    );
    let Some(answer) = with_mounts(&place, &script) else { return };
    let lines: Vec<&str> = answer.out.lines().collect();
    assert!(answer.err.contains("The disk is full") && lines[0] == "status 1", "{} {}", answer.out, answer.err);
    assert!(lines[1].contains(before["fingerprint"].as_str().unwrap()), "{}", answer.out);
    assert!(answer.out.contains("1184 new") && lines.last().unwrap().contains("\"ok\":true"), "{}", answer.out);
}

#[test]
fn a_nursery_that_the_disk_cannot_hold_does_not_stay() {
    let place = Place::new();
    let script = "mount -t tmpfs -o size=256k none m; cd m
        $CLI --file n.miaopu init || echo status $?; ls";
    let Some(answer) = with_mounts(&place, script) else { return };
    assert_eq!(answer.out, "status 1\n", "{}", answer.err);
    assert!(answer.err.contains("The disk is full"), "{}", answer.err);
}

#[test]
fn a_report_that_the_disk_cannot_hold_leaves_the_old_one() {
    let place = Place::with_nursery();
    place.json(&["import", &data("alumni-gbk.csv")]);
    let script = "mount -t tmpfs -o size=16k none m; echo old > m/a.csv
        $CLI --file n.miaopu export alumni --out m/a.csv --force || echo status $?; ls m; cat m/a.csv";
    let Some(answer) = with_mounts(&place, script) else { return };
    assert_eq!(answer.out, "status 1\na.csv\nold\n", "{}", answer.err);
    assert!(answer.err.contains("The disk is full"), "{}", answer.err);
    place.is_well();
}

#[test]
fn what_lies_on_a_medium_that_takes_nothing_can_be_read_and_not_changed() {
    let place = Place::with_nursery();
    let id = place.startup();
    std::fs::create_dir(place.path("ro")).unwrap();
    std::fs::copy(place.path("n.miaopu"), place.path("ro/n.miaopu")).unwrap();
    // One who only looked has left an empty log.
    std::fs::write(place.path("ro/n.miaopu-wal"), "").unwrap();
    let script = format!(
        "mount --bind ro ro; mount -o remount,bind,ro ro
         $CLI --file ro/n.miaopu --json list startups
         $CLI --file ro/n.miaopu check
         $CLI --file ro/n.miaopu note add --startup {id} --kind ask --text a || echo status $?
         $CLI --file ro/new.miaopu init || echo status $?
         $CLI --file n.miaopu backup --to ro/copies || echo status $?"
    );
    let Some(answer) = with_mounts(&place, &script) else { return };
    assert!(answer.out.contains("\"total\":1") && answer.out.contains("All is well"), "{} {}", answer.out, answer.err);
    assert_eq!(answer.out.matches("status 1").count(), 3, "{} {}", answer.out, answer.err);
    assert_eq!(answer.err.matches("cannot be written here").count(), 3, "{}", answer.err);
}

#[test]
fn a_change_whose_sync_failed_is_surely_gone_or_not_called_either() {
    let place = Place::with_nursery();
    let id = place.startup();
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/lost_sync.c");
    let built = place.bare("cc").args(["-shared", "-fPIC", "-o", "lost_sync.so", source, "-ldl"]).output();
    if !built.is_ok_and(|built| built.status.success()) {
        eprintln!("not tested: there is no C compiler here");
        return;
    }
    let add = ["--json", "note", "add", "--startup", &id, "--kind", "ask", "--text", "确认了吗"];
    // The first sync is that of the log's header, the second that of the commit.
    for (from, to, code) in [("1", "1", "io"), ("2", "2", "io"), ("2", "99", "not_confirmed")] {
        let mut command = place.command(&add);
        command.env("LD_PRELOAD", place.path("lost_sync.so")).env("FAIL_FROM", from).env("FAIL_TO", to);
        let answer = Answer::from(command.output().unwrap());
        assert_eq!((answer.status, answer.code().as_str()), (1, code), "{from} to {to}");
        if code == "io" {
            assert_eq!(place.total("notes"), 0, "what was called not saved does not come back");
        }
        place.is_well();
    }
    let before = place.total("notes");
    place.json(&add[1..]);
    assert_eq!(place.total("notes"), before + 1);
}
