/**
 * Where an arrow leads among rows of stops: `[data-row]` holds some `[data-stop]`. ↑ ↓ to the stop of the same rank in the
 * next row, ← → within the row, Home and End to the first and the last row.
 * @param {HTMLElement} place holds the rows
 * @param {KeyboardEvent} event
 * @returns {HTMLElement | null} null where the key leads nowhere
 */
export function stopAt(place, { key, target }) {
  if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return null;
  const rows = [...place.querySelectorAll("[data-row]")].map((row) => /** @type {HTMLElement[]} */ ([...row.querySelectorAll("[data-stop]")]));
  const row = rows.findIndex((stops) => stops.includes(target));
  const rank = rows[row].indexOf(target);
  /** @param {number} at */
  const inRow = (at) => rows[at]?.[Math.min(rank, rows[at].length - 1)] ?? null;
  switch (key) {
    case "ArrowDown": return inRow(row + 1);
    case "ArrowUp": return inRow(row - 1);
    case "ArrowRight": return rows[row][rank + 1] ?? null;
    case "ArrowLeft": return rows[row][rank - 1] ?? null;
    case "Home": return inRow(0);
    case "End": return inRow(rows.length - 1);
    default: return null;
  }
}
