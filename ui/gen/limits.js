// How many characters a field takes. Made by core/src/kit/limits.rs: ./dev gen types
/** @type {Record<string, Record<string, number>>} */
export const LIMITS = {
  PersonDraft: { name: 120, reading: 200, alias: 200, city: 200, sector: 200, expertise: 20000, remark: 20000, company: 200, role: 200 },
  ContactDraft: { value: 320 },
  TeamMemberDraft: { role: 200 },
  MentorDraft: { languages: 200, bio: 5000 },
  OrganisationDraft: { name: 200, shortName: 200, creditCode: 200, city: 200 },
  StartupDraft: { name: 200, shortName: 200, creditCode: 200, city: 200, sector: 60, fundingStage: 60, oneLiner: 500 },
  CohortDraft: { programme: 60, name: 60 },
  MoveDraft: { reason: 2000 },
  SessionDraft: { title: 200, place: 200 },
  MarkDraft: { remark: 20000 },
  NoteDraft: { text: 100000 },
  NextStep: { text: 500 },
  ConsentDraft: { means: 2000 },
  InteractionDraft: { result: 2000 },
  StartDraft: { incubator: 60, name: 60 },
  IncubatorSettings: { incubator: 60 },
  SavedReport: { name: 60 },
  OwnFieldDraft: { label: 200 },
  OwnValueDraft: { value: 20000 },
};
