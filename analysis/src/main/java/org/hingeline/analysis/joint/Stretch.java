package org.hingeline.analysis.joint;

import java.util.function.LongToDoubleFunction;

/** Reads a stretch of the history, with straight lines across what was not measured. */
public final class Stretch {

  private Stretch() {}

  /**
   * Reads the values at n positions.
   *
   * @param valueAt value at a position of the history, NaN where it was not measured
   * @return the longest run of positions that were not measured; n where none was
   */
  public static int read(LongToDoubleFunction valueAt, long from, int n, double[] into) {
    int known = -1;
    int longest = 0;
    for (int i = 0; i < n; i++) {
      double value = valueAt.applyAsDouble(from + i);
      if (Double.isNaN(value)) {
        into[i] = known < 0 ? 0 : into[known];
        continue;
      }
      longest = Math.max(longest, i - known - 1);
      for (int j = known + 1; j < i; j++) {
        into[j] =
            known < 0 ? value : into[known] + (value - into[known]) * (j - known) / (i - known);
      }
      into[i] = value;
      known = i;
    }
    return Math.max(longest, n - known - 1);
  }

  /** The value between two positions, on the straight line that joins them. */
  public static double at(double[] values, double position) {
    int whole = Math.min((int) position, values.length - 2);
    return values[whole] + (position - whole) * (values[whole + 1] - values[whole]);
  }
}
