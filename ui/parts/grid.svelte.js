/**
 * Where the keyboard is in a table: on a row as a whole or, after →, on one of its cells, with Shift on a range of cells.
 */

/** @typedef {{ top: number, bottom: number, left: number, right: number }} Range both ends included */
/** @typedef {{ row: number, column: number }} Place `column` -1 is the row as a whole */

export class Grid {
  /** -1 before the table was first entered. */
  row = $state(-1);
  column = $state(-1);
  /** The corner of the range that stays while the other one is moved. @type {Place | null} */
  corner = $state.raw(null);

  /** The cells that are meant: the range, or the one in focus; null on a row as a whole. @returns {Range | null} */
  get range() {
    if (this.row < 0 || this.column < 0) return null;
    const { row, column } = this.corner ?? this;
    return {
      top: Math.min(row, this.row), bottom: Math.max(row, this.row),
      left: Math.min(column, this.column), right: Math.max(column, this.column),
    };
  }

  /** Whether a cell is one of those that are meant. @param {number} row @param {number} column */
  covers(row, column) {
    const range = this.range;
    return range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  }

  /** Back to the row as a whole, in another row where one is given. @param {number} [row] */
  whole(row = this.row) {
    this.row = row;
    this.column = -1;
    this.corner = null;
  }
}

/**
 * Where a key leads from here, or null where it leads nowhere.
 * @param {KeyboardEvent} event
 * @param {Place} here
 * @param {{ rows: number, columns: number, pageful: number }} size `pageful`: rows in sight
 * @param {boolean} control Ctrl, or ⌘ on a Mac, is down
 * @returns {Place | null}
 */
export function goal({ key, altKey }, { row, column }, { rows, columns, pageful }, control) {
  if (altKey) return null;
  const [first, last] = [{ row: 0, column }, { row: rows - 1, column }];
  if (control) return key === "Home" ? first : key === "End" ? last : null;
  const inCells = column >= 0;
  switch (key) {
    case "ArrowDown": return clamp(row + 1);
    case "ArrowUp": return clamp(row - 1);
    case "PageDown": return clamp(row + pageful);
    case "PageUp": return clamp(row - pageful);
    case "ArrowRight": return { row: Math.max(0, row), column: Math.min(columns - 1, column + 1) };
    case "ArrowLeft": return inCells ? { row, column: column - 1 } : null;
    case "Home": return inCells ? { row, column: 0 } : first;
    case "End": return inCells ? { row, column: columns - 1 } : last;
    default: return null;
  }

  /** @param {number} wanted @returns {Place} */
  function clamp(wanted) {
    return { row: Math.min(rows - 1, Math.max(0, wanted)), column };
  }
}
