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
  const listeners = new Map();
  /** @type {{ command: string, args: any }[]} */
  const calls = [];

  /** @param {string} command @param {any} args @returns {Promise<{ reply: any, tables?: string[] }>} */
  async function found(command, args) {
    const recorded = player.find(command, args);
    const stub = stubs.get(command);
    if (!recorded && stub) return { reply: structuredClone(await stub(args, fake)) };
    if (!recorded) {
      console.error("not recorded", command, JSON.stringify(args));
      throw { code: "no_such_command", args: { command } };
    }
    if ("refused" in recorded.answer) throw structuredClone(recorded.answer.refused);
    if (recorded.committed) fake.emit("changed", structuredClone(recorded.committed));
    return structuredClone({ reply: recorded.answer.reply, tables: recorded.answer.tables?.split(" ") });
  }

  const fake = {
    calls,
    /** @param {string} command @param {any} args */
    async invoke(command, args) {
      calls.push({ command, args });
      const handler = own.get(command);
      if (handler) return structuredClone(await handler(args, fake));
      const { reply, tables } = await found(command, args);
      // As the program tells with an answer what it was read from; a stub tells nothing.
      return tables ? { answer: reply, readTables: tables } : reply;
    },
    /** What the page gets: the answer alone. @param {string} command @param {any} args */
    async ask(command, args) {
      const reply = await fake.invoke(command, args);
      return reply?.readTables ? reply.answer : reply;
    },
    /** Answers as the core does, or else as a stub. @param {string} command @param {any} args */
    play: async (command, args) => (await found(command, args)).reply,
    /** @param {string} event @param {(payload: any) => void} heard */
    listen(event, heard) {
      const heards = listeners.get(event) ?? new Set();
      listeners.set(event, heards.add(heard));
      return () => void heards.delete(heard);
    },
    /** @param {string} event @param {any} payload */
    emit(event, payload) {
      for (const heard of listeners.get(event) ?? []) heard(payload);
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
    if (command !== "program_state") return answer;
    return "readTables" in answer ? { ...answer, answer: { ...answer.answer, ...wanted } } : { ...answer, ...wanted };
  };
}
