package org.hingeline.analysis.tempo;

/**
 * When a phase is a phase.
 *
 * @param cutoffHz low-pass on the driver angle before its velocity is taken
 * @param velocityMinDegPerS slowest velocity that counts as moving
 * @param velocityShare the same as a share of the repetition's peak velocity; the larger one holds
 * @param extremeShare how near to an extreme, as a share of depth, a pause must lie
 * @param shortestS a phase shorter than this merges into its neighbours
 */
public record TempoConfig(
    double cutoffHz,
    double velocityMinDegPerS,
    double velocityShare,
    double extremeShare,
    double shortestS) {

  /** 6 Hz; 5 °/s or 5 %; 15 %; 120 ms. */
  public static TempoConfig defaults() {
    return new TempoConfig(6, 5, 0.05, 0.15, 0.12);
  }
}
