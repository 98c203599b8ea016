package org.hingeline.ingest.reading;

/**
 * An orientation as a unit quaternion, scalar first, from the sensor's axes to axes of the earth
 * with z up; the heading starts anywhere.
 */
public record Attitude(double w, double x, double y, double z) {
  private static final double RADPS_LEAST = 1e-12;

  /**
   * The attitude of rotations about the axes z, y and x of the sensor, in this order.
   *
   * @param roll about x, rad
   * @param pitch about y, rad
   * @param yaw about z, rad
   */
  public static Attitude zyx(double yaw, double pitch, double roll) {
    return about(2, yaw).then(about(1, pitch)).then(about(0, roll));
  }

  /** The attitude of a rotation about one axis of the sensor, 0 to 2. */
  public static Attitude about(int axis, double angleRad) {
    double c = Math.cos(angleRad / 2);
    double s = Math.sin(angleRad / 2);
    return new Attitude(c, axis == 0 ? s : 0, axis == 1 ? s : 0, axis == 2 ? s : 0);
  }

  /** A further rotation about the axes of the sensor as it is now. */
  public Attitude then(Attitude q) {
    return new Attitude(
        w * q.w - x * q.x - y * q.y - z * q.z,
        w * q.x + x * q.w + y * q.z - z * q.y,
        w * q.y - x * q.z + y * q.w + z * q.x,
        w * q.z + x * q.y - y * q.x + z * q.w);
  }

  private Attitude inverse() {
    return new Attitude(w, -x, -y, -z);
  }

  /**
   * The rotation vector in the sensor's axes that leads from this attitude to a later one: the mean
   * angular rate times the time between, rad, on the shorter way round.
   */
  public double[] rotationTo(Attitude later) {
    Attitude d = inverse().then(later);
    double sign = d.w < 0 ? -1 : 1;
    double sine = Math.sqrt(d.x * d.x + d.y * d.y + d.z * d.z);
    double angle = 2 * Math.atan2(sine, sign * d.w);
    double scale = sine < RADPS_LEAST ? 2 * sign : sign * angle / sine;
    return new double[] {scale * d.x, scale * d.y, scale * d.z};
  }

  /** The upward direction in the sensor's axes: where an accelerometer at rest points. */
  public double[] up() {
    return new double[] {2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z};
  }

  /** The same with length 1; level when all parts are zero. */
  public Attitude unit() {
    double size = Math.sqrt(w * w + x * x + y * y + z * z);
    return size == 0
        ? new Attitude(1, 0, 0, 0)
        : new Attitude(w / size, x / size, y / size, z / size);
  }
}
