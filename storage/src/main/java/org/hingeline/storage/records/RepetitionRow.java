package org.hingeline.storage.records;

import static org.hingeline.storage.records.Columns.layout;
import static org.hingeline.storage.records.Columns.orNaN;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;

/** A row of the table of repetitions. */
final class RepetitionRow {

  private RepetitionRow() {}

  static Repetition read(ResultSet row) throws SQLException {
    return new Repetition(
        row.getInt("set_number"),
        row.getInt("number"),
        Repetition.Status.valueOf(row.getString("status")),
        row.getBoolean("complete"),
        Exercise.valueOf(row.getString("exercise")),
        layout(row),
        row.getLong("start_ns"),
        row.getLong("end_ns"),
        new Tempo(
            orNaN(row, "eccentric_s"),
            orNaN(row, "bottom_pause_s"),
            orNaN(row, "concentric_s"),
            orNaN(row, "top_pause_s")),
        new Technique(
            TechniqueClass.valueOf(row.getString("technique")),
            row.getString("technique_reason"),
            orNaN(row, "hip_hinge_index"),
            orNaN(row, "lumbar_contribution"),
            orNaN(row, "peak_lumbar_flexion_deg"),
            orNaN(row, "peak_relative_lumbar_percent"),
            orNaN(row, "peak_hip_flexion_deg"),
            orNaN(row, "peak_pelvic_inclination_deg"),
            orNaN(row, "peak_trunk_inclination_deg"),
            orNaN(row, "hip_at_peak_deg"),
            orNaN(row, "lumbar_at_peak_deg"),
            new AngleUncertainty(
                orNaN(row, "trunk_inclination_uncertainty_deg"),
                orNaN(row, "lumbar_flexion_uncertainty_deg"),
                orNaN(row, "relative_lumbar_uncertainty_percent"),
                orNaN(row, "hip_flexion_uncertainty_deg"),
                orNaN(row, "hip_hinge_index_uncertainty"))),
        rhythm(row),
        movement(row),
        new DataQuality(
            orNaN(row, "lost_percent"),
            orNaN(row, "longest_gap_ms"),
            orNaN(row, "clock_residual_ms"),
            orNaN(row, "out_of_plane_percent"),
            row.getBoolean("provisional")));
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    return new Rhythm(
        orNaN(row, "eccentric_lumbar_contribution"),
        orNaN(row, "concentric_lumbar_contribution"),
        orNaN(row, "lumbar_hip_ratio_0_30"),
        orNaN(row, "lumbar_hip_ratio_30_60"),
        orNaN(row, "lumbar_hip_ratio_60_90"),
        orNaN(row, "eccentric_coupling_deg"),
        orNaN(row, "concentric_coupling_deg"),
        orNaN(row, "onset_lag_s"),
        orNaN(row, "dissociation_deg"),
        orNaN(row, "mean_absolute_relative_phase_deg"));
  }

  private static MovementQuality movement(ResultSet row) throws SQLException {
    return new MovementQuality(
        orNaN(row, "depth_deg"),
        orNaN(row, "eccentric_sparc"),
        orNaN(row, "concentric_sparc"),
        orNaN(row, "eccentric_peak_velocity_deg_s"),
        orNaN(row, "concentric_peak_velocity_deg_s"),
        orNaN(row, "abruptness_deg_s2"));
  }
}
