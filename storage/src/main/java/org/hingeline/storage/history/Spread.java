package org.hingeline.storage.history;

import java.util.Arrays;

/**
 * A number over the repetitions of a session.
 *
 * @param mean NaN where it was not measured
 * @param sd sample standard deviation; NaN with fewer than two repetitions
 * @param count repetitions in which it was measured
 */
public record Spread(double mean, double sd, int count) {

  /** A number that is one for the whole session. */
  public static Spread single(double value) {
    return new Spread(value, Double.NaN, 1);
  }

  /** Of what was measured in each repetition. */
  public static Spread of(double[] values) {
    return of(
        Arrays.stream(values).average().orElse(Double.NaN),
        Arrays.stream(values).map(value -> value * value).average().orElse(Double.NaN),
        values.length);
  }

  /** From the mean of the values and the mean of their squares. */
  public static Spread of(double mean, double meanOfSquares, int count) {
    double variance = Math.max(0, meanOfSquares - mean * mean) * count / (count - 1.0);
    return new Spread(mean, count < 2 ? Double.NaN : Math.sqrt(variance), count);
  }
}
