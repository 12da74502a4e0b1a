// Startups, their cohorts, and the moves between states.
import { nextOf, nursery } from "../nursery.js";

/** @typedef {import("../fake.js").Handler} Handler */

/** Initials of a few names, as the core would know them. @type {Record<string, string>} */
const INITIALS = { 云岭科技: "ylkj", 知微医疗: "zwyl", 松果医疗: "sgyl", 云岭生物: "ylsw", 青禾医疗: "qhyl" };
/** @param {any} fake @param {string} kind @param {...string} tables */
const told = (fake, kind, ...tables) => fake.emit("changed", { op: "o1", kind, touched: tables.map((table) => ({ table, ids: null })) });
/** @param {string} id */
const row = (id) => {
  const found = nursery.startups.find((one) => one.id === id);
  if (!found) throw { code: "no_such_startup", args: {} };
  return found;
};

/** @type {Record<string, Handler>} */
export default {
  list_notes: ({ query }) => {
    const rows = nursery.notes.filter((note) => note.startup.id === query.startup && (!query.kind || note.kind === query.kind));
    return { rows: rows.slice(0, query.limit ?? 100), total: rows.length, next: null };
  },
  save_cohort: ({ draft }, fake) => {
    if (!draft.name.trim()) throw { code: "missing", args: {}, field: "name" };
    const id = draft.id ?? `c${nursery.cohorts.length + 1}`;
    const cohort = { ...draft, id, programme: "g1", programmeName: draft.programme, startups: 0 };
    const at = nursery.cohorts.findIndex((one) => one.id === id);
    if (at < 0) nursery.cohorts.push(cohort);
    else nursery.cohorts[at] = { ...nursery.cohorts[at], ...cohort };
    told(fake, "save_cohort", "cohort");
    return { value: id, op: "o-cohort" };
  },
  list_startups: ({ query }) => {
    const text = (query.text ?? "").trim().toLowerCase();
    const rows = nursery.startups
      .filter((one) => !text || one.name.toLowerCase().includes(text) || INITIALS[one.name]?.includes(text))
      .filter((one) => !query.cohort || one.cohort === query.cohort)
      .filter((one) => !query.cohortless || one.cohort === null)
      .filter((one) => !query.state || one.state === query.state)
      .filter((one) => !query.sector || one.sector === query.sector);
    return { rows: rows.slice(0, query.limit ?? 100), total: rows.length, next: null };
  },
  load_startup: ({ id }) => {
    const { name, sector, fundingStage, city, state, founders, openItems } = row(id);
    return {
      id, organisation: `g-${id}`, name: `上海${name}有限公司`, shortName: name, creditCode: "91310104MA1FY0XX9X", creditCodeDoubtful: id === "s1", city, sector, fundingStage,
      foundedOn: "2023-04-18", oneLiner: "让每一家小工厂都用得起的质检相机", teamSize: 12,
      enrolments: [{
        id: `e${id.slice(1)}`, cohort: nursery.cohorts[0].id, cohortName: "2026 秋季营", startup: id, state, next: nextOf(state), participants: [{ id: `f-${id}`, name: founders }],
        changes: [{ state: "applied", day: "2026-09-08", reason: null }, { state: "interviewing", day: "2026-09-20", reason: null }, { state: "active", day: "2026-10-12", reason: null }],
      }],
      team: [
        { id: `f-${id}`, name: founders, role: "创始人兼 CEO", mobile: "+8613800138000", wechat: "wangqi_88", participates: true },
        { id: `t-${id}`, name: "林若涵", role: "技术负责人", mobile: "+8613900139000", wechat: null, participates: false },
      ],
      mentorships: [{ id: `m-${id}`, mentor: "m1", person: "p1", personName: "何明远", startup: id, startupName: name, state: "confirmed", isPrimary: true }],
      openItems: nursery.notes.filter((note) => note.startup.id === id).flatMap((note) => note.items).filter((item) => !item.doneOn),
      attendance: { present: 11, late: 2, absent: 1, leave: 0 }, notes: nursery.notes.filter((note) => note.startup.id === id).length + openItems,
      keptCells: id === "s1" ? [{ label: "成立日期", value: "2023 年春" }, { label: "团队人数", value: "十来个" }] : [], own: [],
    };
  },
  save_startup: ({ draft }, fake) => {
    if (!draft.name?.trim()) throw { code: "missing", args: {}, field: "name" };
    if (draft.id) Object.assign(row(draft.id), { name: draft.shortName || draft.name, sector: draft.sector, fundingStage: draft.fundingStage, city: draft.city });
    else nursery.startups.push({ ...nursery.startups[0], id: `s${nursery.startups.length + 1}`, name: draft.shortName || draft.name, sector: draft.sector, enrolment: `e${nursery.startups.length + 1}` });
    told(fake, "save_startup", "startup");
    return { value: draft.id ?? `s${nursery.startups.length}`, op: "o-startup" };
  },
  remove_startup: ({ id }, fake) => {
    nursery.startups.splice(nursery.startups.indexOf(row(id)), 1);
    told(fake, "remove_startup", "startup");
    return { value: null, op: "o-gone" };
  },
  move_enrolment: ({ draft }, fake) => {
    const moved = nursery.startups.find(({ enrolment }) => enrolment === draft.enrolment);
    if (!moved?.next.includes(draft.state)) throw { code: "illegal_move", args: { from: moved?.state ?? "", to: draft.state }, field: "state" };
    if (["withdrawn", "deferred", "rejected"].includes(draft.state) && !draft.reason) throw { code: "reason_needed", args: {}, field: "reason" };
    Object.assign(moved, { state: draft.state, next: nextOf(draft.state) });
    told(fake, "move_enrolment", "enrolment", "enrolment_change");
    return { value: null, op: "o-move" };
  },
  enrol_startups: ({ draft }, fake) => {
    if (!draft.startups.length) throw { code: "missing", args: {}, field: "startups" };
    const found = draft.startups.map(row).filter((/** @type {any} */ one) => one.cohort === null);
    for (const one of found) Object.assign(one, { cohort: draft.cohort, state: draft.state, next: nextOf(draft.state), enrolment: `e-${one.id}` });
    told(fake, "enrol_startup", "enrolment");
    return { value: found.length, op: "o-enrol-all" };
  },
  cohorts_entered: () => [{ ...nursery.cohorts[0], lacks: ["dates", "sessions"] }],
  enrol_startup: (_, fake) => { told(fake, "enrol_startup", "enrolment"); return { value: "e99", op: "o-enrol" }; },
  set_participants: (_, fake) => { told(fake, "set_participants", "participant"); return { value: null, op: "o-part" }; },
  add_team_member: (_, fake) => { told(fake, "add_team_member", "person"); return { value: "p99", op: "o-team" }; },
  save_mentorship: (_, fake) => { told(fake, "save_mentorship", "mentorship"); return { value: "m99", op: "o-mentor" }; },
};
