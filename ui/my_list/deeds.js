/** What can be done with a row of the list: tick it, open its record, move its day. Each is one step with its undo. */
import { removeActionItem, saveActionItem, settleActionItem } from "../gen/ipc/action_items.js";
import { settleMilestones } from "../gen/ipc/milestones.js";
import { answerAsk } from "../gen/ipc/notes.js";
import { go } from "../lib/router.svelte.js";
import { complain } from "../lib/toasts.svelte.js";
import { saved } from "../lib/undo.js";
import { reason, t } from "../lib/words.js";
import { openRecord } from "../action_items/about.js";

/** @import { Row } from "./rows.js" */

/** @param {Promise<import("../gen/Done").Done<any>>} write @param {string} said */
const attempt = (write, said) => saved(write, said).catch((refused) => complain(reason(refused)));

/** Done today. A contact is done by writing it down, with the person. @param {Row} row @param {string} today */
export function tick(row, today) {
  if (row.kind === "step") return attempt(settleActionItem(row.id, true), t("notes-settled", { text: row.text }));
  if (row.kind === "milestone") return attempt(settleMilestones([row.id], today), t("milestones-settled", { name: row.text }));
  if (row.kind === "ask") return attempt(answerAsk(row.id, true), t("notes-answered", { name: row.place }));
  return open(row);
}

/** @param {Row} row */
export function open(row) {
  if (row.kind === "step") openRecord(row.item);
  else if (row.kind === "milestone") go("milestones", { record: row.id });
  else if (row.kind === "ask") go("startups", { startup: row.item.startup.id });
  else go("people", { person: row.id });
}

/** Moves the day of a step; null where it has none from now on. @param {Extract<Row, { kind: "step" }>} row @param {string | null} dueOn */
export function moveDay({ item }, dueOn) {
  const { id, about, aboutTable, text, owner } = item;
  const said = dueOn ? t("my-list-day-saved", { text, day: dueOn }) : t("my-list-day-cleared", { text });
  return attempt(saveActionItem({ id, about, aboutTable, text, owner: owner?.id ?? null, dueOn }), said);
}

/** @param {Row} row */
export const remove = (row) => attempt(removeActionItem(row.id), t("action-items-removed", { text: row.text }));
