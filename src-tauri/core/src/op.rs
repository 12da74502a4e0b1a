//! The kinds of change that a person can make, besides the engine's own: `history-op-<name>` in `words/history.*.ftl`
//! says each.

pub use miaopu_engine::op::{BACKUP, OWN, Op, OpId, REDO, UNDO};

macro_rules! ops {
    ($($constant:ident = $op:expr),* $(,)?) => {
        $(
            #[doc = concat!("`history-op-", stringify!($constant), "`, in lower case.")]
            pub const $constant: Op = $op;
        )*
        /// All of them.
        pub const ALL: &[Op] = &[$($constant),*];
    };
}

ops! {
    START = Op::new("start").lasting(),
    INTRODUCE = Op::new("introduce").lasting(),
    RESTORE = Op::new("restore").anonymous(),
    DEMO = Op::new("demo"),
    SAVE_SETTINGS = Op::new("save_settings"),
    SAVE_PROGRAMME = Op::new("save_programme"),
    SAVE_COHORT = Op::new("save_cohort"),
    REMOVE_COHORT = Op::new("remove_cohort"),
    ENROL_STARTUP = Op::new("enrol_startup"),
    MOVE_ENROLMENT = Op::new("move_enrolment"),
    SAVE_PARTICIPANTS = Op::new("save_participants"),
    SAVE_ORGANISATION = Op::new("save_organisation"),
    SAVE_STARTUP = Op::new("save_startup"),
    REMOVE_STARTUP = Op::new("remove_startup"),
    SAVE_PERSON = Op::new("save_person"),
    REMOVE_PERSON = Op::new("remove_person"),
    MERGE_PEOPLE = Op::new("merge_people"),
    KEEP_APART = Op::new("keep_apart"),
    ERASE_PERSON = Op::new("erase_person").barrier(),
    SAVE_MENTOR = Op::new("save_mentor"),
    REMOVE_MENTOR = Op::new("remove_mentor"),
    SAVE_MENTORSHIP = Op::new("save_mentorship"),
    SAVE_SESSION = Op::new("save_session"),
    REMOVE_SESSION = Op::new("remove_session"),
    MARK_ATTENDANCE = Op::new("mark_attendance"),
    LOG_NOTE = Op::new("log_note"),
    EDIT_NOTE = Op::new("edit_note"),
    REMOVE_NOTE = Op::new("remove_note"),
    SETTLE_ACTION_ITEM = Op::new("settle_action_item"),
    SAVE_MEMBERSHIP = Op::new("save_membership"),
    RECORD_CONSENT = Op::new("record_consent"),
    WITHDRAW_CONSENT = Op::new("withdraw_consent"),
    LOG_INTERACTION = Op::new("log_interaction"),
    IMPORT = Op::new("import"),
    EXPORT = Op::new("export").lasting(),
    SAVE_REPORT = Op::new("save_report"),
    REMOVE_REPORT = Op::new("remove_report"),
    SETTLE_RECALL = Op::new("settle_recall"),
}
