/** How the match was left in this window: what counts, and what was settled by hand. Nothing of it is stored before it is accepted. */

/** @import { Criterion } from "../gen/Criterion" */
/** @import { Pair } from "../gen/Pair" */

/** What two can be matched by, in the order in which they are offered. @type {Criterion[]} */
export const CRITERIA = ["expertise", "sector", "stage", "wish", "load", "language", "rating"];

/** @type {{ cohort: string, off: Criterion[], pins: Pair[], without: Pair[] }} */
export const view = $state({ cohort: "", off: [], pins: [], without: [] });

/** @param {Criterion} criterion */
export function turn(criterion) {
  view.off = view.off.includes(criterion) ? view.off.filter((one) => one !== criterion) : [...view.off, criterion];
}

/** Settles that a startup gets a mentor. @param {string} startup @param {string} mentor */
export function pin(startup, mentor) {
  view.pins = [...view.pins.filter((one) => one.startup !== startup), { startup, mentor }];
  view.without = view.without.filter((one) => one.startup !== startup || one.mentor !== mentor);
}

/** Leaves open again which mentor a startup gets. @param {string} startup */
export function unpin(startup) {
  view.pins = view.pins.filter((one) => one.startup !== startup);
}

/** Rules a mentor out for a startup, this time; or no longer. @param {string} startup @param {string} mentor */
export function ruleOut(startup, mentor) {
  const isOut = view.without.some((one) => one.startup === startup && one.mentor === mentor);
  const others = view.without.filter((one) => one.startup !== startup || one.mentor !== mentor);
  view.without = isOut ? others : [...others, { startup, mentor }];
  view.pins = view.pins.filter((one) => one.startup !== startup || one.mentor !== mentor);
}

/** Takes back all that was settled by hand. */
export function startOver() {
  view.pins = [];
  view.without = [];
}
