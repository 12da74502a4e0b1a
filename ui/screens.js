/**
 * The screens, in the order of the sidebar. A screen is `ui/<folder>/Screen.svelte`, loaded when it is first opened;
 * the one that the window opens on comes with the page.
 * The palette finds it by its names (palette/names.js); `go-<name>` in `lib/keys.js` is its shortcut.
 */
import Box from "@lucide/svelte/icons/box";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import ClipboardPen from "@lucide/svelte/icons/clipboard-pen";
import Clock from "@lucide/svelte/icons/clock";
import FileChartColumn from "@lucide/svelte/icons/file-chart-column";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import Import from "@lucide/svelte/icons/import";
import LayoutDashboard from "@lucide/svelte/icons/layout-dashboard";
import ListChecks from "@lucide/svelte/icons/list-checks";
import ListTodo from "@lucide/svelte/icons/list-todo";
import MessageSquare from "@lucide/svelte/icons/message-square";
import Merge from "@lucide/svelte/icons/merge";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Rocket from "@lucide/svelte/icons/rocket";
import Rotate from "@lucide/svelte/icons/rotate-ccw";
import Settings from "@lucide/svelte/icons/settings";
import Split from "@lucide/svelte/icons/split";
import Users from "@lucide/svelte/icons/users";
import { NOUNS } from "./gen/nouns.js";
import * as overview from "./overview/Screen.svelte";

/** @typedef {import("svelte").Component<any>} Component */
/** @typedef {{ name: string, title: string, icon: Component, group: number, load: () => Promise<{ default: Component }> }} Screen `title` is a key of the words */

/** @type {Record<string, () => Promise<any>>} */
const files = { ...import.meta.glob(["./*/Screen.svelte", "!./overview/*", "!./nouns/*"]), "./overview/Screen.svelte": async () => overview };

/** @param {string} name @param {number} group @param {Component} icon @param {string} [title] where the name is of two words @returns {Screen} */
const screen = (name, group, icon, title = `shell-${name}`) => ({ name, title, group, icon, load: async () => files[`./${name}/Screen.svelte`]() });

/**
 * What mentors agree to, wish and are told, when they are there, and by what and whom applications are judged: not in the sidebar, but beside
 * the match, the office hours and the applications, and in the palette.
 */
const BESIDE = new Set(["criteria", "reviewers", "mentor_terms", "wishes", "conflicts", "mentor_feedback", "availabilities", "availability_asks", "absences"]);

/** A noun that has no screen of its own. @param {import("./kit/fields.js").Description} description @returns {Screen} */
const plain = ({ noun, title }) => ({ name: noun, title, group: BESIDE.has(noun) ? -1 : 1, icon: Box, load: () => import("./nouns/Screen.svelte") });

/** @type {Screen[]} */
export const SCREENS = [
  screen("overview", 0, LayoutDashboard),
  screen("my_list", 0, ListChecks, "shell-my-list"),
  screen("startups", 0, Rocket),
  screen("notes", 0, NotebookPen),
  screen("sessions", 0, CalendarDays),
  screen("attendance", 0, CircleCheck),
  screen("milestones", 0, ListTodo),
  screen("check_ins", 0, ClipboardList, "shell-check-ins"),
  screen("applications", 0, ClipboardPen),
  screen("people", 1, Users),
  screen("matching", 1, Split),
  screen("office_hours", 1, Clock, "shell-office-hours"),
  // Beside the match, as what mentors agree to.
  screen("feedback_rounds", -1, MessageSquare, "feedback-rounds-title"),
  screen("alumni", 1, GraduationCap),
  ...NOUNS.filter(({ noun }) => !files[`./${noun}/Screen.svelte`]).map(plain),
  screen("reports", 2, FileChartColumn),
  screen("import", 2, Import),
  screen("duplicates", 2, Merge),
  screen("history", 2, Rotate),
  screen("settings", 2, Settings),
];

/** The first run, when no nursery is there yet; not in the sidebar. */
export const FIRST_RUN = screen("firstrun", -1, Rocket);
