-- What an op was about keeps its name in history when it is removed; only who was erased has none.
coalesce((SELECT name FROM person WHERE id = o.about AND erased_at IS NULL),
  (SELECT coalesce(g.short_name, g.name) FROM startup s JOIN organisation g ON g.id = s.organisation
   WHERE s.id = o.about),
  (SELECT name FROM organisation WHERE id = o.about),
  (SELECT title FROM session WHERE id = o.about),
  (SELECT name FROM cohort WHERE id = o.about),
  (SELECT name FROM programme WHERE id = o.about),
  (SELECT coalesce(g.short_name, g.name) FROM note n JOIN startup s ON s.id = n.startup
   JOIN organisation g ON g.id = s.organisation WHERE n.id = o.about),
  (SELECT file_name FROM export_log WHERE id = o.about),
  (SELECT name FROM report_definition WHERE id = o.about),
  (SELECT file_name FROM local_import WHERE op = o.rid))
