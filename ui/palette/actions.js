/**
 * What the palette can do at once: every screen, and the deeds of the shell. Each is found by its words in either
 * language, by its pinyin and by its initials.
 */
import Languages from "@lucide/svelte/icons/languages";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import SunMoon from "@lucide/svelte/icons/sun-moon";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Redo from "@lucide/svelte/icons/redo-2";
import Undo from "@lucide/svelte/icons/undo-2";
import { dark, desk, prefer } from "../lib/desk.svelte.js";
import { capsOf } from "../lib/keys.js";
import { go } from "../lib/router.svelte.js";
import { redo, undo } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { SCREENS } from "../screens.js";
import { sheet } from "../shortcuts/sheet.svelte.js";

/** @typedef {{ id: string, icon: import("svelte").Component<any>, label: string, keys: string, finds: string[], run: () => unknown }} Action */

/** @param {string} id @param {import("svelte").Component<any>} icon @param {string} keys @param {string[]} pinyin @param {() => unknown} run @returns {Action} */
const deed = (id, icon, keys, pinyin, run) => ({ id, icon, label: t(`shell-do-${id}`), keys: capsOf(keys), finds: pinyin, run });

/** In the language of the page, as it is now. @returns {Action[]} */
export function actions() {
  return [
    ...SCREENS.map(({ name, icon, pinyin }) => ({ id: name, icon, label: t(`shell-${name}`), keys: capsOf(`go-${name}`), finds: [name, ...pinyin], run: () => go(name) })),
    deed("log", NotebookPen, "note", ["log note", "xiejilu", "xjl"], () => go("notes")),
    deed("undo", Undo, "undo", ["undo", "chexiao", "cx"], undo),
    deed("redo", Redo, "redo", ["redo", "chongzuo", "cz"], redo),
    deed("theme", SunMoon, "", ["theme dark light", "zhuti", "zt"], () => prefer({ theme: dark() ? "light" : "dark" })),
    deed("language", Languages, "", ["language english chinese", "yuyan", "yy"], () => prefer({ language: desk.preferences.language === "en" ? "zh-CN" : "en" })),
    deed("shortcuts", Keyboard, "shortcuts", ["shortcuts keyboard help", "kuaijiejian", "kjj"], () => (sheet.open = true)),
  ];
}

/**
 * The actions that a word finds, those that begin with it first.
 * @param {Action[]} all
 * @param {string} typed
 */
export function matching(all, typed) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return all;
  /** @param {Action} action */
  const rank = ({ label, finds }) => {
    const words = [label.toLowerCase(), ...finds];
    if (words.some((word) => word.split(" ").some((part) => part.startsWith(wanted)) || word.startsWith(wanted))) return 0;
    return words.some((word) => word.includes(wanted)) ? 1 : 2;
  };
  return all.filter((action) => rank(action) < 2).sort((a, b) => rank(a) - rank(b));
}
