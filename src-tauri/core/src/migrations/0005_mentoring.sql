-- Mentoring: what mentors agree to, who is not to advise whom, who wishes whom, how it went -------------
-- For how many startups a mentor is there, and which.
CREATE TABLE mentor_terms (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  at_least    INTEGER,                      -- startups
  at_most     INTEGER,                      -- startups; absent: as many as the hours a month allow
  sectors     TEXT,
  stages      TEXT,
  from_on     TEXT,
  until_on    TEXT,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX mentor_terms_mentor ON mentor_terms (mentor);

-- A mentor and a startup that are not to be matched.
CREATE TABLE conflict (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  why         TEXT,
  since_on    TEXT,
  until_on    TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX conflict_mentor ON conflict (mentor);
CREATE INDEX conflict_startup ON conflict (startup);

-- That a startup wishes for a mentor, or a mentor for a startup.
CREATE TABLE wish (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  side        TEXT NOT NULL,                -- startup, mentor: whose wish it is
  rank        INTEGER,                      -- 1 is the first choice
  said_on     TEXT,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX wish_mentor ON wish (mentor);
CREATE INDEX wish_startup ON wish (startup);

-- What one side says of the mentoring.
CREATE TABLE mentor_feedback (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  side        TEXT NOT NULL,                -- startup, mentor: who says it
  rating      INTEGER NOT NULL,             -- 1 to 5
  day         TEXT NOT NULL,
  round       TEXT,                         -- the round of asking: 期中, 期末
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX mentor_feedback_mentor ON mentor_feedback (mentor);
CREATE INDEX mentor_feedback_startup ON mentor_feedback (startup);

-- A startup that a match has left without a mentor: it comes first in the next.
CREATE TABLE left_without (
  id          TEXT NOT NULL PRIMARY KEY,
  startup     TEXT NOT NULL REFERENCES startup (id),
  day         TEXT NOT NULL,
  why         TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX left_without_startup ON left_without (startup, day);

-- When mentors are there ---------------------------------------------------------------------------------
-- Every week at this time.
CREATE TABLE availability (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  day_of_week TEXT NOT NULL,                -- mon to sun
  starts      TEXT NOT NULL,                -- HH:MM
  ends        TEXT NOT NULL,                -- HH:MM, after it
  minutes     INTEGER,                      -- of one office hour; absent: 30
  from_on     TEXT,
  until_on    TEXT,
  place       TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX availability_mentor ON availability (mentor);

-- But not on these days.
CREATE TABLE absence (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  from_on     TEXT NOT NULL,
  until_on    TEXT,                         -- absent: that day alone
  why         TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX absence_mentor ON absence (mentor);

-- A talk of a startup with a mentor that was booked.
CREATE TABLE office_hour (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES person (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL,
  place       TEXT,
  topic       TEXT,
  state       TEXT NOT NULL,                -- booked, held, cancelled, no_show
  why         TEXT,                         -- it was cancelled, or moved
  deleted_at  INTEGER,
  CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX office_hour_mentor ON office_hour (mentor, starts_at);
CREATE INDEX office_hour_startup ON office_hour (startup, starts_at);
CREATE INDEX office_hour_starts_at ON office_hour (starts_at);
