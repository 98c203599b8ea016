CREATE TABLE sensor_places (
  serial TEXT PRIMARY KEY,
  segment TEXT NOT NULL,
  placed_at_ms BIGINT NOT NULL
);
