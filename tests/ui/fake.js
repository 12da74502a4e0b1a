/**
 * The program, played: answers are what the core has answered before (`recordings.js`). What cannot be recorded, as a
 * dialog of the system, is a stub in `fake/<slice>.js`, each `export default { command(args, fake) { … } }`.
 * A test changes one answer with `fake.answer("list_notes", () => …)`; `fake.calls` holds what was asked;
 * `fake.emit("changed", { op: null, kind: "log_note", touched: [{ table: "note", ids: null }] })` plays an event.
 * A handler refuses by throwing `{ code, args, field }`.
 */
import { Player } from "./recordings.js";

/** @typedef {(args: any, fake: ReturnType<typeof makeFake>) => any} Handler */

/** @type {Record<string, { default: Record<string, Handler> }>} */
const slices = import.meta.glob("./fake/*.js", { eager: true });
const stubs = new Map(Object.values(slices).flatMap((slice) => Object.entries(slice.default)));

export function makeFake() {
  const player = new Player();
  /** The answers of a test, before all others. @type {Map<string, Handler>} */
  const own = new Map();
  /** @type {Map<string, Set<(payload: any) => void>>} */
  const ears = new Map();
  /** @type {{ command: string, args: any }[]} */
  const calls = [];

  const fake = {
    calls,
    /** @param {string} command @param {any} args */
    async invoke(command, args) {
      calls.push({ command, args });
      const handler = own.get(command);
      if (handler) return structuredClone(await handler(args, fake));
      return fake.play(command, args);
    },
    /** Answers as the core does, or else as a stub. @param {string} command @param {any} args */
    async play(command, args) {
      const found = player.find(command, args);
      const stub = stubs.get(command);
      if (!found && stub) return structuredClone(await stub(args, fake));
      if (!found) {
        console.error("not recorded", command, JSON.stringify(args));
        throw { code: "no_such_command", args: { command } };
      }
      if ("refused" in found.answer) throw structuredClone(found.answer.refused);
      if (found.committed) fake.emit("changed", structuredClone(found.committed));
      return structuredClone(found.answer.reply);
    },
    /** @param {string} event @param {(payload: any) => void} heard */
    listen(event, heard) {
      const heards = ears.get(event) ?? new Set();
      ears.set(event, heards.add(heard));
      return () => void heards.delete(heard);
    },
    /** @param {string} event @param {any} payload */
    emit(event, payload) {
      for (const heard of ears.get(event) ?? []) heard(payload);
    },
    /** @param {string} command @param {Handler} handler */
    answer(command, handler) {
      own.set(command, handler);
    },
  };
  return fake;
}

/** Puts a fresh fake where the page looks for it. */
export function install() {
  const fake = makeFake();
  /** @type {any} */ (window).__MIAOPU_FAKE__ = fake;
  return fake;
}

// The screens' test says what it wants before the page loads.
const wanted = /** @type {any} */ (globalThis).__MIAOPU_WANTED__;
if (wanted) {
  const fake = install();
  const start = fake.invoke;
  fake.invoke = async (command, args) => {
    const answer = await start(command, args);
    return command === "program_state" ? { ...answer, ...wanted } : answer;
  };
}
