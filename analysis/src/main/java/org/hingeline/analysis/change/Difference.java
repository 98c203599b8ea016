package org.hingeline.analysis.change;

/**
 * What lies between two means of one quantity.
 *
 * @param value the later less the earlier; NaN where one of them was not measured
 * @param limit from which on a change is clear; NaN without an agreed limit
 */
public record Difference(double value, double limit, Verdict verdict) {

  /** From one mean to another. */
  public static Difference of(double earlier, double later, double limit) {
    double value = later - earlier;
    return new Difference(value, limit, Verdict.of(value, limit));
  }
}
