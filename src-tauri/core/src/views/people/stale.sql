-- Whose derived rows are written anew: those whom the op concerns.
CREATE TEMP TABLE IF NOT EXISTS stale_person (person TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM temp.stale_person;
-- From the touched rows outwards, never the other way round: CROSS JOIN keeps the order.
INSERT OR IGNORE INTO temp.stale_person SELECT row_id FROM temp.touched WHERE tbl = 'person';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN contact_private x ON x.id = t.row_id WHERE t.tbl = 'contact_private';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN affiliation x ON x.id = t.row_id WHERE t.tbl = 'affiliation';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN affiliation x ON x.organisation = t.row_id WHERE t.tbl = 'organisation';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN membership x ON x.id = t.row_id WHERE t.tbl = 'membership';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN membership x ON x.cohort = t.row_id WHERE t.tbl = 'cohort';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN interaction x ON x.id = t.row_id WHERE t.tbl = 'interaction';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN mentor x ON x.id = t.row_id WHERE t.tbl = 'mentor';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN participant x ON x.id = t.row_id WHERE t.tbl = 'participant';
INSERT OR IGNORE INTO temp.stale_person
  SELECT x.person FROM temp.touched t CROSS JOIN consent x ON x.id = t.row_id WHERE t.tbl = 'consent';
INSERT OR IGNORE INTO temp.stale_person
  SELECT p.id FROM temp.touched t CROSS JOIN kept_cell_private x ON x.id = t.row_id CROSS JOIN person p ON p.id = x.subject
  WHERE t.tbl = 'kept_cell_private';
