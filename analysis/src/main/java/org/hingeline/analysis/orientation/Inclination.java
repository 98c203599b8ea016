package org.hingeline.analysis.orientation;

/**
 * Correction of the inclination: a quaternion from almost inertial to earth axes (z up) that keeps
 * the low-passed specific force vertical. In almost inertial axes gravity hardly moves, while the
 * accelerations of a body that stays in place average out; the low-pass is all the tuning there is.
 */
final class Inclination {

  static final int STATE_LENGTH = 6 + LowPass3.STATE_LENGTH;

  /** Up to sin²a = 10⁻⁴ a series takes the place of roots. */
  private static final double SMALL = 1e-4;

  double w = 1;
  double x;
  double y;
  double z;

  /** Horizontal part of the unit vertical before this correction: how much there was to correct. */
  double leanX;

  double leanY;

  private final LowPass3 force = new LowPass3();

  void update(Butterworth filter, double fx, double fy, double fz) {
    force.update(filter, fx, fy, fz);
    erectTo(force.x, force.y, force.z);
  }

  /** Makes this direction of the almost inertial axes the vertical, by the smallest rotation. */
  void erectTo(double vx, double vy, double vz) {
    double tx = 2 * (y * vz - z * vy);
    double ty = 2 * (z * vx - x * vz);
    double tz = 2 * (x * vy - y * vx);
    double ax = vx + w * tx + y * tz - z * ty;
    double ay = vy + w * ty + z * tx - x * tz;
    double az = vz + w * tz + x * ty - y * tx;
    double norm = Math.sqrt(ax * ax + ay * ay + az * az);
    if (norm > 0) {
      double inverse = 1 / norm;
      leanX = ax * inverse;
      leanY = ay * inverse;
      erect(az * inverse);
    } else {
      leanX = 0;
      leanY = 0;
    }
  }

  /** Adds the smallest rotation that brings the lean to the vertical. */
  private void erect(double az) {
    double square = leanX * leanX + leanY * leanY;
    if (square < SMALL && az > 0) {
      // Series of cos(a/2) and 1/(2 cos(a/2)) in sin²a: what is left out is below 10⁻¹⁵.
      turn(
          1 - square * (1 / 8.0 + square * (5 / 128.0 + square * (21 / 1024.0))),
          0.5 + square * (1 / 16.0 + square * (7 / 256.0 + square * (33 / 2048.0))));
      return;
    }
    double qw = Math.sqrt(Math.max(0, 0.5 * (az + 1)));
    if (qw > 1e-6) {
      turn(qw, 0.5 / qw);
    } else {
      turnOver();
    }
  }

  /** By the rotation whose quaternion is (qw, half · leanY, −half · leanX, 0). */
  private void turn(double qw, double half) {
    double qx = half * leanY;
    double qy = -half * leanX;
    double nw = qw * w - qx * x - qy * y;
    double nx = qw * x + qx * w + qy * z;
    double ny = qw * y - qx * z + qy * w;
    double nz = qw * z + qx * y - qy * x;
    double scale = Quaternions.unitScale(nw * nw + nx * nx + ny * ny + nz * nz);
    w = nw * scale;
    x = nx * scale;
    y = ny * scale;
    z = nz * scale;
  }

  /** By half a turn about the x axis. */
  private void turnOver() {
    double nw = -x;
    double ny = -z;
    x = w;
    z = y;
    w = nw;
    y = ny;
  }

  /** Turns a quaternion sensor→almost inertial into sensor→earth. */
  void apply(double[] q, int at) {
    double qw = q[at];
    double qx = q[at + 1];
    double qy = q[at + 2];
    double qz = q[at + 3];
    q[at] = w * qw - x * qx - y * qy - z * qz;
    q[at + 1] = w * qx + x * qw + y * qz - z * qy;
    q[at + 2] = w * qy - x * qz + y * qw + z * qx;
    q[at + 3] = w * qz + x * qy - y * qx + z * qw;
  }

  /** Finds the vertical anew from what comes. */
  void restart() {
    force.restart();
  }

  void resample(Butterworth old, Butterworth now, double intervalRatio) {
    force.resample(old, now, intervalRatio);
  }

  int save(double[] to, int at) {
    double[] own = {w, x, y, z, leanX, leanY};
    System.arraycopy(own, 0, to, at, own.length);
    return force.save(to, at + own.length);
  }

  int restore(double[] from, int at) {
    w = from[at];
    x = from[at + 1];
    y = from[at + 2];
    z = from[at + 3];
    leanX = from[at + 4];
    leanY = from[at + 5];
    return force.restore(from, at + 6);
  }
}
