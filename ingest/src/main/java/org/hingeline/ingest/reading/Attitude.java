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

  /**
   * The attitude of a rotation matrix, nine numbers row by row (S. W. Shepperd, "Quaternion from
   * rotation matrix", Journal of Guidance and Control, 1978): the largest part is found first, so
   * that nothing is divided by a small number.
   */
  public static Attitude ofMatrix(double[] m) {
    double[] squares = {
      1 + m[0] + m[4] + m[8], 1 + m[0] - m[4] - m[8], 1 - m[0] + m[4] - m[8], 1 - m[0] - m[4] + m[8]
    };
    int largest = 0;
    for (int i = 1; i < squares.length; i++) {
      largest = squares[i] > squares[largest] ? i : largest;
    }
    double s = squares[largest];
    Attitude unscaled =
        switch (largest) {
          case 0 -> new Attitude(s, m[7] - m[5], m[2] - m[6], m[3] - m[1]);
          case 1 -> new Attitude(m[7] - m[5], s, m[1] + m[3], m[2] + m[6]);
          case 2 -> new Attitude(m[2] - m[6], m[1] + m[3], s, m[5] + m[7]);
          default -> new Attitude(m[3] - m[1], m[2] + m[6], m[5] + m[7], s);
        };
    return unscaled.unit();
  }

  /** A further rotation about the axes of the sensor as it is now. */
  public Attitude then(Attitude q) {
    return new Attitude(
        w * q.w - x * q.x - y * q.y - z * q.z,
        w * q.x + x * q.w + y * q.z - z * q.y,
        w * q.y - x * q.z + y * q.w + z * q.x,
        w * q.z + x * q.y - y * q.x + z * q.w);
  }

  /** The attitude that undoes this one. */
  public Attitude inverse() {
    return new Attitude(w, -x, -y, -z);
  }

  /** A vector in the sensor's axes, in axes of the earth. */
  public double[] turn(double[] v) {
    Attitude turned = then(new Attitude(0, v[0], v[1], v[2])).then(inverse());
    return new double[] {turned.x, turned.y, turned.z};
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
