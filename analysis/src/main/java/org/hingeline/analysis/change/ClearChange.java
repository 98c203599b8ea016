package org.hingeline.analysis.change;

/**
 * Differences below which there is no clear change. Between sessions sensors are placed anew, and
 * what that moves is the same in all repetitions of a session: however many are averaged, the
 * limits stay. Within a session a mean is steadier than one repetition.
 */
public final class ClearChange {

  /** Minimal detectable change of peak lumbar flexion, in degrees. */
  public static final double LUMBAR_FLEXION_DEG = 8;

  /** Of the lumbar contribution, a ratio: ten percentage points. */
  public static final double LUMBAR_CONTRIBUTION = 0.10;

  /** Agreement of published timing methods, in seconds. */
  public static final double PHASE_S = 0.3;

  /** For a quantity without an agreed limit. */
  public static final double NO_LIMIT = Double.NaN;

  private static final int STEADY_REPETITIONS = 5;

  private ClearChange() {}

  /**
   * The limit of peak lumbar flexion between means of repetitions of one session, in degrees.
   *
   * @param repetitions of that side of the comparison that has fewer
   */
  public static double lumbarFlexionWithinDeg(int repetitions) {
    return repetitions < STEADY_REPETITIONS
        ? LUMBAR_FLEXION_DEG
        : LUMBAR_FLEXION_DEG / Math.sqrt(STEADY_REPETITIONS);
  }

  /**
   * The limit of lumbar flexion in percent of the person's largest.
   *
   * @param lumbarFlexionMaxDeg the person's largest lumbar flexion; NaN when it is not known
   */
  public static double relativeLumbarPercent(double lumbarFlexionMaxDeg) {
    return 100 * LUMBAR_FLEXION_DEG / lumbarFlexionMaxDeg;
  }
}
