/**
 * Undo of this window. Every write goes through `saved`:
 *   const note = await saved(logNote(draft), (id) => t("notes-saved", { name }));
 * shows the toast with its undo, and remembers the op. Ctrl+Z takes back the newest op of this window, and when there is
 * none any more, what this person did last in an earlier one.
 */
import Redo from "@lucide/svelte/icons/redo-2";
import Undo from "@lucide/svelte/icons/undo-2";
import { SvelteSet } from "svelte/reactivity";
import { redo as doAgain, undo as takeBack } from "../gen/ipc/history.js";
import { logNote } from "../gen/ipc/notes.js";
import { Refused } from "./ipc.js";
import { capsOf } from "./keys.js";
import { complain, say } from "./toasts.svelte.js";
import { reason, t } from "./words.js";

/** `of` is the op with which the deed was first done; each redo is an op of its own. @typedef {{ op: string, of?: string, text: string }} Deed */

/** @type {Deed[]} */
const done = [];
/** @type {Deed[]} */
const undone = [];
/** What is taken back at present, by the ops with which it was first done. @type {SvelteSet<string>} */
export const takenBack = new SvelteSet();

/**
 * Waits for a write, says what was saved, and hands back its value. A refusal passes through to the form.
 * @template T
 * @param {Promise<{ value: T, op: string | null }>} write
 * @param {string | ((value: T) => string)} text what was saved, for the toast
 * @returns {Promise<T>}
 */
export async function saved(write, text) {
  const { value, op } = await write;
  const said = typeof text === "string" ? text : text(value);
  if (op === null) {
    say(said);
    return value;
  }
  done.push({ op, text: said });
  undone.length = 0;
  say(said, backward());
  return value;
}

/** The two ways, as the toast offers them. */
const backward = () => ({ label: t("parts-undo"), icon: Undo, keys: capsOf("undo"), run: undo });
const forward = () => ({ label: t("parts-redo"), icon: Redo, keys: capsOf("redo"), run: redo });

/** Takes back the newest deed of this window, or else of this person. */
export const undo = () => walk(done, undone, takeBack, "parts-undone", forward());

/**
 * Takes back one deed, of whatever window, as if it were the newest of this one.
 * @param {Deed} deed
 * @returns {Promise<boolean>} whether it was taken back
 */
export async function undoDeed(deed) {
  const at = done.findIndex((one) => one.op === deed.op || one.of === deed.op);
  const newest = at >= 0 ? done.splice(at, 1)[0] : deed;
  done.push(newest);
  await undo();
  const refused = done.at(-1) === newest;
  if (refused) done.pop();
  return !refused;
}

/** Does again what was taken back last. */
export const redo = () => walk(undone, done, doAgain, "parts-redone", backward());

/**
 * Moves the newest deed from one stack to the other, if the program lets it. What was done in an earlier window the program knows.
 * Rows that others have touched since stay, and are counted.
 * @param {Deed[]} from
 * @param {Deed[]} to
 * @param {(op: string | null) => ReturnType<typeof takeBack>} step
 * @param {"parts-undone" | "parts-redone"} word
 * @param {import("./toasts.svelte.js").Action} wayBack
 */
async function walk(from, to, step, word, wayBack) {
  const deed = from.pop();
  if (!deed && from === undone) return say(t("parts-nothing-to-undo"));
  try {
    const { value: plan, op } = await step(deed?.op ?? null);
    const text = deed?.text ?? t(`history-op-${plan.kind.replaceAll("_", "-")}`);
    const said = t(word, { text });
    const notUndone = plan.notUndone.length ? ` ${t("parts-not-undone", { count: plan.notUndone.length })}` : "";
    if (op === null) return say(said + notUndone);
    const first = deed?.of ?? plan.op;
    to.push({ op, of: first, text });
    if (to === undone) takenBack.add(first);
    else takenBack.delete(first);
    say(said + notUndone, wayBack);
  } catch (error) {
    if (deed) from.push(deed);
    if (!deed && error instanceof Refused && error.code === "nothing_to_undo") say(t("parts-nothing-to-undo"));
    else complain(reason(error));
  }
}
