package org.hingeline.analysis.movement;

/**
 * Limits of the quality of movement.
 *
 * @param sparcShortestS shortest phase whose smoothness is measured
 * @param sparcCutoffHz highest frequency of the spectrum
 * @param sparcThreshold amplitude, as a share of the largest, at which the spectrum ends before it
 * @param sparcPadLevel zeros are added up to the next power of two times two to this power
 * @param lowPassHz low-pass on the driver angle before velocity and acceleration are taken
 * @param abruptnessPercentile percentile of angular acceleration
 * @param gapMaxS longest gap in a phase that is still measured
 */
public record MovementConfig(
    double sparcShortestS,
    double sparcCutoffHz,
    double sparcThreshold,
    int sparcPadLevel,
    double lowPassHz,
    double abruptnessPercentile,
    double gapMaxS) {

  /** 0.5 s; 10 Hz, 0.05, 4 as published for SPARC; 6 Hz as for tempo; 95; 100 ms. */
  public static MovementConfig defaults() {
    return new MovementConfig(0.5, 10, 0.05, 4, 6, 95, 0.1);
  }
}
