package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Exercise;

/**
 * The phases of a performed lift by their definition: where the speed of the driver exceeds the
 * larger of 5 °/s and 5 % of its peak in the repetition. Times in ns; lengths in s, {@code NaN} for
 * a phase that was not performed.
 *
 * @param pauseS the pause at the turning point: the bottom, for a floor start the top
 */
record TrueTempo(long startNs, long endNs, double eccentricS, double concentricS, double pauseS) {
  private static final long STEP_NS = 1_000_000L;
  private static final double SLOWEST_DPS = 5;
  private static final double SHORTEST_PAUSE_S = 0.12;

  static TrueTempo of(Timeline timeline, Performed lift, boolean thighWorn) {
    boolean knees = lift.exercise() == Exercise.SQUAT && thighWorn;
    double peak = 0;
    for (long t = lift.startNs(); t <= lift.endNs(); t += STEP_NS) {
      peak = Math.max(peak, Math.abs(driverDps(timeline, knees, t)));
    }
    double limit = Math.max(SLOWEST_DPS, 0.05 * peak);
    boolean downFirst = lift.lift().start() == Lift.Start.TOP;
    double sign = downFirst ? 1 : -1;
    long[] first = {Long.MAX_VALUE, Long.MIN_VALUE};
    long[] second = {Long.MAX_VALUE, Long.MIN_VALUE};
    for (long t = lift.startNs(); t <= lift.endNs(); t += STEP_NS) {
      double speed = sign * driverDps(timeline, knees, t);
      boolean before = t <= lift.turnNs();
      if (before ? speed > limit : speed < -limit) {
        long[] phase = before ? first : second;
        phase[0] = Math.min(phase[0], t);
        phase[1] = t;
      }
    }
    if (second[1] == Long.MIN_VALUE) {
      double firstS = (first[1] - first[0]) * 1e-9;
      return new TrueTempo(first[0], first[1], Double.NaN, firstS, Double.NaN);
    }
    double pauseS = (second[0] - first[1]) * 1e-9;
    if (pauseS < SHORTEST_PAUSE_S) {
      first[1] = second[0] = (first[1] + second[0]) / 2;
      pauseS = 0;
    }
    double firstS = (first[1] - first[0]) * 1e-9;
    double secondS = (second[1] - second[0]) * 1e-9;
    return new TrueTempo(
        first[0], second[1], downFirst ? firstS : secondS, downFirst ? secondS : firstS, pauseS);
  }

  /** Inclination of the driver by the script alone, degrees, deeper positive. */
  static double driverDeg(Timeline timeline, boolean knees, long timeNs) {
    double thigh =
        timeline.scripted(Coordinate.SHANK, timeNs) - timeline.scripted(Coordinate.KNEE, timeNs);
    return knees
        ? -thigh
        : thigh
            + timeline.scripted(Coordinate.HIP, timeNs)
            + timeline.scripted(Coordinate.LUMBAR, timeNs);
  }

  private static double driverDps(Timeline timeline, boolean knees, long timeNs) {
    double thigh =
        timeline.scriptedSpeed(Coordinate.SHANK, timeNs)
            - timeline.scriptedSpeed(Coordinate.KNEE, timeNs);
    return knees
        ? -thigh
        : thigh
            + timeline.scriptedSpeed(Coordinate.HIP, timeNs)
            + timeline.scriptedSpeed(Coordinate.LUMBAR, timeNs);
  }
}
