package org.hingeline.analysis.orientation;

/** Arithmetic that the parts of the filter share. */
final class Quaternions {

  private Quaternions() {}

  /** The factor that brings a quaternion of this squared norm to unit length. */
  static double unitScale(double normSquared) {
    double off = normSquared - 1;
    // One Newton step is exact to rounding here, and needs neither root nor division.
    return Math.abs(off) < 1e-8 ? 1 - 0.5 * off : 1 / Math.sqrt(normSquared);
  }

  /** A quaternion turned on by a rotation vector in its own (sensor) axes. */
  static void turned(
      double w,
      double x,
      double y,
      double z,
      double turnX,
      double turnY,
      double turnZ,
      double[] into,
      int at) {
    double angle = Math.sqrt(turnX * turnX + turnY * turnY + turnZ * turnZ);
    double s = angle > 1e-12 ? Math.sin(0.5 * angle) / angle : 0.5;
    double c = Math.cos(0.5 * angle);
    double sx = s * turnX;
    double sy = s * turnY;
    double sz = s * turnZ;
    into[at] = w * c - x * sx - y * sy - z * sz;
    into[at + 1] = w * sx + x * c + y * sz - z * sy;
    into[at + 2] = w * sy - x * sz + y * c + z * sx;
    into[at + 3] = w * sz + x * sy - y * sx + z * c;
  }
}
