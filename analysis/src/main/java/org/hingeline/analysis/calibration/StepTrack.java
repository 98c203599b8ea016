package org.hingeline.analysis.calibration;

import java.util.Arrays;

/**
 * What one sensor did during one calibration step: vertical and rate in sensor axes. While the
 * person stands still the vertical is the direction of the specific force itself, since a filter
 * that has just started still carries the error of a gyroscope bias it does not know yet, and the
 * rate is as measured, bias and all.
 */
final class StepTrack {
  private static final int STRIDE = 7;

  private double[] values = new double[STRIDE * 512];
  private int size;

  /** Keeps one instant: the upward vertical, the rate (rad/s) and |specific force| (m/s²). */
  void add(
      double ux, double uy, double uz, double rx, double ry, double rz, double forceMagnitude) {
    int i = size * STRIDE;
    if (i + STRIDE > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    values[i] = ux;
    values[i + 1] = uy;
    values[i + 2] = uz;
    values[i + 3] = rx;
    values[i + 4] = ry;
    values[i + 5] = rz;
    values[i + 6] = forceMagnitude;
    size++;
  }

  /** An instant at which the sensor was not measured. */
  void skip() {
    add(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Instants of the step; the tracks of all sensors share them. */
  int size() {
    return size;
  }

  boolean measured(int instant) {
    return !Double.isNaN(values[instant * STRIDE]);
  }

  int measured() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += measured(i) ? 1 : 0;
    }
    return count;
  }

  double up(int instant, int axis) {
    return values[instant * STRIDE + axis];
  }

  double rate(int instant, int axis) {
    return values[instant * STRIDE + 3 + axis];
  }

  /** Magnitude of the rate, rad/s. */
  double rate(int instant) {
    return Math.sqrt(
        rate(instant, 0) * rate(instant, 0)
            + rate(instant, 1) * rate(instant, 1)
            + rate(instant, 2) * rate(instant, 2));
  }

  /** The later of its two halves. */
  StepTrack laterHalf() {
    StepTrack half = new StepTrack();
    half.values = Arrays.copyOfRange(values, size / 2 * STRIDE, Math.max(1, size) * STRIDE);
    half.size = size - size / 2;
    return half;
  }

  /** Whether this is long enough to tell how somebody stands, its ends left out. */
  boolean stood() {
    return measured() > 2 * CalibrationSolver.TRIM;
  }

  /** The upward direction of standing still, without the settling at its ends. */
  double[] standingUp() {
    return meanUp(CalibrationSolver.TRIM, size - CalibrationSolver.TRIM);
  }

  /** How far the vertical went from this direction at most, degrees. */
  double largestTiltDeg(double[] from) {
    double smallest = 1;
    for (int i = 0; i < size; i++) {
      double dot = from[0] * up(i, 0) + from[1] * up(i, 1) + from[2] * up(i, 2);
      smallest = dot < smallest ? dot : smallest;
    }
    return Math.toDegrees(Math.acos(Math.max(-1, smallest)));
  }

  double forceMagnitude(int instant) {
    return values[instant * STRIDE + 6];
  }

  /** Mean upward direction of the instants from..to, as a unit vector. */
  double[] meanUp(int from, int to) {
    double[] sum = new double[3];
    for (int i = from; i < to; i++) {
      for (int a = 0; a < 3 && measured(i); a++) {
        sum[a] += up(i, a);
      }
    }
    double n = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    return new double[] {sum[0] / n, sum[1] / n, sum[2] / n};
  }

  /** Mean rate of the instants from..to, rad/s. */
  double[] meanRate(int from, int to) {
    double[] mean = new double[3];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (measured(i)) {
        count++;
        for (int a = 0; a < 3; a++) {
          mean[a] += (rate(i, a) - mean[a]) / count;
        }
      }
    }
    return mean;
  }

  double meanForceMagnitude(int from, int to) {
    double mean = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (measured(i)) {
        mean += (forceMagnitude(i) - mean) / ++count;
      }
    }
    return mean;
  }
}
