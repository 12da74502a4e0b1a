-- The words of startups: of those that startups/enrolment_rows.sql has named in temp.stale_startup.
DELETE FROM startup_fts WHERE rowid IN (SELECT f.rid FROM temp.stale_startup s CROSS JOIN search_row f ON f.record = s.startup);
DELETE FROM search_row WHERE record IN
  (SELECT x.id FROM temp.stale_startup s CROSS JOIN startup x ON x.id = s.startup WHERE x.deleted_at IS NOT NULL);
INSERT OR IGNORE INTO search_row (record, kind)
  SELECT x.id, 'startup' FROM temp.stale_startup s CROSS JOIN startup x ON x.id = s.startup WHERE x.deleted_at IS NULL;
INSERT INTO startup_fts (rowid, t)
SELECT f.rid, company_words(o.name, o.short_name, o.credit_code, concat_ws(char(10), o.city,
  (SELECT group_concat(substr(k.value, 1, 1000), char(10)) FROM kept_cell_private k
   WHERE k.subject = x.id AND k.deleted_at IS NULL AND NOT tells_identity(k.label, k.value))))
FROM temp.stale_startup s CROSS JOIN search_row f ON f.record = s.startup CROSS JOIN startup x ON x.id = s.startup
CROSS JOIN organisation o ON o.id = x.organisation;
