/** What is to be done, as rows under headings: each knows what its tick does, what it opens, and how its day is moved. */
import { t } from "../lib/words.js";

/** @import { MyList } from "../gen/MyList" */
/**
 * @typedef {{ kind: "step", id: string, text: string, place: string, owner: string | null, dueOn: string | null, late: number | null, item: import("../gen/MyStep").MyStep }
 *   | { kind: "milestone", id: string, text: string, place: string, owner: string | null, dueOn: string, late: number | null, item: import("../gen/MyMilestone").MyMilestone }
 *   | { kind: "ask", id: string, text: string, place: string, owner: null, dueOn: null, late: null, item: import("../gen/MyAsk").MyAsk }
 *   | { kind: "contact", id: string, text: string, place: string, owner: string | null, dueOn: string, late: number | null, item: import("../gen/MyContact").MyContact }} Row
 * @typedef {{ id: "steps" | "milestones" | "asks" | "contacts", title: string, count: number, rows: Row[] }} Group
 */

/** Of a list, those groups that hold anything. @param {MyList} list @returns {Group[]} */
export function groupsOf(list) {
  /** @type {Record<Group["id"], Row[]>} */
  const rows = {
    steps: list.steps.map((item) => ({ kind: "step", id: item.id, text: item.text, place: item.aboutTable === "milestone" ? [item.startup?.name, item.aboutName].filter(Boolean).join(" · ") : item.aboutName, owner: item.owner?.name ?? null, dueOn: item.dueOn, late: item.late, item })),
    milestones: list.milestones.map((item) => ({ kind: "milestone", id: item.id, text: item.name, place: item.startup.name, owner: item.owner?.name ?? null, dueOn: item.dueOn, late: item.late, item })),
    asks: list.asks.map((item) => ({ kind: "ask", id: item.id, text: item.text, place: item.startup.name, owner: null, dueOn: null, late: null, item })),
    contacts: list.contacts.map((item) => ({ kind: "contact", id: item.person.id, text: item.person.name, place: "", owner: item.author.name, dueOn: item.nextOn, late: item.late, item })),
  };
  const ids = /** @type {Group["id"][]} */ (Object.keys(rows));
  return ids.filter((id) => rows[id].length).map((id) => ({ id, title: t(`my-list-${id}`), count: list.counts[id], rows: rows[id] }));
}

/** How many there are in all. @param {MyList} list */
export const countOf = ({ counts }) => counts.steps + counts.milestones + counts.asks + counts.contacts;
