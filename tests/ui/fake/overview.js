// The seventh week of twelve.
import { nursery, TODAY } from "../nursery.js";

const MONDAYS = ["2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"];
const MARKS = [[22, 1, 1, 0], [21, 2, 1, 0], [20, 2, 2, 0], [22, 1, 0, 1], [20, 2, 2, 0], [21, 2, 1, 0], [14, 1, 1, 0]];
/** @param {number[][]} marks */
const sum = (marks) => Object.fromEntries(["present", "late", "absent", "leave"].map((mark, at) => [mark, marks.reduce((all, one) => all + one[at], 0)]));
/** @param {string} day @param {string} time */
const at = (day, time) => Date.parse(`${day}T${time}:00+08:00`);
const [cohort] = nursery.cohorts;
/** @param {string} id @param {string} title @param {string} day @param {string} from @param {string} to @param {string} place @param {string} host */
const session = (id, title, day, from, to, place, host) => ({
  id, cohort: "c1", cohortName: cohort.name, kind: "workshop", title, startsOn: day, startsAt: at(day, from), endsAt: at(day, to), place, hosts: host ? [{ id: `h-${id}`, name: host }] : [],
  attendance: { present: 0, late: 0, absent: 0, leave: 0 }, expected: 24, clashes: [],
});

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  overview: () => ({
    cohort, week: 7, weeks: 12, weeksLeft: 5, startups: 24, notesInAll: 183, notesThisWeek: 9, notesLastWeek: 41, notesCompared: null,
    openItems: nursery.notes.flatMap(({ items }) => items).filter(({ doneOn }) => !doneOn).length,
    overdueItems: nursery.notes.flatMap(({ items }) => items).filter(({ doneOn, dueOn }) => !doneOn && dueOn < TODAY).length,
    undatedItems: 0,
    attended: { count: sum(MARKS), due: 168 },
    attendance: MARKS.map(([present, late, absent, leave], index) => ({ week: index + 1, monday: MONDAYS[index], count: { present, late, absent, leave }, due: 24 })),
    notes: [18, 29, 25, 33, 28, 41, 9],
    sessions: [
      session("k1", "商业计划书打磨", "2026-11-23", "09:30", "11:30", "301 室", "何明远"),
      session("k2", "股权与融资答疑", "2026-11-24", "14:00", "15:00", "线上", "林若涵"),
      session("k3", "客户访谈工作坊", "2026-11-25", "10:00", "12:00", "路演厅", "郑思嘉"),
      session("k4", "模拟路演（第二轮）", "2026-11-27", "15:30", "17:00", "路演厅", ""),
    ],
    watched: "some", heardOf: 16, silentDays: 14,
    attention: [
      { startup: "s15", name: "鹿鸣农业", reason: "overdue", days: 9 },
      { startup: "s18", name: "北辰农业", reason: "silent", days: 22 },
      { startup: "s14", name: "拓岳生物", reason: "silent", days: 21 },
      { startup: "s13", name: "星澜能源", reason: "silent", days: 16 },
    ],
  }),
};
