package org.hingeline.analysis.survey;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The constant offset b of an accelerometer, from how its reading turns with the sensor.
 *
 * <p>In the axes of the sensor f = Rᵀ(g + a) + b. Turned by the gyroscope alone into axes that stay
 * put for a quarter of a minute, R f = g + a + R b: gravity stays where it is, the offset goes
 * round with the sensor. Least squares over b, with g free in each of them, therefore separates the
 * two as far as the sensor has turned. Accelerations a of the movement turn with it as well, so
 * what varies within a few seconds counts little, what differs from one span of four seconds to the
 * next (where the body has come back to where it was and a has averaged out) counts much. A weak
 * prior keeps b at zero where nothing is known: along the axis of a planar movement.
 */
final class ForceOffset {
  static final double GRAVITY = 9.81;

  private static final double FAST_SIGMA = 1.5;
  private static final double SLOW_SIGMA = 0.5;
  private static final double PRIOR_SIGMA = 2.5;
  private static final double REST_SIGMA = 0.15;
  private static final int ITERATIONS = 8;
  private static final double FAST_CORRELATION_S = 0.5;
  private static final double SPAN_S = 4;
  private static final double WINDOW_S = 16;

  private final RealMatrix normal = new Array2DRowRealMatrix(3, 3);
  private final double[] right = new double[3];

  private ForceOffset() {
    for (int i = 0; i < 3; i++) {
      normal.setEntry(i, i, 1 / (PRIOR_SIGMA * PRIOR_SIGMA));
    }
  }

  /**
   * The offset of a sensor.
   *
   * @param resting mean forces at rest, three components each
   */
  static double[] of(SensorTrack track, List<double[]> resting, double periodS) {
    ForceOffset estimate = new ForceOffset();
    int window = (int) Math.round(WINDOW_S / periodS);
    for (int from = 0; from < track.size(); from += window) {
      estimate.add(track, from, Math.min(track.size(), from + window), periodS);
    }
    double[] offset = estimate.solve(estimate.normal, estimate.right);
    for (int i = 0; i < ITERATIONS; i++) {
      offset = estimate.withGravity(resting, offset);
    }
    return offset;
  }

  /** Linearised about an offset: what rest says along the direction of gravity. */
  private double[] withGravity(List<double[]> resting, double[] about) {
    RealMatrix a = normal.copy();
    double[] y = right.clone();
    for (double[] force : resting) {
      double[] g = {force[0] - about[0], force[1] - about[1], force[2] - about[2]};
      double size = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
      double along = 0;
      for (int i = 0; i < 3; i++) {
        along += force[i] * g[i] / size;
      }
      double weight = 1 / (REST_SIGMA * REST_SIGMA * resting.size());
      for (int i = 0; i < 3; i++) {
        y[i] += weight * g[i] / size * (along - GRAVITY);
        for (int j = 0; j < 3; j++) {
          a.addToEntry(i, j, weight * g[i] * g[j] / (size * size));
        }
      }
    }
    return solve(a, y);
  }

  private double[] solve(RealMatrix a, double[] y) {
    return new LUDecomposition(a).getSolver().solve(new ArrayRealVector(y)).toArray();
  }

  private void add(SensorTrack track, int from, int to, double periodS) {
    int span = (int) Math.round(SPAN_S / periodS);
    Turning turning = new Turning(track, periodS);
    int spans = (to - from) / span;
    Moments window = new Moments();
    for (int s = 0; s < spans; s++) {
      Moments within = new Moments();
      for (int i = from + s * span; i < from + (s + 1) * span; i++) {
        within.add(turning.next(i), track, i);
      }
      if (within.count > span / 2) {
        within.settle(this, 1 / (FAST_SIGMA * FAST_SIGMA) * periodS / FAST_CORRELATION_S);
        window.addMean(within);
      }
    }
    window.settle(this, 1 / (SLOW_SIGMA * SLOW_SIGMA));
  }

  /** Sums of R and R f, about their mean. */
  private static final class Moments {
    private final double[][] rotation = new double[3][3];
    private final double[] force = new double[3];
    private final double[][] products = new double[3][3];
    private final double[] mixed = new double[3];
    private int count;

    void add(double[] r, SensorTrack track, int i) {
      if (!track.measured(i)) {
        return;
      }
      double[][] turned = new double[3][3];
      double[] turnedForce = new double[3];
      for (int row = 0; row < 3; row++) {
        for (int col = 0; col < 3; col++) {
          turned[row][col] = r[3 * row + col];
          turnedForce[row] += r[3 * row + col] * track.force(i, col);
        }
      }
      add(turned, turnedForce);
    }

    void addMean(Moments other) {
      double[][] mean = new double[3][3];
      double[] meanForce = new double[3];
      for (int row = 0; row < 3; row++) {
        meanForce[row] = other.force[row] / other.count;
        for (int col = 0; col < 3; col++) {
          mean[row][col] = other.rotation[row][col] / other.count;
        }
      }
      add(mean, meanForce);
    }

    private void add(double[][] r, double[] f) {
      count++;
      for (int row = 0; row < 3; row++) {
        force[row] += f[row];
        for (int col = 0; col < 3; col++) {
          rotation[row][col] += r[row][col];
          mixed[col] += r[row][col] * f[row];
          for (int other = 0; other < 3; other++) {
            products[col][other] += r[row][col] * r[row][other];
          }
        }
      }
    }

    void settle(ForceOffset into, double weight) {
      for (int col = 0; col < 3 && count > 0; col++) {
        double y = mixed[col];
        for (int row = 0; row < 3; row++) {
          y -= rotation[row][col] * force[row] / count;
        }
        into.right[col] += weight * y;
        for (int other = 0; other < 3; other++) {
          double a = products[col][other];
          for (int row = 0; row < 3; row++) {
            a -= rotation[row][col] * rotation[row][other] / count;
          }
          into.normal.addToEntry(col, other, weight * a);
        }
      }
    }
  }

  /** Sensor→start of the window, by the gyroscope alone; row-major. */
  private static final class Turning {
    private final SensorTrack track;
    private final double periodS;
    private final double[] r = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private final double[] next = new double[9];

    Turning(SensorTrack track, double periodS) {
      this.track = track;
      this.periodS = periodS;
    }

    double[] next(int i) {
      double x = track.rate(i, 0) * periodS;
      double y = track.rate(i, 1) * periodS;
      double z = track.rate(i, 2) * periodS;
      double angle = Math.sqrt(x * x + y * y + z * z);
      double s = angle < 1e-9 ? 1 : Math.sin(angle) / angle;
      double c = angle < 1e-9 ? 0.5 : (1 - Math.cos(angle)) / (angle * angle);
      double[] d = {
        1 - c * (y * y + z * z),
        c * x * y - s * z,
        c * x * z + s * y,
        c * x * y + s * z,
        1 - c * (x * x + z * z),
        c * y * z - s * x,
        c * x * z - s * y,
        c * y * z + s * x,
        1 - c * (x * x + y * y)
      };
      for (int row = 0; row < 3; row++) {
        for (int col = 0; col < 3; col++) {
          next[3 * row + col] =
              r[3 * row] * d[col] + r[3 * row + 1] * d[3 + col] + r[3 * row + 2] * d[6 + col];
        }
      }
      System.arraycopy(next, 0, r, 0, 9);
      return r;
    }
  }
}
