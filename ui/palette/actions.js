/**
 * What the palette can do at once: every screen, what is made anew, and the deeds of the window. Each is found by all its
 * names (names.js), whatever language the page speaks.
 */
import Archive from "@lucide/svelte/icons/archive";
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import BookOpen from "@lucide/svelte/icons/book-open";
import CalendarPlus from "@lucide/svelte/icons/calendar-plus";
import CopyPlus from "@lucide/svelte/icons/copy-plus";
import FileBox from "@lucide/svelte/icons/file-box";
import FileClock from "@lucide/svelte/icons/file-clock";
import FileDown from "@lucide/svelte/icons/file-down";
import FilePlus from "@lucide/svelte/icons/file-plus";
import FileUp from "@lucide/svelte/icons/file-up";
import FolderOutput from "@lucide/svelte/icons/folder-output";
import FunnelX from "@lucide/svelte/icons/funnel-x";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Languages from "@lucide/svelte/icons/languages";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Plus from "@lucide/svelte/icons/plus";
import Redo from "@lucide/svelte/icons/redo-2";
import Rows from "@lucide/svelte/icons/rows-3";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import SunMoon from "@lucide/svelte/icons/sun-moon";
import Undo from "@lucide/svelte/icons/undo-2";
import UserPlus from "@lucide/svelte/icons/user-plus";
import UsersRound from "@lucide/svelte/icons/users-round";
import ZoomIn from "@lucide/svelte/icons/zoom-in";
import ZoomOut from "@lucide/svelte/icons/zoom-out";
import { newNursery, openOther } from "../firstrun/other.js";
import { dark, desk, prefer } from "../lib/desk.svelte.js";
import { pickFile } from "../gen/ipc/program.js";
import { answers, capsOf, does } from "../lib/keys.js";
import { go } from "../lib/router.svelte.js";
import { redo, undo } from "../lib/undo.js";
import { saying, t } from "../lib/words.js";
import { SCREENS } from "../screens.js";
import { backUp } from "../settings/backup.js";
import { help } from "../shortcuts/sheet.svelte.js";
import { zoom } from "../shell/zoom.js";
import { NAMES } from "./names.js";

/** @typedef {{ id: string, icon: import("svelte").Component<any>, label: string, keys: string, finds: string[], run: () => unknown }} Action */

/** @type {import("../lib/desk.svelte.js").Preferences["density"][]} */
const DENSITIES = ["comfortable", "normal", "compact"];

/** @param {string} id @param {import("svelte").Component<any>} icon @param {() => unknown} run @param {string} [keys] @returns {Action} */
const deed = (id, icon, run, keys = "") => ({ id, icon, label: t(`shell-do-${id}`), keys: capsOf(keys), finds: [NAMES[id]], run });

async function importFile() {
  const path = await pickFile("import");
  if (path) go("import", { path });
}

/** In the language of the page, as it is now. @returns {Action[]} */
export function actions() {
  const { language, density } = desk.preferences;
  const write = desk.program?.readOnly ? [] : [
    deed("review", UsersRound, () => go("overview", { review: "1" }), "review"),
    deed("log", NotebookPen, () => go("notes"), "note"),
    deed("new-startup", Plus, () => go("startups", { new: "startup" })),
    deed("new-person", UserPlus, () => go("people", { new: "person" })),
    deed("new-mentor", UserPlus, () => go("people", { new: "mentor" })),
    deed("new-session", CalendarPlus, () => go("sessions", { new: "1" }), "new-session"),
    deed("new-cohort", Plus, () => go("startups", { new: "cohort" })),
    ...(desk.nursery?.cohort ? [deed("new-season", CopyPlus, () => go("startups", { new: "season" }))] : []),
    deed("import-file", FileUp, importFile),
    deed("undo", Undo, undo, "undo"),
    deed("redo", Redo, redo, "redo"),
  ];
  return [
    ...SCREENS.map(({ name, title, icon }) => ({ id: name, icon, label: t(title), keys: capsOf(`go-${name}`), finds: [NAMES[name] ?? `${saying("zh-CN", title)} ${saying("en", title)} ${name}`], run: () => go(name) })),
    ...write,
    ...(answers("clear") ? [deed("clear", FunnelX, () => does("clear"), "clear")] : []),
    deed("report-contacts", FileDown, () => go("reports", { tab: "contacts" })),
    deed("report-cohort", FileDown, () => go("reports", { tab: "cohort" })),
    deed("report-log", FileClock, () => go("reports", { tab: "log" })),
    deed("report-recalls", FileClock, () => go("reports", { tab: "recalls" })),
    deed("backup", Archive, backUp),
    deed("backups", ArchiveRestore, () => go("settings", { part: "backups" })),
    deed("whole-nursery", FolderOutput, () => go("settings", { part: "archive" })),
    deed("check", ShieldCheck, () => go("settings", { part: "check" })),
    deed("open", FileBox, openOther),
    deed("new-nursery", FilePlus, newNursery),
    deed("theme", SunMoon, () => prefer({ theme: dark() ? "light" : "dark" })),
    deed("language", Languages, () => prefer({ language: language === "en" ? "zh-CN" : "en" })),
    deed("density", Rows, () => prefer({ density: DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] })),
    deed("zoom-in", ZoomIn, () => zoom(1), "zoom-in"),
    deed("zoom-out", ZoomOut, () => zoom(-1), "zoom-out"),
    deed("zoom-reset", ZoomOut, () => zoom(0), "zoom-reset"),
    deed("shortcuts", Keyboard, () => help("shortcuts"), "shortcuts"),
    deed("glossary", BookOpen, () => help("glossary")),
  ];
}

/**
 * The actions that a word finds, those that begin with it first; of several words each must be found.
 * @param {Action[]} all
 * @param {string} typed
 */
export function matching(all, typed) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return all;
  /** @param {Action} action */
  const rank = ({ label, finds }) => {
    const names = [label, ...finds].join(" ").toLowerCase();
    const words = names.split(" ");
    if (label.toLowerCase().startsWith(wanted)) return 0;
    const asked = wanted.split(/\s+/);
    if (asked.every((one) => words.some((word) => word.startsWith(one)))) return 1;
    return asked.every((one) => names.includes(one)) ? 2 : 3;
  };
  return all.map((action) => ({ action, rank: rank(action) })).filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank).map(({ action }) => action);
}
