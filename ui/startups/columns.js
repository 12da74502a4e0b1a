/** The columns of startups, in words and in order. */
import { LIMITS } from "../gen/limits.js";
import { loadStartup, saveStartup } from "../gen/ipc/startups.js";
import { roomy } from "../lib/breakpoints.js";
import { dayShort } from "../lib/format.js";
import { t } from "../lib/words.js";
import { PATH, stateName } from "../cohorts/states.js";

/** @import { StartupRow } from "../gen/StartupRow" */

/** What a row is sorted by. @param {StartupRow} row @param {string} by @returns {string | number | null} */
export function sortedBy(row, by) {
  if (by === "state") return row.state ? PATH.indexOf(row.state) : null;
  return /** @type {any} */ (row)[by];
}

/** A startup as a form would hold it: what is saved is always the whole. @param {import("../gen/StartupPanel").StartupPanel} startup @returns {import("../gen/StartupDraft").StartupDraft} */
export function draftOf({ id, name, shortName, creditCode, city, sector, fundingStage, foundedOn, oneLiner, teamSize }) {
  return { id, name, shortName, creditCode, city, sector, fundingStage, foundedOn, oneLiner, teamSize };
}

/** Changes one startup in its list. @param {{ row: { id: string }, fields: Partial<import("../gen/StartupDraft").StartupDraft> }[]} changes */
export async function changeStartup([{ row, fields }]) {
  return saveStartup({ ...draftOf(await loadStartup(row.id)), ...fields });
}

/** @param {"sector" | "city" | "fundingStage"} field @returns {import("../kit/fields.js").Field} */
const textField = (field) => ({ field, kind: "text", label: { sector: "startups-sector", city: "startups-city", fundingStage: "startups-funding" }[field], atMost: LIMITS.StartupDraft[field], editable: true });

/** @param {Record<"name" | "sector" | "state" | "mentors" | "lastNoteOn" | "openItems", import("svelte").Snippet<[StartupRow]>>} cells */
export const columnsOf = (cells) => [
  { key: "name", label: t("startups-name"), width: "1.7fr", sort: true, cell: cells.name },
  { key: "sector", label: t("startups-sector"), width: "1fr", sort: true, cell: cells.sector, field: textField("sector") },
  { key: "state", label: t("startups-state"), width: "104px", sort: true, text: (/** @type {StartupRow} */ row) => (row.state ? stateName(row.state) : ""), cell: cells.state },
  { key: "founders", label: t("startups-founders"), width: "1fr", sort: true },
  { key: "mentors", label: t("startups-mentors"), width: "96px", sort: true, weight: /** @type {const} */ (2), cell: cells.mentors },
  { key: "city", label: t("startups-city"), width: "76px", sort: true, field: textField("city"), weight: /** @type {const} */ (4) },
  { key: "fundingStage", label: t("startups-funding"), width: "100px", sort: true, field: textField("fundingStage"), weight: /** @type {const} */ (4) },
  { key: "lastNoteOn", label: t("startups-last-note"), width: roomy() ? "170px" : "150px", sort: true, cell: cells.lastNoteOn },
  { key: "openItems", label: t("startups-open"), width: "150px", sort: true, cell: cells.openItems },
];

/** Who mentors a startup, with the day where nobody does yet. @param {Pick<StartupRow, "mentors" | "mentoredFrom">} row */
export const mentorsOf = ({ mentors, mentoredFrom }) => (mentors && mentoredFrom ? t("startups-mentors-from", { mentors, day: dayShort(mentoredFrom) }) : mentors);
