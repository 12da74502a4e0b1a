//! How the cohort under way gets on: the programme's plan of milestones, and what startups tell each week.

use serde_json::{Map, Value, json};

use super::{cohorts::PRESENT_WEEK, dice::Dice};
use crate::{
    check_ins,
    cohorts::{self, CohortId},
    engine::Write,
    error::Result,
    milestones::{self, MilestoneQuery, PlanDraft, SlipDraft},
    records::{self, RecordId},
    slice::Slice,
    slices::plan_steps,
};

/// The plan: what, in which week, how much it counts, what proves it.
const PLAN: &[(&str, u32, u32, &str)] = &[
    ("完成 10 场用户访谈", 1, 1, "访谈记录"),
    ("商业计划书第一版", 2, 1, "计划书"),
    ("确定股权方案", 3, 2, "股东协议草案"),
    ("首个付费客户", 5, 3, "合同或到账凭证"),
    ("产品可演示版本", 6, 2, "演示视频"),
    ("核心指标看板", 7, 1, "截图"),
    ("申报科技型中小企业", 8, 1, "受理回执"),
    ("融资材料齐备", 9, 2, "融资计划书"),
    ("第一轮模拟路演", 10, 1, "评分表"),
    ("路演日登台", 12, 3, "路演材料"),
];
const SLIPS: &[&str] = &["客户合同走法务，晚一周", "第三方检测排期顺延", "负责人出差，改到下周"];
const BLOCKED: &[&str] =
    &["检测报告排队两周", "销售岗一直没招到人", "数据接口要等医院信息科", "No answer from the pilot site yet"];
const DONE: &[&str] = &["签下第二家试点", "改完小程序首页", "样机通过跌落测试", "拜访五家潜在客户"];
const ASKS: &[&str] = &["想认识做园区能源的甲方", "需要一位兼职财务总监"];

/// Makes a record of a plain noun, as a form would.
pub fn save(w: &mut Write<'_>, slice: &'static Slice, record: Value) -> Result<RecordId> {
    let draft: Map<String, Value> = record.as_object().cloned().unwrap_or_default();
    records::ops::save(w, slice, draft)
}

/// The plan of the programme, its milestones in the cohort, and how far they are: what was due is reached, but for a few.
pub fn milestones(w: &mut Write<'_>, dice: &mut Dice, cohort: CohortId) -> Result<()> {
    let programme = cohorts::ops::require(w, cohort)?.programme_name;
    for (name, week, weight, wanted) in PLAN {
        let step = json!({ "name": name, "programme": programme, "week": week, "weight": weight, "wanted": wanted });
        save(w, &plan_steps::slice::SLICE, step)?;
    }
    milestones::ops::apply_plan(w, &PlanDraft { cohort, programme: None })?;
    let today = w.today();
    let all = MilestoneQuery { cohort: Some(cohort), ..MilestoneQuery::default() };
    for milestone in milestones::ops::list(w, &all)? {
        let late = today.since(milestone.due_on);
        if (-3..7).contains(&late) && dice.chance(12) {
            let slip = SlipDraft {
                milestone: milestone.id,
                to_on: milestone.due_on.plus(7),
                reason: (*dice.pick(SLIPS)).to_owned(),
            };
            milestones::ops::slip(w, &slip)?;
        } else if late > 0 && dice.chance(if late > 14 { 99 } else { 90 }) {
            let done_on = milestone.due_on.plus(dice.days(-4, 3)).min(today);
            milestones::ops::settle(w, &[milestone.id], Some(done_on))?;
        }
    }
    Ok(())
}

/// What startups told each week: most do, a few leave figures open.
pub fn check_ins(w: &mut Write<'_>, dice: &mut Dice, cohort: CohortId) -> Result<()> {
    let monday = w.today().monday();
    let startups = cohorts::ops::inside(w, cohort)?;
    for (at, startup) in startups.into_iter().enumerate() {
        let (mut cash, mut customers, mut team) =
            (i64::from(80 + dice.below(400)), i64::from(dice.below(12)), i64::from(4 + dice.below(20)));
        let burn = i64::from(8 + dice.below(20));
        for week in (0..PRESENT_WEEK).rev() {
            let answers = week > 0 || at % 3 == 0;
            if !answers || dice.chance(12) {
                continue;
            }
            cash = (cash - burn / 4).max(burn * 2);
            customers += i64::from(dice.below(3));
            team += i64::from(dice.chance(15));
            let wan = |wan: i64| json!(wan * 1_000_000);
            let open = |dice: &mut Dice, value: Value| if dice.chance(10) { Value::Null } else { value };
            let revenue = if at % 7 == 3 { json!("na") } else { wan(customers * 2) };
            let said = |dice: &mut Dice, chance: u32, texts: &[&'static str]| {
                dice.chance(chance).then(|| (*dice.pick(texts)).to_owned())
            };
            let check_in = json!({
                "startup": startup.id,
                "week": monday.plus(-7 * week),
                "mood": 2 + dice.below(4),
                "cash": open(dice, wan(cash)),
                "net_burn": wan(burn),
                "customers": open(dice, json!(customers)),
                "team": json!(team),
                "monthly_revenue": open(dice, revenue),
                "raised": json!(0),
                "shipped": said(dice, 70, DONE),
                "blocked_by": said(dice, 25, BLOCKED),
                "asks": said(dice, 12, ASKS),
            });
            save(w, &check_ins::slice::SLICE, check_in)?;
        }
    }
    Ok(())
}
