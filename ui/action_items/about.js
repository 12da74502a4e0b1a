/** The record on which an action item hangs, and where it is opened. */
import { go } from "../lib/router.svelte.js";

/** @typedef {Pick<import("../gen/ActionItem").ActionItem, "about" | "aboutTable" | "startup">} OfItem */

/** Opens the record: of a note the startup. @param {OfItem} item */
export function openRecord({ about, aboutTable, startup }) {
  if (aboutTable === "milestone") go("milestones", { record: about });
  else if (aboutTable === "session") go("sessions", { session: about });
  else if (aboutTable === "person") go("people", { person: about });
  else go("startups", { startup: startup?.id ?? about });
}
