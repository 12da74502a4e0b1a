/**
 * What the whole window knows: the preferences of this machine and the nursery that is open.
 * Nothing of it is kept in the web view; the program keeps it and is told of each choice.
 */
import * as ipc from "./ipc.js";
import { inZone } from "./format.js";
import { speak } from "./words.js";

/**
 * @typedef {{ preferences: ipc.Preferences, nursery: Nursery | null }} Start
 * @typedef {{ name: string, cohort: { id: string, name: string } | null, today: string, timeZone: string, backedUpAt: number | null }} Nursery
 *   `nursery` is null until the first run has named one.
 */

/** @type {{ preferences: ipc.Preferences, nursery: Nursery | null }} */
export const desk = $state({
  preferences: { language: "zh-CN", theme: "system", density: "normal" },
  nursery: null,
});

/** @param {Start} start */
export function sit(start) {
  desk.nursery = start.nursery;
  if (start.nursery) inZone(start.nursery.timeZone);
  wear(start.preferences);
}

/** Shows the preferences on the page. @param {ipc.Preferences} preferences */
function wear(preferences) {
  desk.preferences = preferences;
  speak(preferences.language);
  const { dataset } = document.documentElement;
  dataset.density = preferences.density;
  if (preferences.theme === "system") delete dataset.theme;
  else dataset.theme = preferences.theme;
}

/** Changes some preferences, here at once and in the program. @param {Partial<ipc.Preferences>} change */
export async function prefer(change) {
  const before = desk.preferences;
  wear({ ...before, ...change });
  try {
    await ipc.setPreferences({ ...desk.preferences });
  } catch (error) {
    wear(before);
    throw error;
  }
}

/** Whether the page is dark now, by choice or by the system. */
export function dark() {
  const { theme } = desk.preferences;
  return theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}
