//! Who has applied for the cohort to come, and what the reviewers say so far.

use serde_json::json;

use super::{cohorts::WEEKS, dice::Dice, invented, progress::save};
use crate::{
    cohorts::{self, CohortDraft, CohortId, CohortState},
    engine::Write,
    error::Result,
    people::{self, PersonId},
    records::RecordId,
    slices::{
        applications::{self, ApplicationState, DecisionDraft},
        criteria,
        reviews::{CriterionScore, Recommendation, ReviewDraft},
    },
    views::review::{CriterionDraft, ops::facts},
    workflows::review::{self, ReviewSetupDraft},
};

/// Applicants: company, contact, what they do.
const APPLICANTS: &[(&str, &str, &str)] = &[
    ("棠梨机器人", "邵一川", "给仓库用的二十公斤级搬运臂"),
    ("岫玉诊断", "谭书墨", "基层医院用得起的呼吸道快检"),
    ("潮汐芯片", "陆时雨", "电池管理的专用采样芯片"),
    ("砚池软件", "阮清越", "建筑图纸自动审查"),
    ("蓝鲸储能", "柏舟", "退役电池的梯次利用柜"),
    ("豆芽教育", "温以宁", "给职校的数控实训仿真"),
    ("穹顶材料", "游方", "屋面一体化的轻质光伏板"),
    ("白鹭遥感", "池晚舟", "用卫星影像看农田墒情"),
    ("拾光检测", "辛夷", "纺织品瑕疵的在线检测"),
    ("麦浪合成", "苗青", "用发酵做可降解塑料单体"),
    ("长汀医疗", "匡时", "术后康复的可穿戴外骨骼"),
    ("灯塔安全", "戚远航", "工控网络的旁路监测"),
];
const QUESTIONS: &[(&str, &[&str])] = &[
    ("您希望获得哪些支持？", &["场地；融资对接", "客户介绍；导师", "政策申报；融资对接"]),
    ("团队目前有几位全职成员？", &["3", "5", "8", "12"]),
];
const COMMENTS: &[&str] =
    &["团队完整，客户验证扎实。", "技术可行，商业模式还要想。", "市场太小，建议再聚焦。", "创始人执行力强。"];
/// How many of the applications who works here has judged.
const OWN: usize = 8;

/// The cohort to come, with a dozen applications, criteria, three reviewers and most of their reviews.
pub fn applications(w: &mut Write<'_>, dice: &mut Dice, mentors: &[PersonId]) -> Result<()> {
    let cohort = next_cohort(w)?;
    let mut made = Vec::new();
    for (company, contact, line) in APPLICANTS {
        made.push(apply(w, dice, cohort, company, contact, line)?);
    }
    let judges: Vec<PersonId> = mentors.iter().take(2).copied().collect();
    set_up(w, cohort, &judges)?;
    for judge in &judges {
        for application in &made {
            if dice.chance(85) {
                give(w, dice, cohort, *application, *judge)?;
            }
        }
    }
    let me = w.author()?;
    set_up(w, cohort, &[judges.as_slice(), &[me]].concat())?;
    for application in &made[..OWN] {
        give(w, dice, cohort, *application, me)?;
    }
    let decide = |applications: &[RecordId], state, reason: Option<&str>| DecisionDraft {
        applications: applications.to_vec(),
        state,
        day: None,
        reason: reason.map(str::to_owned),
    };
    applications::ops::decide(w, &decide(&made[..2], ApplicationState::Shortlisted, None))?;
    applications::ops::decide(
        w,
        &decide(&made[5..6], ApplicationState::Declined, Some("与本期方向不符，建议申请明年的教育专场。")),
    )
}

fn next_cohort(w: &mut Write<'_>) -> Result<CohortId> {
    let starts = w.today().monday().plus(7 * (WEEKS + 4));
    cohorts::ops::save(
        w,
        CohortDraft {
            id: None,
            programme: "原力加速营".to_owned(),
            name: "第 5 期".to_owned(),
            edition: Some(5),
            starts_on: Some(starts),
            ends_on: Some(starts.plus(7 * WEEKS - 1)),
            demo_day: None,
            capacity: Some(24),
            state: CohortState::Recruiting,
        },
    )
}

fn apply(
    w: &mut Write<'_>,
    dice: &mut Dice,
    cohort: CohortId,
    company: &str,
    contact: &str,
    line: &str,
) -> Result<RecordId> {
    let received = w.today().plus(-dice.days(3, 25));
    let values = json!({
        "company": company, "cohort": cohort, "contact": contact, "one_liner": line, "received_on": received,
        "phone": format!("139{:08}", dice.below(100_000_000)), "sector": dice.pick(invented::SECTORS),
        "stage": dice.pick(invented::STAGES), "city": dice.pick(&["上海", "苏州", "杭州"]),
        "source": dice.pick(&["公众号", "校友推荐", "高校路演"]),
    });
    let id = save(w, &applications::slice::SLICE, values)?;
    for &(question, answers) in QUESTIONS {
        people::ops::keep_cell(w, id, question, dice.pick::<&str>(answers))?;
    }
    Ok(id)
}

fn set_up(w: &mut Write<'_>, cohort: CohortId, judges: &[PersonId]) -> Result<()> {
    const NAMES: [&str; 5] = ["技术和产品", "商业模式及实施方案", "行业及市场", "团队", "财务分析"];
    let held = facts(w, cohort)?.criteria;
    let criterion = |(at, (name, (_, weight))): (usize, (&&str, &(&str, i64)))| CriterionDraft {
        id: held.get(at).map(|one| one.id),
        name: (*name).to_owned(),
        weight: u32::try_from(*weight).unwrap_or(1),
        top: u32::try_from(criteria::rules::USUAL_TOP).unwrap_or(1),
        hint: None,
    };
    let draft = ReviewSetupDraft {
        cohort,
        criteria: NAMES.iter().zip(&criteria::rules::USUAL).enumerate().map(criterion).collect(),
        reviewers: judges.to_vec(),
        each: None,
    };
    review::set_up(w, &draft).map(drop)
}

fn give(w: &mut Write<'_>, dice: &mut Dice, cohort: CohortId, application: RecordId, judge: PersonId) -> Result<()> {
    let criteria = facts(w, cohort)?.criteria;
    let score = |dice: &mut Dice, criterion| CriterionScore { criterion, score: f64::from(10 + dice.below(11)) / 2.0 };
    let scores = criteria.iter().map(|one| score(dice, one.id)).collect();
    let recommendation = *dice.pick(&[Recommendation::Admit, Recommendation::Discuss, Recommendation::Decline]);
    let draft = ReviewDraft {
        application,
        reviewer: Some(judge),
        scores,
        recommendation: Some(recommendation),
        comment: dice.chance(50).then(|| (*dice.pick(COMMENTS)).to_owned()),
        is_given: true,
    };
    review::save(w, &draft).map(drop)
}
