// Office hours of the fake mentors: what is booked stays booked as long as the page.
import { addDays, weekday } from "../../../ui/lib/days.js";
import { TODAY, nursery } from "../nursery.js";

/** @import { OfficeHour } from "../../../ui/gen/OfficeHour" */
/** @import { OfficeQuery } from "../../../ui/gen/OfficeQuery" */

const MENTORS = [{ id: "om1", name: "何明远" }, { id: "om2", name: "吕书航" }, { id: "om3", name: "欧阳若涵" }];
/** Weekday, first hour, how many half hours, place. @type {Record<string, [number, number, number, string]>} */
const THERE = { om1: [3, 14, 4, "301 室"], om2: [2, 10, 3, "线上（腾讯会议）"], om3: [5, 15, 4, "201 会议室"] };
const HALF = 30 * 60_000;
const STARTUPS = nursery.startups.slice(10, 16).map(({ id, name }) => ({ id, name }));
/** @param {string} day @param {number} half */
const at = (day, half) => Date.parse(`${day}T00:00:00+08:00`) + half * HALF;
/** @param {number} shift @param {number} mentor @param {number} half @param {number} startup @param {Partial<OfficeHour>} more @returns {OfficeHour} */
const hour = (shift, mentor, half, startup, more) => {
  const day = addDays(TODAY, shift);
  return { id: `oh${shift}-${mentor}-${half}`, mentor: MENTORS[mentor], startup: STARTUPS[startup], day, startsAt: at(day, half), endsAt: at(day, half + 1), place: THERE[MENTORS[mentor].id][3], topic: null, state: "booked", why: null, ...more };
};

/** @type {OfficeHour[]} */
let hours = [];
const start = () => (hours = [
  hour(0, 2, 28, 3, { state: "held", topic: "路演稿第二版" }), hour(1, 1, 20, 1, { topic: "渠道价格怎么定" }), hour(2, 0, 28, 0, { topic: "A 轮条款清单，重点看对赌" }),
  hour(2, 0, 29, 4, { state: "cancelled", why: "创始人临时出差", topic: "股权激励" }), hour(2, 0, 30, 2, { topic: "Series A data room, and whether to take the strategic investor's terms" }),
]);
start();

/** @param {Partial<OfficeQuery>} query */
function days({ from, days = 7, mentor, startup }) {
  const first = from ?? TODAY;
  const all = Array.from({ length: days ?? 7 }, (_, shift) => addDays(first, shift));
  const named = MENTORS.filter(({ id }) => !mentor || id === mentor);
  const taken = hours.filter(({ state }) => state !== "cancelled").map((one) => `${one.mentor.id} ${one.startsAt}`);
  const free = all.flatMap((day) => named.flatMap((one) => {
    const [on, begins, count, place] = THERE[one.id];
    return weekday(day) !== on || day < TODAY ? [] : Array.from({ length: count }, (_, half) => ({ mentor: one, day, startsAt: at(day, begins * 2 + half), endsAt: at(day, begins * 2 + half + 1), place }));
  })).filter((slot) => !taken.includes(`${slot.mentor.id} ${slot.startsAt}`));
  const shown = hours.filter((one) => all.includes(one.day) && (!mentor || one.mentor.id === mentor) && (!startup || one.startup.id === startup));
  return { from: first, to: all[all.length - 1], free, hours: shown.toSorted((a, b) => a.startsAt - b.startsAt), mentors: named };
}

/** @param {import("../fake.js").Handler} change @returns {import("../fake.js").Handler} */
const write = (change) => (args, fake) => {
  change(args, fake);
  fake.emit("changed", { op: "o-office", kind: "book_office_hour", touched: [{ table: "office_hour", ids: null }] });
  return { value: null, op: "o-office" };
};

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  office_days: ({ query }) => ({ answer: days(query), readTables: ["office_hour", "availability"] }),
  mentor_work: () => ({ answer: { hoursPerMonth: 4, months: [{ month: "2026-09", officeMinutes: 90, sessionMinutes: 120, notes: 3 }, { month: "2026-10", officeMinutes: 180, sessionMinutes: 150, notes: 6 }, { month: "2026-11", officeMinutes: 60, sessionMinutes: 0, notes: 2 }] }, readTables: ["office_hour"] }),
  book_office_hour: write(({ draft }) => {
    const slot = days({ days: 62 }).free.find((one) => one.mentor.id === draft.mentor && one.startsAt === draft.startsAt);
    if (!slot) throw { code: "mentor_busy", args: { when: "14:00", with: STARTUPS[0].name }, field: "startsAt" };
    hours = [...hours, { ...hour(0, 0, 0, 0, {}), ...slot, id: `oh${hours.length}`, startup: nursery.startups.find(({ id }) => id === draft.startup) ?? STARTUPS[0], topic: draft.topic, state: "booked" }];
  }),
  move_office_hour: write(({ draft }) => {
    const slot = days({ days: 62 }).free.find((one) => one.startsAt === draft.startsAt);
    hours = hours.map((one) => (one.id === draft.id && slot ? { ...one, day: slot.day, startsAt: slot.startsAt, endsAt: slot.endsAt, why: draft.why } : one));
  }),
  settle_office_hour: write(({ draft }) => {
    hours = hours.map((one) => (one.id === draft.id ? { ...one, state: draft.state, why: draft.why } : one));
  }),
};
