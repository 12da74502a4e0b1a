-- Whose pairs are made anew (pairs.rs): those whom people/stale.sql has named, and who were told apart.
CREATE TEMP TABLE IF NOT EXISTS stale_twin (person TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM temp.stale_twin;
INSERT OR IGNORE INTO temp.stale_twin SELECT s.person FROM temp.stale_person s;
INSERT OR IGNORE INTO temp.stale_twin
  SELECT x.one FROM temp.touched t CROSS JOIN apart x ON x.id = t.row_id WHERE t.tbl = 'apart' AND x.kind = 'person';
INSERT OR IGNORE INTO temp.stale_twin
  SELECT x.other FROM temp.touched t CROSS JOIN apart x ON x.id = t.row_id WHERE t.tbl = 'apart' AND x.kind = 'person';
