package org.hingeline.analysis;

/**
 * How alike the counted repetitions of a set were, as standard deviations (n − 1), and whether they
 * drifted. {@code NaN} with fewer than three repetitions that have the value.
 *
 * @param depthSdDeg of {@link MovementQuality#depthDeg}
 * @param peakRelativeLumbarSdPercent of {@link Technique#peakRelativeLumbarFlexion}, in points
 * @param eccentricSdS of the duration of lowering
 * @param bottomPauseSdS of the pause at the bottom
 * @param concentricSdS of the duration of rising
 * @param topPauseSdS of the pause at the top
 * @param lumbarDriftPercentPerRep fatigue drift: least-squares slope of peak relative lumbar
 *     flexion over the number of the repetition, in points a repetition
 * @param deviationPhaseDeg standard deviation of the relative phase of lumbar flexion and pelvic
 *     inclination between repetitions, mean over the repetition; in review only
 */
public record Consistency(
    double depthSdDeg,
    double peakRelativeLumbarSdPercent,
    double eccentricSdS,
    double bottomPauseSdS,
    double concentricSdS,
    double topPauseSdS,
    double lumbarDriftPercentPerRep,
    double deviationPhaseDeg) {

  /** Of a set with too few repetitions. */
  public static final Consistency UNKNOWN =
      new Consistency(
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
}
