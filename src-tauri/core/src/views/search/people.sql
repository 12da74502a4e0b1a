-- Whose words are written anew (people.rs): those that people/rows.sql has named in temp.stale_person.
DELETE FROM word WHERE rowid IN (SELECT f.rid FROM temp.stale_person s CROSS JOIN found f ON f.record = s.person);
DELETE FROM found WHERE record IN
  (SELECT p.id FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL);
INSERT OR IGNORE INTO found (record, kind)
  SELECT p.id, 'person' FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person
  WHERE p.deleted_at IS NULL AND p.erased_at IS NULL;
