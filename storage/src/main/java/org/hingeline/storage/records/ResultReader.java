package org.hingeline.storage.records;

import static org.hingeline.storage.records.Columns.layout;
import static org.hingeline.storage.records.Columns.lines;
import static org.hingeline.storage.records.Columns.orNaN;
import static org.hingeline.storage.records.Columns.timeOrMinusOne;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the results of one session back. */
final class ResultReader {

  private final Handle handle;
  private final String session;

  ResultReader(Handle handle, String session) {
    this.handle = handle;
    this.session = session;
  }

  List<SetSummary> sets() {
    return list(
        "exercise_sets",
        "number",
        (row, context) ->
            new SetSummary(
                row.getInt("number"),
                Exercise.valueOf(row.getString("exercise")),
                row.getLong("start_ns"),
                timeOrMinusOne(row, "end_ns"),
                row.getInt("counted"),
                row.getInt("incomplete"),
                SetSummary.EndedBy.valueOf(row.getString("ended_by")),
                consistency(row)));
  }

  List<Repetition> repetitions() {
    return list(
        "repetitions",
        "set_number, start_ns, status, number",
        (row, context) -> RepetitionRow.read(row));
  }

  List<CalibrationResult> calibrations() {
    return list("calibrations", "version", (row, context) -> calibration(row));
  }

  List<Cue> cues() {
    return list(
        "cues",
        "number",
        (row, context) ->
            new Cue(
                row.getLong("time_ns"),
                row.getInt("set_number"),
                row.getInt("repetition"),
                orNaN(row, "relative_lumbar_percent")));
  }

  List<SessionEvent> events() {
    return list(
        "events",
        "number",
        (row, context) ->
            new SessionEvent(
                row.getInt("number"),
                row.getLong("time_ns"),
                row.getString("kind"),
                row.getString("text")));
  }

  private <T> List<T> list(String table, String order, RowMapper<T> mapper) {
    return handle
        .createQuery(
            "SELECT * FROM %s WHERE session_id = :session ORDER BY %s".formatted(table, order))
        .bind("session", session)
        .map(mapper)
        .list();
  }

  private static Consistency consistency(ResultSet row) throws SQLException {
    return new Consistency(
        orNaN(row, "depth_sd_deg"),
        orNaN(row, "peak_relative_lumbar_sd_percent"),
        orNaN(row, "eccentric_sd_s"),
        orNaN(row, "bottom_pause_sd_s"),
        orNaN(row, "concentric_sd_s"),
        orNaN(row, "top_pause_sd_s"),
        orNaN(row, "lumbar_drift_percent_per_rep"),
        orNaN(row, "deviation_phase_deg"));
  }

  private CalibrationResult calibration(ResultSet row) throws SQLException {
    return new CalibrationResult(
        row.getLong("time_ns"),
        layout(row),
        row.getBoolean("functional"),
        SensorCalibration.Quality.valueOf(row.getString("quality")),
        lines(row.getString("reasons")),
        sensors(row.getInt("version")),
        orNaN(row, "lumbar_flexion_max_deg"),
        orNaN(row, "hip_hinge_index_baseline"));
  }

  private List<SensorCalibration> sensors(int version) {
    return handle
        .createQuery(
            "SELECT * FROM sensor_calibrations WHERE session_id = :session AND version = :version"
                + " ORDER BY position")
        .bind("session", session)
        .bind("version", version)
        .map(
            (row, context) ->
                new SensorCalibration(
                    Segment.valueOf(row.getString("segment")),
                    SensorCalibration.Quality.valueOf(row.getString("quality")),
                    lines(row.getString("reasons")),
                    axis(row, "up"),
                    axis(row, "right"),
                    orNaN(row, "residual_deg"),
                    orNaN(row, "axis_explained_percent")))
        .list();
  }

  private static List<Double> axis(ResultSet row, String name) throws SQLException {
    return List.of(orNaN(row, name + "_x"), orNaN(row, name + "_y"), orNaN(row, name + "_z"));
  }
}
