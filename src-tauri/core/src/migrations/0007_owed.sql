-- What this copy of the file has still to do, since an op that is done asked for it: `sweep`, to overwrite what is left of
-- rows that are forgotten.
CREATE TABLE local_owed (
  what   TEXT NOT NULL PRIMARY KEY,
  since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
