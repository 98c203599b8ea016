package org.hingeline.analysis.tempo;

/**
 * Second-order Butterworth low-pass run forward and backward, so that nothing is shifted in time.
 * The ends are continued by reflection about the end value, which keeps level and slope.
 */
public final class ZeroPhase {
  private final double b0;
  private final double a1;
  private final double a2;
  private final int padding;
  private double[] extended = new double[0];

  /** A filter for values of this period. */
  public ZeroPhase(double cutoffHz, double periodS) {
    // Two passes halve the power at the cut-off twice; widening each restores −3 dB there.
    double c = Math.tan(Math.PI * cutoffHz * periodS) / Math.pow(Math.sqrt(2) - 1, 0.25);
    double d = c * c + Math.sqrt(2) * c + 1;
    b0 = c * c / d;
    a1 = 2 * (c * c - 1) / d;
    a2 = (1 - Math.sqrt(2) * c + c * c) / d;
    padding = (int) Math.ceil(1 / (cutoffHz * periodS));
  }

  /** Filters the first n values in place. */
  public void filter(double[] values, int n) {
    if (n < 2) {
      return;
    }
    int pad = Math.min(padding, n - 1);
    int length = n + 2 * pad;
    if (length > extended.length) {
      extended = new double[2 * length];
    }
    for (int i = 0; i < pad; i++) {
      extended[i] = 2 * values[0] - values[pad - i];
      extended[n + pad + i] = 2 * values[n - 1] - values[n - 2 - i];
    }
    System.arraycopy(values, 0, extended, pad, n);
    pass(extended, length, 0, 1);
    pass(extended, length, length - 1, -1);
    System.arraycopy(extended, pad, values, 0, n);
  }

  private void pass(double[] x, int length, int start, int step) {
    double x1 = x[start];
    double x2 = x1;
    double y1 = x1;
    double y2 = x1;
    for (int k = 0, i = start; k < length; k++, i += step) {
      double now = x[i];
      double y = b0 * (now + 2 * x1 + x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = now;
      y2 = y1;
      y1 = y;
      x[i] = y;
    }
  }
}
