/**
 * Short news at the bottom of the window: `say(t("notes-saved"))`, `say(text, { label, keys, run })`.
 * One at a time, the newest; the part `Toast` shows it and reads it aloud.
 */

/** @typedef {{ label: string, icon?: import("svelte").Component<any>, keys?: string, run: () => void }} Action */
/** @typedef {{ id: number, text: string, tone: "plain" | "bad", action?: Action }} News */

/** `places`: where news can be shown; a dialog above the page has a place of its own, and the last one shows it.
 * @type {{ now: News | null, places: string[] }} */
export const toasts = $state({ now: null, places: [] });
let count = 0;

/** @param {string} text @param {Action} [action] */
export function say(text, action) {
  toasts.now = { id: ++count, text, tone: "plain", action };
}

/** What went wrong and has no field to stand beside. @param {string} text */
export function complain(text) {
  toasts.now = { id: ++count, text, tone: "bad" };
}

export function dismiss() {
  toasts.now = null;
}
