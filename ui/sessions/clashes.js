/** What sessions clash over, in words. */
import { dayAndTime, listed, timesOf } from "../lib/format.js";
import { desk } from "../lib/desk.svelte.js";
import { t } from "../lib/words.js";

/** @import { Clash } from "../gen/Clash" */

/** How many names a sentence tells. */
const TOLD = 3;

/** @param {string[]} names */
function told(names) {
  const first = listed(names.slice(0, TOLD));
  return names.length > TOLD ? t("sessions-clash-and-more", { names: first, count: names.length }) : first;
}

/** Why two sessions clash: 与《路演》同时占用路演厅. @param {Clash} clash */
export const clashText = (clash) => t(`sessions-clash-${clash.over}`, { title: clash.title, names: told(clash.names) });

/** When the other one is: 11/23 09:30–11:30. @param {Clash} clash */
export function whenOf(clash) {
  const day = dayAndTime({ startsOn: clash.startsOn, startsAt: null }, desk.nursery?.today ?? "");
  return `${day} ${timesOf(clash) || t("sessions-no-time")}`;
}
