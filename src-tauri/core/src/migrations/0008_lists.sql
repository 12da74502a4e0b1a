-- Rows of people have the number by which their words are found: a list narrowed to sets of numbers reads no row that it
-- does not show. Derived, made anew after this.
DROP TABLE person_row;
CREATE TABLE person_row (
  sort_key      TEXT NOT NULL,
  person        TEXT NOT NULL,
  rid           INTEGER NOT NULL,           -- in `found`
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

-- Who looks like whom, kept up by each write (workflows/merge/pairs.rs): of each person the keys under which others are
-- looked for, and the pairs that are alike enough to ask.
CREATE TABLE likeness_row (
  rid        INTEGER PRIMARY KEY,           -- in `found`
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

-- Startups have a table of words of their own; and which words there are, for those who mistype one.
DROP TABLE word;
CREATE VIRTUAL TABLE word USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE startup_word USING fts5 (
  t, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE word_term USING fts5vocab (word, row);
CREATE VIRTUAL TABLE startup_word_term USING fts5vocab (startup_word, row);
DELETE FROM found;
