/**
 * A note while it is written. It is kept by the program a moment after each keystroke, so that a crash loses none of it,
 * and it is there again when the form is opened: one for the logger, one for each startup's own box.
 */
import { untrack } from "svelte";
import { addDays, monday } from "../lib/days.js";
import { desk } from "../lib/desk.svelte.js";
import { keepDraft, loadDraft } from "../gen/ipc/program.js";

/**
 * @import { NoteKind } from "../gen/NoteKind"
 * @import { NextStep } from "../gen/NextStep"
 * @typedef {"none" | "tomorrow" | "week" | "date"} Follow
 * @typedef {{ id: string, name: string }} Startup
 */

const KEEP_AFTER_MS = 400;

/** @param {Startup | null} startup the one that the form is about, if that is settled */
export function noteDraft(startup) {
  const form = startup ? `note:${startup.id}` : "note";
  const blank = () => ({
    startup, kind: /** @type {NoteKind} */ ("progress"), text: "", mine: false,
    follow: /** @type {Follow} */ ("none"), dueOn: /** @type {string | null} */ (null), step: "",
  });
  const fields = $state(blank());
  let kept = "";

  const restored = loadDraft(form).then((text) => {
    // What was typed meanwhile is newer than what was kept.
    if (!text || fields.text || (!startup && fields.startup)) return;
    Object.assign(fields, blank(), JSON.parse(text), startup && { startup });
    kept = text;
  }).catch(() => {}); // Without a kept draft the form begins empty.

  $effect(() => {
    const text = fields.text.trim() || fields.step.trim() ? JSON.stringify(fields) : "";
    if (text === untrack(() => kept)) return;
    const timer = setTimeout(() => {
      kept = text;
      keepDraft(form, text).catch(() => {}); // The next keystroke tries again.
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  });

  return {
    fields,
    restored,
    /** What follows from the note, as the program takes it. @returns {NextStep | null} */
    next() {
      const today = desk.nursery?.today ?? "";
      const days = { none: null, tomorrow: addDays(today, 1), week: addDays(monday(today), 7), date: fields.dueOn };
      return fields.follow === "none" ? null : { text: fields.step.trim(), dueOn: days[fields.follow] };
    },
    /** Empty again, for the next note. */
    clear() {
      Object.assign(fields, blank());
      kept = "";
      return keepDraft(form, "").catch(() => {}); // The note itself is saved; what is kept of it goes with the next draft.
    },
  };
}
