// Written by ./dev gen types from src-tauri/src/commands/archive.rs.
import { call, progress } from "../../lib/ipc.js";

/** @import { Heard } from "../../lib/ipc.js" */
/** @import { Done } from "../Done" */
/** @import { Restored } from "../Restored" */
/** @import { Written } from "../Written" */

/**
 * Writes everything into an empty folder.
 * @param {string} folder
 * @param {Heard} heard
 * @returns {Promise<Written>}
 * @throws Refused: `cancelled`, `folder_missing`, `folder_not_empty`
 */
export const exportNursery = (folder, heard) => call("export_nursery", { folder, progress: progress(heard) });

/**
 * Takes such a folder into an empty nursery.
 * @param {string} folder
 * @param {Heard} heard
 * @returns {Promise<Done<Restored>>}
 */
export const importNursery = (folder, heard) => call("import_nursery", { folder, progress: progress(heard) });

/**
 * Whether it could take one in.
 * @returns {Promise<boolean>}
 */
export const nurseryIsEmpty = () => call("nursery_is_empty");
