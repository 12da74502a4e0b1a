-- Version 1 of the schema. Rules of the house: docs/ARCHITECTURE.md, "Schema rules".
-- A table with `deleted_at` holds what people entered: it is captured, undone and (later) synchronised.
-- A table without it is local: the log itself, drafts, and rows derived from the rest.
-- Lists that may grow (kinds, states, marks, purposes) are words without CHECK: the types in Rust judge them, see
-- core/src/word_columns.rs.

-- The log (docs/adr/0013-the-log-for-several-machines.md) --------------------------------------------
CREATE TABLE op (
  rid     INTEGER PRIMARY KEY,              -- local order; never leaves the file
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  at      INTEGER NOT NULL,                 -- ms UTC, by the clock on the wall
  hlc     INTEGER NOT NULL,                 -- hybrid logical clock (engine/src/hlc.rs): later than all that was seen before
  device  TEXT NOT NULL,                    -- id of the copy of the file that wrote it
  author  TEXT,                             -- person; absent before the first run is over
  about   TEXT,                             -- id of the record that the op is mainly about
  undoes  TEXT                              -- id of the op that this one takes back
) STRICT;
CREATE INDEX op_undoes ON op (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX op_hlc ON op (hlc);

-- One for each row that people ever entered, and for each edit: so table and row are named as short as can be.
CREATE TABLE change_row (
  seq     INTEGER PRIMARY KEY,
  tbl     INTEGER NOT NULL,                 -- in `change_table`
  row     ANY NOT NULL,                     -- id of the row: the 16 bytes of a UUID, any other as text
  before  TEXT,                             -- JSON of the cells that differ; absent for an insert
  after   TEXT
) STRICT;

CREATE TABLE change_table (
  rid     INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIEW change (seq, tbl, row_id, before, after) AS
  SELECT c.seq, t.name, unpacked_id(c.row), c.before, c.after
  FROM change_row c CROSS JOIN change_table t ON t.rid = c.tbl;

-- Which changes are of which op: runs of consecutive numbers. An op that is made here has one; no statement may rely on
-- that. So neither the op nor an index stands with each change.
CREATE TABLE change_run (
  first   INTEGER PRIMARY KEY,              -- seq of its first change
  last    INTEGER NOT NULL,                 -- and of its last; the largest number while the op is under way
  op      INTEGER NOT NULL REFERENCES op (rid) ON DELETE CASCADE
) STRICT;
CREATE INDEX change_run_op ON change_run (op);

-- Rows of which the log tells no longer everything, since somebody was erased: what they once held is not known.
CREATE TABLE change_gap (
  tbl     TEXT NOT NULL,
  row_id  TEXT NOT NULL,
  PRIMARY KEY (tbl, row_id)
) STRICT, WITHOUT ROWID;

-- This copy of the file: an id of its own, and by what it is known that the file is not a copy of that copy.
CREATE TABLE local_device (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  id      TEXT NOT NULL,
  place   TEXT NOT NULL
) STRICT;

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
  kind         TEXT NOT NULL DEFAULT 'other',
  deleted_at   INTEGER
) STRICT;
CREATE INDEX organisation_credit_code ON organisation (credit_code) WHERE credit_code IS NOT NULL;

CREATE TABLE startup (
  id             TEXT NOT NULL PRIMARY KEY,
  organisation   TEXT NOT NULL REFERENCES organisation (id),
  sector         TEXT,
  funding_stage  TEXT,
  founded_on     TEXT,                      -- a day, a month or a year: 2019-03-14, 2019-03, 2019
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
  erased_at   INTEGER,                      -- stays as an empty row where others' records have them for an author
  deleted_at  INTEGER
) STRICT;
CREATE INDEX person_name ON person (name);

CREATE TABLE contact_private (
  id          TEXT NOT NULL PRIMARY KEY,
  person      TEXT NOT NULL REFERENCES person (id),
  kind        TEXT NOT NULL,                -- mobile, landline, wechat, email, address
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

-- Two records that were one. What knew the merged one by its id finds the survivor here.
CREATE TABLE merging (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of survivor and merged
  kind        TEXT NOT NULL,
  survivor    TEXT NOT NULL,
  merged      TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX merging_survivor ON merging (survivor);
CREATE INDEX merging_merged ON merging (merged);

-- Two records that look like one, and of which somebody has said that they are two.
CREATE TABLE apart (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of both, the smaller id first
  kind        TEXT NOT NULL,
  one         TEXT NOT NULL,
  other       TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;

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
  state        TEXT NOT NULL DEFAULT 'planned',
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
  state       TEXT NOT NULL,
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
  state       TEXT NOT NULL,
  is_primary  INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  starts_on   TEXT,
  ends_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX mentorship_mentor ON mentorship (mentor);
CREATE INDEX mentorship_startup ON mentorship (startup);

-- A session is a day; when it begins and when it ends stand there only where somebody has said so.
CREATE TABLE session (
  id          TEXT NOT NULL PRIMARY KEY,
  cohort      TEXT REFERENCES cohort (id),  -- absent: open to all
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  starts_on   TEXT NOT NULL,                -- the day on which it begins
  starts_at   INTEGER,                      -- absent: no time is known
  ends_at     INTEGER,                      -- of this day or the next; absent: no end is known
  place       TEXT,
  deleted_at  INTEGER,
  CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at))
) STRICT;
-- In the order of time; of one day those without a time come first.
CREATE INDEX session_starts_on ON session (starts_on, ifnull(starts_at, 0), id);
CREATE INDEX session_cohort ON session (cohort, starts_on, ifnull(starts_at, 0), id);

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
  mark        TEXT,                         -- absent: a remark alone
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
  kind        TEXT NOT NULL,
  text        TEXT NOT NULL,                -- Markdown
  health      INTEGER CHECK (health BETWEEN 1 AND 5),
  visibility  TEXT NOT NULL DEFAULT 'team',
  deleted_at  INTEGER
) STRICT;
CREATE INDEX note_startup ON note (startup, written_at, id);
CREATE INDEX note_written_at ON note (written_at, id);
CREATE INDEX note_session ON note (session) WHERE session IS NOT NULL;
CREATE INDEX note_author ON note (author, day);

CREATE TABLE action_item (
  id          TEXT NOT NULL PRIMARY KEY,
  about       TEXT NOT NULL,                -- id of the record on which it hangs
  about_table TEXT NOT NULL,                -- and the table in which that lies
  text        TEXT NOT NULL,
  owner       TEXT REFERENCES person (id),
  due_on      TEXT,
  done_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX action_item_about ON action_item (about);
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
  purpose       TEXT NOT NULL,
  answer        TEXT NOT NULL,
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
  kind        TEXT NOT NULL,
  day         TEXT NOT NULL,
  author      TEXT NOT NULL REFERENCES person (id),
  result      TEXT,
  next_on     TEXT,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX interaction_person ON interaction (person, day);
CREATE INDEX interaction_author ON interaction (author);

-- Sites: where an incubator has its startups, each with its own certificate -------------------------
CREATE TABLE site (
  id               TEXT NOT NULL PRIMARY KEY,
  name             TEXT NOT NULL,
  kind             TEXT,
  address          TEXT,
  area             INTEGER,                 -- m²
  certified_by     TEXT,
  certified_until  TEXT,                    -- day
  page             TEXT,
  remark           TEXT,
  deleted_at       INTEGER
) STRICT;

-- Exports -----------------------------------------------------------------------------------------
CREATE TABLE export_log (
  id          TEXT NOT NULL PRIMARY KEY,
  report      TEXT NOT NULL,
  format      TEXT NOT NULL,
  purpose     TEXT,                         -- absent where the law or the person asks
  fields      TEXT NOT NULL,                -- JSON array
  filter      TEXT NOT NULL,                -- JSON of the query
  full_values INTEGER NOT NULL CHECK (full_values IN (0, 1)),
  protected   INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)), -- by a password
  people      INTEGER NOT NULL,             -- how many are in the file: a fact of the file, not a total of ours
  left_out    TEXT NOT NULL,                -- JSON: reason -> number
  author      TEXT REFERENCES person (id),
  at          INTEGER NOT NULL,
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  state       TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX export_log_at ON export_log (at, id);
CREATE INDEX export_log_author ON export_log (author) WHERE author IS NOT NULL;

-- Who is in an export: one text, so that a file of 100,000 people costs one row.
CREATE TABLE export_roll (
  id          TEXT NOT NULL PRIMARY KEY REFERENCES export_log (id),
  people      TEXT NOT NULL,                -- ids of persons, a line each
  deleted_at  INTEGER
) STRICT;

-- A file that holds somebody who has withdrawn, and was called back.
CREATE TABLE recall (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of export and person
  export      TEXT NOT NULL REFERENCES export_log (id),
  person      TEXT NOT NULL,
  settled_on  TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX recall_export ON recall (export);
CREATE INDEX recall_person ON recall (person);

-- A report as somebody wants it again: filter, purpose, columns.
CREATE TABLE report_definition (
  id          TEXT NOT NULL PRIMARY KEY,
  report      TEXT NOT NULL,
  name        TEXT NOT NULL,
  definition  TEXT NOT NULL,                -- JSON
  deleted_at  INTEGER
) STRICT;

-- The receipt of an erasure: that it was done, never of whom.
CREATE TABLE erasure (
  id          TEXT NOT NULL PRIMARY KEY,
  at          INTEGER NOT NULL,
  author      TEXT REFERENCES person (id),
  removed     TEXT NOT NULL,                -- JSON: table -> rows
  kept        TEXT NOT NULL,                -- JSON: table -> rows, kept because the law or others' records ask for it
  deleted_at  INTEGER
) STRICT;
CREATE INDEX erasure_author ON erasure (author) WHERE author IS NOT NULL;

-- Exports whose file may not have its name yet, and the whole path that it is to get: local.
CREATE TABLE pending_export (
  id    TEXT NOT NULL PRIMARY KEY REFERENCES export_log (id),
  path  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Imports -----------------------------------------------------------------------------------------
-- How columns were mapped the last time, by their headers; local, outside history.
CREATE TABLE local_mapping (
  signature   TEXT NOT NULL PRIMARY KEY,    -- SHA-256 of the headers
  mapping     TEXT NOT NULL,                -- JSON
  used_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is remembered of an import beside what it wrote: the file, and what became of its rows and cells. It goes with
-- the op, and an undo leaves it as it is: the list shows that the import was taken back.
CREATE TABLE local_import (
  op          INTEGER NOT NULL PRIMARY KEY REFERENCES op (rid) ON DELETE CASCADE,
  file_name   TEXT NOT NULL,
  bytes       INTEGER NOT NULL,             -- of the file
  sha256      TEXT NOT NULL,                -- of the file
  kinds       TEXT NOT NULL,                -- JSON: kind -> how many rows came to what
  row_counts  TEXT NOT NULL,                -- JSON: how many rows came to what
  account     TEXT NOT NULL                 -- JSON array: what became of the cells, column by column
) STRICT;

-- Derived rows: what the wide lists sort and show, rewritten at the end of each write ----------------
CREATE TABLE organisation_row (
  organisation  TEXT NOT NULL PRIMARY KEY,
  folded        TEXT NOT NULL               -- the name as it is compared
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_row_folded ON organisation_row (folded, organisation);

-- The rows of people lie in the order of the lists: a report that reads all of them goes from page to page, and asks no
-- index where the next one is. Each has the number by which its words are found: a list narrowed to sets of numbers
-- reads no row that it does not show.
CREATE TABLE person_row (
  sort_key      TEXT NOT NULL,
  person        TEXT NOT NULL,
  rid           INTEGER NOT NULL,           -- in `search_row`
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
  last_contact  TEXT NOT NULL,              -- day; '', before all days, of whom none is known
  is_founder    INTEGER NOT NULL,
  is_mentor     INTEGER NOT NULL,
  is_alumnus    INTEGER NOT NULL,
  PRIMARY KEY (sort_key, person)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_row_person ON person_row (person);
-- The order of lists, and who is in which city or sector: read from the index alone.
CREATE INDEX person_row_name ON person_row (sort_key, person, rid, is_alumnus);
CREATE INDEX person_row_mentor ON person_row (sort_key, person, rid, is_mentor) WHERE is_mentor;
CREATE INDEX person_row_founder ON person_row (sort_key, person, rid, is_founder) WHERE is_founder;
CREATE INDEX person_row_city ON person_row (city, rid, is_alumnus) WHERE city IS NOT NULL;
CREATE INDEX person_row_sector ON person_row (sector, rid, is_alumnus) WHERE sector IS NOT NULL;
CREATE INDEX person_row_contact ON person_row (last_contact, person, rid, is_alumnus) WHERE is_alumnus;

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

-- Who looks like whom, kept up by each write (workflows/merge/pairs.rs): of each person the keys under which others are
-- looked for, and the pairs that are alike enough to ask.
CREATE TABLE likeness_row (
  rid        INTEGER PRIMARY KEY,           -- in `search_row`
  keys       BLOB NOT NULL,                 -- numbers of four bytes each
  companies  TEXT NOT NULL                  -- a line each, without legal form and place
) STRICT;
CREATE TABLE duplicate_row (
  one      TEXT NOT NULL,                   -- the smaller id
  other    TEXT NOT NULL,
  score    INTEGER NOT NULL,
  reasons  TEXT NOT NULL,                   -- codes with blanks between
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_row_other ON duplicate_row (other);
CREATE INDEX duplicate_row_score ON duplicate_row (-score, one, other);

-- Words of every record, tagged (kit/tokens.rs); `search_row` says whose a rowid is. Startups have a table of words of
-- their own, and so have the records of nouns that are their fields and no more; and which words there are, for those who
-- mistype one.
CREATE TABLE search_row (
  rid     INTEGER PRIMARY KEY,
  record  TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL                     -- person, startup, note, or a plain noun
) STRICT;
CREATE VIRTUAL TABLE search_fts USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE startup_fts USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE record_fts USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE search_fts_term USING fts5vocab (search_fts, row);
CREATE VIRTUAL TABLE startup_fts_term USING fts5vocab (startup_fts, row);
CREATE VIRTUAL TABLE record_fts_term USING fts5vocab (record_fts, row);

-- Which version of the program's folding and search words the derived rows were made by: local, one row.
CREATE TABLE local_derived (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  version  INTEGER NOT NULL
) STRICT;
