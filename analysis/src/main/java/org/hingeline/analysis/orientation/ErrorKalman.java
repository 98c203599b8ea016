package org.hingeline.analysis.orientation;

/**
 * A small Kalman filter whose measurements are scalar and independent of each other: they are taken
 * one after the other, which needs no matrix inverse.
 */
final class ErrorKalman {

  final double[] x;

  private final int n;
  private final double[] p;
  private final double[] before;
  private final double[] gain;

  ErrorKalman(int n) {
    this.n = n;
    x = new double[n];
    p = new double[n * n];
    before = new double[n];
    gain = new double[n];
  }

  /** Forgets what is known of one quantity. */
  void set(int i, double value, double variance) {
    x[i] = value;
    for (int j = 0; j < n; j++) {
      p[i * n + j] = 0;
      p[j * n + i] = 0;
    }
    p[i * n + i] = variance;
  }

  double variance(int i) {
    return p[i * n + i];
  }

  /** Lets the variance of one quantity grow while it is below a limit. */
  void grow(int i, double by, double limit) {
    if (p[i * n + i] < limit) {
      p[i * n + i] += by;
    }
  }

  /** What is predicted for a measurement. */
  double predicted(double[] row) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += row[i] * x[i];
    }
    return sum;
  }

  /** The errors of the measurements that follow were found at the present values. */
  void begin() {
    System.arraycopy(x, 0, before, 0, n);
  }

  /** Takes one measurement: measured − predicted, and its variance. */
  void measure(double[] row, double error, double variance) {
    double left = error;
    double spread = variance;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += p[i * n + j] * row[j];
      }
      gain[i] = sum;
      spread += sum * row[i];
      left -= row[i] * (x[i] - before[i]);
    }
    double inverse = 1 / spread;
    double step = left * inverse;
    for (int i = 0; i < n; i++) {
      x[i] += gain[i] * step;
      double share = gain[i] * inverse;
      for (int j = 0; j < n; j++) {
        p[i * n + j] -= share * gain[j];
      }
    }
  }

  /** Keeps the first three quantities within ±limit. */
  void clip(double limit) {
    for (int i = 0; i < 3; i++) {
      x[i] = Math.min(Math.max(x[i], -limit), limit);
    }
  }

  int stateLength() {
    return n + n * n;
  }

  int save(double[] to, int at) {
    System.arraycopy(x, 0, to, at, n);
    System.arraycopy(p, 0, to, at + n, n * n);
    return at + stateLength();
  }

  int restore(double[] from, int at) {
    System.arraycopy(from, at, x, 0, n);
    System.arraycopy(from, at + n, p, 0, n * n);
    return at + stateLength();
  }
}
