/**
 * What the core answers, as `golden/<screen>.js` has recorded it: found by the command and its arguments. A change leads
 * on to the answers that were recorded after it. What was not recorded has no answer.
 */

/** @typedef {import("./recording").Recording} Recording */
/** @typedef {import("./recording").Answer} Answer */
/** @typedef {import("./recording").Step} Step */
/** @typedef {import("./recording").Replies} Replies */

/** @type {Record<string, { default: Recording }>} */
const modules = import.meta.glob("./golden/*.js", { eager: true });
const files = Object.values(modules).map((module) => module.default);

/** Arguments as the core reads them: what is absent, null or undefined is the same, and a job's progress is no argument. @param {any} value @returns {any} */
function tidied(value) {
  if (Array.isArray(value)) return value.map((one) => tidied(one) ?? null);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([name, held]) => held !== null && held !== undefined && name !== "progress");
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, held]) => [name, tidied(held)]));
}

/** @param {string} command @param {unknown} args */
const keyOf = (command, args) => `${command} ${JSON.stringify(tidied(args ?? {}))}`;

/** By their keys. @template {Answer} T @param {T[]} answers @returns {Map<string, T>} */
const indexed = (answers) => new Map(answers.map((answer) => [keyOf(answer.command, answer.args), answer]));

/** @param {Recording} recording */
const prepared = ({ asks, scenes }) => ({
  asks: indexed(asks),
  scenes: scenes.map((steps) => steps.map((step) => ({ key: keyOf(step.command, step.args), step, asks: step.asks && indexed(step.asks) }))),
});
const recordings = files.map(prepared);

/**
 * The reply to a question before anything was changed.
 * @template {keyof Replies} Command
 * @param {Command} command
 * @param {Record<string, unknown>} [args]
 * @returns {Replies[Command]}
 */
export function recorded(command, args = {}) {
  const key = keyOf(command, args);
  for (const { asks } of recordings) {
    const answer = asks.get(key);
    if (answer && "reply" in answer) return /** @type {any} */ (structuredClone(answer.reply));
  }
  throw new Error(`not recorded: ${key}`);
}

/** Plays the recordings: a place in one of their scenes, to begin with before all of them. */
export class Player {
  /** The changes that were made, of one recording. @type {ReturnType<typeof prepared>["scenes"][number]} */
  #made = [];
  #open = recordings;

  /** @param {string} command @param {unknown} args @returns {{ answer: Answer, committed?: Step["committed"] } | null} */
  find(command, args) {
    const key = keyOf(command, args);
    for (const recording of this.#open) {
      const next = recording.scenes.map((scene) => scene.slice(0, this.#made.length + 1)).find((scene) => scene.length > this.#made.length && [...this.#made.map((made) => made.key), key].every((one, at) => scene[at].key === one));
      if (!next) continue;
      this.#made = next;
      this.#open = [recording];
      const { step } = next[next.length - 1];
      return { answer: step, committed: step.committed };
    }
    if (this.#made.at(-1)?.asks === null) return null;
    for (const { asks } of this.#made.toReversed()) {
      const answer = asks?.get(key);
      if (answer) return { answer };
    }
    const answer = this.#open.map(({ asks }) => asks.get(key)).find((found) => found && !(found.once && this.#made.length));
    return answer ? { answer } : null;
  }
}
