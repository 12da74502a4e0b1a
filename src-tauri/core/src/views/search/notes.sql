-- The words of the notes that the op touched.
DELETE FROM word WHERE rowid IN
  (SELECT f.rid FROM temp.touched t CROSS JOIN found f ON f.record = t.row_id WHERE t.tbl = 'note');
DELETE FROM found WHERE record IN
  (SELECT n.id FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id WHERE t.tbl = 'note' AND n.deleted_at IS NOT NULL);
INSERT OR IGNORE INTO found (record, kind)
  SELECT n.id, 'note' FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id
  WHERE t.tbl = 'note' AND n.deleted_at IS NULL;
INSERT INTO word (rowid, t)
SELECT f.rid, note_words(n.text)
FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id CROSS JOIN found f ON f.record = n.id
WHERE t.tbl = 'note';
