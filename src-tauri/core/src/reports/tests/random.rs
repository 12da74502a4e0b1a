//! Nobody without a basis is in any file.

use super::*;
use crate::views;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn nobody_without_a_basis_is_in_any_export(
        answers in vec(vec((prop::sample::select(Purpose::iter().collect::<Vec<_>>()), any::<bool>(), any::<bool>()), 0..4), 1..8),
    ) {
        let n = nursery();
        let cohort = a_cohort().save(&n);
        for (i, answers) in answers.iter().enumerate() {
            let named = format!("alumnus {i}.");
            let person = someone(&named).reached_by(ContactKind::Address, "星湖街 328 号").save_as_alumnus(&n, cohort);
            for (purpose, given, withdrawn) in answers.clone() {
                let said = if given { Answer::Given } else { Answer::Refused };
                let draft = ConsentDraft { person, purpose, answer: said, answered_on: None, means: None, expires_on: None };
                n.write(op::RECORD_CONSENT, move |w| {
                    let id = alumni::ops::record_consent(w, draft)?;
                    if withdrawn { alumni::ops::withdraw_consent(w, id) } else { Ok(()) }
                }).unwrap();
            }
        }
        let path = n.folder.path().join("a");
        for purpose in Purpose::iter() {
            let permitted: BTreeSet<String> = n.read(|r| {
                let everybody = views::alumni::list(r, &AlumniQuery::default())?.rows;
                let mut names = BTreeSet::new();
                for row in everybody {
                    if rules::basis(&alumni::ops::consents_of(r, row.id)?, purpose, r.today()).permits() {
                        names.insert(row.name);
                    }
                }
                Ok(names)
            }).unwrap();
            for format in ReportFormat::iter() {
                let report = ContactReport { full: true, ..report(format, purpose) };
                match export(&n, &report, &path) {
                    Ok(exported) => {
                        prop_assert_eq!(&alumni_in(&path, format), &permitted);
                        let left_out = exported.left_out.values().sum::<u32>() as usize;
                        prop_assert_eq!(left_out, answers.len() - permitted.len());
                    }
                    Err(e) => {
                        prop_assert_eq!(e.code(), code::NOBODY_LEFT);
                        prop_assert!(permitted.is_empty());
                    }
                }
            }
        }
    }
}

/// Every "alumnus 7." that stands anywhere in a file.
fn alumni_in(path: &Path, format: ReportFormat) -> BTreeSet<String> {
    let text = match format {
        ReportFormat::Xlsx => {
            let mut book: Xlsx<_> = open_workbook(path).unwrap();
            let sheets = book.worksheets();
            let cells = sheets.iter().flat_map(|(_, sheet)| sheet.cells());
            cells.map(|(_, _, cell)| cell.to_string() + "\n").collect()
        }
        _ => fs::read_to_string(path).unwrap(),
    };
    let found = text.split("alumnus ").skip(1);
    found.map(|rest| format!("alumnus {}.", rest.split('.').next().unwrap())).collect()
}
