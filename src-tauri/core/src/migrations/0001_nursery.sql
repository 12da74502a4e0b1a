-- The first released schema. Rules of the house: docs/ARCHITECTURE.md, "Schema rules".
-- A table with `deleted_at` holds what people entered: it is captured, undone and (later) synchronised.
-- A table without it is local: the log itself, drafts, and rows derived from the rest.

-- The log -----------------------------------------------------------------------------------------
CREATE TABLE op (
  rid     INTEGER PRIMARY KEY,              -- local order; never leaves the file
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  at      INTEGER NOT NULL,                 -- ms UTC
  author  TEXT,                             -- person; absent before the first run is over
  about   TEXT,                             -- id of the record that the op is mainly about
  undoes  TEXT                              -- id of the op that this one takes back
) STRICT;
CREATE INDEX op_undoes ON op (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  seq     INTEGER PRIMARY KEY,
  op      INTEGER NOT NULL REFERENCES op (rid),
  tbl     TEXT NOT NULL,
  row_id  TEXT NOT NULL,
  before  TEXT,                             -- JSON of the cells that differ; absent for an insert
  after   TEXT
) STRICT;
CREATE INDEX change_op ON change (op);
CREATE INDEX change_row ON change (row_id);

CREATE TABLE local_draft (
  name    TEXT NOT NULL PRIMARY KEY,
  text    TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  id          TEXT NOT NULL PRIMARY KEY,    -- the setting's name
  value       TEXT NOT NULL,                -- JSON
  deleted_at  INTEGER
) STRICT;

-- People and organisations ------------------------------------------------------------------------
CREATE TABLE organisation (
  id           TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL,
  short_name   TEXT,
  credit_code  TEXT,
  city         TEXT,
  kind         TEXT NOT NULL DEFAULT 'other' CHECK (kind IN
    ('startup', 'investor', 'corporate', 'university', 'law_firm', 'bank', 'government', 'media', 'other')),
  deleted_at   INTEGER
) STRICT;
CREATE INDEX organisation_credit_code ON organisation (credit_code) WHERE credit_code IS NOT NULL;

CREATE TABLE startup (
  id             TEXT NOT NULL PRIMARY KEY,
  organisation   TEXT NOT NULL REFERENCES organisation (id),
  sector         TEXT,
  funding_stage  TEXT,
  founded_on     TEXT,
  one_liner      TEXT,
  team_size      INTEGER,
  deleted_at     INTEGER
) STRICT;
CREATE INDEX startup_organisation ON startup (organisation);

CREATE TABLE person (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  reading     TEXT,                         -- the person's own pinyin, where it differs from the usual
  alias       TEXT,
  city        TEXT,
  sector      TEXT,
  expertise   TEXT,
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX person_name ON person (name);

CREATE TABLE contact_private (
  id          TEXT NOT NULL PRIMARY KEY,
  person      TEXT NOT NULL REFERENCES person (id),
  kind        TEXT NOT NULL CHECK (kind IN ('mobile', 'landline', 'wechat', 'email')),
  value       TEXT NOT NULL,                -- phones as digits with country, the rest as typed
  preferred   INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX contact_private_person ON contact_private (person);
CREATE INDEX contact_private_value ON contact_private (value);

CREATE TABLE affiliation (
  id            TEXT NOT NULL PRIMARY KEY,
  person        TEXT NOT NULL REFERENCES person (id),
  organisation  TEXT REFERENCES organisation (id), -- absent: works for nobody
  role          TEXT,
  starts_on     TEXT,
  ends_on       TEXT,
  deleted_at    INTEGER
) STRICT;
CREATE INDEX affiliation_person ON affiliation (person);
CREATE INDEX affiliation_organisation ON affiliation (organisation);

-- A cell of an imported file that could not be read as what its column holds, kept as it stood.
CREATE TABLE kept_cell_private (
  id          TEXT NOT NULL PRIMARY KEY,
  subject     TEXT NOT NULL,                -- id of the record that its row became
  label       TEXT NOT NULL,                -- the column's header in the file
  value       TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX kept_cell_private_subject ON kept_cell_private (subject);

-- Programmes and cohorts --------------------------------------------------------------------------
CREATE TABLE programme (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE cohort (
  id           TEXT NOT NULL PRIMARY KEY,
  programme    TEXT NOT NULL REFERENCES programme (id),
  name         TEXT NOT NULL,
  edition      INTEGER,
  starts_on    TEXT,
  ends_on      TEXT,
  demo_day     TEXT,
  capacity     INTEGER,
  state        TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'recruiting', 'running', 'finished')),
  deleted_at   INTEGER
) STRICT;
CREATE INDEX cohort_programme ON cohort (programme);

CREATE TABLE enrolment (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of cohort and startup
  cohort      TEXT NOT NULL REFERENCES cohort (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX enrolment_cohort ON enrolment (cohort);
CREATE INDEX enrolment_startup ON enrolment (startup);

CREATE TABLE enrolment_change (
  id          TEXT NOT NULL PRIMARY KEY,
  enrolment   TEXT NOT NULL REFERENCES enrolment (id),
  state       TEXT NOT NULL CHECK (state IN
    ('applied', 'interviewing', 'admitted', 'active', 'graduated', 'withdrawn', 'deferred', 'rejected')),
  day         TEXT NOT NULL,
  reason      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX enrolment_change_enrolment ON enrolment_change (enrolment, day, id);

CREATE TABLE participant (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of enrolment and person
  enrolment   TEXT NOT NULL REFERENCES enrolment (id),
  person      TEXT NOT NULL REFERENCES person (id),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX participant_enrolment ON participant (enrolment);
CREATE INDEX participant_person ON participant (person);

-- Mentors and sessions ----------------------------------------------------------------------------
CREATE TABLE mentor (
  id               TEXT NOT NULL PRIMARY KEY,
  person           TEXT NOT NULL REFERENCES person (id),
  hours_per_month  INTEGER,
  languages        TEXT,
  bio              TEXT,
  starts_on        TEXT,
  ends_on          TEXT,
  deleted_at       INTEGER
) STRICT;
CREATE INDEX mentor_person ON mentor (person);

CREATE TABLE mentorship (
  id          TEXT NOT NULL PRIMARY KEY,
  mentor      TEXT NOT NULL REFERENCES mentor (id),
  startup     TEXT NOT NULL REFERENCES startup (id),
  state       TEXT NOT NULL CHECK (state IN ('wished', 'talking', 'confirmed', 'ended')),
  is_primary  INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  starts_on   TEXT,
  ends_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX mentorship_mentor ON mentorship (mentor);
CREATE INDEX mentorship_startup ON mentorship (startup);

CREATE TABLE session (
  id          TEXT NOT NULL PRIMARY KEY,
  cohort      TEXT REFERENCES cohort (id),  -- absent: open to all
  kind        TEXT NOT NULL CHECK (kind IN
    ('workshop', 'office_hours', 'review', 'demo_day', 'roadshow', 'live_course', 'visit', 'other')),
  title       TEXT NOT NULL,
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL,
  place       TEXT,
  deleted_at  INTEGER,
  CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX session_starts_at ON session (starts_at, id);
CREATE INDEX session_cohort ON session (cohort, starts_at, id);

CREATE TABLE session_host (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of session and person
  session     TEXT NOT NULL REFERENCES session (id),
  person      TEXT NOT NULL REFERENCES person (id),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX session_host_session ON session_host (session);
CREATE INDEX session_host_person ON session_host (person);

CREATE TABLE attendance (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of session and person
  session     TEXT NOT NULL REFERENCES session (id),
  person      TEXT NOT NULL REFERENCES person (id),
  mark        TEXT NOT NULL CHECK (mark IN ('present', 'late', 'absent', 'leave')),
  remark      TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_person ON attendance (person);

-- Notes -------------------------------------------------------------------------------------------
CREATE TABLE note (
  id          TEXT NOT NULL PRIMARY KEY,
  startup     TEXT NOT NULL REFERENCES startup (id),
  session     TEXT REFERENCES session (id),
  author      TEXT NOT NULL REFERENCES person (id),
  day         TEXT NOT NULL,                -- when it was said
  written_at  INTEGER NOT NULL,             -- when it was written down
  kind        TEXT NOT NULL CHECK (kind IN ('progress', 'risk', 'ask', 'next')),
  text        TEXT NOT NULL,                -- Markdown
  health      INTEGER CHECK (health BETWEEN 1 AND 5),
  visibility  TEXT NOT NULL DEFAULT 'team' CHECK (visibility IN ('mine', 'team', 'startup')),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX note_startup ON note (startup, written_at, id);
CREATE INDEX note_written_at ON note (written_at, id);
CREATE INDEX note_session ON note (session) WHERE session IS NOT NULL;
CREATE INDEX note_author ON note (author, day);

CREATE TABLE action_item (
  id          TEXT NOT NULL PRIMARY KEY,
  note        TEXT NOT NULL REFERENCES note (id),
  text        TEXT NOT NULL,
  owner       TEXT REFERENCES person (id),
  due_on      TEXT,
  done_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX action_item_note ON action_item (note);
CREATE INDEX action_item_owner ON action_item (owner) WHERE owner IS NOT NULL;
CREATE INDEX action_item_open ON action_item (due_on IS NULL, due_on, id) WHERE done_on IS NULL AND deleted_at IS NULL;

-- Alumni ------------------------------------------------------------------------------------------
CREATE TABLE membership (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of person and cohort
  person      TEXT NOT NULL REFERENCES person (id),
  cohort      TEXT REFERENCES cohort (id),  -- absent: an alumnus of before the editions were counted
  joined_on   TEXT,
  circles     TEXT,
  helps_with  TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX membership_person ON membership (person);
CREATE INDEX membership_cohort ON membership (cohort);

CREATE TABLE consent (
  id            TEXT NOT NULL PRIMARY KEY,
  person        TEXT NOT NULL REFERENCES person (id),
  purpose       TEXT NOT NULL CHECK (purpose IN
    ('programme', 'statistics', 'directory', 'invitations', 'introductions', 'publicity')),
  answer        TEXT NOT NULL CHECK (answer IN ('given', 'refused')),
  answered_on   TEXT,
  means         TEXT,                       -- how it was given: form, WeChat, the file it was read from
  expires_on    TEXT,
  withdrawn_on  TEXT,
  deleted_at    INTEGER
) STRICT;
CREATE INDEX consent_person ON consent (person, purpose);

CREATE TABLE interaction (
  id          TEXT NOT NULL PRIMARY KEY,
  person      TEXT NOT NULL REFERENCES person (id),
  kind        TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'message', 'event')),
  day         TEXT NOT NULL,
  author      TEXT NOT NULL REFERENCES person (id),
  result      TEXT,
  next_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX interaction_person ON interaction (person, day);
CREATE INDEX interaction_author ON interaction (author);

-- Exports -----------------------------------------------------------------------------------------
CREATE TABLE export_log (
  id          TEXT NOT NULL PRIMARY KEY,
  report      TEXT NOT NULL CHECK (report IN ('alumni_contacts')),
  format      TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
  purpose     TEXT NOT NULL,
  fields      TEXT NOT NULL,                -- JSON array
  filter      TEXT NOT NULL,                -- JSON of the query
  full_values INTEGER NOT NULL CHECK (full_values IN (0, 1)),
  people      INTEGER NOT NULL,             -- how many are in the file: a fact of the file, not a total of ours
  left_out    TEXT NOT NULL,                -- JSON: reason -> number
  author      TEXT REFERENCES person (id),
  at          INTEGER NOT NULL,
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('done', 'failed')),
  deleted_at  INTEGER
) STRICT;
CREATE INDEX export_log_at ON export_log (at, id);
CREATE INDEX export_log_author ON export_log (author) WHERE author IS NOT NULL;

-- Exports whose file may not have its name yet, and the whole path that it is to get: local.
CREATE TABLE pending_export (
  id    TEXT NOT NULL PRIMARY KEY REFERENCES export_log (id),
  path  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived rows: what the wide lists sort and show, rewritten at the end of each write ----------------
CREATE TABLE organisation_row (
  organisation  TEXT NOT NULL PRIMARY KEY,
  folded        TEXT NOT NULL               -- the name as it is compared
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_row_folded ON organisation_row (folded, organisation);

CREATE TABLE person_row (
  person        TEXT NOT NULL PRIMARY KEY,
  sort_key      TEXT NOT NULL,
  name          TEXT NOT NULL,
  company       TEXT,
  role          TEXT,
  city          TEXT,
  sector        TEXT,
  expertise     TEXT,
  mobile        TEXT,
  wechat        TEXT,
  email         TEXT,
  cohorts       TEXT,                       -- names of the alumnus's cohorts
  last_contact  TEXT,                       -- day
  is_founder    INTEGER NOT NULL,
  is_mentor     INTEGER NOT NULL,
  is_alumnus    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_row_name ON person_row (sort_key, person);
CREATE INDEX person_row_mentor ON person_row (sort_key, person) WHERE is_mentor;
CREATE INDEX person_row_founder ON person_row (sort_key, person) WHERE is_founder;
-- The flag stands in these too, so that totals are counted from the index alone.
CREATE INDEX person_row_alumnus ON person_row (sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_city ON person_row (city, sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_sector ON person_row (sector, sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_contact ON person_row (ifnull(last_contact, ''), person, is_alumnus) WHERE is_alumnus;

CREATE TABLE enrolment_row (
  enrolment      TEXT NOT NULL PRIMARY KEY,
  cohort         TEXT NOT NULL,
  startup        TEXT NOT NULL,
  sort_key       TEXT NOT NULL,
  state          TEXT NOT NULL,
  state_since    TEXT NOT NULL,
  founders       TEXT                       -- names of its participants
) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_row_startup ON enrolment_row (startup);
CREATE INDEX enrolment_row_cohort ON enrolment_row (cohort, sort_key, startup);

CREATE TABLE startup_row (
  startup        TEXT NOT NULL PRIMARY KEY,
  sort_key       TEXT NOT NULL,
  name           TEXT NOT NULL,
  sector         TEXT,
  funding_stage  TEXT,
  city           TEXT,
  enrolment      TEXT,                      -- in the newest cohort
  last_note_on   TEXT,
  open_items     INTEGER NOT NULL,
  next_due_on    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX startup_row_name ON startup_row (sort_key, startup);

-- Words of every record, tagged (kit/tokens.rs); `found` says whose a rowid is.
CREATE TABLE found (
  rid     INTEGER PRIMARY KEY,
  record  TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL CHECK (kind IN ('person', 'startup', 'note'))
) STRICT;
CREATE VIRTUAL TABLE word USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
