SELECT o.rid, o.id, o.kind, o.at, a.name AS author,
  coalesce((SELECT name FROM person_row WHERE person = o.about),
           (SELECT name FROM startup_row WHERE startup = o.about),
           (SELECT name FROM organisation WHERE id = o.about),
           (SELECT title FROM session WHERE id = o.about),
           (SELECT name FROM cohort WHERE id = o.about),
           (SELECT file_name FROM export_log WHERE id = o.about),
           (SELECT name FROM report_definition WHERE id = o.about)) AS about,
  coalesce(o.last - o.first + 1, 0) AS touched,
  EXISTS (SELECT 1 FROM op u WHERE u.undoes = o.id AND NOT EXISTS (SELECT 1 FROM op v WHERE v.undoes = u.id)) AS undone
FROM op o LEFT JOIN person a ON a.id = o.author
WHERE o.rid < :before ORDER BY o.rid DESC LIMIT :limit
