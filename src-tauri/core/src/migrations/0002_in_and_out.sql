-- In and out: postal addresses, duplicates that were merged or told apart, saved reports, who was in which export,
-- and who was erased.

-- A person can be written to. A changed list of values is a table made anew.
CREATE TABLE contact_private_new (
  id          TEXT NOT NULL PRIMARY KEY,
  person      TEXT NOT NULL REFERENCES person (id),
  kind        TEXT NOT NULL CHECK (kind IN ('mobile', 'landline', 'wechat', 'email', 'address')),
  value       TEXT NOT NULL,                -- phones as digits with country, the rest as typed
  preferred   INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
  deleted_at  INTEGER
) STRICT;
INSERT INTO contact_private_new (id, person, kind, value, preferred, deleted_at)
  SELECT id, person, kind, value, preferred, deleted_at FROM contact_private;
DROP TABLE contact_private;
ALTER TABLE contact_private_new RENAME TO contact_private;
CREATE INDEX contact_private_person ON contact_private (person);
CREATE INDEX contact_private_value ON contact_private (value);

-- Two records that were one. The one that is gone is set aside; what knew it by its id finds the other here.
CREATE TABLE merging (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of kept and gone
  kind        TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  kept        TEXT NOT NULL,
  gone        TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX merging_kept ON merging (kept);
CREATE INDEX merging_gone ON merging (gone);

-- Two records that look like one, and of which somebody has said that they are two.
CREATE TABLE apart (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of both, the smaller id first
  kind        TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  one         TEXT NOT NULL,
  other       TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;

-- A report as somebody wants it again: filter, purpose, columns.
CREATE TABLE report_definition (
  id          TEXT NOT NULL PRIMARY KEY,
  report      TEXT NOT NULL CHECK (report IN ('alumni_contacts', 'mailing_labels')),
  name        TEXT NOT NULL,
  definition  TEXT NOT NULL,                -- JSON
  deleted_at  INTEGER
) STRICT;

-- More kinds of documents leave the program, and some without a purpose of ours: a person's own data, the whole.
CREATE TABLE export_log_new (
  id          TEXT NOT NULL PRIMARY KEY,
  report      TEXT NOT NULL CHECK (report IN ('alumni_contacts', 'mailing_labels', 'person_data', 'nursery')),
  format      TEXT NOT NULL CHECK (format IN ('xlsx', 'csv', 'vcard4', 'vcard3', 'pdf', 'json', 'folder')),
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
  state       TEXT NOT NULL CHECK (state IN ('done', 'failed')),
  deleted_at  INTEGER
) STRICT;
INSERT INTO export_log_new (id, report, format, purpose, fields, filter, full_values, people, left_out, author, at,
                            file_name, sha256, state, deleted_at)
  SELECT id, report, format, purpose, fields, filter, full_values, people, left_out, author, at,
         file_name, sha256, state, deleted_at FROM export_log;
DROP TABLE export_log;
ALTER TABLE export_log_new RENAME TO export_log;
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

-- Who was erased stays as an empty row where others' records have them for an author; no list shows it.
ALTER TABLE person ADD COLUMN erased_at INTEGER;

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

-- How columns were mapped the last time, by their headers; local, outside history.
CREATE TABLE local_mapping (
  signature   TEXT NOT NULL PRIMARY KEY,    -- SHA-256 of the headers
  mapping     TEXT NOT NULL,                -- JSON
  used_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The changes of an op are one stretch of the log: two numbers in `op` find them, and no index need grow with each row.
ALTER TABLE op ADD COLUMN first INTEGER;    -- seq of its first change
ALTER TABLE op ADD COLUMN last INTEGER;     -- and of its last; before `first` where it changed nothing
UPDATE op SET first = coalesce((SELECT min(seq) FROM change WHERE change.op = op.rid), 0),
              last = coalesce((SELECT max(seq) FROM change WHERE change.op = op.rid), -1);
CREATE TABLE change_new (
  seq     INTEGER PRIMARY KEY,
  tbl     TEXT NOT NULL,
  row_id  TEXT NOT NULL,
  before  TEXT,                             -- JSON of the cells that differ; absent for an insert
  after   TEXT
) STRICT;
INSERT INTO change_new (seq, tbl, row_id, before, after) SELECT seq, tbl, row_id, before, after FROM change;
DROP TABLE change;
ALTER TABLE change_new RENAME TO change;
