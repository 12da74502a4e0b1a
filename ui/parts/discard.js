/**
 * Typed text is thrown away only after a question: `if (!changed || (await discards())) close();`
 * `Typed` knows by itself whether anything was typed in a form: `onfocusin` and `onbeforeinput` are all that it hears.
 */
import { mount, unmount } from "svelte";
import { textField } from "../lib/keys.js";
import Discard from "./Discard.svelte";

/** Whether a question is open now: what loses the focus to it is not left. */
let asking = false;
export const isAsking = () => asking;

/** Asks whether what was typed may go. @returns {Promise<boolean>} */
export async function discards() {
  if (asking) return false;
  asking = true;
  try {
    return await new Promise((answer) => {
      const question = mount(Discard, {
        target: document.body,
        props: {
          settle: (yes) => {
            unmount(question);
            answer(yes);
          },
        },
      });
    });
  } finally {
    asking = false;
  }
}

/** The text fields of a form as they were before somebody typed in them. */
export class Typed {
  #within;

  /** @param {string} [within] only fields inside of such an element count */
  constructor(within = "*") {
    this.#within = within;
  }

  /** @type {Map<HTMLInputElement | HTMLTextAreaElement, string>} */
  #before = new Map();

  /** A field is entered, or is about to change. @param {Event} event */
  entered = ({ target }) => {
    const field = textField(target);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    if (field.closest(this.#within) && !this.#before.has(field)) this.#before.set(field, field.value);
  };

  /** Begins anew, for another form in the same place. */
  forget() {
    this.#before.clear();
  }

  /** Whether a field that is still there holds another text than before. */
  get changed() {
    return [...this.#before].some(([field, text]) => field.isConnected && field.role !== "searchbox" && field.value !== text);
  }
}
