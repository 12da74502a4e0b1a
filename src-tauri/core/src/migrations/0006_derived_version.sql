-- Which version of the program's folding and search words the derived rows were made by: local, one row.
CREATE TABLE local_derived (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  version  INTEGER NOT NULL
) STRICT;
