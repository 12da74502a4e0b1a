-- Milestones: what a startup is to have reached by when -----------------------------------------------
-- A step of a programme's plan, from which milestones are made.
CREATE TABLE plan_step (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  programme   TEXT NOT NULL,                -- the name of the programme
  week        INTEGER NOT NULL,             -- of the cohort, from 1
  weekday     INTEGER,                      -- 1 is Monday; absent: Friday
  weight      INTEGER,
  wanted      TEXT,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE milestone (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  startup     TEXT NOT NULL REFERENCES startup (id),
  cohort      TEXT REFERENCES cohort (id),
  due_on      TEXT NOT NULL,
  weight      INTEGER,                      -- absent counts as 1
  owner       TEXT REFERENCES person (id),
  wanted      TEXT,                         -- what is to prove it
  done_on     TEXT,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX milestone_startup ON milestone (startup, due_on);
CREATE INDEX milestone_cohort ON milestone (cohort) WHERE cohort IS NOT NULL;
CREATE INDEX milestone_owner ON milestone (owner) WHERE owner IS NOT NULL;
CREATE INDEX milestone_open ON milestone (due_on) WHERE done_on IS NULL AND deleted_at IS NULL;

-- That a milestone was put off, or brought forward.
CREATE TABLE milestone_slip (
  id          TEXT NOT NULL PRIMARY KEY,
  milestone   TEXT NOT NULL REFERENCES milestone (id),
  from_on     TEXT NOT NULL,
  to_on       TEXT NOT NULL,
  reason      TEXT,
  day         TEXT NOT NULL,                -- when it was said
  deleted_at  INTEGER
) STRICT;
CREATE INDEX milestone_slip_milestone ON milestone_slip (milestone);

-- Check-ins: how a startup says it does, week by week --------------------------------------------------
-- A figure is a whole number (money in 分), the word 'na' where it does not apply, or absent where nobody answered.
CREATE TABLE check_in (
  id                TEXT NOT NULL PRIMARY KEY,
  startup           TEXT NOT NULL REFERENCES startup (id),
  week              TEXT NOT NULL,          -- its Monday
  mood              INTEGER,                -- 1 to 5
  cash              ANY,
  net_burn          ANY,                    -- of a month; below nought where it makes cash
  monthly_revenue   ANY,
  mrr               ANY,
  new_orders        ANY,
  customers         ANY,
  active_users      ANY,
  interviews        ANY,
  team              ANY,
  hires             ANY,
  raised            ANY,
  investor_talks    ANY,
  shipped           TEXT,
  blocked_by        TEXT,
  asks              TEXT,
  remark            TEXT,
  deleted_at        INTEGER
) STRICT;
CREATE INDEX check_in_startup ON check_in (startup, week);
CREATE INDEX check_in_week ON check_in (week);

-- A figure that a cohort's startups are asked for.
CREATE TABLE cohort_figure (
  id          TEXT NOT NULL PRIMARY KEY,
  cohort      TEXT NOT NULL REFERENCES cohort (id),
  figure      TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX cohort_figure_cohort ON cohort_figure (cohort);

-- Attention --------------------------------------------------------------------------------------------
-- A reason to look after a startup that somebody has put off.
CREATE TABLE snooze (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of the startup and the reason's code
  startup     TEXT NOT NULL REFERENCES startup (id),
  reason      TEXT NOT NULL,
  until_on    TEXT NOT NULL,                -- the first day on which it is told again
  why         TEXT NOT NULL,
  author      TEXT REFERENCES person (id),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX snooze_startup ON snooze (startup);
CREATE INDEX snooze_author ON snooze (author) WHERE author IS NOT NULL;

-- The day on which an ask was answered.
ALTER TABLE note ADD COLUMN answered_on TEXT;
CREATE INDEX note_open_ask ON note (startup, day) WHERE kind = 'ask' AND answered_on IS NULL AND deleted_at IS NULL;

-- What the list of who needs attention looks for.
CREATE INDEX note_startup_day ON note (startup, day) WHERE deleted_at IS NULL;
CREATE INDEX note_health ON note (startup, day, written_at) WHERE health IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX attendance_marked ON attendance (person, session) WHERE mark IS NOT NULL AND deleted_at IS NULL;

-- Meetings ---------------------------------------------------------------------------------------------
-- Who somebody is that a meeting program calls so: asked once, and remembered.
CREATE TABLE meeting_name (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of the name, folded
  name        TEXT NOT NULL,                -- as the meeting program shows it
  person      TEXT NOT NULL REFERENCES person (id),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX meeting_name_person ON meeting_name (person);

-- Calendars --------------------------------------------------------------------------------------------
-- What a calendar calls a session that was made from it.
CREATE TABLE calendar_entry (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of uid and instance of the series
  session     TEXT NOT NULL REFERENCES session (id),
  uid         TEXT NOT NULL,                -- as the calendar writes it
  deleted_at  INTEGER
) STRICT;
CREATE INDEX calendar_entry_session ON calendar_entry (session);
