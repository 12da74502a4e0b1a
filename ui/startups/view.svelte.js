/** How the startups are looked at in this window; it stays while other screens are visited. */

/** @typedef {import("../gen/EnrolmentState").EnrolmentState} EnrolmentState */

/**
 * `cohort`: null follows the nursery's own, "" is all of them.
 * @type {{ shape: "table" | "board", cohort: string | null, state: EnrolmentState | "", sector: string, text: string, sort: import("../parts/Table.svelte").Sort | null }}
 */
export const view = $state({ shape: "table", cohort: null, state: "", sector: "", text: "", sort: null });
