use serde_json::{Value, json};

use super::{
    CheckInBoard, CheckInQuery, FiguresDraft, Runway,
    figures::Figure,
    ops,
    slice::{SLICE, code, op},
};
use crate::{
    builders::{a_record, TestNursery, a_cohort, a_startup, day, nursery},
    cohorts::{CohortId, EnrolmentState},
    records::RecordId,
    startups::StartupId,
};

fn save(n: &TestNursery, check_in: Value) -> Result<RecordId, crate::Error> {
    a_record(n, &SLICE, &check_in)
}

fn board(n: &TestNursery, cohort: CohortId) -> CheckInBoard {
    n.read(move |r| ops::board(r, &CheckInQuery { cohort, until: None, weeks: None })).unwrap()
}

fn begun() -> (TestNursery, CohortId, StartupId) {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(&n);
    (n, cohort, startup)
}

#[test]
fn nought_not_applicable_no_answer_and_not_asked_stay_apart() {
    let (n, cohort, startup) = begun();
    save(&n, json!({ "startup": startup, "week": "2026-11-23", "customers": 0, "monthly_revenue": "na", "cash": null })).unwrap();
    let board = board(&n, cohort);
    let told = &board.rows[0].check_ins[0].figures;
    assert_eq!(told.get(&Figure::Customers).and_then(|a| a.value()), Some(0));
    assert_eq!(told.get(&Figure::MonthlyRevenue), Some(&super::Answered::NotApplicable));
    assert_eq!(told.get(&Figure::Cash), None);
    let asked = |figure| board.choices.iter().any(|choice| choice.figure == figure && choice.is_asked);
    assert!(asked(Figure::Cash) && !asked(Figure::Mrr));
}

#[test]
fn a_week_is_any_day_of_it_and_holds_one_check_in() {
    let (n, cohort, startup) = begun();
    let id = save(&n, json!({ "startup": startup, "week": "2026-11-19", "team": 5 })).unwrap();
    assert_eq!(board(&n, cohort).rows[0].check_ins[0].week, day("2026-11-16"));
    let twice = save(&n, json!({ "startup": startup, "week": "2026-11-22", "team": 6 })).unwrap_err();
    assert_eq!((twice.code(), twice.field()), (code::CHECK_IN_THERE, Some("week")));
    save(&n, json!({ "id": id, "startup": startup, "week": "2026-11-22", "team": 6 })).unwrap();
    let later = save(&n, json!({ "startup": startup, "week": "2026-11-30" })).unwrap_err();
    assert_eq!((later.code(), later.field()), (crate::code::IN_THE_FUTURE, Some("week")));
}

#[test]
fn only_net_burn_may_be_below_nought() {
    let (n, _, startup) = begun();
    save(&n, json!({ "startup": startup, "week": "2026-11-23", "net_burn": -5 })).unwrap();
    let refused = save(&n, json!({ "startup": startup, "week": "2026-11-16", "cash": -5 })).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::NEGATIVE_FIGURE, Some("cash")));
    let refused = save(&n, json!({ "startup": startup, "week": "2026-11-16", "team": "viele" })).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (crate::code::NOT_A_NUMBER, Some("team")));
}

#[test]
fn the_runway_is_the_cash_by_the_mean_burn_of_three_months() {
    let (n, cohort, startup) = begun();
    let told = |week: &str, cash: Option<i64>, burn: Option<i64>| {
        save(&n, json!({ "startup": startup, "week": week, "cash": cash, "net_burn": burn })).unwrap();
    };
    assert_eq!(board(&n, cohort).rows[0].runway, None);
    told("2026-08-10", Some(900), Some(999));
    told("2026-09-07", Some(800), Some(100));
    told("2026-10-05", Some(700), Some(200));
    // Of one month the last that was told counts.
    told("2026-11-02", None, Some(900));
    told("2026-11-16", Some(600), Some(300));
    assert_eq!(board(&n, cohort).rows[0].runway, Some(Runway::Months(3.0)));
    told("2026-11-23", None, Some(-500));
    assert_eq!(board(&n, cohort).rows[0].runway, Some(Runway::NotBurning));
}

#[test]
fn the_figures_of_a_cohort_are_chosen_and_what_was_answered_stays() {
    let (n, cohort, startup) = begun();
    save(&n, json!({ "startup": startup, "week": "2026-11-23", "customers": 3 })).unwrap();
    let choose = |figures: Vec<Figure>| {
        n.write(op::CHOOSE_FIGURES, move |w| ops::choose(w, &FiguresDraft { cohort, figures }))
    };
    choose(vec![Figure::Mrr]).unwrap();
    let seen = board(&n, cohort);
    let asked: Vec<_> = seen.choices.iter().filter(|choice| choice.is_asked).map(|choice| choice.figure).collect();
    assert_eq!(asked, [Figure::Mrr]);
    assert_eq!(seen.rows[0].check_ins[0].figures.len(), 1);
    assert_eq!(choose(Vec::new()).unwrap_err().field(), Some("figures"));
    n.undo(None).unwrap();
    assert!(board(&n, cohort).choices.iter().any(|choice| choice.figure == Figure::Cash && choice.is_asked));
}

#[test]
fn every_figure_is_a_column_of_the_declaration() {
    let record = SLICE.record.as_ref().unwrap();
    for figure in Figure::all() {
        let field = record.field(figure.as_ref()).unwrap();
        assert_eq!(field.kind, crate::slice::FieldKind::Figure(figure.unit()), "{figure:?}");
    }
}
