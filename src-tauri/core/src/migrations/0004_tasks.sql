-- My list ----------------------------------------------------------------------------------------------
-- Whom somebody is to be in touch with next, and until when.
CREATE INDEX interaction_next ON interaction (next_on) WHERE next_on IS NOT NULL AND deleted_at IS NULL;

-- Asks that nobody has answered, the oldest first.
CREATE INDEX note_asks ON note (day, id) WHERE kind = 'ask' AND answered_on IS NULL AND deleted_at IS NULL;
