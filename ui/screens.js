/**
 * The screens, in the order of the sidebar. A screen is `ui/<folder>/Screen.svelte`, loaded when it is first opened;
 * the one that the window opens on comes with the page.
 * `pinyin` lets the palette find it; `go-<name>` in `lib/keys.js` is its shortcut.
 */
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import FileChartColumn from "@lucide/svelte/icons/file-chart-column";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import Import from "@lucide/svelte/icons/import";
import LayoutDashboard from "@lucide/svelte/icons/layout-dashboard";
import Merge from "@lucide/svelte/icons/merge";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Rocket from "@lucide/svelte/icons/rocket";
import Rotate from "@lucide/svelte/icons/rotate-ccw";
import Settings from "@lucide/svelte/icons/settings";
import Users from "@lucide/svelte/icons/users";
import * as overview from "./overview/Screen.svelte";

/** @typedef {import("svelte").Component<any>} Component */
/** @typedef {{ name: string, icon: Component, group: number, pinyin: string[], load: () => Promise<{ default: Component }> }} Screen */

/** @type {Record<string, () => Promise<any>>} */
const files = { ...import.meta.glob(["./*/Screen.svelte", "!./overview/*"]), "./overview/Screen.svelte": async () => overview };

/** @param {string} name @param {number} group @param {Component} icon @param {...string} pinyin @returns {Screen} */
const screen = (name, group, icon, ...pinyin) => ({ name, group, icon, pinyin, load: async () => files[`./${name}/Screen.svelte`]() });

/** @type {Screen[]} */
export const SCREENS = [
  screen("overview", 0, LayoutDashboard, "zonglan", "zl"),
  screen("startups", 0, Rocket, "qiye", "qy"),
  screen("notes", 0, NotebookPen, "jiyitiao", "jyt"),
  screen("sessions", 0, CalendarDays, "richeng", "rc"),
  screen("attendance", 0, CircleCheck, "qiandao", "qd"),
  screen("people", 1, Users, "renyuanyudaoshi", "ryyds"),
  screen("alumni", 1, GraduationCap, "xiaoyou", "xy"),
  screen("reports", 2, FileChartColumn, "baobiaoyudaochu", "bbydc"),
  screen("import", 2, Import, "daoru", "dr"),
  screen("duplicates", 2, Merge, "chongfurenyuan", "cfry", "hebing", "hb"),
  screen("history", 2, Rotate, "lishi", "ls"),
  screen("settings", 2, Settings, "shezhi", "sz"),
];

/** The first run, when no nursery is there yet; not in the sidebar. */
export const FIRST_RUN = screen("firstrun", -1, Rocket);
