import { complain, say } from "../lib/toasts.svelte.js";
import { t } from "../lib/words.js";

/** What other programs want of a number: its digits, without the country of a mainland mobile. @param {string} phone */
export const digits = (phone) => phone.replace(/[\s-]/g, "").replace(/^(?:\+?86)(?=1[3-9]\d{9}$)/, "");

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t("people-copied", { text }));
  } catch {
    complain(t("people-not-copied"));
  }
}
