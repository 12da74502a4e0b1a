// Written by ./dev gen types from src-tauri/src/commands/merge.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { Duplicate } from "../Duplicate" */
/** @import { DuplicatesQuery } from "../DuplicatesQuery" */
/** @import { MergeDraft } from "../MergeDraft" */
/** @import { MergePlan } from "../MergePlan" */
/** @import { Merged } from "../Merged" */
/** @import { Page } from "../Page" */

/**
 * People who look like one, the likest first.
 * @param {Partial<DuplicatesQuery>} query
 * @returns {Promise<Page<Duplicate>>}
 */
export const listDuplicates = (query) => call("list_duplicates", { query });

/**
 * Writes nothing.
 * @param {Partial<MergeDraft> & Pick<MergeDraft, "survivor" | "merged">} draft
 * @returns {Promise<MergePlan>}
 * @throws Refused: `is_author`, `no_such_person`, `same_record`
 */
export const planMerge = (draft) => call("plan_merge", { draft });

/**
 * @param {Partial<MergeDraft> & Pick<MergeDraft, "survivor" | "merged">} draft
 * @returns {Promise<Done<Merged>>}
 * @throws Refused: `is_author`, `no_such_person`, `plan_stale`, `same_record`
 */
export const mergePeople = (draft) => call("merge_people", { draft });

/**
 * They are two, and it is not asked again.
 * @param {string} one
 * @param {string} other
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `same_record`
 */
export const keepApart = (one, other) => call("keep_apart", { one, other });
