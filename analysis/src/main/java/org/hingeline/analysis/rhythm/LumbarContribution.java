package org.hingeline.analysis.rhythm;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;

/** Which part of what the trunk turned came from the lumbar spine: Δφ_L/Δθ_trunk. */
public final class LumbarContribution {

  private static final double TRUNK_MIN_DEG = 5;

  private LumbarContribution() {}

  /**
   * The contribution over a phase, a ratio; NaN where the trunk turned less than 5°.
   *
   * @param from position at which the phase begins; NaN for a phase that is missing
   * @param to position at which it ends
   */
  public static double over(MotionHistory history, double from, double to) {
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Double.NaN;
    }
    long first = Math.max(Math.round(from), history.oldest());
    long last = Math.min(Math.round(to), history.end() - 1);
    long a = history.nearestComplete(first, first, last + 1);
    long b = history.nearestComplete(last, first, last + 1);
    double trunk =
        history.inclinationDeg(Segment.TRUNK, b) - history.inclinationDeg(Segment.TRUNK, a);
    if (Math.abs(trunk) < TRUNK_MIN_DEG) {
      return Double.NaN;
    }
    return (history.lumbarFlexionDeg(b) - history.lumbarFlexionDeg(a)) / trunk;
  }
}
