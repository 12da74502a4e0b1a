/**
 * The only file that names Tauri: one function per command, with the command's name.
 * Adding a command is one line: `export const logNote = (draft) => call("log_note", { draft });`
 *
 * Under test `window.__MIAOPU_FAKE__` ({invoke, listen}, see tests/ui/fake.js) stands in for the program.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen as hear } from "@tauri-apps/api/event";

/**
 * @typedef {{ invoke: (command: string, args: Record<string, unknown>) => Promise<any>,
 *             listen: (event: string, heard: (payload: any) => void) => () => void }} Fake
 * @typedef {{ op: string | null, kind: string, touched: { table: string, ids: string[] | null }[] }} Changed
 * @typedef {{ language: "zh-CN" | "en", theme: "light" | "dark" | "system", density: "compact" | "normal" | "comfortable" }} Preferences
 * @typedef {{ kind: string, id: string, name: string, hint: string }} Found
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
 * Runs one command of the program; a refusal arrives as `Refused`.
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
export async function call(command, args = {}) {
  try {
    return await (fake()?.invoke ?? invoke)(command, args);
  } catch (reply) {
    throw new Refused(reply);
  }
}

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
  const stop = hear(event, ({ payload }) => heard(/** @type {T} */ (payload)));
  return () => void stop.then((off) => off());
}

/** After each commit: which tables, which rows. @param {(change: Changed) => void} heard */
export const changed = (heard) => listen("changed", heard);

/**
 * The way back for the progress of a job: pass it as an argument of its command.
 * @template T
 * @param {(message: T) => void} heard
 */
export function progress(heard) {
  if (fake()) return { onmessage: heard };
  return new Channel(heard);
}

/** Takes back one op of this window. @param {string} op */
export const undo = (op) => call("undo", { op });
/** Does again what `undo` took back. @param {string} op */
export const redo = (op) => call("redo", { op });
/** Records of all kinds by name, pinyin or digits. @param {string} text @returns {Promise<Found[]>} */
export const search = (text) => call("search", { text });
/** @param {Preferences} preferences */
export const setPreferences = (preferences) => call("set_preferences", { preferences });
/** All that the window needs to begin. @returns {Promise<import("./desk.svelte.js").Start>} */
export const start = () => call("start");
