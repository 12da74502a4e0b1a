// For people who are not recorded: one of them looks like somebody.
import { recorded } from "../recordings.js";

export default {
  /** @param {{ query: { person?: string } }} args */
  list_duplicates: ({ query: { person } }) => {
    const rows = person === "p1" ? recorded("list_duplicates", { query: { limit: 100 } }).rows.slice(0, 1) : [];
    return { rows, total: rows.length, next: null };
  },
};
