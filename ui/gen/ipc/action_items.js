// Written by ./dev gen types from src-tauri/src/commands/action_items.rs.
import { call } from "../../lib/ipc.js";

/** @import { ActionItem } from "../ActionItem" */
/** @import { ActionItemDraft } from "../ActionItemDraft" */
/** @import { ActionItemQuery } from "../ActionItemQuery" */
/** @import { Done } from "../Done" */
/** @import { MyList } from "../MyList" */
/** @import { MyListQuery } from "../MyListQuery" */

/**
 * @param {Partial<ActionItemQuery>} query
 * @returns {Promise<ActionItem[]>}
 */
export const listActionItems = (query) => call("list_action_items", { query });

/**
 * @param {Partial<MyListQuery>} query
 * @returns {Promise<MyList>}
 * @throws Refused: `no_such_person`
 */
export const myList = (query) => call("my_list", { query });

/**
 * @param {Partial<ActionItemDraft> & Pick<ActionItemDraft, "about" | "aboutTable" | "text">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_action_item`, `no_such_person`, `no_such_record`, `too_long`
 */
export const saveActionItem = (draft) => call("save_action_item", { draft });

/**
 * @param {string} id
 * @param {boolean} done
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_action_item`
 */
export const settleActionItem = (id, done) => call("settle_action_item", { id, done });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_action_item`
 */
export const removeActionItem = (id) => call("remove_action_item", { id });
