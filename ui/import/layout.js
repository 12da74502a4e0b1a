/** How a table lies in its sheet, where that is not plain. */
import { t } from "../lib/words.js";

/** @import { SheetGuess } from "../gen/SheetGuess" */

/** A column as Excel names it: 0 is A, 26 is AA. @param {number} index @returns {string} */
export const columnName = (index) => (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The sheet in which a table lies: of several tables in one, the second is called `名单 (2)`. @param {SheetGuess} guess @param {{ guess: SheetGuess }[]} sheets */
function sheetOf({ name }, sheets) {
  const others = sheets.map(({ guess }) => guess).filter(({ area }) => area).map((guess) => guess.name);
  return others.find((other) => name.startsWith(`${other} (`) && /^ \(\d+\)$/.test(name.slice(other.length))) ?? name;
}

/** One line about a form that was turned, or about one of several tables in a sheet; null of a plain sheet. @param {SheetGuess} guess @param {{ guess: SheetGuess }[]} sheets */
export function layoutOf(guess, sheets) {
  if (guess.turned) return t("import-turned", { count: guess.rows });
  const { area, columns } = guess;
  if (!area || !columns.length) return null;
  const at = columns.map(({ index }) => index);
  const first = `${columnName(Math.min(...at))}${Math.max(area.firstRow, 1)}`;
  const last = area.lastRow && `${columnName(Math.max(...at))}${area.lastRow}`;
  return t(last ? "import-area" : "import-area-open", { sheet: sheetOf(guess, sheets), area: last ? `${first}:${last}` : first });
}
