package org.hingeline.analysis.orientation;

/**
 * Rotation by the gyroscope alone: a quaternion from sensor to almost inertial axes, and the
 * specific force in those.
 *
 * <p>The second-order term of two successive rates follows J. E. Bortz, "A new mathematical
 * formulation for strapdown inertial navigation", IEEE Trans. Aerosp. Electron. Syst. 7 (1971)
 * 61–66, for a rate that changes linearly over two intervals.
 */
final class Strapdown {

  static final int STATE_LENGTH = 10;

  /** Taylor series of cos h and sin h / h, exact to rounding for h below 0.1 rad. */
  private static final double C2 = -1 / 2.0;

  private static final double C4 = 1 / 24.0;
  private static final double C6 = -1 / 720.0;
  private static final double C8 = 1 / 40320.0;
  private static final double S2 = -1 / 6.0;
  private static final double S4 = 1 / 120.0;
  private static final double S6 = -1 / 5040.0;
  private static final double S8 = 1 / 362880.0;

  double w = 1;
  double x;
  double y;
  double z;

  double forceX;
  double forceY;
  double forceZ;

  private double lastX;
  private double lastY;
  private double lastZ;

  private double turnW;
  private double turnX;
  private double turnY;
  private double turnZ;

  /** As published: the rate holds over the interval, the force belongs to its end. */
  void advance(
      double dtS, double rateX, double rateY, double rateZ, double fx, double fy, double fz) {
    turn(0.5 * dtS * rateX, 0.5 * dtS * rateY, 0.5 * dtS * rateZ);
    apply();
    normalise();
    rotate(fx, fy, fz);
  }

  /** Rate and force are means of the interval: the force belongs to its middle. */
  void advanceByMeans(
      double dtS, double rateX, double rateY, double rateZ, double fx, double fy, double fz) {
    double coning = dtS * dtS / 48;
    turn(
        0.25 * dtS * rateX + coning * (lastY * rateZ - lastZ * rateY),
        0.25 * dtS * rateY + coning * (lastZ * rateX - lastX * rateZ),
        0.25 * dtS * rateZ + coning * (lastX * rateY - lastY * rateX));
    lastX = rateX;
    lastY = rateY;
    lastZ = rateZ;
    apply();
    rotate(fx, fy, fz);
    apply();
    normalise();
  }

  /** The quaternion of a rotation given by half its vector. */
  private void turn(double hx, double hy, double hz) {
    double square = hx * hx + hy * hy + hz * hz;
    double sinc;
    if (square < 0.01) {
      turnW = 1 + square * (C2 + square * (C4 + square * (C6 + square * C8)));
      sinc = 1 + square * (S2 + square * (S4 + square * (S6 + square * S8)));
    } else {
      double half = Math.sqrt(square);
      turnW = Math.cos(half);
      sinc = Math.sin(half) / half;
    }
    turnX = sinc * hx;
    turnY = sinc * hy;
    turnZ = sinc * hz;
  }

  private void apply() {
    double nw = w * turnW - x * turnX - y * turnY - z * turnZ;
    double nx = w * turnX + x * turnW + y * turnZ - z * turnY;
    double ny = w * turnY - x * turnZ + y * turnW + z * turnX;
    double nz = w * turnZ + x * turnY - y * turnX + z * turnW;
    w = nw;
    x = nx;
    y = ny;
    z = nz;
  }

  private void normalise() {
    double scale = Quaternions.unitScale(w * w + x * x + y * y + z * z);
    w *= scale;
    x *= scale;
    y *= scale;
    z *= scale;
  }

  private void rotate(double fx, double fy, double fz) {
    double tx = 2 * (y * fz - z * fy);
    double ty = 2 * (z * fx - x * fz);
    double tz = 2 * (x * fy - y * fx);
    forceX = fx + w * tx + y * tz - z * ty;
    forceY = fy + w * ty + z * tx - x * tz;
    forceZ = fz + w * tz + x * ty - y * tx;
  }

  int save(double[] to, int at) {
    double[] own = {w, x, y, z, forceX, forceY, forceZ, lastX, lastY, lastZ};
    System.arraycopy(own, 0, to, at, STATE_LENGTH);
    return at + STATE_LENGTH;
  }

  int restore(double[] from, int at) {
    w = from[at];
    x = from[at + 1];
    y = from[at + 2];
    z = from[at + 3];
    forceX = from[at + 4];
    forceY = from[at + 5];
    forceZ = from[at + 6];
    lastX = from[at + 7];
    lastY = from[at + 8];
    lastZ = from[at + 9];
    return at + STATE_LENGTH;
  }
}
