CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  created_at_ms BIGINT NOT NULL
);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES persons (id),
  started_at_ms BIGINT NOT NULL,
  ended_at_ms BIGINT,
  first_ns BIGINT,
  last_ns BIGINT,
  mode TEXT NOT NULL,
  layout INTEGER NOT NULL,
  status TEXT NOT NULL,
  software_version TEXT NOT NULL,
  configuration_json TEXT NOT NULL
);

CREATE INDEX sessions_by_start ON sessions (started_at_ms);
CREATE INDEX sessions_by_person ON sessions (person_id, started_at_ms);

CREATE TABLE calibrations (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  time_ns BIGINT NOT NULL,
  layout INTEGER NOT NULL,
  functional BOOLEAN NOT NULL,
  quality TEXT NOT NULL,
  reasons TEXT NOT NULL,
  lumbar_flexion_max_deg DOUBLE PRECISION,
  hip_hinge_index_baseline DOUBLE PRECISION,
  PRIMARY KEY (session_id, version)
);

-- reasons: one a line.
CREATE TABLE sensor_calibrations (
  session_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  segment TEXT NOT NULL,
  quality TEXT NOT NULL,
  reasons TEXT NOT NULL,
  up_x DOUBLE PRECISION,
  up_y DOUBLE PRECISION,
  up_z DOUBLE PRECISION,
  right_x DOUBLE PRECISION,
  right_y DOUBLE PRECISION,
  right_z DOUBLE PRECISION,
  residual_deg DOUBLE PRECISION,
  axis_explained_percent DOUBLE PRECISION,
  PRIMARY KEY (session_id, version, position),
  FOREIGN KEY (session_id, version) REFERENCES calibrations (session_id, version)
    ON DELETE CASCADE
);

CREATE TABLE exercise_sets (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  start_ns BIGINT NOT NULL,
  end_ns BIGINT,
  counted INTEGER NOT NULL,
  incomplete INTEGER NOT NULL,
  ended_by TEXT NOT NULL,
  PRIMARY KEY (session_id, number)
);

CREATE TABLE repetitions (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  set_number INTEGER NOT NULL,
  status TEXT NOT NULL,
  number INTEGER NOT NULL,
  complete BOOLEAN NOT NULL,
  exercise TEXT NOT NULL,
  layout INTEGER NOT NULL,
  start_ns BIGINT NOT NULL,
  end_ns BIGINT NOT NULL,
  eccentric_s DOUBLE PRECISION,
  bottom_pause_s DOUBLE PRECISION,
  concentric_s DOUBLE PRECISION,
  top_pause_s DOUBLE PRECISION,
  technique TEXT NOT NULL,
  technique_reason TEXT NOT NULL,
  hip_hinge_index DOUBLE PRECISION,
  lumbar_contribution DOUBLE PRECISION,
  peak_lumbar_flexion_deg DOUBLE PRECISION,
  peak_relative_lumbar_percent DOUBLE PRECISION,
  peak_hip_flexion_deg DOUBLE PRECISION,
  peak_trunk_inclination_deg DOUBLE PRECISION,
  hip_at_peak_deg DOUBLE PRECISION,
  lumbar_at_peak_deg DOUBLE PRECISION,
  lost_percent DOUBLE PRECISION,
  longest_gap_ms DOUBLE PRECISION,
  out_of_plane_percent DOUBLE PRECISION,
  provisional BOOLEAN NOT NULL,
  PRIMARY KEY (session_id, set_number, status, number)
);

CREATE TABLE cues (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  time_ns BIGINT NOT NULL,
  set_number INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  relative_lumbar_percent DOUBLE PRECISION,
  PRIMARY KEY (session_id, number)
);

CREATE TABLE events (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  time_ns BIGINT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (session_id, number)
);

CREATE TABLE audit (
  at_ms BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE INDEX audit_by_time ON audit (at_ms);
