/** Cells as spreadsheets exchange them on the clipboard: rows on lines, a tab between cells, quotation marks where needed. */
import { complain, say } from "../lib/toasts.svelte.js";
import { reason, t } from "../lib/words.js";

/** A cell is one line: what is longer would come out as two rows. @param {string[][]} rows */
export const tsv = (rows) => rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

/**
 * The cells of a pasted text. A cell in quotation marks may hold line breaks and doubled marks, as Excel writes them; a mark
 * inside of a cell is one.
 * @param {string} text @returns {string[][]} rows of cells; a line break at the very end begins no row
 */
export function cellsOf(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g;
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    rows[rows.length - 1].push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (!end) break;
    if (end !== "\t") rows.push([]);
  }
  if (rows.length > 1 && rows[rows.length - 1].every((one) => one === "")) rows.pop();
  return rows;
}

/**
 * Copies rows that are still to be asked for; says when they are there, since it may take a moment.
 * @template Row
 * @param {Promise<Row[]>} rows @param {(rows: Row[]) => string} cells
 */
export async function handOver(rows, cells) {
  try {
    const found = await rows;
    await navigator.clipboard.writeText(cells(found));
    say(t("parts-copied-rows", { count: found.length }));
  } catch (refused) {
    // The web view refuses with an error of its own, the program with a code.
    complain(refused instanceof DOMException ? t("parts-not-copied") : reason(refused));
  }
}
