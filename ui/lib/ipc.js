/**
 * The only file that names Tauri: how the page calls commands and hears events. The commands themselves are functions in
 * `ui/gen/ipc`, a file for each noun, made from Rust by `./dev gen types`.
 *
 * Under test `window.__MIAOPU_FAKE__` ({invoke, listen}, see tests/ui/fake.js) stands in for the program.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen as hear } from "@tauri-apps/api/event";
import { note } from "./reads.js";

/**
 * @typedef {{ invoke: (command: string, args: Record<string, unknown>) => Promise<any>,
 *             listen: (event: string, heard: (payload: any) => void) => () => void }} Fake
 * @typedef {{ done: number, total: number, left?: number | null }} Step how far a job has come, and how many seconds are left
 * @typedef {(step: Step) => void} Heard
 */

/** @returns {Fake | undefined} */
const fake = () => /** @type {any} */ (window).__MIAOPU_FAKE__;

/** What the program would not or could not do: `words/errors` has a sentence for each code. */
export class Refused extends Error {
  /** @param {{ code?: string, args?: Record<string, string | number>, field?: string | null } | unknown} reply */
  constructor(reply) {
    const told = /** @type {any} */ (reply !== null && typeof reply === "object" ? reply : {});
    super(told.code ?? String(reply));
    this.code = /** @type {string} */ (told.code ?? "unknown");
    this.args = /** @type {Record<string, string | number>} */ (told.args ?? {});
    this.field = /** @type {string | null} */ (told.field ?? null);
  }
}

/**
 * Runs one command of the program; a refusal arrives as `Refused`. A loader that runs (`reads.js`) learns what was read.
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
export function call(command, args = {}) {
  const reply = exchange(command, args);
  note(reply.then(({ tables }) => tables, () => null));
  return reply.then(({ answer }) => answer);
}

/**
 * The answer, and the tables that it was read from: what Rust calls `Tracked`. Other commands tell no tables.
 * @param {string} command @param {Record<string, unknown>} args @returns {Promise<{ answer: any, tables: string[] | null }>}
 */
async function exchange(command, args) {
  try {
    const reply = await (fake()?.invoke ?? invoke)(command, args);
    return reply?.readTables ? { answer: reply.answer, tables: reply.readTables } : { answer: reply, tables: null };
  } catch (reply) {
    throw new Refused(reply);
  }
}

/** Who hears of an event. The program is asked to tell of it once, whoever comes and goes. @type {Map<string, Set<(payload: any) => void>>} */
const listeners = new Map();

/**
 * Hears an event of the program until the returned function is called.
 * @template T
 * @param {string} event
 * @param {(payload: T) => void} heard
 * @returns {() => void}
 */
export function listen(event, heard) {
  const stand = fake();
  if (stand) return stand.listen(event, heard);
  const all = listeners.get(event) ?? new Set();
  if (!listeners.has(event)) {
    listeners.set(event, all);
    hear(event, ({ payload }) => all.forEach((one) => one(payload)));
  }
  all.add(heard);
  return () => void all.delete(heard);
}

/** After each commit: which tables, which rows. @param {(change: import("../gen/Committed").Committed) => void} heard */
export const changed = (heard) => listen("changed", heard);

/** Files let go over the window. @param {(files: { paths: string[] }) => void} heard */
export const dropped = (heard) => listen("dropped", heard);
/** Whether files are held over the window. @param {(over: boolean) => void} heard */
export const dragged = (heard) => listen("dragged", heard);

/** How large the web view draws: 1 is as designed. @param {number} value @returns {Promise<null>} */
export const setZoom = (value) => call("plugin:webview|set_webview_zoom", { value });

/**
 * The way back for the progress of a job: pass it as an argument of its command.
 * @template T
 * @param {(message: T) => void} heard
 */
export function progress(heard) {
  if (fake()) return { onmessage: heard };
  return new Channel(heard);
}
