-- Of the rows that an op made or changed: how many are as it left them, were changed since, were removed since.
-- An op is one stretch of the log; what comes after it is read once, and only changes of its rows are taken apart.
WITH span AS MATERIALIZED (SELECT first, last FROM op WHERE rid = :rid),
own AS MATERIALIZED (
  SELECT DISTINCT tbl, row_id FROM change WHERE seq BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)),
later AS MATERIALIZED (
  SELECT seq, tbl, row_id, before, after FROM change
  WHERE seq > (SELECT last FROM span) AND before IS NOT NULL AND (tbl, row_id) IN (SELECT tbl, row_id FROM own)),
-- Of bare columns beside min() and max() SQLite takes the row that has the least or the greatest.
found AS (SELECT tbl, row_id, key, value, min(seq) FROM later, json_each(before) GROUP BY tbl, row_id, key),
left_now AS (SELECT tbl, row_id, key, value, max(seq) FROM later, json_each(after) GROUP BY tbl, row_id, key),
touched AS (
  SELECT tbl, row_id, max(n.key = 'deleted_at' AND n.value IS NOT NULL) AS is_removed
  FROM found f JOIN left_now n USING (tbl, row_id, key) WHERE f.value IS NOT n.value GROUP BY tbl, row_id)
SELECT tbl, count(*) - count(is_removed) AS as_it_came,
  count(*) FILTER (WHERE NOT is_removed) AS changed, count(*) FILTER (WHERE is_removed) AS removed
FROM own LEFT JOIN touched USING (tbl, row_id) GROUP BY tbl ORDER BY tbl
