package org.hingeline.exports.table;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hingeline.analysis.Repetition;

/**
 * One number of a repetition.
 *
 * @param name with its unit, as in every answer and file
 * @param unit for a person; empty for a ratio
 * @param ucum the unit as UCUM writes it
 * @param meaning one sentence
 * @param value {@code NaN} where it was not measured
 */
public record RepMeasure(
    String name, String unit, String ucum, String meaning, ToDoubleFunction<Repetition> value) {

  private static final String RATIO = "1";

  /** Every number of a repetition that says how it was done, in the order of the tables. */
  public static final List<RepMeasure> ALL =
      List.of(
          seconds("eccentric_s", "Duration of lowering.", r -> r.tempo().eccentricS()),
          seconds("bottom_pause_s", "Pause at the bottom.", r -> r.tempo().bottomPauseS()),
          seconds("concentric_s", "Duration of rising.", r -> r.tempo().concentricS()),
          seconds("top_pause_s", "Pause at the top.", r -> r.tempo().topPauseS()),
          ratio(
              "hip_hinge_index",
              "Share of the hips at the deepest point, 0 to 1. HHI2 with layout 2 and HHI3 from"
                  + " layout 3 on are different scales.",
              r -> r.technique().hipHingeIndex()),
          ratio(
              "lumbar_contribution",
              "Change of lumbar flexion over change of trunk inclination while lowering.",
              r -> r.technique().lumbarContribution()),
          degrees(
              "peak_lumbar_flexion_deg",
              "Largest lumbar flexion.",
              r -> r.technique().peakLumbarFlexionDeg()),
          percent(
              "peak_relative_lumbar_percent",
              "Largest lumbar flexion, of the person's largest.",
              r -> r.technique().peakRelativeLumbarFlexion()),
          degrees(
              "peak_hip_flexion_deg",
              "Largest hip flexion.",
              r -> r.technique().peakHipFlexionDeg()),
          degrees(
              "peak_pelvic_inclination_deg",
              "Largest pelvic inclination.",
              r -> r.technique().peakPelvicInclinationDeg()),
          degrees(
              "peak_trunk_inclination_deg",
              "Largest trunk inclination.",
              r -> r.technique().peakTrunkInclinationDeg()),
          degrees(
              "trunk_inclination_uncertainty_deg",
              "Expanded uncertainty (k = 2) of the largest trunk inclination.",
              r -> r.technique().uncertainty().trunkInclinationDeg()),
          degrees(
              "lumbar_flexion_uncertainty_deg",
              "Expanded uncertainty (k = 2) of the largest lumbar flexion.",
              r -> r.technique().uncertainty().lumbarFlexionDeg()),
          percent(
              "relative_lumbar_uncertainty_percent",
              "The same of the person's largest, in points.",
              r -> r.technique().uncertainty().relativeLumbarPercent()),
          degrees(
              "hip_flexion_uncertainty_deg",
              "Expanded uncertainty (k = 2) of the largest hip flexion.",
              r -> r.technique().uncertainty().hipFlexionDeg()),
          ratio(
              "hip_hinge_index_uncertainty",
              "Expanded uncertainty (k = 2) of the hip-hinge index.",
              r -> r.technique().uncertainty().hipHingeIndex()),
          ratio(
              "eccentric_lumbar_contribution",
              "Lumbar contribution of lowering.",
              r -> r.rhythm().eccentricLumbarContribution()),
          ratio(
              "concentric_lumbar_contribution",
              "Lumbar contribution of rising.",
              r -> r.rhythm().concentricLumbarContribution()),
          ratio(
              "lumbar_hip_ratio_0_30",
              "Lumbar to hip, trunk from 0 to 30 deg.",
              r -> r.rhythm().lumbarHipRatio0To30()),
          ratio(
              "lumbar_hip_ratio_30_60",
              "Lumbar to hip, trunk from 30 to 60 deg.",
              r -> r.rhythm().lumbarHipRatio30To60()),
          ratio(
              "lumbar_hip_ratio_60_90",
              "Lumbar to hip, trunk from 60 to 90 deg.",
              r -> r.rhythm().lumbarHipRatio60To90()),
          degrees(
              "eccentric_coupling_deg",
              "Coupling angle of lowering: 0 all lumbar, 90 all pelvis.",
              r -> r.rhythm().eccentricCouplingDeg()),
          degrees(
              "concentric_coupling_deg",
              "Coupling angle of rising.",
              r -> r.rhythm().concentricCouplingDeg()),
          seconds(
              "onset_lag_s",
              "Begin of the pelvis less begin of the lumbar spine; positive with the spine first.",
              r -> r.rhythm().onsetLagS()),
          degrees(
              "dissociation_deg",
              "Hip flexion (pelvic inclination with layout 2) before the lumbar spine moved.",
              r -> r.rhythm().dissociationDeg()),
          degrees(
              "mean_absolute_relative_phase_deg",
              "Mean absolute relative phase of lumbar spine and pelvis; in review only.",
              r -> r.rhythm().meanAbsoluteRelativePhaseDeg()),
          degrees("depth_deg", "Depth of the movement.", r -> r.movement().depthDeg()),
          ratio(
              "eccentric_sparc",
              "Smoothness of lowering (spectral arc length); negative, nearer 0 is smoother.",
              r -> r.movement().eccentricSparc()),
          ratio("concentric_sparc", "Smoothness of rising.", r -> r.movement().concentricSparc()),
          new RepMeasure(
              "eccentric_peak_velocity_deg_s",
              "deg/s",
              "deg/s",
              "Largest angular velocity of lowering.",
              r -> r.movement().eccentricPeakVelocityDegPerS()),
          new RepMeasure(
              "concentric_peak_velocity_deg_s",
              "deg/s",
              "deg/s",
              "Largest angular velocity of rising.",
              r -> r.movement().concentricPeakVelocityDegPerS()),
          new RepMeasure(
              "abruptness_deg_s2",
              "deg/s2",
              "deg/s2",
              "95th percentile of angular acceleration.",
              r -> r.movement().abruptnessDegPerS2()),
          percent(
              "lost_percent",
              "Instants at which a sensor had no data.",
              r -> r.dataQuality().lostPercent()),
          new RepMeasure(
              "longest_gap_ms",
              "ms",
              "ms",
              "Longest stretch without data.",
              r -> r.dataQuality().longestGapMs()),
          new RepMeasure(
              "clock_residual_ms",
              "ms",
              "ms",
              "How far the times of a sensor may have been off, as its clock was followed.",
              r -> r.dataQuality().clockResidualMs()),
          percent(
              "out_of_plane_percent",
              "Instants with the trunk more than 20 deg out of the sagittal plane.",
              r -> r.dataQuality().outOfPlanePercent()));

  private static RepMeasure seconds(
      String name, String meaning, ToDoubleFunction<Repetition> value) {
    return new RepMeasure(name, "s", "s", meaning, value);
  }

  private static RepMeasure degrees(
      String name, String meaning, ToDoubleFunction<Repetition> value) {
    return new RepMeasure(name, "deg", "deg", meaning, value);
  }

  private static RepMeasure percent(
      String name, String meaning, ToDoubleFunction<Repetition> value) {
    return new RepMeasure(name, "%", "%", meaning, value);
  }

  private static RepMeasure ratio(String name, String meaning, ToDoubleFunction<Repetition> value) {
    return new RepMeasure(name, "", RATIO, meaning, value);
  }

  /** The value of a repetition; {@code NaN} where it was not measured. */
  public double of(Repetition repetition) {
    return value.applyAsDouble(repetition);
  }
}
