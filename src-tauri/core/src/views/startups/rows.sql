-- The rows of the list of startups: of those that enrolment_rows.sql has named in temp.stale_startup.
DELETE FROM startup_row WHERE startup IN (SELECT startup FROM temp.stale_startup);
INSERT INTO startup_row (startup, sort_key, name, sector, funding_stage, city, enrolment, last_note_on, open_items, next_due_on)
SELECT x.id, sort_key(coalesce(o.short_name, o.name), NULL), coalesce(o.short_name, o.name), x.sector, x.funding_stage, o.city,
  (SELECT e.enrolment FROM enrolment_row e JOIN cohort k ON k.id = e.cohort WHERE e.startup = x.id
   ORDER BY k.starts_on DESC, k.edition DESC, k.id DESC LIMIT 1),
  (SELECT max(n.day) FROM note n WHERE n.startup = x.id AND n.deleted_at IS NULL),
  -- What is open on it, on notes about it, on its milestones.
  (SELECT count(*) FROM action_item i WHERE i.done_on IS NULL AND i.deleted_at IS NULL AND i.about IN (
     SELECT x.id UNION ALL SELECT n.id FROM note n WHERE n.startup = x.id AND n.deleted_at IS NULL
     UNION ALL SELECT m.id FROM milestone m WHERE m.startup = x.id AND m.deleted_at IS NULL)),
  (SELECT min(i.due_on) FROM action_item i WHERE i.done_on IS NULL AND i.deleted_at IS NULL AND i.about IN (
     SELECT x.id UNION ALL SELECT n.id FROM note n WHERE n.startup = x.id AND n.deleted_at IS NULL
     UNION ALL SELECT m.id FROM milestone m WHERE m.startup = x.id AND m.deleted_at IS NULL))
FROM temp.stale_startup s CROSS JOIN startup x ON x.id = s.startup
JOIN organisation o ON o.id = x.organisation
WHERE x.deleted_at IS NULL;
