// Written by ./dev gen types from src-tauri/src/commands/program.rs.
import { call } from "../../lib/ipc.js";

/** @import { Backup } from "../Backup" */
/** @import { Done } from "../Done" */
/** @import { Health } from "../Health" */
/** @import { IncubatorSettings } from "../IncubatorSettings" */
/** @import { Me } from "../Me" */
/** @import { PersonName } from "../PersonName" */
/** @import { PreferencesDraft } from "../PreferencesDraft" */
/** @import { ProgramState } from "../ProgramState" */
/** @import { StartDraft } from "../StartDraft" */

/**
 * All that the window needs to begin.
 * @returns {Promise<ProgramState>}
 */
export const programState = () => call("program_state");

/**
 * The first run.
 * @param {StartDraft} draft
 * @returns {Promise<ProgramState>}
 */
export const startNursery = (draft) => call("start_nursery", { draft });

/**
 * What is absent stays.
 * @param {Partial<PreferencesDraft>} draft
 * @returns {Promise<ProgramState>}
 */
export const setPreferences = (draft) => call("set_preferences", { draft });

/**
 * Opens another file; of a backup a copy, made first.
 * @param {string} path
 * @returns {Promise<ProgramState>}
 */
export const openNursery = (path) => call("open_nursery", { path });

/**
 * Makes a new nursery where nothing lies yet, and opens it.
 * @param {string} path
 * @returns {Promise<ProgramState>}
 */
export const newNursery = (path) => call("new_nursery", { path });

/**
 * Those of whom one may be at this machine.
 * @returns {Promise<PersonName[]>}
 */
export const listColleagues = () => call("list_colleagues");

/**
 * Says who is at this machine: one of those in the nursery, or a name that is new in it.
 * @param {Me} me
 * @returns {Promise<ProgramState>}
 */
export const sayWho = (me) => call("say_who", { me });

/**
 * @returns {Promise<Backup>}
 */
export const backupNow = () => call("backup_now");

/**
 * @returns {Promise<Backup[]>}
 */
export const listBackups = () => call("list_backups");

/**
 * @returns {Promise<Health>}
 */
export const checkNursery = () => call("check_nursery");

/**
 * The settings of the nursery.
 * @returns {Promise<IncubatorSettings>}
 */
export const loadSettings = () => call("load_settings");

/**
 * @param {Partial<IncubatorSettings> & Pick<IncubatorSettings, "incubator" | "zone" | "silentDays">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `missing`, `out_of_range`, `too_long`, `unknown_word`
 */
export const saveSettings = (draft) => call("save_settings", { draft });

/**
 * Asks for a file; null when nothing was chosen.
 * @param {"import" | "nursery" | "mapping" | "calendar" | "holidays" | "evidence"} kind
 * @returns {Promise<string | null>}
 */
export const pickFile = (kind) => call("pick_file", { kind });

/**
 * Opens the system's dialog to print what the screen shows. `window.print` does nothing in some web views of macOS.
 * @returns {Promise<null>}
 */
export const printScreen = () => call("print_screen");

/**
 * @returns {Promise<string | null>}
 */
export const pickFolder = () => call("pick_folder");

/**
 * Asks where to write a file of this name.
 * @param {string} name
 * @returns {Promise<string | null>}
 */
export const pickSavePath = (name) => call("pick_save_path", { name });

/**
 * Shows a file in the desktop's file manager; a desktop without one is no reason to complain. A disk that is away may
 * let it wait.
 * @param {string} path
 * @returns {Promise<null>}
 */
export const showInFolder = (path) => call("show_in_folder", { path });

/**
 * Opens a file in its own program, where this run laid it down. One that lies elsewhere is shown.
 * @param {string} path
 * @returns {Promise<null>}
 */
export const openFile = (path) => call("open_file", { path });

/**
 * Opens an address of the web or of mail outside the window; ask first.
 * @param {string} address
 * @returns {Promise<null>}
 */
export const openLink = (address) => call("open_link", { address });

/**
 * Keeps what was typed and not yet saved; empty text forgets it.
 * @param {string} form
 * @param {string} text
 * @returns {Promise<null>}
 */
export const keepDraft = (form, text) => call("keep_draft", { form, text });

/**
 * @param {string} form
 * @returns {Promise<string | null>}
 */
export const loadDraft = (form) => call("load_draft", { form });
