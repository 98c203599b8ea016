package org.hingeline.analysis.orientation;

/**
 * Orientation of one inertial sensor without a magnetometer, sample by sample: see the package for
 * the algorithm. A sample is taken to end the interval it covers, and the orientation is that at
 * its end. Nothing is allocated after construction.
 *
 * <p><b>Time.</b> The sampling interval given at the start decides the coefficients; when the
 * intervals that really come differ from it for long (under 0.8 or over 1.25 of it) they are
 * computed anew, without a jump. Every rotation is integrated over its measured interval.
 *
 * <p><b>Gaps.</b> Up to {@link #LONGEST_BRIDGE_S} the samples that are missing are replaced by ones
 * on the straight line between their neighbours, so that rotation and time constants keep their
 * time. Beyond that nobody knows how the sensor turned: the vertical is found anew from the force,
 * starting with the first sample; the bias is kept, a little less certain. A sample that is not a
 * number counts as missing.
 */
public final class OrientationFilter implements Attitude {

  /** The longest gap that is bridged, s. */
  public static final double LONGEST_BRIDGE_S = 0.5;

  private static final double LONGEST_INTERVAL_S = 0.1;
  private static final double SHORTEST_INTERVAL_S = 0.001;
  private static final double FOLLOW = 0.02;
  private static final int OWN = 9;

  private final Vqf vqf;
  private double typicalS;
  private double lostS;
  private boolean started;
  private double lastGyrX;
  private double lastGyrY;
  private double lastGyrZ;
  private double lastAccX;
  private double lastAccY;
  private double lastAccZ;

  /**
   * A filter at the start of its data.
   *
   * @param samplingIntervalS nominal time between samples, 0.001–0.1 s
   */
  public OrientationFilter(VqfParameters parameters, double samplingIntervalS) {
    if (!(samplingIntervalS >= SHORTEST_INTERVAL_S && samplingIntervalS <= LONGEST_INTERVAL_S)) {
      throw new IllegalArgumentException(
          "samplingIntervalS: value=" + samplingIntervalS + ", limit=0.001 to 0.1");
    }
    vqf = new Vqf(parameters, samplingIntervalS);
    typicalS = samplingIntervalS;
  }

  @Override
  public void startBias(double biasX, double biasY, double biasZ, double sigmaRadPerS) {
    vqf.bias.start(biasX, biasY, biasZ, sigmaRadPerS);
  }

  /**
   * One sample, a nominal interval after the one before.
   *
   * @param gyrX angular rate, rad/s
   * @param accX specific force, m/s²; a force of zero is taken as missing
   */
  public void update(double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    if (lostS > 0 || !Double.isFinite(gyrX + gyrY + gyrZ + accX + accY + accZ)) {
      update(vqf.intervalS(), gyrX, gyrY, gyrZ, accX, accY, accZ);
      return;
    }
    take(vqf.intervalS(), gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  /** One sample, {@code dtS} seconds after the one before. */
  public void update(
      double dtS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    if (!(dtS > 0) || Double.isInfinite(dtS)) {
      throw new IllegalArgumentException("dtS: value=" + dtS + ", limit=0 < value < infinity");
    }
    double spanS = lostS + dtS;
    if (!Double.isFinite(gyrX + gyrY + gyrZ + accX + accY + accZ)) {
      lostS = spanS;
      return;
    }
    lostS = 0;
    if (!started) {
      take(vqf.intervalS(), gyrX, gyrY, gyrZ, accX, accY, accZ);
    } else if (spanS > LONGEST_BRIDGE_S) {
      vqf.restart(spanS);
      take(vqf.intervalS(), gyrX, gyrY, gyrZ, accX, accY, accZ);
    } else {
      follow(spanS);
      bridge(spanS, gyrX, gyrY, gyrZ, accX, accY, accZ);
      take(
          spanS / Math.max(1, Math.round(spanS / vqf.intervalS())),
          gyrX,
          gyrY,
          gyrZ,
          accX,
          accY,
          accZ);
    }
  }

  private void take(
      double dtS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    vqf.step(dtS, gyrX, gyrY, gyrZ, accX, accY, accZ);
    started = true;
    lastGyrX = gyrX;
    lastGyrY = gyrY;
    lastGyrZ = gyrZ;
    lastAccX = accX;
    lastAccY = accY;
    lastAccZ = accZ;
  }

  /** Notices that the sampling interval is another one than was thought. */
  private void follow(double spanS) {
    typicalS += FOLLOW * (spanS - typicalS);
    double ratio = typicalS / vqf.intervalS();
    if ((ratio < 0.8 || ratio > 1.25)
        && typicalS >= SHORTEST_INTERVAL_S
        && typicalS <= LONGEST_INTERVAL_S) {
      vqf.resample(typicalS);
    }
  }

  /** The samples missing before this one. */
  private void bridge(
      double spanS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    long steps = Math.round(spanS / vqf.intervalS());
    boolean force =
        (accX != 0 || accY != 0 || accZ != 0) && (lastAccX != 0 || lastAccY != 0 || lastAccZ != 0);
    for (long i = 1; i < steps; i++) {
      double share = (double) i / steps;
      double forceShare = force ? share : 0;
      double keep = force ? 1 - share : 0;
      vqf.step(
          spanS / steps,
          lastGyrX + share * (gyrX - lastGyrX),
          lastGyrY + share * (gyrY - lastGyrY),
          lastGyrZ + share * (gyrZ - lastGyrZ),
          keep * lastAccX + forceShare * accX,
          keep * lastAccY + forceShare * accY,
          keep * lastAccZ + forceShare * accZ);
    }
  }

  /** Quaternion sensor→earth (z up, any heading), scalar part. */
  public double w() {
    return vqf.w;
  }

  /** Quaternion sensor→earth, first component of the vector part. */
  public double x() {
    return vqf.x;
  }

  /** Quaternion sensor→earth, second component of the vector part. */
  public double y() {
    return vqf.y;
  }

  /** Quaternion sensor→earth, third component of the vector part. */
  public double z() {
    return vqf.z;
  }

  /**
   * The quaternion sensor→earth some time after the end of the last sample, the rate going on; for
   * sensors whose readings are known to be late.
   *
   * @param leadS time ahead, s; negative looks back
   * @param into receives w, x, y, z
   */
  public void ahead(double leadS, double[] into) {
    Quaternions.turned(
        vqf.w,
        vqf.x,
        vqf.y,
        vqf.z,
        leadS * vqf.rateX,
        leadS * vqf.rateY,
        leadS * vqf.rateZ,
        into,
        0);
  }

  @Override
  public double upX() {
    return 2 * (vqf.x * vqf.z - vqf.w * vqf.y);
  }

  @Override
  public double upY() {
    return 2 * (vqf.y * vqf.z + vqf.w * vqf.x);
  }

  @Override
  public double upZ() {
    return 1 - 2 * (vqf.x * vqf.x + vqf.y * vqf.y);
  }

  @Override
  public double rateX() {
    return vqf.rateX;
  }

  @Override
  public double rateY() {
    return vqf.rateY;
  }

  @Override
  public double rateZ() {
    return vqf.rateZ;
  }

  @Override
  public double biasX() {
    return vqf.bias.bias(0);
  }

  @Override
  public double biasY() {
    return vqf.bias.bias(1);
  }

  @Override
  public double biasZ() {
    return vqf.bias.bias(2);
  }

  /** Standard deviation of the bias about its least known axis, rad/s. */
  public double biasSigma() {
    return vqf.bias.sigma();
  }

  /** Whether the sensor has been lying still long enough. */
  public boolean atRest() {
    return vqf.rest.atRest();
  }

  /** All that is remembered. */
  public OrientationState save() {
    double[] to = new double[OWN + vqf.stateLength()];
    double[] own = {
      typicalS, lostS, started ? 1 : 0, lastGyrX, lastGyrY, lastGyrZ, lastAccX, lastAccY, lastAccZ
    };
    System.arraycopy(own, 0, to, 0, OWN);
    vqf.save(to, OWN);
    return OrientationState.of(to);
  }

  /** Goes on from a state saved by a filter with the same parameters. */
  public void restore(OrientationState state) {
    double[] from = state.values();
    if (from.length != OWN + vqf.stateLength()) {
      throw new IllegalArgumentException(
          "state length: value=" + from.length + ", limit=" + (OWN + vqf.stateLength()));
    }
    typicalS = from[0];
    lostS = from[1];
    started = from[2] == 1;
    lastGyrX = from[3];
    lastGyrY = from[4];
    lastGyrZ = from[5];
    lastAccX = from[6];
    lastAccY = from[7];
    lastAccZ = from[8];
    vqf.restore(from, OWN);
  }
}
