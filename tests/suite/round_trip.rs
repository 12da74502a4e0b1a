//! What goes out comes in again as it was, in every format that can be read back.

use std::{collections::BTreeSet, path::Path, sync::atomic::AtomicBool};

use miaopu_core::{
    alumni::Purpose,
    exports::ReportFormat,
    import::{Kind, ops},
    reports::{
        ContactReport,
        contacts::{self, Target},
    },
    views::{
        self,
        alumni::{AlumniQuery, AlumnusRow},
    },
    words::Language,
};
use proptest::{collection::vec, option, prelude::*};

use crate::desk::{Desk, desk};

/// A person as a file tells of them; small pools, so that companies, cities and namesakes meet.
#[derive(Clone, Debug)]
struct Told {
    name: String,
    company: Option<String>,
    role: Option<String>,
    sector: Option<String>,
    city: Option<String>,
    wechat: Option<u32>,
    email: Option<u32>,
}

fn told() -> impl Strategy<Value = Told> {
    // Chinese names of two or three characters, Latin ones of two words; never a word that a table's total is called.
    let name = prop_oneof![
        "[王李张欧刘陈杨赵][伟芳敏静丽强磊军洋明]{1,2}",
        "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}",
        "[=+@-][王李张][伟芳敏]",
    ];
    let company = "[青云星鹿元松][禾岭澜鸣初果](智能|生物|新材料)(科技)?(（上海）)?有限公司";
    let word = |words: &'static [&'static str]| option::of(prop::sample::select(words).prop_map(str::to_owned));
    (
        name,
        option::of(company.prop_map(|company| company)),
        word(&["创始人", "CEO", "总经理, 董事", "\"顾问\"", "研发; 采购"]),
        word(&["生物医药", "人工智能", "=1+1"]),
        word(&["上海", "苏州", "杭州"]),
        option::of(0..1000u32),
        option::of(0..1000u32),
    )
        .prop_map(|(name, company, role, sector, city, wechat, email)| Told {
            name,
            role: company.is_some().then_some(role).flatten(),
            company,
            sector,
            city,
            wechat,
            email,
        })
}

/// The file that people are first read from; every number and address is somebody's own.
fn file_of(people: &[Told]) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let some = |text: &Option<String>| cell(text.as_deref().unwrap_or_default());
    let mut file = String::from("姓名,公司,职务,行业,城市,手机号码,微信,邮箱,入会日期\n");
    for (at, one) in people.iter().enumerate() {
        let wechat = one.wechat.map(|n| format!("wx_{at}_{n}")).unwrap_or_default();
        let email = one.email.map(|n| format!("a{n}.{at}@example.cn")).unwrap_or_default();
        let cells = [cell(&one.name), some(&one.company), some(&one.role), some(&one.sector), some(&one.city)];
        file += &format!("{},138001380{at:02},{wechat},{email},2020-01-01\n", cells.join(","));
    }
    file
}

fn import(d: &Desk, path: &Path) {
    let request = ops::default_request(&ops::inspect(path).unwrap(), Some(Kind::Alumni)).unwrap();
    d.carry_out(d.plan(request).unwrap()).unwrap();
}

/// Everything of everybody that a file of a format has a field for, as texts. A contact of a phone has none for the
/// sector, which stands in its note.
fn people_of(d: &Desk, format: ReportFormat) -> BTreeSet<String> {
    let query = AlumniQuery { limit: Some(1000), ..AlumniQuery::default() };
    let told = |row: AlumnusRow| {
        let AlumnusRow { name, company, role, sector, city, mobile, wechat, email, .. } = row;
        let sector = sector.filter(|_| !format.is_contacts());
        format!("{name:?} {company:?} {role:?} {sector:?} {city:?} {mobile:?} {wechat:?} {email:?}")
    };
    d.nursery.read(|r| views::alumni::list(r, &query)).unwrap().rows.into_iter().map(told).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn people_who_go_out_come_in_again_the_same(people in vec(told(), 1..12)) {
        let d = desk();
        import(&d, &d.file("people.csv", file_of(&people)));
        prop_assert_eq!(people_of(&d, ReportFormat::Csv).len(), people.len());
        for (format, name) in [
            (ReportFormat::Csv, "out.csv"),
            (ReportFormat::Xlsx, "out.xlsx"),
            (ReportFormat::Vcard3, "three.vcf"),
            (ReportFormat::Vcard4, "four.vcf"),
        ] {
            let report = ContactReport {
                query: AlumniQuery::default(),
                purpose: Purpose::Programme,
                columns: Vec::new(),
                own: Vec::new(),
                grouping: None,
                full: true,
                format,
                language: Language::Chinese,
            };
            let wanted = people_of(&d, format);
            let path = d.folder.path().join(name);
            let target = Target { path: &path, password: None, press: |_| unreachable!("nothing is printed") };
            contacts::export(&d.nursery, &report, &target, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();

            let other = desk();
            import(&other, &path);
            prop_assert_eq!(&people_of(&other, format), &wanted, "{}", name);
            // And the desk that they came from knows them all.
            import(&d, &path);
            prop_assert_eq!(&people_of(&d, format), &wanted, "{} once more", name);
        }
    }
}
