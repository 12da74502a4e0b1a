/** How the calendar is looked at in this window; it stays while other screens are visited. */

/** @typedef {import("./calendar.js").Shape} Shape */

/** `day` and `session`: what is chosen; a day that is blank is today's. @type {{ shape: Shape, day: string, session: string | null, cohort: string, room: string, host: string, open: boolean }} */
export const view = $state({ shape: "week", day: "", session: null, cohort: "", room: "", host: "", open: false });

/** @param {string} day @param {string | null} [session] */
export function choose(day, session = null) {
  view.day = day;
  view.session = session;
}
