package org.hingeline.analysis.change;

/** What may be said of a difference. */
public enum Verdict {
  /** The difference is below the limit. */
  NO_CLEAR_CHANGE,
  MORE,
  LESS,
  /** Nobody has agreed on a limit for this quantity. */
  NO_LIMIT,
  /** It was not measured often enough to compare. */
  TOO_FEW;

  /**
   * Judges a difference.
   *
   * @param difference NaN where there are not two values to compare
   * @param limit from which on a change is clear, see {@link ClearChange}; NaN without one
   */
  public static Verdict of(double difference, double limit) {
    if (!Double.isFinite(limit)) {
      return NO_LIMIT;
    }
    if (Double.isNaN(difference)) {
      return TOO_FEW;
    }
    if (Math.abs(difference) < limit) {
      return NO_CLEAR_CHANGE;
    }
    return difference > 0 ? MORE : LESS;
  }
}
