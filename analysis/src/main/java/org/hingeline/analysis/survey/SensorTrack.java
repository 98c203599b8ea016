package org.hingeline.analysis.survey;

import java.util.Arrays;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;

/** One sensor over a whole recording, on the common grid, and what a filter makes of it. */
final class SensorTrack {
  private static final int VALUES = 6;
  private static final double QUIET_RAD_PER_S = Math.toRadians(8);
  private static final int QUIET_INSTANTS = 40;

  private float[] cells = new float[VALUES * 4096];
  private int size;

  private float[] up = new float[0];
  private float[] rate = new float[0];
  private final double[] gyroBias = new double[3];
  private double[] forceOffset = new double[3];
  private double restingForce = Double.NaN;
  private boolean forceOff;

  /** Keeps a cell; instants without one before it are missing. */
  void put(int instant, double gx, double gy, double gz, double ax, double ay, double az) {
    int needed = (instant + 1) * VALUES;
    if (needed > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(needed, 2 * cells.length));
    }
    Arrays.fill(cells, Math.min(size, instant) * VALUES, instant * VALUES, Float.NaN);
    int i = instant * VALUES;
    cells[i] = (float) gx;
    cells[i + 1] = (float) gy;
    cells[i + 2] = (float) gz;
    cells[i + 3] = (float) ax;
    cells[i + 4] = (float) ay;
    cells[i + 5] = (float) az;
    size = Math.max(size, instant + 1);
  }

  int size() {
    return size;
  }

  boolean measured(int i) {
    return i < size && !Float.isNaN(cells[i * VALUES]);
  }

  /** The vertical in sensor axes. */
  double up(int i, int axis) {
    return up[3 * i + axis];
  }

  /** Angular rate without bias, rad/s. */
  double rate(int i, int axis) {
    return rate[3 * i + axis];
  }

  /** Specific force without the offset, m/s². */
  double force(int i, int axis) {
    return cells[i * VALUES + 3 + axis] - forceOffset[axis];
  }

  double speed(int i) {
    double x = rate(i, 0);
    double y = rate(i, 1);
    double z = rate(i, 2);
    return Math.sqrt(x * x + y * y + z * z);
  }

  double[] gyroBias() {
    return gyroBias.clone();
  }

  double[] forceOffset() {
    return forceOffset.clone();
  }

  /** Whether the accelerometer at rest does not read gravity. */
  boolean forceOff() {
    return forceOff;
  }

  /** Median |specific force| while quiet, as read; {@code NaN} when it never was. */
  double restingForce() {
    return restingForce;
  }

  /** Finds bias, offset and orientation. */
  void orient(VqfParameters parameters, double periodS, double forceTolerance) {
    up = new float[3 * size];
    rate = new float[3 * size];
    double[] quiet = quietRate();
    run(parameters, periodS, quiet);
    restingForce = medianQuietForce();
    forceOff = Math.abs(restingForce / ForceOffset.GRAVITY - 1) > forceTolerance;
    if (forceOff) {
      forceOffset = ForceOffset.of(this, periodS);
    }
    run(
        forceOff ? parameters.distrustingForce() : parameters,
        periodS,
        quiet == null ? gyroBias.clone() : quiet);
  }

  private void run(VqfParameters parameters, double periodS, double[] bias) {
    OrientationFilter filter = new OrientationFilter(parameters, periodS);
    if (bias != null) {
      filter.startBias(bias[0], bias[1], bias[2], Math.toRadians(0.2));
    }
    for (int i = 0; i < size; i++) {
      if (measured(i)) {
        filter.update(gyro(i, 0), gyro(i, 1), gyro(i, 2), force(i, 0), force(i, 1), force(i, 2));
      }
      up[3 * i] = (float) filter.upX();
      up[3 * i + 1] = (float) filter.upY();
      up[3 * i + 2] = (float) filter.upZ();
      for (int axis = 0; axis < 3; axis++) {
        double known = bias == null ? filterBias(filter, axis) : bias[axis];
        rate[3 * i + axis] = measured(i) ? (float) (gyro(i, axis) - known) : 0;
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      gyroBias[axis] = bias == null ? filterBias(filter, axis) : bias[axis];
    }
  }

  private static double filterBias(OrientationFilter filter, int axis) {
    return axis == 0 ? filter.biasX() : axis == 1 ? filter.biasY() : filter.biasZ();
  }

  private double gyro(int i, int axis) {
    return cells[i * VALUES + axis];
  }

  /** Mean rate of the quietest stretch of a second and a half, or {@code null} if none is quiet. */
  private double[] quietRate() {
    int length = 150;
    double best = Math.toRadians(1.5);
    double[] found = null;
    for (int from = 0; from + length <= size; from += 25) {
      double[] mean = new double[3];
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        double sum = 0;
        double sumSquare = 0;
        for (int i = from; i < from + length; i++) {
          sum += gyro(i, axis);
          sumSquare += gyro(i, axis) * gyro(i, axis);
        }
        mean[axis] = sum / length;
        square += Math.max(0, sumSquare / length - mean[axis] * mean[axis]);
      }
      double spread = Math.sqrt(square);
      double size = Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
      if (spread < best && size < Math.toRadians(6)) {
        best = spread;
        found = mean;
      }
    }
    return found;
  }

  private double medianQuietForce() {
    double[] magnitudes = new double[size];
    int count = 0;
    int quiet = 0;
    for (int i = 0; i < size; i++) {
      quiet = measured(i) && speed(i) < QUIET_RAD_PER_S ? quiet + 1 : 0;
      if (quiet > QUIET_INSTANTS / 2) {
        magnitudes[count++] = Math.sqrt(square(i));
      }
    }
    if (count < QUIET_INSTANTS) {
      return Double.NaN;
    }
    Arrays.sort(magnitudes, 0, count);
    return magnitudes[count / 2];
  }

  private double square(int i) {
    double x = force(i, 0);
    double y = force(i, 1);
    double z = force(i, 2);
    return x * x + y * y + z * z;
  }
}
