-- Fields that a nursery has made of columns that imports keep as text. Their values stay kept cells.
CREATE TABLE own_field (
  id          TEXT NOT NULL PRIMARY KEY,    -- v5 of noun and label
  noun        TEXT NOT NULL,
  label       TEXT NOT NULL,                -- of the kept cells that are its values
  kind        TEXT NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE INDEX kept_cell_private_label ON kept_cell_private (label, subject) WHERE deleted_at IS NULL;
