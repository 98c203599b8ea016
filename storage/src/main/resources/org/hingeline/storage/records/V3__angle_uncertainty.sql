ALTER TABLE repetitions ADD COLUMN trunk_inclination_uncertainty_deg DOUBLE PRECISION;
ALTER TABLE repetitions ADD COLUMN lumbar_flexion_uncertainty_deg DOUBLE PRECISION;
ALTER TABLE repetitions ADD COLUMN relative_lumbar_uncertainty_percent DOUBLE PRECISION;
ALTER TABLE repetitions ADD COLUMN hip_flexion_uncertainty_deg DOUBLE PRECISION;
ALTER TABLE repetitions ADD COLUMN hip_hinge_index_uncertainty DOUBLE PRECISION;
