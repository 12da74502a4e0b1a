-- Days off and working days in exchange, as the yearly paper says them ---------------------------------------
CREATE TABLE holiday_year (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of the year
  year        INTEGER NOT NULL,
  papers      TEXT NOT NULL,                -- JSON: the addresses of the official papers
  days        TEXT NOT NULL,                -- JSON: [{name, date, isOffDay}], as published
  deleted_at  INTEGER
) STRICT;

-- Sessions of several whole days -------------------------------------------------------------------------------
ALTER TABLE session ADD COLUMN ends_on TEXT;  -- of several days without a time the last; absent: one day
CREATE INDEX session_ends_on ON session (ends_on) WHERE ends_on IS NOT NULL;
