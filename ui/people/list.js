import { List } from "../kit/list.svelte.js";

/** People as this window looks at them. */
export const list = new List({ filter: { text: "", role: "all", city: "", expertise: "" } });
