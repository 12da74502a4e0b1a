-- A remark may stand on the sheet before the mark that it explains, and stays when the mark is taken away.
CREATE TABLE attendance_new (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of session and person
  session     TEXT NOT NULL REFERENCES session (id),
  person      TEXT NOT NULL REFERENCES person (id),
  mark        TEXT CHECK (mark IN ('present', 'late', 'absent', 'leave')), -- absent: a remark alone
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
INSERT INTO attendance_new (id, session, person, mark, remark, deleted_at)
  SELECT id, session, person, mark, remark, deleted_at FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_person ON attendance (person);
