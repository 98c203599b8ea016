package org.hingeline.storage.records;

import static org.hingeline.storage.records.Columns.lines;
import static org.hingeline.storage.records.Columns.orNull;
import static org.hingeline.storage.records.Columns.timeOrNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.Tempo;
import org.hingeline.storage.SessionEvent;
import org.jdbi.v3.core.Handle;

/** Writes the results of a batch, each under its own key. */
final class ResultWriter {

  private static final Upsert REPETITIONS =
      new Upsert(
          "repetitions",
          "session_id, set_number, status, number",
          "complete, exercise, layout, start_ns, end_ns,"
              + " eccentric_s, bottom_pause_s, concentric_s, top_pause_s,"
              + " technique, technique_reason, hip_hinge_index, lumbar_contribution,"
              + " peak_lumbar_flexion_deg, peak_relative_lumbar_percent, peak_hip_flexion_deg,"
              + " peak_pelvic_inclination_deg, peak_trunk_inclination_deg, hip_at_peak_deg,"
              + " lumbar_at_peak_deg,"
              + " trunk_inclination_uncertainty_deg, lumbar_flexion_uncertainty_deg,"
              + " relative_lumbar_uncertainty_percent, hip_flexion_uncertainty_deg,"
              + " hip_hinge_index_uncertainty,"
              + " eccentric_lumbar_contribution, concentric_lumbar_contribution,"
              + " lumbar_hip_ratio_0_30, lumbar_hip_ratio_30_60, lumbar_hip_ratio_60_90,"
              + " eccentric_coupling_deg, concentric_coupling_deg, onset_lag_s, dissociation_deg,"
              + " mean_absolute_relative_phase_deg,"
              + " depth_deg, eccentric_sparc, concentric_sparc, eccentric_peak_velocity_deg_s,"
              + " concentric_peak_velocity_deg_s, abruptness_deg_s2,"
              + " lost_percent, longest_gap_ms, clock_residual_ms, out_of_plane_percent,"
              + " provisional");

  private static final Upsert SETS =
      new Upsert(
          "exercise_sets",
          "session_id, number",
          "exercise, start_ns, end_ns, counted, incomplete, ended_by,"
              + " depth_sd_deg, peak_relative_lumbar_sd_percent, eccentric_sd_s,"
              + " bottom_pause_sd_s, concentric_sd_s, top_pause_sd_s,"
              + " lumbar_drift_percent_per_rep, deviation_phase_deg");

  private static final Upsert CALIBRATIONS =
      new Upsert(
          "calibrations",
          "session_id, version",
          "time_ns, layout, functional, quality, reasons,"
              + " lumbar_flexion_max_deg, hip_hinge_index_baseline");

  private static final Upsert SENSORS =
      new Upsert(
          "sensor_calibrations",
          "session_id, version, position",
          "segment, quality, reasons, up_x, up_y, up_z, right_x, right_y, right_z,"
              + " residual_deg, axis_explained_percent");

  private static final Upsert CUES =
      new Upsert(
          "cues", "session_id, number", "time_ns, set_number, repetition, relative_lumbar_percent");

  private static final Upsert EVENTS =
      new Upsert("events", "session_id, number", "time_ns, kind, text");

  private final Handle handle;
  private final String session;

  ResultWriter(Handle handle, String session) {
    this.handle = handle;
    this.session = session;
  }

  void write(RecordBatch batch) {
    if (batch.layout != null) {
      handle.execute(
          "UPDATE sessions SET layout = ? WHERE id = ?", batch.layout.sensors(), session);
    }
    batch.sets.forEach(this::set);
    batch.repetitions.forEach(this::repetition);
    batch.calibrations.forEach(this::calibration);
    for (RecordBatch.NumberedCue numbered : batch.cues) {
      CUES.replacing(
          handle,
          session,
          numbered.number(),
          numbered.cue().timeNs(),
          numbered.cue().set(),
          numbered.cue().repetition(),
          orNull(numbered.cue().relativeLumbarFlexion()));
    }
    for (SessionEvent event : batch.events) {
      EVENTS.replacing(handle, session, event.number(), event.timeNs(), event.kind(), event.text());
    }
  }

  private void set(SetSummary set) {
    Consistency consistency = set.consistency();
    SETS.replacing(
        handle,
        session,
        set.number(),
        set.exercise().name(),
        set.startNs(),
        timeOrNull(set.endNs()),
        set.counted(),
        set.incomplete(),
        set.endedBy().name(),
        orNull(consistency.depthSdDeg()),
        orNull(consistency.peakRelativeLumbarSdPercent()),
        orNull(consistency.eccentricSdS()),
        orNull(consistency.bottomPauseSdS()),
        orNull(consistency.concentricSdS()),
        orNull(consistency.topPauseSdS()),
        orNull(consistency.lumbarDriftPercentPerRep()),
        orNull(consistency.deviationPhaseDeg()));
  }

  private void repetition(Repetition rep) {
    Tempo tempo = rep.tempo();
    Technique technique = rep.technique();
    Rhythm rhythm = rep.rhythm();
    MovementQuality movement = rep.movement();
    DataQuality quality = rep.dataQuality();
    REPETITIONS.replacing(
        handle,
        session,
        rep.set(),
        rep.status().name(),
        rep.number(),
        rep.complete(),
        rep.exercise().name(),
        rep.layout().sensors(),
        rep.startNs(),
        rep.endNs(),
        orNull(tempo.eccentricS()),
        orNull(tempo.bottomPauseS()),
        orNull(tempo.concentricS()),
        orNull(tempo.topPauseS()),
        technique.verdict().name(),
        technique.reason(),
        orNull(technique.hipHingeIndex()),
        orNull(technique.lumbarContribution()),
        orNull(technique.peakLumbarFlexionDeg()),
        orNull(technique.peakRelativeLumbarFlexion()),
        orNull(technique.peakHipFlexionDeg()),
        orNull(technique.peakPelvicInclinationDeg()),
        orNull(technique.peakTrunkInclinationDeg()),
        orNull(technique.hipAtPeakDeg()),
        orNull(technique.lumbarAtPeakDeg()),
        orNull(technique.uncertainty().trunkInclinationDeg()),
        orNull(technique.uncertainty().lumbarFlexionDeg()),
        orNull(technique.uncertainty().relativeLumbarPercent()),
        orNull(technique.uncertainty().hipFlexionDeg()),
        orNull(technique.uncertainty().hipHingeIndex()),
        orNull(rhythm.eccentricLumbarContribution()),
        orNull(rhythm.concentricLumbarContribution()),
        orNull(rhythm.lumbarHipRatio0To30()),
        orNull(rhythm.lumbarHipRatio30To60()),
        orNull(rhythm.lumbarHipRatio60To90()),
        orNull(rhythm.eccentricCouplingDeg()),
        orNull(rhythm.concentricCouplingDeg()),
        orNull(rhythm.onsetLagS()),
        orNull(rhythm.dissociationDeg()),
        orNull(rhythm.meanAbsoluteRelativePhaseDeg()),
        orNull(movement.depthDeg()),
        orNull(movement.eccentricSparc()),
        orNull(movement.concentricSparc()),
        orNull(movement.eccentricPeakVelocityDegPerS()),
        orNull(movement.concentricPeakVelocityDegPerS()),
        orNull(movement.abruptnessDegPerS2()),
        orNull(quality.lostPercent()),
        orNull(quality.longestGapMs()),
        orNull(quality.clockResidualMs()),
        orNull(quality.outOfPlanePercent()),
        quality.provisional());
  }

  private void calibration(RecordBatch.NumberedCalibration numbered) {
    var calibration = numbered.calibration();
    CALIBRATIONS.keeping(
        handle,
        session,
        numbered.version(),
        calibration.timeNs(),
        calibration.layout().sensors(),
        calibration.functional(),
        calibration.quality().name(),
        lines(calibration.reasons()),
        orNull(calibration.lumbarFlexionMaxDeg()),
        orNull(calibration.hipHingeIndexBaseline()));
    for (int position = 0; position < calibration.sensors().size(); position++) {
      SensorCalibration sensor = calibration.sensors().get(position);
      List<Double> up = sensor.up();
      List<Double> right = sensor.right();
      SENSORS.keeping(
          handle,
          session,
          numbered.version(),
          position,
          sensor.segment().name(),
          sensor.quality().name(),
          lines(sensor.reasons()),
          orNull(up.get(0)),
          orNull(up.get(1)),
          orNull(up.get(2)),
          orNull(right.get(0)),
          orNull(right.get(1)),
          orNull(right.get(2)),
          orNull(sensor.residualDeg()),
          orNull(sensor.axisExplainedPercent()));
    }
  }

  /** An insert that either replaces or keeps the row that has the key already. */
  private record Upsert(String table, String key, String values) {

    void replacing(Handle handle, Object... row) {
      String update =
          Arrays.stream(values.split(", *"))
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));
      execute(handle, "UPDATE SET " + update, row);
    }

    void keeping(Handle handle, Object... row) {
      execute(handle, "NOTHING", row);
    }

    private void execute(Handle handle, String otherwise, Object... row) {
      String marks = "?" + ", ?".repeat(row.length - 1);
      handle.execute(
          "INSERT INTO %s (%s, %s) VALUES (%s) ON CONFLICT (%s) DO %s"
              .formatted(table, key, values, marks, key, otherwise),
          row);
    }
  }
}
