// A round of feedback among the fake startups, entered as long as the page; mentors of whom no slots are known.
import { nursery } from "../nursery.js";
import { records } from "../progress.js";

/** @import { FeedbackLine } from "../../../ui/gen/FeedbackLine" */

const MENTORS = [{ id: "fm1", name: "何明远" }, { id: "fm2", name: "欧阳若涵" }, { id: "fm3", name: "Alexandra Konstantinopoulos-Featherstonehaugh" }];
const SAID = ["帮我们改了条款清单，非常及时。", "", "见得太少，希望每月至少一次；另外希望能介绍华东的渠道。"];
const startups = nursery.startups.slice(0, 9).map(({ id, name }) => ({ id, name }));
const round = { id: "fr1", name: "期中", cohort: { id: "c4", name: "2026 秋季营" }, side: "startup", from_on: "2026-11-02", until_on: "2026-11-27", remark: null };

/** @returns {FeedbackLine[]} */
const start = () => startups.map((startup, at) => ({
  startup, mentor: MENTORS[at % 3 === 2 && at > 5 ? 2 : at % 2], ...(at < 5 ? { feedback: `mf${at}`, rating: 5 - (at % 3), day: "2026-11-18", remark: SAID[at % 3] || null } : { feedback: null, rating: null, day: null, remark: null }),
}));
let lines = start();
/** @type {any[]} */
let rounds = [round];
/** @type {Record<string, string>} */
const asked = { fm3: "2026-11-16" };

/** @param {any} draft */
const isOf = (draft) => (/** @type {FeedbackLine} */ line) => line.startup.id === draft.startup && line.mentor.id === draft.mentor;
records.feedback_rounds = {
  list: () => ({ rows: rounds, total: rounds.length, next: null }),
  load: () => round,
  save: (draft) => {
    if (draft.until_on < draft.from_on) throw { code: "ends_before_start", args: { starts: draft.from_on }, field: "until_on" };
    rounds = [...rounds.filter(({ id }) => id !== draft.id), { ...draft, id: draft.id ?? "fr2", cohort: round.cohort }];
    return draft.id ?? "fr2";
  },
  remove: (ids) => { rounds = rounds.filter(({ id }) => !ids.includes(id)); return null; },
};
records.mentor_feedback = {
  list: () => ({ rows: [], total: 0, next: null }),
  load: () => ({}),
  save: (draft) => {
    const id = draft.id ?? `mf-${draft.startup}`;
    lines = lines.map((line) => (isOf(draft)(line) ? { ...line, feedback: id, rating: draft.rating, day: draft.day, remark: draft.remark } : line));
    return id;
  },
  remove: (ids) => { lines = lines.map((line) => (line.feedback && ids.includes(line.feedback) ? { ...line, feedback: null, rating: null, day: null, remark: null } : line)); return null; },
};
records.availability_asks = {
  list: () => ({ rows: [], total: 0, next: null }),
  load: () => ({}),
  save: (draft) => { asked[draft.mentor] = draft.asked_on; return draft.mentor; },
  remove: () => null,
};

function results() {
  return MENTORS.map((mentor) => {
    const all = lines.filter((line) => line.mentor.id === mentor.id);
    const given = all.flatMap(({ rating }) => rating ?? []);
    return { mentor, asked: all.length, answered: given.length, tenths: given.length ? Math.round((given.reduce((a, b) => a + b, 0) * 10) / given.length) : null, isFew: given.length > 0 && given.length < 3 };
  }).filter((one) => one.asked);
}

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  load_feedback_round: ({ id }) => {
    const { name, side, from_on: fromOn, until_on: untilOn } = rounds.find((one) => one.id === id) ?? round;
    // One that was made just now asks of a cohort in which nobody has a mentor.
    const shown = id === "fr1" ? lines : [];
    return { answer: { name, side, fromOn, untilOn, lines: shown, results: id === "fr1" ? results() : [] }, readTables: ["feedback_round", "mentor_feedback", "locker"] };
  },
  mentors_without_slots: () => ({ answer: MENTORS.map((mentor) => ({ mentor, askedOn: asked[mentor.id] ?? null })).toSorted((a, b) => String(a.askedOn ?? "").localeCompare(String(b.askedOn ?? ""))), readTables: ["availability_ask", "locker"] }),
};
