CREATE TABLE series_schema (version INTEGER NOT NULL);
INSERT INTO series_schema VALUES (1);

-- A session is a small number here: it costs next to nothing in a column, and finds its row groups.
CREATE TABLE series_session (
  session_key INTEGER NOT NULL,
  session_id VARCHAR NOT NULL,
  last_block BIGINT NOT NULL
);

-- segment: 0 trunk, 1 pelvis, 2 thigh, 3 shank.
CREATE TABLE imu (
  session_key INTEGER NOT NULL,
  time_ns BIGINT NOT NULL,
  segment TINYINT NOT NULL,
  device_time_us BIGINT NOT NULL,
  arrival_ns BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  gyr_x_radps FLOAT NOT NULL,
  gyr_y_radps FLOAT NOT NULL,
  gyr_z_radps FLOAT NOT NULL,
  acc_x_mps2 FLOAT NOT NULL,
  acc_y_mps2 FLOAT NOT NULL,
  acc_z_mps2 FLOAT NOT NULL
);

-- phase: 0 none, 1 top, 2 eccentric, 3 bottom, 4 concentric. NULL where the layout cannot measure.
CREATE TABLE motion (
  session_key INTEGER NOT NULL,
  time_ns BIGINT NOT NULL,
  trunk_inclination_deg FLOAT,
  pelvis_inclination_deg FLOAT,
  thigh_inclination_deg FLOAT,
  shank_inclination_deg FLOAT,
  lumbar_flexion_deg FLOAT,
  hip_flexion_deg FLOAT,
  knee_flexion_deg FLOAT,
  phase TINYINT NOT NULL,
  provisional BOOLEAN NOT NULL
);
