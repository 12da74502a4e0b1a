-- Numbers for the rows of people, by which their words and their place in lists are known.
-- By which keys of likeness people are not or no longer known that this op concerns.
CREATE TEMP TABLE IF NOT EXISTS changed_keys (keys_before BLOB, keys_after BLOB);
DELETE FROM temp.changed_keys;
INSERT INTO temp.changed_keys (keys_before)
  SELECT l.keys FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person CROSS JOIN search_row f ON f.record = p.id
  CROSS JOIN likeness_row l ON l.rid = f.rid WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL;
DELETE FROM likeness_row WHERE rid IN
  (SELECT f.rid FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person CROSS JOIN search_row f ON f.record = p.id
   WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL);
DELETE FROM search_fts WHERE rowid IN
  (SELECT f.rid FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person CROSS JOIN search_row f ON f.record = p.id
   WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL);
DELETE FROM search_row WHERE record IN
  (SELECT p.id FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL);
INSERT OR IGNORE INTO search_row (record, kind)
  SELECT p.id, 'person' FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person
  WHERE p.deleted_at IS NULL AND p.erased_at IS NULL;
