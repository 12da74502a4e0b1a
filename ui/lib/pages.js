/** Lists come from the program in pages; what is short enough to be shown whole is asked to its end. */

/**
 * @template Row, Query
 * @param {(query: Query & { after: import("../gen/Cursor").Cursor | null }) => Promise<import("../gen/Page").Page<Row>>} list
 * @param {Query} query
 * @returns {Promise<Row[]>}
 */
export async function everything(list, query) {
  /** @type {Row[]} */
  const rows = [];
  let after = null;
  do {
    const page = await list({ ...query, after });
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}
