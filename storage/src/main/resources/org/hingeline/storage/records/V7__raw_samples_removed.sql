-- When the raw samples of a session were removed because they were older than is kept.
ALTER TABLE sessions ADD COLUMN raw_removed_at_ms BIGINT;
