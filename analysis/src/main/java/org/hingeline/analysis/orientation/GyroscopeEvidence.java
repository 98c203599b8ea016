package org.hingeline.analysis.orientation;

import java.util.Arrays;

/**
 * What the corrections of the inclination say about the gyroscope. Its errors, turned to earth axes
 * and low-passed like the force, must explain the rate of the corrections; so the rotation itself
 * is low-passed, and the errors already accounted for are, too.
 */
final class GyroscopeEvidence {

  private static final int ROWS = 5;
  private static final int SUMS = 15;
  private static final int OWN = SUMS + 4;
  static final int STATE_LENGTH = OWN + (ROWS + 1) * LowPass3.STATE_LENGTH;

  /**
   * Low-pass of the rows of the rotation sensor→earth (3) and of its first two rows times the rate
   * (2).
   */
  final LowPass3[] rows = new LowPass3[ROWS];

  /** Low-pass of what is accounted for, about the earth's x and y axes, rad/s. */
  final LowPass3 explained = new LowPass3();

  /** Rate of the corrections about the earth's x and y axes, rad/s. */
  double correctionX;

  double correctionY;

  /** Duration and number of the samples added. */
  double timeS;

  int count;

  private final boolean withScale;
  private final double[] sum = new double[SUMS];
  private double leanX;
  private double leanY;

  GyroscopeEvidence(boolean withScale) {
    this.withScale = withScale;
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new LowPass3();
    }
  }

  /** Adds one sample: orientation, rate without errors, and how far the vertical was off. */
  void add(
      double dtS,
      double w,
      double x,
      double y,
      double z,
      double rateX,
      double rateY,
      double rateZ,
      double lx,
      double ly) {
    double xx = 1 - 2 * (y * y + z * z);
    double xy = 2 * (x * y - w * z);
    double xz = 2 * (x * z + w * y);
    double yx = 2 * (x * y + w * z);
    double yy = 1 - 2 * (x * x + z * z);
    double yz = 2 * (y * z - w * x);
    sum[0] += xx;
    sum[1] += xy;
    sum[2] += xz;
    sum[3] += yx;
    sum[4] += yy;
    sum[5] += yz;
    sum[6] += 2 * (x * z - w * y);
    sum[7] += 2 * (y * z + w * x);
    sum[8] += 1 - 2 * (x * x + y * y);
    if (withScale) {
      sum[9] += xx * rateX;
      sum[10] += xy * rateY;
      sum[11] += xz * rateZ;
      sum[12] += yx * rateX;
      sum[13] += yy * rateY;
      sum[14] += yz * rateZ;
    }
    leanX += lx;
    leanY += ly;
    timeS += dtS;
    count++;
  }

  /** Low-passes the mean of what was added; the errors are bias (3) and scale (3). */
  void close(Butterworth filter, double[] errors) {
    double mean = 1.0 / count;
    int used = withScale ? ROWS : 3;
    for (int i = 0; i < used; i++) {
      rows[i].update(filter, mean * sum[3 * i], mean * sum[3 * i + 1], mean * sum[3 * i + 2]);
    }
    explained.update(filter, mean * explainedBy(errors, 0), mean * explainedBy(errors, 3), 0);
    correctionX = -leanY / timeS;
    correctionY = leanX / timeS;
  }

  private double explainedBy(double[] errors, int row) {
    double value = sum[row] * errors[0] + sum[row + 1] * errors[1] + sum[row + 2] * errors[2];
    if (withScale) {
      value += sum[row + 9] * errors[3] + sum[row + 10] * errors[4] + sum[row + 11] * errors[5];
    }
    return value;
  }

  /** Makes room for the next samples. */
  void clear() {
    Arrays.fill(sum, 0);
    leanX = 0;
    leanY = 0;
    timeS = 0;
    count = 0;
  }

  /** Begins the low-passes anew. */
  void restart() {
    clear();
    for (LowPass3 row : rows) {
      row.restart();
    }
    explained.restart();
  }

  void resample(Butterworth old, Butterworth now, double intervalRatio) {
    for (LowPass3 row : rows) {
      row.resample(old, now, intervalRatio);
    }
    explained.resample(old, now, intervalRatio);
  }

  int save(double[] to, int at) {
    System.arraycopy(sum, 0, to, at, SUMS);
    to[at + SUMS] = leanX;
    to[at + SUMS + 1] = leanY;
    to[at + SUMS + 2] = timeS;
    to[at + SUMS + 3] = count;
    int next = explained.save(to, at + OWN);
    for (LowPass3 row : rows) {
      next = row.save(to, next);
    }
    return next;
  }

  int restore(double[] from, int at) {
    System.arraycopy(from, at, sum, 0, SUMS);
    leanX = from[at + SUMS];
    leanY = from[at + SUMS + 1];
    timeS = from[at + SUMS + 2];
    count = (int) from[at + SUMS + 3];
    int next = explained.restore(from, at + OWN);
    for (LowPass3 row : rows) {
      next = row.restore(from, next);
    }
    return next;
  }
}
