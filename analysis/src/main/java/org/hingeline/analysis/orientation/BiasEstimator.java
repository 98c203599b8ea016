package org.hingeline.analysis.orientation;

/**
 * Kalman filter of the gyroscope bias. At rest the mean angular rate measures it. In motion the
 * rate at which the inclination has to be corrected measures its horizontal part; its vertical part
 * is not observable then and fades slowly.
 *
 * <p>The three measurements of a step are independent of each other, so they are taken one after
 * the other, which needs no matrix inverse.
 */
final class BiasEstimator {

  static final int STATE_LENGTH = 9 + 4 * LowPass3.STATE_LENGTH;

  double x;
  double y;
  double z;

  private final double clip;
  private final double initialVariance;
  private final double varianceGrowthPerS;
  private final double restVariance;
  private final double motionVariance;
  private final double verticalFactor;

  private double pxx;
  private double pxy;
  private double pxz;
  private double pyy;
  private double pyz;
  private double pzz;

  /** Low-pass of the rows of the rotation sensor→earth, and of the bias in earth axes. */
  private final LowPass3 rowX = new LowPass3();

  private final LowPass3 rowY = new LowPass3();
  private final LowPass3 rowZ = new LowPass3();
  private final LowPass3 earthBias = new LowPass3();

  BiasEstimator(VqfParameters parameters) {
    double degree = Math.toRadians(1);
    clip = degree * parameters.biasClipDegPerS();
    initialVariance = square(degree * parameters.biasSigmaInitDegPerS());
    varianceGrowthPerS = square(degree * 0.1) / parameters.biasForgettingS();
    restVariance = square(degree * parameters.biasSigmaRestDegPerS());
    motionVariance = square(degree * parameters.biasSigmaMotionDegPerS());
    verticalFactor = parameters.biasVerticalFactor();
    start(0, 0, 0, parameters.biasSigmaInitDegPerS() * degree);
  }

  private static double square(double value) {
    return value * value;
  }

  /** Takes a bias found elsewhere, in rad/s. */
  void start(double biasX, double biasY, double biasZ, double sigmaRadPerS) {
    x = biasX;
    y = biasY;
    z = biasZ;
    double variance = square(sigmaRadPerS);
    pxx = variance;
    pyy = variance;
    pzz = variance;
    pxy = 0;
    pxz = 0;
    pyz = 0;
  }

  /** Standard deviation of the bias about its least known sensor axis, rad/s. */
  double sigma() {
    return Math.sqrt(Math.max(pxx, Math.max(pyy, pzz)));
  }

  /** Follows the rotation sensor→earth, given as the rows of its matrix. */
  void rotate(
      Butterworth filter,
      double xx,
      double xy,
      double xz,
      double yx,
      double yy,
      double yz,
      double zx,
      double zy,
      double zz) {
    rowX.update(filter, xx, xy, xz);
    rowY.update(filter, yx, yy, yz);
    rowZ.update(filter, zx, zy, zz);
    earthBias.update(filter, xx * x + xy * y + xz * z, yx * x + yy * y + yz * z, 0);
  }

  /** The mean angular rate of a sensor at rest. */
  void rest(double dtS, double rateX, double rateY, double rateZ) {
    double ex = clipped(rateX - x);
    double ey = clipped(rateY - y);
    double ez = clipped(rateZ - z);
    forget(dtS);
    double w = measurementVariance(restVariance, dtS);
    double oldX = x;
    double oldY = y;
    double oldZ = z;
    measure(1, 0, 0, ex, w, oldX, oldY, oldZ);
    measure(0, 1, 0, ey, w, oldX, oldY, oldZ);
    measure(0, 0, 1, ez, w, oldX, oldY, oldZ);
    clip();
  }

  /**
   * The rate of the inclination correction about the earth's x and y axes, rad/s, after {@link
   * #rotate}.
   */
  void motion(double dtS, double correctionX, double correctionY) {
    double ex = clipped(correctionX + earthBias.x - dot(rowX));
    double ey = clipped(correctionY + earthBias.y - dot(rowY));
    double ez = clipped(-dot(rowZ));
    forget(dtS);
    double w = measurementVariance(motionVariance, dtS);
    double oldX = x;
    double oldY = y;
    double oldZ = z;
    measure(rowX.x, rowX.y, rowX.z, ex, w, oldX, oldY, oldZ);
    measure(rowY.x, rowY.y, rowY.z, ey, w, oldX, oldY, oldZ);
    measure(rowZ.x, rowZ.y, rowZ.z, ez, w / verticalFactor, oldX, oldY, oldZ);
    clip();
  }

  private double dot(LowPass3 row) {
    return row.x * x + row.y * y + row.z * z;
  }

  /** What makes the variance settle at the wanted one between growth and measurements. */
  private double measurementVariance(double wanted, double dtS) {
    return wanted * wanted / (varianceGrowthPerS * dtS) + wanted;
  }

  /** Time passes: the bias may have wandered. */
  void forget(double dtS) {
    double growth = varianceGrowthPerS * dtS;
    pxx += pxx < initialVariance ? growth : 0;
    pyy += pyy < initialVariance ? growth : 0;
    pzz += pzz < initialVariance ? growth : 0;
  }

  /** One scalar measurement c·b with an error found at the old bias. */
  private void measure(
      double cx,
      double cy,
      double cz,
      double error,
      double variance,
      double oldX,
      double oldY,
      double oldZ) {
    double gx = pxx * cx + pxy * cy + pxz * cz;
    double gy = pxy * cx + pyy * cy + pyz * cz;
    double gz = pxz * cx + pyz * cy + pzz * cz;
    double inverse = 1 / (variance + cx * gx + cy * gy + cz * gz);
    double left = error - cx * (x - oldX) - cy * (y - oldY) - cz * (z - oldZ);
    double step = left * inverse;
    x += gx * step;
    y += gy * step;
    z += gz * step;
    pxx -= gx * gx * inverse;
    pxy -= gx * gy * inverse;
    pxz -= gx * gz * inverse;
    pyy -= gy * gy * inverse;
    pyz -= gy * gz * inverse;
    pzz -= gz * gz * inverse;
  }

  private void clip() {
    x = clipped(x);
    y = clipped(y);
    z = clipped(z);
  }

  private double clipped(double value) {
    return Math.min(Math.max(value, -clip), clip);
  }

  int save(double[] to, int at) {
    to[at] = x;
    to[at + 1] = y;
    to[at + 2] = z;
    to[at + 3] = pxx;
    to[at + 4] = pxy;
    to[at + 5] = pxz;
    to[at + 6] = pyy;
    to[at + 7] = pyz;
    to[at + 8] = pzz;
    return earthBias.save(to, rowZ.save(to, rowY.save(to, rowX.save(to, at + 9))));
  }

  int restore(double[] from, int at) {
    x = from[at];
    y = from[at + 1];
    z = from[at + 2];
    pxx = from[at + 3];
    pxy = from[at + 4];
    pxz = from[at + 5];
    pyy = from[at + 6];
    pyz = from[at + 7];
    pzz = from[at + 8];
    return earthBias.restore(
        from, rowZ.restore(from, rowY.restore(from, rowX.restore(from, at + 9))));
  }
}
