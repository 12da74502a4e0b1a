-- The names by which organisations are found again, of those that the op touched.
DELETE FROM organisation_row WHERE organisation IN (SELECT row_id FROM temp.touched WHERE tbl = 'organisation');
INSERT INTO organisation_row (organisation, folded)
SELECT o.id, fold(o.name)
FROM temp.touched t CROSS JOIN organisation o ON o.id = t.row_id
WHERE t.tbl = 'organisation' AND o.deleted_at IS NULL;
