//! Cells that are too long, and disks that are full.

use super::*;

#[test]
fn a_cell_too_long_for_its_field_stops_no_other_row() {
    let kinds = [
        (
            "startups.csv",
            "企业名称,负责人,手机,行业,融资阶段,一句话介绍,城市,统一社会信用代码,职务,简称",
            Kind::Startups,
        ),
        ("people.csv", "姓名,公司,职务,手机号码,邮箱,微信号,城市,行业,备注,入会日期", Kind::Alumni),
        ("mentors.csv", "导师姓名,公司,职务,手机,邮箱,擅长领域,城市,备注", Kind::Mentors),
        ("sessions.csv", "主题,日期,时间,类型,地点,导师", Kind::Sessions),
    ];
    let plain = |header: &str, n: usize| match header {
        "手机" | "手机号码" => format!("1380013{n:04}"),
        "邮箱" => format!("a{n}@example.com"),
        "日期" | "入会日期" => format!("2026-01-{:02}", n + 1),
        "时间" => "9:00-11:00".into(),
        "类型" => "工作坊".into(),
        _ => format!("{header}{n}"),
    };
    for (file, header, kind) in kinds {
        let columns: Vec<&str> = header.split(',').collect();
        for letters in [70, 210, 510, 20_001] {
            // Under a good row, one for each column with a cell too long in it.
            let mut lines = vec![header.to_owned(), columns.iter().map(|c| plain(c, 0)).collect::<Vec<_>>().join(",")];
            for bad in 0..columns.len() {
                let cell = |at| if at == bad { "长".repeat(letters) } else { plain(columns[at], bad + 1) };
                lines.push((0..columns.len()).map(cell).collect::<Vec<_>>().join(","));
            }
            let d = desk();
            let path = d.file(file, lines.join("\n"));
            let request = ops::default_request(&ops::inspect(&path).unwrap(), Some(kind)).unwrap();
            let done = d.carry_out(d.plan(request).unwrap());
            let done = done.unwrap_or_else(|e| panic!("{file}, {letters} letters: {e} at {:?}", e.field()));
            let counts = done.value.kinds[&kind];
            assert_eq!((counts.new + counts.refused) as usize, columns.len() + 1, "{file}, {letters} letters");
            assert!(done.value.refused.iter().all(|row| row.row > 2), "the good row is in");
        }
    }
}

#[test]
fn a_full_disk_refuses_a_note_keeps_the_others_and_takes_the_next_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::at(folder.path().join("small")) else { return };
    let me = {
        let n = Nursery::make(&disk.0.join("n.miaopu"), World::default()).unwrap();
        n.write(op::START, |w| miaopu_core::incubator::ops::start(w, "漕河泾", "沈青")).unwrap()
    };
    let n = Nursery::open(
        &disk.0.join("n.miaopu"),
        World { clock: Clock::System, author: Some(me.cast()), ..World::default() },
    )
    .unwrap();
    let startup = a_startup(&n);
    let ballast = disk.0.join("ballast");
    std::fs::write(&ballast, vec![0; 1 << 20]).unwrap();
    let mut saved = 0;
    let error = loop {
        match log(&n, startup, "字".repeat(20_000)) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error.code(), code::DISK_FULL);
    assert!(said(&error)[1].contains("disk is full"));
    let count = || n.read(|r| notes::ops::count_of(r, startup)).unwrap();
    assert_eq!(count(), saved, "what was refused is not there");
    assert_eq!(log(&n, startup, "字".repeat(20_000)).unwrap_err().code(), code::DISK_FULL);
    std::fs::remove_file(&ballast).unwrap();
    log(&n, startup, "写得进去".into()).unwrap();
    assert_eq!(count(), saved + 1);
    assert!(n.check().unwrap().ok);
    drop(n);
    let n = Nursery::open(&disk.0.join("n.miaopu"), World { author: Some(me.cast()), ..World::default() }).unwrap();
    assert_eq!(n.read(|r| notes::ops::count_of(r, startup)).unwrap(), saved + 1);
    let all = StartupQuery::default();
    assert_eq!(n.read(|r| views::startups::list(r, &all)).unwrap().total, Some(1));
    drop(n);
}

#[test]
fn a_disk_that_fills_during_an_export_is_told_and_holds_nothing_of_it() {
    let d = desk();
    let rows: String = (0..3_000).map(|n| format!("校友{n},青禾智能有限公司,1380013{n:04},2020-01-01\n")).collect();
    import_agreed(&d, &d.file("many.csv", format!("姓名,公司,手机号码,入会日期\n{rows}")));
    let Some(disk) = SmallDisk::at(d.folder.path().join("small")) else { return };
    std::fs::write(disk.0.join("ballast"), vec![0; (4 << 20) - (40 << 10)]).unwrap();
    for (format, file) in
        [(ReportFormat::Xlsx, "out.xlsx"), (ReportFormat::Csv, "out.csv"), (ReportFormat::Vcard3, "out.vcf")]
    {
        let path = disk.0.join(file);
        assert_eq!(export(&d, format, &path).unwrap_err().code(), code::DISK_FULL, "{file}");
        let left: Vec<_> = std::fs::read_dir(&disk.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["ballast"], "{file}");
    }
    assert!(d.nursery.read(miaopu_core::exports::ops::list).unwrap().is_empty());
    d.healthy();
}
