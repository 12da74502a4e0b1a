/** Files that were laid down for somebody, and the way to them. */
import FolderOpen from "@lucide/svelte/icons/folder-open";
import { openFile, showInFolder } from "../gen/ipc/program.js";
import { complain, say } from "./toasts.svelte.js";
import { reason, t } from "./words.js";

/** A name for a file, without what no name of a file may hold on Windows. @param {string} name @param {string} ending */
export const fileName = (name, ending) => `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "-").replace(/[. ]+$/, "")}.${ending}`;

/** Shows a file in its folder. @param {string} path */
export const show = (path) => showInFolder(path).catch((refused) => complain(reason(refused)));

/** Opens a file in its own program. @param {string} path */
export const open = (path) => openFile(path).catch((refused) => complain(reason(refused)));

/** Says that a file lies ready, with the way to it. @param {string} text @param {string} path */
export const laid = (text, path) => say(text, { label: t("parts-show"), icon: FolderOpen, run: () => show(path) });
