package org.hingeline.analysis.orientation;

/**
 * Knows when a sensor lies still: angular rate and specific force stay near their own low-pass, in
 * the sensor's axes, for long enough. At rest the low-pass of the angular rate is the gyroscope
 * bias.
 */
final class RestDetector {

  static final int STATE_LENGTH = 1 + 2 * LowPass3.STATE_LENGTH;

  final LowPass3 gyr = new LowPass3();
  private final LowPass3 acc = new LowPass3();
  private final double gyrLimitSquared;
  private final double gyrMeanLimit;
  private final double accLimitSquared;
  private final double minS;
  private double quietS;

  RestDetector(VqfParameters parameters) {
    double gyrLimit = Math.toRadians(parameters.restGyrDegPerS());
    gyrLimitSquared = gyrLimit * gyrLimit;
    gyrMeanLimit = Math.toRadians(parameters.biasClipDegPerS());
    accLimitSquared = parameters.restAccMps2() * parameters.restAccMps2();
    minS = parameters.restMinS();
  }

  boolean atRest() {
    return quietS >= minS;
  }

  void gyroscope(Butterworth filter, double x, double y, double z) {
    gyr.update(filter, x, y, z);
    if (squaredDistance(gyr, x, y, z) >= gyrLimitSquared
        || Math.abs(gyr.x) > gyrMeanLimit
        || Math.abs(gyr.y) > gyrMeanLimit
        || Math.abs(gyr.z) > gyrMeanLimit) {
      quietS = 0;
    }
  }

  void accelerometer(Butterworth filter, double dtS, double x, double y, double z) {
    acc.update(filter, x, y, z);
    quietS = squaredDistance(acc, x, y, z) >= accLimitSquared ? 0 : quietS + dtS;
  }

  /** Begins anew: nothing is known yet of being at rest. */
  void restart() {
    gyr.restart();
    acc.restart();
    quietS = 0;
  }

  void resample(Butterworth old, Butterworth now, double intervalRatio) {
    gyr.resample(old, now, intervalRatio);
    acc.resample(old, now, intervalRatio);
  }

  private static double squaredDistance(LowPass3 mean, double x, double y, double z) {
    double dx = x - mean.x;
    double dy = y - mean.y;
    double dz = z - mean.z;
    return dx * dx + dy * dy + dz * dz;
  }

  int save(double[] to, int at) {
    to[at] = quietS;
    return acc.save(to, gyr.save(to, at + 1));
  }

  int restore(double[] from, int at) {
    quietS = from[at];
    return acc.restore(from, gyr.restore(from, at + 1));
  }
}
