// Milestones and check-ins of the fake cohort.
import { board, progress } from "../progress.js";

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  list_milestones: ({ query }) => ({ answer: progress.milestones(query), readTables: ["milestone", "milestone_slip"] }),
  settle_milestones: ({ ids, doneOn }, fake) => { progress.settle(ids, doneOn, fake); return { value: null, op: "o-settle" }; },
  slip_milestone: ({ draft }, fake) => { progress.slip(draft, fake); return { value: null, op: "o-slip" }; },
  apply_plan: ({ draft }, fake) => ({ value: progress.apply(draft.cohort, fake), op: "o-plan" }),
  check_in_board: ({ query }) => ({ answer: board(query), readTables: ["check_in", "cohort_figure"] }),
  choose_figures: ({ draft }, fake) => { progress.choose(draft.figures, fake); return { value: null, op: "o-figures" }; },
};
