-- My list ----------------------------------------------------------------------------------------------
-- Whom somebody is to be in touch with next, and until when.
CREATE INDEX interaction_next ON interaction (next_on) WHERE next_on IS NOT NULL AND deleted_at IS NULL;

-- Asks that nobody has answered, the oldest first.
CREATE INDEX note_asks ON note (day, id) WHERE kind = 'ask' AND answered_on IS NULL AND deleted_at IS NULL;

-- Evidence ---------------------------------------------------------------------------------------------
-- A file that proves a milestone; of one that is too large, where it lies.
CREATE TABLE evidence (
  id          TEXT NOT NULL PRIMARY KEY,
  milestone   TEXT NOT NULL REFERENCES milestone (id),
  name        TEXT NOT NULL,                -- as the file was called
  size        INTEGER NOT NULL,             -- bytes
  sha256      TEXT,                         -- of the file; absent: it is not kept here
  place       TEXT,                         -- where one lies that is not kept here
  added_on    TEXT NOT NULL,
  author      TEXT REFERENCES person (id),
  deleted_at  INTEGER,
  CHECK ((sha256 IS NULL) <> (place IS NULL))
) STRICT;
CREATE INDEX evidence_milestone ON evidence (milestone);
CREATE INDEX evidence_sha256 ON evidence (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX evidence_author ON evidence (author) WHERE author IS NOT NULL;

-- What these files hold, each content once; outside history, so that no change copies it.
CREATE TABLE local_evidence_bytes (
  sha256  TEXT NOT NULL PRIMARY KEY,
  bytes   BLOB NOT NULL
) STRICT;
