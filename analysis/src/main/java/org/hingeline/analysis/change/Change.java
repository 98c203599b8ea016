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
 * @param verdict {@link Verdict#TOO_FEW} with fewer than four sessions in which it was measured
 */
public record Change(Average baseline, Average recent, double limit, Verdict verdict) {

  private static final int SESSIONS = 3;

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
    return new Change(baseline, recent, limit, Verdict.of(recent.mean() - baseline.mean(), limit));
  }
}
