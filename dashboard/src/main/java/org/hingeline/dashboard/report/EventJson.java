package org.hingeline.dashboard.report;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.Tempo;

/**
 * Results as JSON objects: the lines of an events file and the messages of the live page are the
 * same text. Times are seconds on the clock of the recording or session; what was not measured is
 * {@code null}, never zero.
 */
public final class EventJson {

  private EventJson() {}

  /** A calibration, complete or a fallback. */
  public static JsonObject calibration(CalibrationResult result) {
    JsonArray sensors = new JsonArray();
    for (SensorCalibration sensor : result.sensors()) {
      sensors.add(
          new JsonObject()
              .put("segment", sensor.segment().label())
              .put("quality", lower(sensor.quality()))
              .put("reasons", new JsonArray(sensor.reasons()))
              .put("residual_deg", measured(sensor.residualDeg()))
              .put("axis_explained_percent", measured(sensor.axisExplainedPercent())));
    }
    return new JsonObject()
        .put("type", "calibration")
        .put("time_s", seconds(result.timeNs()))
        .put("layout", result.layout().sensors())
        .put("functional", result.functional())
        .put("quality", lower(result.quality()))
        .put("reasons", new JsonArray(result.reasons()))
        .put("lumbar_flexion_max_deg", measured(result.lumbarFlexionMaxDeg()))
        .put("hip_hinge_index_baseline", measured(result.hipHingeIndexBaseline()))
        .put("sensors", sensors);
  }

  /** A set; {@code end_s} is {@code null} while it runs. */
  public static JsonObject set(SetSummary set) {
    return new JsonObject()
        .put("type", "set")
        .put("number", set.number())
        .put("exercise", set.exercise().label())
        .put("start_s", seconds(set.startNs()))
        .put("end_s", set.endedBy() == SetSummary.EndedBy.RUNNING ? null : seconds(set.endNs()))
        .put("counted", set.counted())
        .put("incomplete", set.incomplete())
        .put("ended_by", lower(set.endedBy()))
        .put("consistency", consistency(set.consistency()));
  }

  /** A repetition. */
  public static JsonObject repetition(Repetition repetition) {
    Tempo tempo = repetition.tempo();
    Technique technique = repetition.technique();
    DataQuality quality = repetition.dataQuality();
    return new JsonObject()
        .put("type", "rep")
        .put("set", repetition.set())
        .put("number", repetition.number())
        .put("status", lower(repetition.status()))
        .put("complete", repetition.complete())
        .put("exercise", repetition.exercise().label())
        .put("layout", repetition.layout().sensors())
        .put("start_s", seconds(repetition.startNs()))
        .put("end_s", seconds(repetition.endNs()))
        .put("eccentric_s", measured(tempo.eccentricS()))
        .put("bottom_pause_s", measured(tempo.bottomPauseS()))
        .put("concentric_s", measured(tempo.concentricS()))
        .put("top_pause_s", measured(tempo.topPauseS()))
        .put("technique", technique.verdict().name())
        .put("technique_reason", technique.reason())
        .put("hip_hinge_index", measured(technique.hipHingeIndex()))
        .put("lumbar_contribution", measured(technique.lumbarContribution()))
        .put("peak_lumbar_flexion_deg", measured(technique.peakLumbarFlexionDeg()))
        .put("peak_relative_lumbar_percent", measured(technique.peakRelativeLumbarFlexion()))
        .put("peak_hip_flexion_deg", measured(technique.peakHipFlexionDeg()))
        .put("peak_pelvic_inclination_deg", measured(technique.peakPelvicInclinationDeg()))
        .put("peak_trunk_inclination_deg", measured(technique.peakTrunkInclinationDeg()))
        .put("uncertainty", uncertainty(technique.uncertainty()))
        .put("rhythm", rhythm(repetition.rhythm()))
        .put("movement", movement(repetition.movement()))
        .put(
            "data_quality",
            new JsonObject()
                .put("lost_percent", measured(quality.lostPercent()))
                .put("longest_gap_ms", measured(quality.longestGapMs()))
                .put("clock_residual_ms", measured(quality.clockResidualMs()))
                .put("out_of_plane_percent", measured(quality.outOfPlanePercent()))
                .put("provisional", quality.provisional()));
  }

  /** Expanded uncertainties, k = 2, of the values with the same names. */
  private static JsonObject uncertainty(AngleUncertainty uncertainty) {
    return new JsonObject()
        .put("peak_trunk_inclination_deg", measured(uncertainty.trunkInclinationDeg()))
        .put("peak_lumbar_flexion_deg", measured(uncertainty.lumbarFlexionDeg()))
        .put("peak_relative_lumbar_percent", measured(uncertainty.relativeLumbarPercent()))
        .put("peak_hip_flexion_deg", measured(uncertainty.hipFlexionDeg()))
        .put("hip_hinge_index", measured(uncertainty.hipHingeIndex()));
  }

  private static JsonObject rhythm(Rhythm rhythm) {
    return new JsonObject()
        .put("eccentric_lumbar_contribution", measured(rhythm.eccentricLumbarContribution()))
        .put("concentric_lumbar_contribution", measured(rhythm.concentricLumbarContribution()))
        .put("lumbar_hip_ratio_0_30", measured(rhythm.lumbarHipRatio0To30()))
        .put("lumbar_hip_ratio_30_60", measured(rhythm.lumbarHipRatio30To60()))
        .put("lumbar_hip_ratio_60_90", measured(rhythm.lumbarHipRatio60To90()))
        .put("eccentric_coupling_deg", measured(rhythm.eccentricCouplingDeg()))
        .put("concentric_coupling_deg", measured(rhythm.concentricCouplingDeg()))
        .put("onset_lag_s", measured(rhythm.onsetLagS()))
        .put("dissociation_deg", measured(rhythm.dissociationDeg()))
        .put("mean_absolute_relative_phase_deg", measured(rhythm.meanAbsoluteRelativePhaseDeg()));
  }

  private static JsonObject movement(MovementQuality movement) {
    return new JsonObject()
        .put("depth_deg", measured(movement.depthDeg()))
        .put("eccentric_sparc", measured(movement.eccentricSparc()))
        .put("concentric_sparc", measured(movement.concentricSparc()))
        .put("eccentric_peak_velocity_deg_s", measured(movement.eccentricPeakVelocityDegPerS()))
        .put("concentric_peak_velocity_deg_s", measured(movement.concentricPeakVelocityDegPerS()))
        .put("abruptness_deg_s2", measured(movement.abruptnessDegPerS2()));
  }

  private static JsonObject consistency(Consistency consistency) {
    return new JsonObject()
        .put("depth_sd_deg", measured(consistency.depthSdDeg()))
        .put("peak_relative_lumbar_sd_percent", measured(consistency.peakRelativeLumbarSdPercent()))
        .put("eccentric_sd_s", measured(consistency.eccentricSdS()))
        .put("bottom_pause_sd_s", measured(consistency.bottomPauseSdS()))
        .put("concentric_sd_s", measured(consistency.concentricSdS()))
        .put("top_pause_sd_s", measured(consistency.topPauseSdS()))
        .put("lumbar_drift_percent_per_rep", measured(consistency.lumbarDriftPercentPerRep()))
        .put("deviation_phase_deg", measured(consistency.deviationPhaseDeg()));
  }

  /** A live cue. */
  public static JsonObject cue(Cue cue) {
    return new JsonObject()
        .put("type", "cue")
        .put("time_s", seconds(cue.timeNs()))
        .put("set", cue.set())
        .put("repetition", cue.repetition())
        .put("relative_lumbar_percent", measured(cue.relativeLumbarFlexion()));
  }

  /** A notice; its type is its kind. */
  public static JsonObject notice(Notice notice) {
    JsonObject line =
        new JsonObject().put("type", notice.kind()).put("time_s", seconds(notice.timeNs()));
    if (notice instanceof Notice.Hesitation stop) {
      line.put("set", stop.set())
          .put("repetition", stop.repetition())
          .put("phase", lower(stop.phase()))
          .put("duration_s", measured(stop.durationS()))
          .put("depth_share", measured(stop.depthShare()));
    } else if (notice instanceof Notice.SensorMoved moved) {
      line.put("segment", moved.segment().label()).put("change_deg", measured(moved.changeDeg()));
    }
    return line.put("text", notice.words());
  }

  /** Nanoseconds as seconds, to the microsecond. */
  public static double seconds(long timeNs) {
    return Math.round(timeNs / 1e3) / 1e6;
  }

  /** The value to four decimals, or {@code null} when it was not measured. */
  public static Double measured(double value) {
    return Double.isFinite(value) ? Math.round(value * 1e4) / 1e4 : null;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
