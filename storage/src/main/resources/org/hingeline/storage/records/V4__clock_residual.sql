ALTER TABLE repetitions ADD COLUMN clock_residual_ms DOUBLE PRECISION;
