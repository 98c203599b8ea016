package org.hingeline.analysis.change;

/**
 * Differences between sessions below which there is no clear change. Sensors are placed anew in
 * every session, and what that moves is the same in all its repetitions: however many are averaged,
 * the limits stay.
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

  private ClearChange() {}

  /**
   * The limit of lumbar flexion in percent of the person's largest.
   *
   * @param lumbarFlexionMaxDeg the person's largest lumbar flexion; NaN when it is not known
   */
  public static double relativeLumbarPercent(double lumbarFlexionMaxDeg) {
    return 100 * LUMBAR_FLEXION_DEG / lumbarFlexionMaxDeg;
  }
}
