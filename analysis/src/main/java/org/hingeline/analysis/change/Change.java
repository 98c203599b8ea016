package org.hingeline.analysis.change;

import java.util.Arrays;

/**
 * How the latest sessions of somebody compare with the first ones, in one quantity. The first three
 * sessions in which it was measured are the baseline; of those after them the latest three at most
 * are compared with it, so that no session is on both sides.
 *
 * @param baseline the first sessions
 * @param recent the latest sessions
 * @param limit difference from which on a change is clear; NaN without an agreed limit
 */
public record Change(Average baseline, Average recent, double limit, Verdict verdict) {

  private static final int SESSIONS = 3;

  /** What may be said. */
  public enum Verdict {
    /** The difference is below the limit. */
    NO_CLEAR_CHANGE,
    MORE,
    LESS,
    /** Nobody has agreed on a limit for this quantity. */
    NO_LIMIT,
    /** Fewer than four sessions in which it was measured. */
    TOO_FEW
  }

  /**
   * The mean of the means of some sessions, each with the same weight.
   *
   * @param mean NaN without any session
   */
  public record Average(double mean, int sessions) {

    private static Average of(double[] means) {
      return new Average(Arrays.stream(means).average().orElse(Double.NaN), means.length);
    }
  }

  /**
   * Compares.
   *
   * @param sessionMeans the mean of each session, oldest first; NaN where it was not measured
   * @param limit see {@link ClearChange}
   */
  public static Change of(double[] sessionMeans, double limit) {
    double[] measured = Arrays.stream(sessionMeans).filter(Double::isFinite).toArray();
    int first = Math.min(SESSIONS, measured.length);
    Average baseline = Average.of(Arrays.copyOf(measured, first));
    Average recent =
        Average.of(
            Arrays.copyOfRange(
                measured, Math.max(first, measured.length - SESSIONS), measured.length));
    return new Change(baseline, recent, limit, verdict(baseline, recent, limit));
  }

  private static Verdict verdict(Average baseline, Average recent, double limit) {
    double difference = recent.mean() - baseline.mean();
    if (!Double.isFinite(limit)) {
      return Verdict.NO_LIMIT;
    }
    if (recent.sessions() == 0) {
      return Verdict.TOO_FEW;
    }
    if (Math.abs(difference) < limit) {
      return Verdict.NO_CLEAR_CHANGE;
    }
    return difference > 0 ? Verdict.MORE : Verdict.LESS;
  }
}
