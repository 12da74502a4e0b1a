/**
 * Templates for notes: `/` at the start of a line offers them, by their words, pinyin or initials.
 * Each word of the page's language stands in `notes-template-<id>` and `notes-template-<id>-text`.
 */
import { t } from "../lib/words.js";

const TEMPLATES = [
  { id: "meeting", finds: ["huitan", "ht", "meeting"] },
  { id: "next", finds: ["xiayibu", "xyb", "next"] },
  { id: "metrics", finds: ["zhibiao", "zb", "metrics"] },
  { id: "blocker", finds: ["kadian", "kd", "blocker", "zuai", "za"] },
];

/** @typedef {{ id: string, label: string, text: string }} Template */

/** The templates that a word after the slash finds. @param {string} typed @returns {Template[]} */
export function templatesFor(typed) {
  const wanted = typed.toLowerCase();
  return TEMPLATES.map(({ id, finds }) => ({ id, finds, label: t(`notes-template-${id}`), text: t(`notes-template-${id}-text`) }))
    .filter(({ finds, label }) => [label.toLowerCase(), ...finds].some((word) => word.startsWith(wanted)));
}

/**
 * The slash word that ends at the caret, if it begins its line.
 * @param {string} text
 * @param {number} caret
 * @returns {{ from: number, typed: string } | null}
 */
export function slashAt(text, caret) {
  const found = /(?:^|\n)\/(\S{0,12})$/.exec(text.slice(0, caret));
  return found && { from: caret - found[1].length - 1, typed: found[1] };
}

/**
 * What Enter makes of a line in a list: the next point of the list, or, from an empty point, its end.
 * Null where the line is no list.
 * @param {string} text
 * @param {number} caret
 * @returns {{ text: string, caret: number } | null}
 */
export function nextPoint(text, caret) {
  const from = text.lastIndexOf("\n", caret - 1) + 1;
  const found = /^(\s*)(?:([-*])|(\d{1,3})([.、)]))(\s+)/.exec(text.slice(from, caret));
  if (!found) return null;
  const [point, indent, bullet, count, mark, gap] = found;
  if (text.slice(from, caret).trim() === point.trim()) return { text: text.slice(0, from) + text.slice(caret), caret: from };
  const next = `\n${indent}${bullet ?? Number(count) + 1 + mark}${gap}`;
  return { text: text.slice(0, caret) + next + text.slice(caret), caret: caret + next.length };
}
