// A calendar file of made-up sessions, and what is asked while a session is typed. The rules are the program's; here each
// question has one answer.
/** @import { CalendarPlan } from "../../../ui/gen/CalendarPlan" */

/** @param {string} text */
const at = (text) => Date.parse(`${text}:00+08:00`);

/** @returns {CalendarPlan} */
export const calendarPlan = () => ({
  new: 2, changed: 1, same: 1,
  refused: [{ line: 41, title: "海外考察", why: "lasts_too_long" }],
  account: [
    { fate: "taken", count: 4, line: null, text: null },
    { fate: "outside", count: 16, line: null, text: null },
    { fate: "technical", count: 12, line: null, text: null },
    { fate: "left", count: 1, line: 9, text: "DESCRIPTION: 请带上最近三个月的报表" },
  ],
  sessions: [
    { title: "财务例会", startsAt: at("2026-11-24T10:00"), endsAt: at("2026-11-24T11:00"), allDay: false, startsOn: null, endsOn: null },
    { title: "财务例会", startsAt: at("2026-12-01T10:00"), endsAt: at("2026-12-01T11:00"), allDay: false, startsOn: null, endsOn: null },
    { title: "训练营", startsAt: null, endsAt: null, allDay: true, startsOn: "2026-12-07", endsOn: "2026-12-09" },
    { title: "夜谈", startsAt: at("2026-12-11T22:00"), endsAt: at("2026-12-12T00:30"), allDay: false, startsOn: null, endsOn: null },
  ],
  steps: ["new", "new", "changed", "same"],
});

export default {
  check_session: () => ({ clashes: [], untimed: [] }),
  /** A zone that nobody knows is asked about first. @param {any} args */
  plan_calendar: ({ request }) => {
    if (!request.zones.length) throw { code: "zone_unknown", args: { zones: "园区时间", zone: "园区时间" }, field: null };
    return calendarPlan();
  },
  /** @param {any} _args @param {any} fake */
  import_calendar: (_args, fake) => {
    fake.emit("changed", { op: "o-calendar", kind: "import_calendar", touched: [{ table: "session", ids: null }] });
    return { value: calendarPlan(), op: "o-calendar" };
  },
  export_calendar: () => 12,
};
