//! The cohort under way: startups, mentors, sessions with attendance, notes that read like notes.

use std::collections::HashSet;

use super::{
    cohorts::{PRESENT_WEEK, WEEKS},
    dice::Dice,
    invented,
};
use crate::{
    action_items,
    cohorts::{self, CohortId, EnrolmentDraft, EnrolmentState, MoveDraft},
    engine::Write,
    error::Result,
    kit::Day,
    mentors::{self, MentorDraft, MentorshipDraft, MentorshipState},
    notes::{self, NextStep, NoteDraft, NoteKind, Visibility},
    people::{self, Person, PersonDraft, PersonId},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionKind},
    startups::{self, StartupDraft, StartupId},
    workflows::{self, team::TeamMemberDraft},
};

const TOPICS: &[&str] = &[
    "商业计划书打磨",
    "股权设计与融资",
    "高新企业申报要点",
    "招聘管理的坑",
    "客户访谈工作坊",
    "专利布局",
    "营销体系梳理",
    "Pitch deck clinic",
    "财务模型",
    "模拟路演（第一轮）",
    "税务与分红",
    "模拟路演（第二轮）",
];
const PLACES: &[&str] = &["301 室", "路演厅", "线上（腾讯会议）", "201 会议室"];
const REASONS: &[(EnrolmentState, &str)] =
    &[(EnrolmentState::Withdrawn, "创始人加入了另一家公司"), (EnrolmentState::Deferred, "产品要到明年春天才能试用")];

const NOTES: &[(NoteKind, &[&str])] = &[
    (
        NoteKind::Progress,
        &[
            "本周签下第一家付费客户，合同 12 万元；下周准备交付方案。",
            "样机续航从 4 小时提到 9 小时，测试数据见附件。",
            "完成 15 场客户访谈，**价格不是主要顾虑**，上线周期才是。",
            "团队到了 8 人，新来的硬件负责人上周入职。",
            "Pilot with the first hospital signed off; two more wards asked to join.",
            "小程序改版后次日留存从 21% 到 34%。",
        ],
    ),
    (
        NoteKind::Risk,
        &[
            "注册证补件意见已回，还差动物实验报告，预计延后三周。",
            "现金只够四个月，要在年底前定下投资人。",
            "核心算法同事提出离职，正在谈。",
            "样机测试推迟一周，等待第三方检测报告。",
        ],
    ),
    (
        NoteKind::Ask,
        &[
            "需要一位懂医疗器械注册的顾问，最好在苏州。",
            "想认识做园区储能的甲方，愿意免费试点。",
            "Looking for a part-time CFO who has closed an A round.",
            "求推荐靠谱的知识产权代理。",
        ],
    ),
    (
        NoteKind::Next,
        &[
            "和导师约定下周三前给出新的股权方案。",
            "- 改完计划书第 3 章\n- 约两位老客户做回访\n- 周五前发给我看",
            "下周路演前再练两遍，控制在 8 分钟内。",
        ],
    ),
];
const STEPS: &[&str] = &[
    "给出新的股权方案",
    "补齐检测报告",
    "约三位客户回访",
    "更新融资计划书",
    "提交高企申报材料",
    "Send the revised deck",
];

pub struct Camper {
    pub startup: StartupId,
    joined: bool,
}

pub fn mentors(w: &mut Write<'_>, dice: &mut Dice, startups: u32) -> Result<Vec<PersonId>> {
    (0..(startups / 2).clamp(4, 60))
        .map(|_| {
            let sector = *dice.pick(invented::SECTORS);
            let (one, other) = (*dice.pick(invented::EXPERTISE), *dice.pick(invented::EXPERTISE));
            let expertise = if one == other { one.to_owned() } else { format!("{one}、{other}") };
            let company = invented::registered(&invented::company(dice, sector));
            let draft = PersonDraft {
                expertise: Some(expertise),
                company: Some(company),
                role: Some((*dice.pick(invented::ROLES)).to_owned()),
                ..invented::person(dice)
            };
            let person = people::ops::save(w, draft.clone())?;
            let hours = Some(*dice.pick(&[2, 4, 6, 8]));
            mentors::ops::save(
                w,
                MentorDraft {
                    person: PersonDraft { id: Some(person), ..draft },
                    hours_per_month: hours,
                    languages: None,
                    bio: None,
                },
            )?;
            Ok(person)
        })
        .collect()
}

pub fn startups(
    w: &mut Write<'_>,
    dice: &mut Dice,
    count: u32,
    cohort: CohortId,
    mentors: &[PersonId],
) -> Result<Vec<Camper>> {
    let mut used = HashSet::new();
    (0..count).map(|_| startup(w, dice, cohort, mentors, &mut used)).collect()
}

fn startup(
    w: &mut Write<'_>,
    dice: &mut Dice,
    cohort: CohortId,
    mentors: &[PersonId],
    used: &mut HashSet<String>,
) -> Result<Camper> {
    let today = w.today();
    let (sector, short) = unlike(dice, used);
    let founder = invented::person(dice);
    let startup = startups::ops::save(
        w,
        StartupDraft {
            name: invented::registered(&short),
            short_name: Some(short),
            city: founder.city.clone(),
            sector: Some(sector.to_owned()),
            funding_stage: Some((*dice.pick(invented::STAGES)).to_owned()),
            founded_on: Some(today.plus(-dice.days(200, 2400)).into()),
            one_liner: invented::LINES.iter().find(|(s, _)| *s == sector).map(|(_, line)| (*line).to_owned()),
            team_size: Some(3 + dice.below(28)),
            ..StartupDraft::default()
        },
    )?;
    let member =
        |person, role: &str| TeamMemberDraft { startup, person, role: Some(role.to_owned()), participates: false };
    let founder = workflows::team::add_member(w, member(founder, "创始人兼CEO"))?;
    if dice.chance(40) {
        workflows::team::add_member(w, member(invented::person(dice), "CTO"))?;
    }
    let goal = state(dice);
    enrol(w, cohort, startup, founder, goal)?;
    let joined = matches!(goal, EnrolmentState::Admitted | EnrolmentState::Active | EnrolmentState::Graduated);
    if joined && let Some(mentor) = mentors.get(dice.below(u32::try_from(mentors.len()).unwrap_or(0)) as usize) {
        let state = if dice.chance(80) { MentorshipState::Confirmed } else { MentorshipState::Talking };
        mentors::ops::save_mentorship(
            w,
            &MentorshipDraft { id: None, person: *mentor, startup, state, is_primary: true },
        )?;
    }
    Ok(Camper { startup, joined })
}

/// A sector and a company's short name that nobody here has yet.
fn unlike(dice: &mut Dice, used: &mut HashSet<String>) -> (&'static str, String) {
    loop {
        let sector = *dice.pick(invented::SECTORS);
        let short = invented::company(dice, sector);
        // Of a few hundred startups some must share a name, as they do in life.
        if used.insert(short.clone()) || used.len() > invented::NAMES_AT_LEAST {
            return (sector, short);
        }
    }
}

fn state(dice: &mut Dice) -> EnrolmentState {
    use EnrolmentState::{Active, Admitted, Applied, Deferred, Graduated, Interviewing, Withdrawn};
    match dice.below(100) {
        0..14 => Applied,
        14..28 => Interviewing,
        28..36 => Admitted,
        36..88 => Active,
        88..94 => Graduated,
        94..97 => Withdrawn,
        _ => Deferred,
    }
}

/// Applied ten weeks ago, and step by step from there to `goal`.
fn enrol(
    w: &mut Write<'_>,
    cohort: CohortId,
    startup: StartupId,
    founder: PersonId,
    goal: EnrolmentState,
) -> Result<()> {
    use EnrolmentState::{Active, Admitted, Applied, Graduated, Interviewing};
    let today = w.today();
    let applied = today.plus(-70);
    let enrolment = cohorts::ops::enrol(
        w,
        &EnrolmentDraft { cohort, startup, state: Applied, day: Some(applied), participants: vec![founder] },
    )?;
    let way: &[EnrolmentState] = match goal {
        Applied => &[],
        Interviewing => &[Interviewing],
        Admitted => &[Interviewing, Admitted],
        Active => &[Interviewing, Admitted, Active],
        Graduated => &[Interviewing, Admitted, Active, Graduated],
        other => &[Interviewing, Admitted, Active, other],
    };
    for (step, state) in (1..).zip(way) {
        let day = if *state == Graduated { today.plus(-3) } else { applied.plus(step * 9) };
        let reason = REASONS.iter().find(|(s, _)| s == state).map(|(_, why)| (*why).to_owned());
        workflows::graduate::move_enrolment(w, &MoveDraft { enrolment, state: *state, day: Some(day), reason })?;
    }
    Ok(())
}

/// A workshop on Mondays, office hours on Wednesdays, and demo day at the end; attendance of what is over.
pub fn sessions(w: &mut Write<'_>, dice: &mut Dice, cohort: CohortId, mentors: &[PersonId]) -> Result<()> {
    let first = w.today().monday().plus(-7 * (PRESENT_WEEK - 1));
    for week in 0..WEEKS {
        let monday = first.plus(7 * week);
        let topic = TOPICS[usize::try_from(week).unwrap_or(0) % TOPICS.len()];
        session(w, dice, cohort, mentors, SessionKind::Workshop, topic, monday, ("09:30", "11:30"))?;
        session(w, dice, cohort, mentors, SessionKind::OfficeHours, "一对一门诊", monday.plus(2), ("14:00", "17:00"))?;
        if week % 3 == 2 {
            session(w, dice, cohort, mentors, SessionKind::Review, "阶段评审", monday.plus(4), ("15:30", "17:00"))?;
        }
    }
    let demo_day = first.plus(7 * (WEEKS - 1) + 4);
    session(w, dice, cohort, mentors, SessionKind::DemoDay, "路演日", demo_day, ("14:00", "17:30"))
}

#[allow(clippy::too_many_arguments, reason = "what, where, when and who of one session")]
fn session(
    w: &mut Write<'_>,
    dice: &mut Dice,
    cohort: CohortId,
    mentors: &[PersonId],
    kind: SessionKind,
    title: &str,
    day: Day,
    (starts, ends): (&str, &str),
) -> Result<()> {
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind,
        title: title.to_owned(),
        day,
        last_day: None,
        starts: Some(starts.to_owned()),
        ends: Some(ends.to_owned()),
        place: Some((*dice.pick(PLACES)).to_owned()),
        hosts: vec![*dice.pick(mentors)],
    };
    let id = sessions::ops::save(w, draft)?;
    if day >= w.today() {
        return Ok(());
    }
    for line in sessions::ops::sheet(w, id)?.lines {
        let mark = match dice.below(100) {
            0..85 => Mark::Present,
            85..91 => Mark::Late,
            91..97 => Mark::Absent,
            _ => Mark::Leave,
        };
        sessions::ops::mark(w, &MarkDraft { session: id, people: vec![line.person], mark: Some(mark), remark: None })?;
    }
    Ok(())
}

/// What mentors wrote over the weeks, more of it lately. One startup in five has not been heard of for a while.
pub fn notes(w: &mut Write<'_>, dice: &mut Dice, startups: &[Camper], mentors: &[PersonId]) -> Result<()> {
    let (me, now, today) = (w.author::<Person>()?, w.now(), w.today());
    let mut planned = Vec::new();
    for (index, camper) in startups.iter().filter(|c| c.joined).enumerate() {
        let silence = if index % 5 == 2 { dice.days(15, 22) } else { 0 };
        for _ in 0..9 + dice.below(6) {
            // Of two throws the later day counts, so that the last two weeks hold the most.
            let days_ago = dice.days(silence, 7 * (PRESENT_WEEK - 1)).min(dice.days(silence, 7 * (PRESENT_WEEK - 1)));
            let office_hours = today.plus(-days_ago).starts(w.zone()).plus_minutes(9 * 60 + dice.days(0, 9 * 60));
            let earlier_today = now.plus_minutes(-dice.days(2, 90));
            planned.push((office_hours.min(earlier_today), camper.startup));
        }
    }
    // Written in the order of time, as ids tell it.
    planned.sort_by_key(|(at, startup)| (*at, *startup));
    for (at, startup) in planned {
        w.pretend(*dice.pick(mentors), at);
        note(w, dice, startup, today)?;
    }
    w.pretend(me, now);
    Ok(())
}

/// A note, and often a next step due within two weeks. What was due is done by now, but for a few of the last days.
fn note(w: &mut Write<'_>, dice: &mut Dice, startup: StartupId, today: Day) -> Result<()> {
    let (kind, texts) = *dice.pick(&[NOTES[0], NOTES[0], NOTES[1], NOTES[2], NOTES[3]]);
    let text = (*dice.pick(texts)).to_owned();
    let due_on = w.today().plus(dice.days(3, 14));
    let next = (kind == NoteKind::Next || dice.chance(25))
        .then(|| NextStep { text: (*dice.pick(STEPS)).to_owned(), due_on: Some(due_on) });
    let promised = next.is_some();
    let health = dice.chance(50).then(|| u8::try_from(2 + dice.below(4)).unwrap_or(3));
    let id = notes::ops::log(
        w,
        NoteDraft {
            id: None,
            startup,
            session: None,
            day: None,
            kind,
            text,
            health,
            visibility: Visibility::Team,
            next,
        },
    )?;
    let done = match today.since(due_on) {
        ..=0 => dice.chance(55),
        1..=9 => dice.chance(85),
        _ => true,
    };
    // Asks of more than a week ago are answered by now, but for a few.
    if kind == NoteKind::Ask && today.since(w.today()) > 6 && today.since(w.today()) % 19 != 0 {
        notes::ops::answer(w, id, true)?;
    }
    if promised && done {
        for item in notes::ops::load(w, id)?.items {
            action_items::ops::settle(w, item.id, true)?;
        }
    }
    Ok(())
}
