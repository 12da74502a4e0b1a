-- Series ---------------------------------------------------------------------------------------------------
-- Sessions made by one repeat, or by one event of a calendar that repeats; absent: it stands alone.
ALTER TABLE session ADD COLUMN series TEXT;
CREATE INDEX session_series ON session (series) WHERE series IS NOT NULL;
