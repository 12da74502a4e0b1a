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
