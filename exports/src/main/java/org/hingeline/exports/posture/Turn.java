package org.hingeline.exports.posture;

/** A rotation as a unit quaternion, scalar first. */
public record Turn(double w, double x, double y, double z) {

  public static final Turn NONE = new Turn(1, 0, 0, 0);

  /** About an axis of unit length. */
  public static Turn about(double x, double y, double z, double angleRad) {
    double s = Math.sin(angleRad / 2);
    return new Turn(Math.cos(angleRad / 2), s * x, s * y, s * z);
  }

  /** From orthogonal axes of unit length, given in the target's coordinates, as columns. */
  static Turn ofAxes(double[] x, double[] y, double[] z) {
    double trace = x[0] + y[1] + z[2];
    if (trace > 0) {
      double s = 2 * Math.sqrt(trace + 1);
      return new Turn(s / 4, (y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s);
    } else if (x[0] > y[1] && x[0] > z[2]) {
      double s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
      return new Turn((y[2] - z[1]) / s, s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s);
    } else if (y[1] > z[2]) {
      double s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
      return new Turn((z[0] - x[2]) / s, (y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s);
    }
    double s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
    return new Turn((x[1] - y[0]) / s, (z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4);
  }

  /** First the other, then this. */
  public Turn after(Turn o) {
    return new Turn(
        w * o.w - x * o.x - y * o.y - z * o.z,
        w * o.x + x * o.w + y * o.z - z * o.y,
        w * o.y - x * o.z + y * o.w + z * o.x,
        w * o.z + x * o.y - y * o.x + z * o.w);
  }

  public Turn inverse() {
    return new Turn(w, -x, -y, -z);
  }

  /** A vector turned, 3 components. */
  public double[] apply(double vx, double vy, double vz) {
    Turn turned = after(new Turn(0, vx, vy, vz)).after(inverse());
    return new double[] {turned.x, turned.y, turned.z};
  }

  /** A part of this rotation, on the shortest way. */
  public Turn part(double share) {
    double sign = w < 0 ? -1 : 1;
    double s = Math.sqrt(x * x + y * y + z * z);
    if (s < 1e-12) {
      return NONE;
    }
    double angle = 2 * Math.atan2(s, sign * w);
    return about(sign * x / s, sign * y / s, sign * z / s, share * angle);
  }
}
