-- A session is a day; when it begins and when it ends stand there only where somebody has said so.
CREATE TABLE session_new (
  id          TEXT NOT NULL PRIMARY KEY,
  cohort      TEXT REFERENCES cohort (id),  -- absent: open to all
  kind        TEXT NOT NULL CHECK (kind IN
    ('workshop', 'office_hours', 'review', 'demo_day', 'roadshow', 'live_course', 'visit', 'other')),
  title       TEXT NOT NULL,
  starts_on   TEXT NOT NULL,                -- the day on which it begins
  starts_at   INTEGER,                      -- absent: no time is known
  ends_at     INTEGER,                      -- of this day or the next; absent: no end is known
  place       TEXT,
  deleted_at  INTEGER,
  CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at))
) STRICT;
INSERT INTO session_new (id, cohort, kind, title, starts_on, starts_at, ends_at, place, deleted_at)
  SELECT id, cohort, kind, title, day_of(starts_at, (SELECT value ->> '$' FROM setting WHERE id = 'zone' AND deleted_at IS NULL)),
         starts_at, ends_at, place, deleted_at FROM session;
DROP TABLE session;
ALTER TABLE session_new RENAME TO session;
-- In the order of time; of one day those without a time come first.
CREATE INDEX session_starts_on ON session (starts_on, ifnull(starts_at, 0), id);
CREATE INDEX session_cohort ON session (cohort, starts_on, ifnull(starts_at, 0), id);

-- The log of moved sessions: who takes such a move back gets the day back with the time.
UPDATE change SET
  before = json_set(before, '$.starts_on',
    day_of(before ->> '$.starts_at', (SELECT value ->> '$' FROM setting WHERE id = 'zone' AND deleted_at IS NULL))),
  after = json_set(after, '$.starts_on',
    day_of(after ->> '$.starts_at', (SELECT value ->> '$' FROM setting WHERE id = 'zone' AND deleted_at IS NULL)))
WHERE tbl = 'session' AND json_type(before, '$.starts_at') = 'integer' AND json_type(after, '$.starts_at') = 'integer';

-- startup.founded_on: a day, a month or a year: 2019-03-14, 2019-03, 2019. The column takes them as it is.
