-- Nouns that are their fields and no more are found by words of their own; `found.kind` is a noun of any of them.
DROP TABLE found;
CREATE TABLE found (
  rid     INTEGER PRIMARY KEY,
  record  TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL
) STRICT;
DELETE FROM word;
DELETE FROM startup_word;
DELETE FROM likeness_row;
CREATE VIRTUAL TABLE record_word USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE record_word_term USING fts5vocab (record_word, row);

-- Sites: where an incubator has its startups, each with its own certificate.
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
