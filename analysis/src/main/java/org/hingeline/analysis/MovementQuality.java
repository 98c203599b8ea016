package org.hingeline.analysis;

/**
 * How the driver angle of one repetition moved, whatever the technique: one sensor is enough.
 * {@code NaN} for a phase that is missing, too short or broken by a gap in the data.
 *
 * @param depthDeg driver angle at its deepest, less the angle where lowering began (where rising
 *     ended, without lowering)
 * @param eccentricSparc spectral arc length of the angular velocity of lowering; negative, nearer 0
 *     is smoother
 * @param concentricSparc the same of rising
 * @param eccentricPeakVelocityDegPerS largest angular velocity of lowering
 * @param concentricPeakVelocityDegPerS the same of rising, positive
 * @param abruptnessDegPerS2 95th percentile of the magnitude of angular acceleration in both phases
 */
public record MovementQuality(
    double depthDeg,
    double eccentricSparc,
    double concentricSparc,
    double eccentricPeakVelocityDegPerS,
    double concentricPeakVelocityDegPerS,
    double abruptnessDegPerS2) {

  /** Of a repetition whose movement was not measured. */
  public static final MovementQuality UNKNOWN =
      new MovementQuality(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
