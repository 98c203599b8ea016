-- A session analysed again. The results as recorded are run 0 and stay in their own tables; those of
-- the later runs are here, each as the JSON that the events of a replay have.
CREATE TABLE runs (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  made_at_ms BIGINT NOT NULL,
  software_version TEXT NOT NULL,
  configuration_json TEXT NOT NULL,
  review BOOLEAN NOT NULL,
  counted INTEGER NOT NULL,
  incomplete INTEGER NOT NULL,
  mean_peak_lumbar_deg DOUBLE PRECISION,
  PRIMARY KEY (session_id, number)
);

CREATE TABLE run_results (
  session_id TEXT NOT NULL,
  run INTEGER NOT NULL,
  position INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (session_id, run, position),
  FOREIGN KEY (session_id, run) REFERENCES runs (session_id, number) ON DELETE CASCADE
);
