package org.hingeline.exports.table;

/** Writes decimal numbers many times faster than a format string. */
public final class Decimals {

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

  private Decimals() {}

  /**
   * Appends a value rounded to a number of decimals, without trailing zeros; nothing at all for a
   * value that is not finite.
   *
   * @param decimals 0 to 7
   */
  public static void append(StringBuilder out, double value, int decimals) {
    if (!Double.isFinite(value)) {
      return;
    }
    appendScaled(out, Math.round(value * POWERS[decimals]), decimals);
  }

  /** Appends {@code scaled / 10^decimals} without trailing zeros. */
  public static void appendScaled(StringBuilder out, long scaled, int decimals) {
    if (scaled < 0) {
      out.append('-');
    }
    long magnitude = Math.abs(scaled);
    out.append(magnitude / POWERS[decimals]);
    long rest = magnitude % POWERS[decimals];
    if (rest == 0) {
      return;
    }
    out.append('.');
    for (int i = decimals - 1; rest != 0; i--) {
      out.append((char) ('0' + rest / POWERS[i]));
      rest %= POWERS[i];
    }
  }
}
