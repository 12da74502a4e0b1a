-- The rows of cohorts' boards and lists, of the startups that the op concerns.
CREATE TEMP TABLE IF NOT EXISTS stale_startup (startup TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM temp.stale_startup;
-- From the touched rows outwards, never the other way round: CROSS JOIN keeps the order.
INSERT OR IGNORE INTO temp.stale_startup SELECT row_id FROM temp.touched WHERE tbl = 'startup';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.id FROM temp.touched t CROSS JOIN startup x ON x.organisation = t.row_id WHERE t.tbl = 'organisation';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN enrolment x ON x.id = t.row_id WHERE t.tbl = 'enrolment';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN enrolment_change c ON c.id = t.row_id
    CROSS JOIN enrolment x ON x.id = c.enrolment WHERE t.tbl = 'enrolment_change';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN enrolment x ON x.cohort = t.row_id WHERE t.tbl = 'cohort';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN participant c ON c.id = t.row_id
    CROSS JOIN enrolment x ON x.id = c.enrolment WHERE t.tbl = 'participant';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN participant c ON c.person = t.row_id
    CROSS JOIN enrolment x ON x.id = c.enrolment WHERE t.tbl = 'person';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN note x ON x.id = t.row_id WHERE t.tbl = 'note';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN action_item c ON c.id = t.row_id
    CROSS JOIN note x ON x.id = c.about WHERE t.tbl = 'action_item';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN milestone x ON x.id = t.row_id WHERE t.tbl = 'milestone';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.startup FROM temp.touched t CROSS JOIN action_item c ON c.id = t.row_id
    CROSS JOIN milestone x ON x.id = c.about WHERE t.tbl = 'action_item';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT x.id FROM temp.touched t CROSS JOIN action_item c ON c.id = t.row_id
    CROSS JOIN startup x ON x.id = c.about WHERE t.tbl = 'action_item';
INSERT OR IGNORE INTO temp.stale_startup
  SELECT s.id FROM temp.touched t CROSS JOIN kept_cell_private x ON x.id = t.row_id CROSS JOIN startup s ON s.id = x.subject
  WHERE t.tbl = 'kept_cell_private';

DELETE FROM enrolment_row WHERE startup IN (SELECT startup FROM temp.stale_startup);
INSERT INTO enrolment_row (enrolment, cohort, startup, sort_key, state, state_since, founders)
SELECT e.id, e.cohort, e.startup, sort_key(coalesce(o.short_name, o.name), NULL), c.state, c.day,
  (SELECT group_concat(name, '、') FROM
    (SELECT p.name FROM participant m JOIN person p ON p.id = m.person
     WHERE m.enrolment = e.id AND m.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY sort_key(p.name, p.reading), p.id))
FROM temp.stale_startup s CROSS JOIN startup x ON x.id = s.startup
JOIN organisation o ON o.id = x.organisation
JOIN enrolment e ON e.startup = x.id
JOIN enrolment_change c ON c.id =
  (SELECT l.id FROM enrolment_change l WHERE l.enrolment = e.id AND l.deleted_at IS NULL ORDER BY l.day DESC, l.id DESC LIMIT 1)
WHERE x.deleted_at IS NULL AND e.deleted_at IS NULL;
