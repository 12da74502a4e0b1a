-- Calendars --------------------------------------------------------------------------------------------
-- Which version of an entry was taken in, so that an older file does not undo a newer one (RFC 5545, 3.8.7.3 and 3.8.7.4).
ALTER TABLE calendar_entry ADD COLUMN sequence INTEGER;     -- how often its maker had changed it
ALTER TABLE calendar_entry ADD COLUMN modified_at INTEGER;  -- when they last did, ms UTC
ALTER TABLE calendar_entry ADD COLUMN is_change INTEGER;    -- 1: that is the version of a change of one of a series
