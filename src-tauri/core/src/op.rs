//! The kinds of change that a person can make, besides the engine's own: those of each slice, and those of workflows.
//! `history-op-<name>` in `words/` says each.

pub use miaopu_engine::op::{BACKUP, OWN, Op, OpId, REDO, UNDO};

pub use crate::slices::{
    action_items::slice::op::{REMOVE_ACTION_ITEM, SAVE_ACTION_ITEM, SETTLE_ACTION_ITEM},
    alumni::slice::op::{LOG_INTERACTION, RECORD_CONSENT, SAVE_MEMBERSHIP, WITHDRAW_CONSENT},
    cohorts::slice::op::{
        ENROL_STARTUP, MOVE_ENROLMENT, REMOVE_COHORT, SAVE_COHORT, SAVE_PARTICIPANTS, SAVE_PROGRAMME,
    },
    evidence::slice::op::{ATTACH_EVIDENCE, CLEAN_UP_EVIDENCE, REMOVE_EVIDENCE},
    exports::slice::op::{EXPORT, SETTLE_RECALL},
    holidays::slice::op::IMPORT_HOLIDAYS,
    incubator::slice::op::{INTRODUCE, SAVE_SETTINGS, START},
    mentors::slice::op::{REMOVE_MENTOR, SAVE_MENTOR, SAVE_MENTORSHIP},
    notes::slice::op::{ANSWER_ASK, EDIT_NOTE, LOG_NOTE, REMOVE_NOTE},
    organisations::slice::op::SAVE_ORGANISATION,
    own_fields::slice::op::{REMOVE_OWN_FIELD, SAVE_OWN_FIELD, SET_OWN_VALUE},
    people::slice::op::{REMOVE_PERSON, SAVE_PERSON},
    sessions::slice::op::{
        CHANGE_SERIES, DUPLICATE_SESSION, MARK_ATTENDANCE, MOVE_SESSION, REMOVE_SERIES, REMOVE_SESSION, REPEAT_SESSION,
        SAVE_SESSION,
    },
    startups::slice::op::{REMOVE_STARTUP, SAVE_STARTUP},
};

/// Those of workflows, imports and reports.
pub mod workflow {
    use miaopu_engine::{Op, ops};

    ops! {
        RESTORE = Op::new("restore").anonymous(),
        DEMO = Op::new("demo"),
        MERGE_PEOPLE = Op::new("merge_people"),
        KEEP_APART = Op::new("keep_apart"),
        ERASE_PERSON = Op::new("erase_person").barrier(),
        IMPORT = Op::new("import"),
        IMPORT_ATTENDANCE = Op::new("import_attendance"),
        IMPORT_CALENDAR = Op::new("import_calendar"),
        COPY_SEASON = Op::new("copy_season"),
        ACCEPT_MATCH = Op::new("accept_match"),
        SET_UP_REVIEW = Op::new("set_up_review"),
        ADMIT_APPLICATIONS = Op::new("admit_applications"),
        IMPORT_SCORE_SHEETS = Op::new("import_score_sheets"),
        SAVE_REPORT = Op::new("save_report"),
        REMOVE_REPORT = Op::new("remove_report"),
    }
}

pub use workflow::{
    ACCEPT_MATCH, ADMIT_APPLICATIONS, COPY_SEASON, DEMO, ERASE_PERSON, IMPORT, IMPORT_ATTENDANCE, IMPORT_CALENDAR,
    IMPORT_SCORE_SHEETS, KEEP_APART, MERGE_PEOPLE, REMOVE_REPORT, RESTORE, SAVE_REPORT, SET_UP_REVIEW,
};
