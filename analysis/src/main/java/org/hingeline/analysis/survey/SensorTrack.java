package org.hingeline.analysis.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;

/** One sensor over a whole recording, on the common grid, and what a filter makes of it. */
final class SensorTrack {
  private static final int VALUES = 6;
  private static final double QUIET_RAD_PER_S = Math.toRadians(8);
  private static final int QUIET_INSTANTS = 40;

  private static final int STRETCH = 150;
  private static final double SPREAD_MIN_RAD_PER_S = Math.toRadians(0.15);
  private static final double SPREAD_MAX_RAD_PER_S = Math.toRadians(1.5);
  private static final double BIAS_MAX_RAD_PER_S = Math.toRadians(6);

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
    List<double[]> resting = restingForces();
    restingForce = medianLength(resting);
    forceOff = Math.abs(restingForce / ForceOffset.GRAVITY - 1) > forceTolerance;
    if (forceOff) {
      forceOffset = ForceOffset.of(this, resting, periodS);
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

  /**
   * The bias of the gyroscope: the mean rate of quiet stretches of a second and a half, the quieter
   * the more it counts, and of the whole record, over which turning hither and thither cancels
   * unless the person ended up facing another way. {@code null} if nothing is quiet.
   */
  private double[] quietRate() {
    double[] sum = new double[3];
    double weights = 0;
    for (int from = 0; from + STRETCH <= size; from += STRETCH / 3) {
      double[] mean = meanRate(from, from + STRETCH);
      double spread = Math.max(SPREAD_MIN_RAD_PER_S, spread(mean, from, from + STRETCH));
      double turning = length(mean);
      if (spread < SPREAD_MAX_RAD_PER_S && turning < BIAS_MAX_RAD_PER_S) {
        double weight = 1 / (3 * spread * spread);
        weights += weight;
        for (int axis = 0; axis < 3; axis++) {
          sum[axis] += weight * mean[axis];
        }
      }
    }
    if (weights == 0) {
      return null;
    }
    double[] quiet = {sum[0] / weights, sum[1] / weights, sum[2] / weights};
    double[] whole = meanRate(0, size);
    double[] apart = {whole[0] - quiet[0], whole[1] - quiet[1], whole[2] - quiet[2]};
    if (length(apart) < SPREAD_MAX_RAD_PER_S) {
      double sigma = Math.toRadians(2000.0) / Math.max(1, size);
      double weight = 1 / (sigma * sigma);
      for (int axis = 0; axis < 3; axis++) {
        quiet[axis] = (sum[axis] + weight * whole[axis]) / (weights + weight);
      }
    }
    return quiet;
  }

  private double[] meanRate(int from, int to) {
    double[] mean = new double[3];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (measured(i)) {
        count++;
        for (int axis = 0; axis < 3; axis++) {
          mean[axis] += (gyro(i, axis) - mean[axis]) / count;
        }
      }
    }
    return mean;
  }

  private double spread(double[] mean, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (measured(i)) {
        count++;
        for (int axis = 0; axis < 3; axis++) {
          sum += (gyro(i, axis) - mean[axis]) * (gyro(i, axis) - mean[axis]);
        }
      }
    }
    return count < STRETCH / 2 ? Double.POSITIVE_INFINITY : Math.sqrt(sum / count);
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  /** Mean forces of quiet stretches of almost half a second. */
  private List<double[]> restingForces() {
    List<double[]> found = new ArrayList<>();
    double[] sum = new double[3];
    int quiet = 0;
    for (int i = 0; i < size; i++) {
      quiet = measured(i) && speed(i) < QUIET_RAD_PER_S ? quiet + 1 : 0;
      for (int axis = 0; axis < 3; axis++) {
        sum[axis] = quiet == 0 ? 0 : sum[axis] + force(i, axis);
      }
      if (quiet == QUIET_INSTANTS) {
        found.add(new double[] {sum[0] / quiet, sum[1] / quiet, sum[2] / quiet});
        quiet = 0;
        Arrays.fill(sum, 0);
      }
    }
    return found;
  }

  private static double medianLength(List<double[]> forces) {
    double[] lengths = forces.stream().mapToDouble(SensorTrack::length).sorted().toArray();
    return lengths.length == 0 ? Double.NaN : lengths[lengths.length / 2];
  }
}
