//! How much text a field takes: one table for the forms, the import and the page (`ui/gen/limits.js`).
//!
//! A form's `rules` check its fields by its [`Limits`]; a test goes through all drafts and finds the field that has none.

use crate::error::{Refusal, code};

/// The longest word: a sector, the name of a cohort or of an incubator.
pub const WORD: usize = 60;
/// The longest name of a person.
pub const NAME: usize = 120;
/// The longest line: a company, a city, a role, a title, an address.
pub const LINE: usize = 200;
/// The longest e-mail address that there can be; a postal one is shorter.
pub const ADDRESS: usize = 320;
/// The longest sentence: what a startup does, a next step.
pub const SENTENCE: usize = 500;
/// The longest paragraph: how somebody agreed, what came of a call, why a startup left.
pub const PARAGRAPH: usize = 2_000;
/// The longest text about a mentor.
pub const BIO: usize = 5_000;
/// The longest remark.
pub const REMARK: usize = 20_000;
/// The longest note.
pub const NOTE: usize = 100_000;

/// The text fields of a form, as the page knows them, each with the most characters that it takes.
#[derive(Debug)]
pub struct Limits {
    /// The draft's name.
    pub form: &'static str,
    /// Its fields.
    pub fields: &'static [(&'static str, usize)],
}

/// A person.
pub const PERSON: Limits = Limits {
    form: "PersonDraft",
    fields: &[
        ("name", NAME),
        ("reading", LINE),
        ("alias", LINE),
        ("city", LINE),
        ("sector", LINE),
        ("expertise", REMARK),
        ("remark", REMARK),
        ("company", LINE),
        ("role", LINE),
    ],
};
/// A way to reach a person.
pub const CONTACT: Limits = Limits { form: "ContactDraft", fields: &[("value", ADDRESS)] };
/// A person in a startup's team.
pub const TEAM_MEMBER: Limits = Limits { form: "TeamMemberDraft", fields: &[("role", LINE)] };
/// What only a mentor has.
pub const MENTOR: Limits = Limits { form: "MentorDraft", fields: &[("languages", LINE), ("bio", BIO)] };
/// An office hour that is booked.
pub const BOOKING: Limits = Limits { form: "BookDraft", fields: &[("topic", SENTENCE)] };
/// An office hour that is moved.
pub const REBOOKING: Limits = Limits { form: "RebookDraft", fields: &[("why", SENTENCE)] };
/// What became of an office hour.
pub const OFFICE_HOUR_STATE: Limits = Limits { form: "SettleHourDraft", fields: &[("why", SENTENCE)] };
/// What somebody says of an application.
pub const REVIEW: Limits = Limits { form: "ReviewDraft", fields: &[("comment", PARAGRAPH)] };
/// Why somebody does not judge an application.
pub const REVIEW_CONFLICT: Limits = Limits { form: "ReviewConflictDraft", fields: &[("why", SENTENCE)] };
/// A criterion of a cohort.
pub const CRITERION: Limits = Limits { form: "CriterionDraft", fields: &[("name", WORD), ("hint", PARAGRAPH)] };
/// What is decided of applications.
pub const DECISION: Limits = Limits { form: "DecisionDraft", fields: &[("reason", PARAGRAPH)] };
/// Applications that are admitted.
pub const ADMISSION: Limits = Limits { form: "AdmissionDraft", fields: &[("reason", PARAGRAPH), ("role", LINE)] };
/// An organisation.
pub const ORGANISATION: Limits = Limits {
    form: "OrganisationDraft",
    fields: &[("name", LINE), ("shortName", LINE), ("creditCode", LINE), ("city", LINE)],
};
/// A startup with what is its organisation's.
pub const STARTUP: Limits = Limits {
    form: "StartupDraft",
    fields: &[
        ("name", LINE),
        ("shortName", LINE),
        ("creditCode", LINE),
        ("city", LINE),
        ("sector", WORD),
        ("fundingStage", WORD),
        ("oneLiner", SENTENCE),
    ],
};
/// A cohort.
pub const SEASON: Limits = Limits { form: "SeasonDraft", fields: &[("name", WORD)] };
/// See [`Limits`].
pub const COHORT: Limits = Limits { form: "CohortDraft", fields: &[("programme", WORD), ("name", WORD)] };
/// A startup's way from one state to the next.
pub const MOVE: Limits = Limits { form: "MoveDraft", fields: &[("reason", PARAGRAPH)] };
/// A plan of milestones that is applied: the programme's name.
pub const PLAN: Limits = Limits { form: "PlanDraft", fields: &[("programme", WORD)] };
/// A milestone that is put off.
pub const SLIP: Limits = Limits { form: "SlipDraft", fields: &[("reason", PARAGRAPH)] };
/// A reason for attention that is put off.
pub const SNOOZE: Limits = Limits { form: "SnoozeDraft", fields: &[("why", PARAGRAPH)] };
/// A session.
pub const SESSION: Limits = Limits { form: "SessionDraft", fields: &[("title", LINE), ("place", LINE)] };
/// Marks of attendance.
pub const MARK: Limits = Limits { form: "MarkDraft", fields: &[("remark", REMARK)] };
/// A note.
pub const NOTE_FORM: Limits = Limits { form: "NoteDraft", fields: &[("text", NOTE)] };
/// What follows from a note.
pub const NEXT_STEP: Limits = Limits { form: "NextStep", fields: &[("text", SENTENCE)] };
/// An action item.
pub const ACTION_ITEM: Limits = Limits { form: "ActionItemDraft", fields: &[("text", SENTENCE)] };
/// An answer about what may be done with a person's data.
pub const CONSENT: Limits = Limits { form: "ConsentDraft", fields: &[("means", PARAGRAPH)] };
/// A call, a visit, a message.
pub const INTERACTION: Limits = Limits { form: "InteractionDraft", fields: &[("result", PARAGRAPH)] };
/// The first run.
pub const START: Limits = Limits { form: "StartDraft", fields: &[("incubator", WORD), ("name", WORD)] };
/// The nursery's settings.
pub const SETTINGS: Limits = Limits { form: "IncubatorSettings", fields: &[("incubator", WORD)] };
/// A report that is kept.
pub const SAVED_REPORT: Limits = Limits { form: "SavedReport", fields: &[("name", WORD)] };
/// A field of the nursery's own.
pub const OWN_FIELD: Limits = Limits { form: "OwnFieldDraft", fields: &[("label", LINE)] };
/// A value of one.
pub const OWN_VALUE: Limits = Limits { form: "OwnValueDraft", fields: &[("value", REMARK)] };

/// All forms.
pub const ALL: &[Limits] = &[
    PERSON,
    CONTACT,
    TEAM_MEMBER,
    MENTOR,
    ORGANISATION,
    STARTUP,
    COHORT,
    SEASON,
    MOVE,
    PLAN,
    SLIP,
    SNOOZE,
    BOOKING,
    REBOOKING,
    OFFICE_HOUR_STATE,
    REVIEW,
    REVIEW_CONFLICT,
    CRITERION,
    DECISION,
    ADMISSION,
    SESSION,
    MARK,
    NOTE_FORM,
    NEXT_STEP,
    ACTION_ITEM,
    CONSENT,
    INTERACTION,
    START,
    SETTINGS,
    SAVED_REPORT,
    OWN_FIELD,
    OWN_VALUE,
];

impl Limits {
    /// The most characters that a field takes; a field that the table does not know takes a line.
    pub fn most(&self, field: &str) -> usize {
        let known = self.fields.iter().find(|(name, _)| *name == field);
        debug_assert!(known.is_some(), "{}.{field} has no limit", self.form);
        known.map_or(LINE, |(_, most)| *most)
    }

    /// Accepts a field's text, or says how much it takes.
    ///
    /// # Errors
    /// `too_long` at the field, with the `most`.
    pub fn check(&self, field: &'static str, text: &str) -> Result<(), Refusal> {
        within(field, text, self.most(field))
    }

    /// As [`Self::check`], of several fields that may be absent.
    ///
    /// # Errors
    /// `too_long` at the first field that is.
    pub fn check_all(&self, fields: &[(&'static str, &Option<String>)]) -> Result<(), Refusal> {
        fields.iter().try_for_each(|(field, text)| self.check(field, text.as_deref().unwrap_or_default()))
    }
}

/// Whether a text has so many characters at most.
pub fn fits(text: &str, most: usize) -> bool {
    // Bytes first: counting characters is dear, and few texts are long.
    text.len() <= most || text.chars().count() <= most
}

/// Accepts a text of so many characters at most, at a field of whatever name.
///
/// # Errors
/// `too_long` at the field, with the `most`.
pub fn within(field: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if fits(text, most) { Ok(()) } else { Err(Refusal::field(field, code::TOO_LONG).arg("most", most)) }
}
