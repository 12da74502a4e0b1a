//! The alumni community: who they are, what they agreed to, when somebody last spoke with them.

use super::{dice::Dice, invented};
use crate::{
    alumni::{self, Answer, ConsentDraft, InteractionDraft, InteractionKind, Purpose},
    cohorts::CohortId,
    engine::Write,
    error::Result,
    people,
};

const RESULTS: &[&str] = &[
    "电话里聊了近况，公司在扩招。",
    "发了秋季活动邀请，对方说会来。",
    "拜访办公室，愿意给新学员分享融资经验。",
    "微信问候，暂时不换方向。",
    "Had coffee; offered to review pitch decks.",
];
const MEANS: &[&str] = &["入会表", "微信确认", "活动签到表"];

pub fn alumni(w: &mut Write<'_>, dice: &mut Dice, count: u32, cohorts: &[CohortId]) -> Result<()> {
    let today = w.today();
    for _ in 0..count {
        let sector = *dice.pick(invented::SECTORS);
        let mut draft = invented::person(dice);
        draft.sector = Some(sector.to_owned());
        if dice.chance(92) {
            draft.company = Some(invented::registered(&invented::company(dice, sector)));
            draft.role = Some((*dice.pick(invented::ROLES)).to_owned());
        }
        let person = people::ops::save(w, draft)?;
        let joined = today.plus(-dice.days(300, 1400));
        alumni::ops::join(w, person, Some(*dice.pick(cohorts)), Some(joined))?;
        for purpose in [Purpose::Directory, Purpose::Invitations, Purpose::Introductions, Purpose::Publicity] {
            if dice.chance(75) {
                let answer = if dice.chance(80) { Answer::Given } else { Answer::Refused };
                let means = Some((*dice.pick(MEANS)).to_owned());
                alumni::ops::record_consent(
                    w,
                    ConsentDraft { person, purpose, answer, answered_on: Some(joined), means, expires_on: None },
                )?;
            }
        }
        for _ in 0..dice.below(3) {
            let kind = *dice.pick(&[
                InteractionKind::Call,
                InteractionKind::Message,
                InteractionKind::Visit,
                InteractionKind::Event,
            ]);
            let day = today.plus(-dice.days(2, 420));
            let result = Some((*dice.pick(RESULTS)).to_owned());
            alumni::ops::log_interaction(w, InteractionDraft { person, kind, day: Some(day), result, next_on: None })?;
        }
    }
    Ok(())
}
