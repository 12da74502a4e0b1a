/**
 * What the whole window knows: the preferences of this machine and the nursery that is open.
 * Nothing of it is kept in the web view; the program keeps it and is told of each choice.
 */
import { setPreferences } from "../gen/ipc/program.js";
import { inZone } from "./format.js";
import { say } from "./toasts.svelte.js";
import { speak, t } from "./words.js";

/**
 * @typedef {import("../gen/ProgramState").ProgramState} ProgramState
 * @typedef {Pick<ProgramState, "language" | "theme" | "density">} Preferences
 * @typedef {{ name: string, cohort: ProgramState["cohort"], today: string, timeZone: string, backedUpAt: number | null }} Nursery
 *   `nursery` is null until the first run has named one, and it is known who is at the desk.
 */

/** @type {{ program: ProgramState | null, preferences: Preferences, nursery: Nursery | null }} */
export const desk = $state({
  program: null,
  preferences: { language: "zh-CN", theme: "system", density: "normal" },
  nursery: null,
});

/** Takes up what the program says of itself; what it says again wakes nobody. @param {ProgramState} state */
export function applyState(state) {
  if (JSON.stringify(state) === JSON.stringify(desk.program)) return;
  // Nothing is written under no name: who is at the desk comes first.
  const begun = state.open && !state.firstRun && (state.me !== null || state.readOnly);
  const copied = state.copiedFrom !== null && state.copiedFrom !== desk.program?.copiedFrom;
  const aside = state.logSetAside !== null && state.logSetAside !== desk.program?.logSetAside;
  desk.program = state;
  desk.nursery = begun
    ? { name: state.incubator ?? "", cohort: state.cohort, today: state.today ?? "", timeZone: state.zone, backedUpAt: state.lastBackup }
    : null;
  inZone(state.zone);
  applyPreferences({ language: state.language, theme: state.theme, density: state.density });
  if (copied) say(t("settings-copied", { file: state.file }));
  if (aside) say(t("settings-log-set-aside", { file: state.logSetAside ?? "" }));
}

/** Shows the preferences on the page. @param {Preferences} preferences */
function applyPreferences(preferences) {
  desk.preferences = preferences;
  speak(preferences.language);
  const { dataset } = document.documentElement;
  dataset.density = preferences.density;
  if (preferences.theme === "system") delete dataset.theme;
  else dataset.theme = preferences.theme;
}

/** Changes some preferences, here at once and in the program. @param {Partial<Preferences>} change */
export async function prefer(change) {
  const before = desk.preferences;
  applyPreferences({ ...before, ...change });
  try {
    await setPreferences(change);
  } catch (error) {
    applyPreferences(before);
    throw error;
  }
}

/** Whether the page is dark now, by choice or by the system. */
export function dark() {
  const { theme } = desk.preferences;
  return theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}
