package org.hingeline.analysis.orientation;

/**
 * Bias of the gyroscope and, where wanted, the errors of its scale: measured rate = rate · (1 +
 * scale) + bias, in rad/s and sensor axes.
 *
 * <p>At rest the mean angular rate is the bias. In motion the corrections of the inclination are
 * the evidence; the bias about the vertical is not observable then, and an artificial zero
 * measurement of little weight lets it fade.
 */
final class BiasEstimator {

  final GyroscopeEvidence evidence;

  private static final double[][] AXES = {
    {1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}, {0, 0, 1, 0, 0, 0},
  };

  private final double clip;
  private final double initialVariance;
  private final double growthPerS;
  private final double restVariance;
  private final double motionVariance;
  private final double verticalFactor;
  private final boolean withScale;
  private final ErrorKalman kalman;
  private final double[] rowX = new double[6];
  private final double[] rowY = new double[6];
  private final double[] rowZ = new double[6];

  BiasEstimator(VqfParameters parameters) {
    double degree = Math.toRadians(1);
    clip = degree * parameters.biasClipDegPerS();
    initialVariance = square(degree * parameters.biasSigmaInitDegPerS());
    growthPerS = square(degree * 0.1) / parameters.biasForgettingS();
    restVariance = square(degree * parameters.biasSigmaRestDegPerS());
    motionVariance = square(degree * parameters.biasSigmaMotionDegPerS());
    verticalFactor = parameters.biasVerticalFactor();
    withScale = parameters.scaleSigma() > 0;
    evidence = new GyroscopeEvidence(withScale);
    kalman = new ErrorKalman(withScale ? 6 : 3);
    start(0, 0, 0, Math.sqrt(initialVariance));
    if (withScale) {
      for (int i = 3; i < 6; i++) {
        kalman.set(i, 0, square(parameters.scaleSigma()));
      }
    }
  }

  private static double square(double value) {
    return value * value;
  }

  /** Takes a bias found elsewhere. */
  void start(double biasX, double biasY, double biasZ, double sigmaRadPerS) {
    double variance = square(sigmaRadPerS);
    kalman.set(0, biasX, variance);
    kalman.set(1, biasY, variance);
    kalman.set(2, biasZ, variance);
  }

  /** Bias of one sensor axis (0–2), rad/s. */
  double bias(int axis) {
    return kalman.x[axis];
  }

  /** Relative scale error of one sensor axis (0–2). */
  double scale(int axis) {
    return withScale ? kalman.x[3 + axis] : 0;
  }

  /** Standard deviation of the bias about its least known sensor axis, rad/s. */
  double sigma() {
    return Math.sqrt(
        Math.max(kalman.variance(0), Math.max(kalman.variance(1), kalman.variance(2))));
  }

  /** The rate without its errors. */
  double corrected(int axis, double measured) {
    double rate = measured - kalman.x[axis];
    return withScale ? rate * (1 - kalman.x[3 + axis]) : rate;
  }

  /** Uses the evidence so far; the mean angular rate is that of a sensor at rest. */
  void rest(Butterworth filter, double meanX, double meanY, double meanZ) {
    evidence.close(filter, kalman.x);
    forget(evidence.timeS);
    double errorX = clipped(meanX - kalman.x[0]);
    double errorY = clipped(meanY - kalman.x[1]);
    double errorZ = clipped(meanZ - kalman.x[2]);
    double variance = measurementVariance(restVariance);
    kalman.begin();
    kalman.measure(AXES[0], errorX, variance);
    kalman.measure(AXES[1], errorY, variance);
    kalman.measure(AXES[2], errorZ, variance);
    kalman.clip(clip);
    evidence.clear();
  }

  /** Uses the evidence so far, in motion. */
  void motion(Butterworth filter) {
    evidence.close(filter, kalman.x);
    forget(evidence.timeS);
    copy(evidence.rows[0], rowX, 0);
    copy(evidence.rows[1], rowY, 0);
    copy(evidence.rows[2], rowZ, 0);
    copy(evidence.rows[3], rowX, 3);
    copy(evidence.rows[4], rowY, 3);
    LowPass3 explained = evidence.explained;
    double errorX = clipped(evidence.correctionX + explained.x - kalman.predicted(rowX));
    double errorY = clipped(evidence.correctionY + explained.y - kalman.predicted(rowY));
    double errorZ = clipped(-kalman.predicted(rowZ));
    double variance = measurementVariance(motionVariance);
    kalman.begin();
    kalman.measure(rowX, errorX, variance);
    kalman.measure(rowY, errorY, variance);
    kalman.measure(rowZ, errorZ, variance / verticalFactor);
    kalman.clip(clip);
    evidence.clear();
  }

  private static void copy(LowPass3 from, double[] row, int at) {
    row[at] = from.x;
    row[at + 1] = from.y;
    row[at + 2] = from.z;
  }

  /** Time passes: the bias may have wandered. */
  void forget(double dtS) {
    double growth = growthPerS * dtS;
    kalman.grow(0, growth, initialVariance);
    kalman.grow(1, growth, initialVariance);
    kalman.grow(2, growth, initialVariance);
  }

  /** What makes the variance settle at the wanted one between growth and measurements. */
  private double measurementVariance(double wanted) {
    return wanted * wanted / (growthPerS * evidence.timeS) + wanted;
  }

  private double clipped(double value) {
    return Math.min(Math.max(value, -clip), clip);
  }

  int stateLength() {
    return kalman.stateLength() + GyroscopeEvidence.STATE_LENGTH;
  }

  int save(double[] to, int at) {
    return evidence.save(to, kalman.save(to, at));
  }

  int restore(double[] from, int at) {
    return evidence.restore(from, kalman.restore(from, at));
  }
}
