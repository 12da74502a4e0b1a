//! Workbooks that open by a password only.

use super::*;

#[test]
fn a_workbook_with_a_password_opens_by_it_only() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let report = report(ReportFormat::Xlsx, Purpose::Invitations);
    let cancelled = AtomicBool::new(false);
    let locked = |report: &ContactReport, password: &str| {
        let target = Target { password: Some(password), ..to(&path) };
        contacts::export(&n, report, &target, &mut |_, _| {}, &cancelled)
    };
    assert_eq!(locked(&report, "1234567").unwrap_err().code(), code::PASSWORD_TOO_SHORT);
    let text = ContactReport { format: ReportFormat::Csv, ..report.clone() };
    assert_eq!(locked(&text, "long enough").unwrap_err().code(), code::PASSWORD_NEEDS_WORKBOOK);
    locked(&report, "苗圃 2026 年会").unwrap();
    assert!(open_workbook::<Xlsx<_>, _>(&path).is_err());
    assert_eq!(
        &fs::read(&path).unwrap()[..8],
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "a container of encrypted Office files"
    );
    assert_eq!(files_in(n.folder.path()), BTreeSet::from(["校友.xlsx".to_owned()]));
    assert!(n.read(exports::ops::list).unwrap()[0].protected);
}

#[test]
fn a_workbook_with_a_password_never_lies_open_on_the_disk() {
    let n = community();
    let folder = n.folder.path().join("out");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("校友.xlsx");
    let report = report(ReportFormat::Xlsx, Purpose::Invitations);
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|threads| {
        let watcher = threads.spawn(|| {
            let mut seen = Vec::new();
            while !done.load(Ordering::Relaxed) {
                seen.extend(laid_in(&folder));
            }
            seen
        });
        // The watcher ends even where an assertion here does not hold.
        let ended = Ended(&done);
        let target = Target { password: Some("苗圃 2026 年会"), ..to(&path) };
        let mut told = 0;
        contacts::export(
            &n,
            &report,
            &target,
            &mut |_, _| {
                told += 1;
                assert!(laid_in(&folder).iter().all(Vec::is_empty), "lines do not wait on the disk");
            },
            &AtomicBool::new(false),
        )
        .unwrap();
        assert!(told > 0);
        drop(ended);
        watcher.join().unwrap()
    });
    assert!(!seen.is_empty());
    for found in seen {
        let magic = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        assert!(found.is_empty() || found.starts_with(magic), "{:?}", &found[..found.len().min(8)]);
    }
}

/// Tells that what is watched is over.
struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The content of each file in a folder, those without a name that this process holds open included.
fn laid_in(folder: &Path) -> Vec<Vec<u8>> {
    let nameless =
        fs::read_dir("/proc/self/fd").into_iter().flatten().flatten().map(|file| file.path()).filter(|file| {
            fs::read_link(file).is_ok_and(|to| to.starts_with(folder) && to.to_string_lossy().ends_with("(deleted)"))
        });
    let named = fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    // One may go between the two questions.
    named.chain(nameless).filter_map(|file| fs::read(file).ok()).collect()
}
