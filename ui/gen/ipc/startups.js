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
 */
export const loadStartup = (id) => call("load_startup", { id });

/**
 * @param {Partial<StartupDraft>} draft
 * @returns {Promise<Done<string>>}
 */
export const saveStartup = (draft) => call("save_startup", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 */
export const removeStartup = (id) => call("remove_startup", { id });

/**
 * @param {Partial<TeamMemberDraft> & Pick<TeamMemberDraft, "startup" | "person">} draft
 * @returns {Promise<Done<string>>}
 */
export const addTeamMember = (draft) => call("add_team_member", { draft });
