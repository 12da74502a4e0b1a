-- The words of the notes that the op touched.
DELETE FROM search_fts WHERE rowid IN
  (SELECT f.rid FROM temp.touched t CROSS JOIN search_row f ON f.record = t.row_id WHERE t.tbl = 'note');
DELETE FROM search_row WHERE record IN
  (SELECT n.id FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id WHERE t.tbl = 'note' AND n.deleted_at IS NOT NULL);
INSERT OR IGNORE INTO search_row (record, kind)
  SELECT n.id, 'note' FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id
  WHERE t.tbl = 'note' AND n.deleted_at IS NULL;
INSERT INTO search_fts (rowid, t)
SELECT f.rid, note_words(n.text)
FROM temp.touched t CROSS JOIN note n ON n.id = t.row_id CROSS JOIN search_row f ON f.record = n.id
WHERE t.tbl = 'note';
