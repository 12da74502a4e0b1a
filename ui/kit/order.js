/** The order of a list whose rows are all here. */

const pinyin = new Intl.Collator("zh-CN");

/**
 * Rows by a column; those without a value stand last in both directions.
 * @template Row
 * @param {Row[]} rows
 * @param {import("./list.svelte.js").Sort | null} sort
 * @param {(row: Row, by: string) => string | number | null} value what a row is sorted by
 * @returns {Row[]}
 */
export function ordered(rows, sort, value) {
  if (!sort) return rows;
  const { by, down } = sort;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one, by), value(other, by)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === "number" ? a - Number(b) : pinyin.compare(a, String(b));
    return down ? -order : order;
  });
}
