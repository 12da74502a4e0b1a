// Written by ./dev gen types from src-tauri/src/commands/startups.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { Page } from "../Page" */
/** @import { StartupDraft } from "../StartupDraft" */
/** @import { StartupPanel } from "../StartupPanel" */
/** @import { StartupQuery } from "../StartupQuery" */
/** @import { StartupRow } from "../StartupRow" */
/** @import { TeamMemberDraft } from "../TeamMemberDraft" */

/**
 * @param {Partial<StartupQuery>} query
 * @returns {Promise<Page<StartupRow>>}
 */
export const listStartups = (query) => call("list_startups", { query });

/**
 * @param {string} id
 * @returns {Promise<StartupPanel>}
 * @throws Refused: `no_such_startup`
 */
export const loadStartup = (id) => call("load_startup", { id });

/**
 * @param {Partial<StartupDraft>} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `in_the_future`, `missing`, `no_such_startup`, `too_long`
 */
export const saveStartup = (draft) => call("save_startup", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_startup`, `still_in_use`
 */
export const removeStartup = (id) => call("remove_startup", { id });

/**
 * @param {Partial<TeamMemberDraft> & Pick<TeamMemberDraft, "startup" | "person">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_person`, `no_such_startup`, `not_a_phone`, `not_a_wechat_id`, `not_an_email`, `phone_digits_lost`, `too_long`
 */
export const addTeamMember = (draft) => call("add_team_member", { draft });
