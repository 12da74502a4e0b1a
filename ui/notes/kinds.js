/** The kinds of notes, in the order of Alt+1 … Alt+4, with the colour that each word wears. */
import { t } from "../lib/words.js";

/** @import { NoteKind } from "../gen/NoteKind" */

/** @type {NoteKind[]} */
export const KINDS = ["progress", "risk", "ask", "next"];

/** @type {Record<NoteKind, "jade" | "cinnabar" | "amber" | "indigo">} */
export const TONES = { progress: "jade", risk: "cinnabar", ask: "amber", next: "indigo" };

export const kindOptions = () => KINDS.map((value) => ({ value, label: t(`notes-kind-${value}`) }));
