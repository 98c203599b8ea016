package org.hingeline.analysis.orientation;

/** Orientation of one inertial sensor without a magnetometer. */
public final class OrientationFilter {

  private static final int OWN_STATE_LENGTH = 15;
  private static final int STATE_LENGTH =
      OWN_STATE_LENGTH
          + LowPass3.STATE_LENGTH
          + RestDetector.STATE_LENGTH
          + BiasEstimator.STATE_LENGTH;

  private final double samplingIntervalS;
  private final Butterworth accFilter;
  private final Butterworth restFilter;
  private final LowPass3 acc = new LowPass3();
  private final RestDetector rest;
  private final BiasEstimator bias;

  /** Rotation by the gyroscope alone, sensor→almost inertial. */
  private double gw = 1;

  private double gx;
  private double gy;
  private double gz;

  /** Correction of the inclination, almost inertial→earth. */
  private double cw = 1;

  private double cx;
  private double cy;
  private double cz;

  /** Their product, sensor→earth. */
  private double w = 1;

  private double x;
  private double y;
  private double z;

  private double rateX;
  private double rateY;
  private double rateZ;

  /**
   * A filter at the start of its data.
   *
   * @param samplingIntervalS nominal time between samples, s
   */
  public OrientationFilter(VqfParameters parameters, double samplingIntervalS) {
    if (!(samplingIntervalS > 0.001 && samplingIntervalS < 0.1)) {
      throw new IllegalArgumentException(
          "samplingIntervalS: value=" + samplingIntervalS + ", limit=0.001 < value < 0.1");
    }
    this.samplingIntervalS = samplingIntervalS;
    accFilter = Butterworth.of(parameters.tauAccS(), samplingIntervalS);
    restFilter = Butterworth.of(parameters.restTauS(), samplingIntervalS);
    rest = new RestDetector(parameters);
    bias = new BiasEstimator(parameters);
  }

  /** Starts from a gyroscope bias already known, e.g. from standing still; rad/s. */
  public void startBias(double biasX, double biasY, double biasZ, double sigmaRadPerS) {
    bias.start(biasX, biasY, biasZ, sigmaRadPerS);
  }

  /**
   * One sample, a nominal interval after the one before.
   *
   * @param gyrX angular rate, rad/s
   * @param accX specific force, m/s²; a sample of zeros is taken as missing
   */
  public void update(double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    step(samplingIntervalS, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  /** One sample, {@code dtS} seconds after the one before. */
  public void update(
      double dtS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    step(dtS, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  private void step(
      double dtS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    rest.gyroscope(restFilter, gyrX, gyrY, gyrZ);
    rateX = gyrX - bias.x;
    rateY = gyrY - bias.y;
    rateZ = gyrZ - bias.z;
    turn(dtS);
    if (accX == 0 && accY == 0 && accZ == 0) {
      combine();
      return;
    }
    rest.accelerometer(restFilter, dtS, accX, accY, accZ);

    double xx = 1 - 2 * (gy * gy + gz * gz);
    double xy = 2 * (gx * gy - gw * gz);
    double xz = 2 * (gx * gz + gw * gy);
    double yx = 2 * (gx * gy + gw * gz);
    double yy = 1 - 2 * (gx * gx + gz * gz);
    double yz = 2 * (gy * gz - gw * gx);
    double zx = 2 * (gx * gz - gw * gy);
    double zy = 2 * (gy * gz + gw * gx);
    double zz = 1 - 2 * (gx * gx + gy * gy);
    acc.update(
        accFilter,
        xx * accX + xy * accY + xz * accZ,
        yx * accX + yy * accY + yz * accZ,
        zx * accX + zy * accY + zz * accZ);

    xx = 1 - 2 * (cy * cy + cz * cz);
    xy = 2 * (cx * cy - cw * cz);
    xz = 2 * (cx * cz + cw * cy);
    yx = 2 * (cx * cy + cw * cz);
    yy = 1 - 2 * (cx * cx + cz * cz);
    yz = 2 * (cy * cz - cw * cx);
    zx = 2 * (cx * cz - cw * cy);
    zy = 2 * (cy * cz + cw * cx);
    zz = 1 - 2 * (cx * cx + cy * cy);
    double ax = xx * acc.x + xy * acc.y + xz * acc.z;
    double ay = yx * acc.x + yy * acc.y + yz * acc.z;
    double az = zx * acc.x + zy * acc.y + zz * acc.z;
    double norm = Math.sqrt(ax * ax + ay * ay + az * az);
    if (norm > 0) {
      ax /= norm;
      ay /= norm;
      incline(ax, ay, az / norm);
    }
    combine();
    estimateBias(dtS, ax, ay);
  }

  /** Strapdown integration. */
  private void turn(double dtS) {
    double rate = Math.sqrt(rateX * rateX + rateY * rateY + rateZ * rateZ);
    double half = 0.5 * rate * dtS;
    double dw = Math.cos(half);
    double s = rate > 1e-12 ? Math.sin(half) / rate : 0.5 * dtS;
    double dx = s * rateX;
    double dy = s * rateY;
    double dz = s * rateZ;
    double nw = gw * dw - gx * dx - gy * dy - gz * dz;
    double nx = gw * dx + gx * dw + gy * dz - gz * dy;
    double ny = gw * dy - gx * dz + gy * dw + gz * dx;
    double nz = gw * dz + gx * dy - gy * dx + gz * dw;
    double scale = 1 / Math.sqrt(nw * nw + nx * nx + ny * ny + nz * nz);
    gw = nw * scale;
    gx = nx * scale;
    gy = ny * scale;
    gz = nz * scale;
  }

  /** The smallest rotation that brings the unit vector a to the vertical, after the present one. */
  private void incline(double ax, double ay, double az) {
    double qw = Math.sqrt(Math.max(0, 0.5 * (az + 1)));
    double qx = 1;
    double qy = 0;
    if (qw > 1e-6) {
      qx = 0.5 * ay / qw;
      qy = -0.5 * ax / qw;
    } else {
      qw = 0;
    }
    double nw = qw * cw - qx * cx - qy * cy;
    double nx = qw * cx + qx * cw + qy * cz;
    double ny = qw * cy - qx * cz + qy * cw;
    double nz = qw * cz + qx * cy - qy * cx;
    double scale = 1 / Math.sqrt(nw * nw + nx * nx + ny * ny + nz * nz);
    cw = nw * scale;
    cx = nx * scale;
    cy = ny * scale;
    cz = nz * scale;
  }

  private void combine() {
    w = cw * gw - cx * gx - cy * gy - cz * gz;
    x = cw * gx + cx * gw + cy * gz - cz * gy;
    y = cw * gy - cx * gz + cy * gw + cz * gx;
    z = cw * gz + cx * gy - cy * gx + cz * gw;
  }

  private void estimateBias(double dtS, double ax, double ay) {
    bias.rotate(
        accFilter,
        1 - 2 * (y * y + z * z),
        2 * (x * y - w * z),
        2 * (x * z + w * y),
        2 * (x * y + w * z),
        1 - 2 * (x * x + z * z),
        2 * (y * z - w * x),
        2 * (x * z - w * y),
        2 * (y * z + w * x),
        1 - 2 * (x * x + y * y));
    if (rest.atRest()) {
      bias.rest(dtS, rest.gyr.x, rest.gyr.y, rest.gyr.z);
    } else {
      bias.motion(dtS, -ay / dtS, ax / dtS);
    }
  }

  /** Quaternion sensor→earth (z up, any heading), scalar part. */
  public double w() {
    return w;
  }

  /** Quaternion sensor→earth, first component of the vector part. */
  public double x() {
    return x;
  }

  /** Quaternion sensor→earth, second component of the vector part. */
  public double y() {
    return y;
  }

  /** Quaternion sensor→earth, third component of the vector part. */
  public double z() {
    return z;
  }

  /** The vertical (up, unit length) in sensor axes, first component. */
  public double upX() {
    return 2 * (x * z - w * y);
  }

  /** The vertical in sensor axes, second component. */
  public double upY() {
    return 2 * (y * z + w * x);
  }

  /** The vertical in sensor axes, third component. */
  public double upZ() {
    return 1 - 2 * (x * x + y * y);
  }

  /** Angular rate without the bias, sensor axes, rad/s. */
  public double rateX() {
    return rateX;
  }

  /** Angular rate without the bias, sensor axes, rad/s. */
  public double rateY() {
    return rateY;
  }

  /** Angular rate without the bias, sensor axes, rad/s. */
  public double rateZ() {
    return rateZ;
  }

  /** Gyroscope bias, sensor axes, rad/s. */
  public double biasX() {
    return bias.x;
  }

  /** Gyroscope bias, sensor axes, rad/s. */
  public double biasY() {
    return bias.y;
  }

  /** Gyroscope bias, sensor axes, rad/s. */
  public double biasZ() {
    return bias.z;
  }

  /** Standard deviation of the bias about its least known axis, rad/s. */
  public double biasSigma() {
    return bias.sigma();
  }

  /** Whether the sensor has been lying still long enough. */
  public boolean atRest() {
    return rest.atRest();
  }

  /** All that is remembered. */
  public OrientationState save() {
    double[] to = new double[STATE_LENGTH];
    double[] own = {gw, gx, gy, gz, cw, cx, cy, cz, w, x, y, z, rateX, rateY, rateZ};
    System.arraycopy(own, 0, to, 0, OWN_STATE_LENGTH);
    bias.save(to, rest.save(to, acc.save(to, OWN_STATE_LENGTH)));
    return OrientationState.of(to);
  }

  /** Goes on from a saved state. */
  public void restore(OrientationState state) {
    double[] from = state.values();
    if (from.length != STATE_LENGTH) {
      throw new IllegalArgumentException(
          "state length: value=" + from.length + ", limit=" + STATE_LENGTH);
    }
    gw = from[0];
    gx = from[1];
    gy = from[2];
    gz = from[3];
    cw = from[4];
    cx = from[5];
    cy = from[6];
    cz = from[7];
    w = from[8];
    x = from[9];
    y = from[10];
    z = from[11];
    rateX = from[12];
    rateY = from[13];
    rateZ = from[14];
    bias.restore(from, rest.restore(from, acc.restore(from, OWN_STATE_LENGTH)));
  }
}
