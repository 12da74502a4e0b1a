import { List } from "../kit/list.svelte.js";
import { NONE } from "./filter.js";

/** Alumni as this window looks at them. */
export const list = new List({ filter: NONE, sort: { by: "name", down: false } });
