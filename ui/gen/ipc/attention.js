// Written by ./dev gen types from src-tauri/src/commands/attention.rs.
import { call } from "../../lib/ipc.js";

/** @import { AttentionReason } from "../AttentionReason" */
/** @import { AttentionRow } from "../AttentionRow" */
/** @import { Done } from "../Done" */
/** @import { SnoozeDraft } from "../SnoozeDraft" */

/**
 * @param {string | null} [cohort]
 * @returns {Promise<AttentionRow[]>}
 */
export const listAttention = (cohort) => call("list_attention", { cohort });

/**
 * @param {SnoozeDraft} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_startup`, `not_later`, `reason_needed`, `too_long`
 */
export const snooze = (draft) => call("snooze", { draft });

/**
 * @param {string} startup
 * @param {AttentionReason} reason
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_startup`
 */
export const wake = (startup, reason) => call("wake", { startup, reason });
