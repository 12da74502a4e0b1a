-- Series ---------------------------------------------------------------------------------------------------
-- Sessions made by one repeat, or by one event of a calendar that repeats; absent: it stands alone.
ALTER TABLE session ADD COLUMN series TEXT;
CREATE INDEX session_series ON session (series) WHERE series IS NOT NULL;

-- Asking -----------------------------------------------------------------------------------------------
-- A round of feedback: whoever of a cohort was matched within these days is asked.
CREATE TABLE feedback_round (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  cohort      TEXT NOT NULL REFERENCES cohort (id),
  side        TEXT NOT NULL,                -- startup, mentor: who is asked
  from_on     TEXT NOT NULL,
  until_on    TEXT NOT NULL,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX feedback_round_cohort ON feedback_round (cohort);

-- That a mentor was asked when they are there.
CREATE TABLE availability_ask (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  asked_on    TEXT NOT NULL,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX availability_ask_mentor ON availability_ask (mentor);
