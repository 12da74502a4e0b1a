/** How the startups are looked at in this window; it stays while other screens are visited. */
import { List } from "../kit/list.svelte.js";

/** `cohort`: "own" follows the nursery's own, "" is all of them. */
export const list = new List({ filter: { text: "", cohort: "own", state: "", sector: "", mentor: "" }, lasting: ["cohort"] });

/** @type {{ shape: "table" | "board" }} */
export const view = $state({ shape: "table" });
