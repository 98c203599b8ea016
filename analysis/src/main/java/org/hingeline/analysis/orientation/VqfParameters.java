package org.hingeline.analysis.orientation;

/**
 * What can be tuned in the orientation filter, in seconds and degrees, the same for every sampling
 * rate.
 *
 * @param tauAccS time constant of the acceleration low-pass, s
 * @param biasSigmaInitDegPerS standard deviation of the gyroscope bias before any data, °/s
 * @param biasSigmaMotionDegPerS standard deviation that the bias reaches during motion, °/s
 * @param biasSigmaRestDegPerS standard deviation that the bias reaches at rest, °/s
 * @param biasForgettingS time in which the standard deviation of the bias grows by 0.1 °/s, s
 * @param biasClipDegPerS largest bias of one axis, °/s; also the fastest mean rate called rest
 * @param biasVerticalFactor weight, relative to motion, of the artificial zero measurement that
 *     lets the unobservable bias about the vertical fade
 * @param biasIntervalS evidence about the gyroscope is summed up for so long before it is used, s;
 *     0 uses it sample by sample
 * @param scaleSigma standard deviation of the gyroscope's scale errors, relative; 0 does not
 *     estimate them
 * @param restMinS how long a sensor must be quiet to be at rest, s
 * @param restTauS time constant of the low-pass that quietness is measured against, s
 * @param restGyrDegPerS largest deviation of the angular rate from its low-pass at rest, °/s
 * @param restAccMps2 largest deviation of the specific force from its low-pass at rest, m/s²
 * @param midInterval whether a sample is the mean of the interval that it ends, its force belonging
 *     to the middle; otherwise, as published, the force belongs to the end of the interval
 */
public record VqfParameters(
    double tauAccS,
    double biasSigmaInitDegPerS,
    double biasSigmaMotionDegPerS,
    double biasSigmaRestDegPerS,
    double biasForgettingS,
    double biasClipDegPerS,
    double biasVerticalFactor,
    double biasIntervalS,
    double scaleSigma,
    double restMinS,
    double restTauS,
    double restGyrDegPerS,
    double restAccMps2,
    boolean midInterval) {

  /** Refuses what no filter can be built from. */
  public VqfParameters {
    requirePositive("tauAccS", tauAccS);
    requirePositive("biasSigmaInitDegPerS", biasSigmaInitDegPerS);
    requirePositive("biasSigmaMotionDegPerS", biasSigmaMotionDegPerS);
    requirePositive("biasSigmaRestDegPerS", biasSigmaRestDegPerS);
    requirePositive("biasForgettingS", biasForgettingS);
    requirePositive("biasClipDegPerS", biasClipDegPerS);
    requirePositive("biasVerticalFactor", biasVerticalFactor);
    requirePositive("1 + biasIntervalS", 1 + biasIntervalS);
    requirePositive("1 + scaleSigma", 1 + scaleSigma);
    requirePositive("restMinS", restMinS);
    requirePositive("restTauS", restTauS);
    requirePositive("restGyrDegPerS", restGyrDegPerS);
    requirePositive("restAccMps2", restAccMps2);
  }

  /** The published configuration, unchanged. */
  public static VqfParameters published() {
    return new VqfParameters(
        3.0, 0.5, 0.1, 0.03, 100.0, 2.0, 1e-4, 0, 0, 1.5, 0.5, 2.0, 0.5, false);
  }

  /** What the measurements on optical references and on lifts led to: see the package. */
  public static VqfParameters defaults() {
    return new VqfParameters(
        3.0, 0.5, 0.04, 0.03, 100.0, 3.0, 1e-2, 0.05, 0.002, 1.5, 0.5, 1.0, 0.5, true);
  }

  /**
   * For a sensor worn on a person. Somebody who stands sways by a degree or two, which the wider
   * limits take for rest and its rate for bias, so rest must be quieter and counts for less. The
   * shorter time constant suits movements of seconds with a body that stays in place.
   */
  public static VqfParameters worn() {
    return new VqfParameters(
        2.0, 0.5, 0.04, 0.05, 100.0, 3.0, 1e-2, 0.05, 0.002, 1.5, 0.5, 0.5, 0.3, true);
  }

  /**
   * The same for an accelerometer with a constant offset that is not exactly known: a longer time
   * constant, in which the offset goes round with the sensor and averages out, and no conclusions
   * from the force about the gyroscope.
   */
  public VqfParameters distrustingForce() {
    return new VqfParameters(
        6 * tauAccS,
        biasSigmaInitDegPerS,
        1e3,
        biasSigmaRestDegPerS,
        biasForgettingS,
        biasClipDegPerS,
        biasVerticalFactor,
        biasIntervalS,
        0,
        restMinS,
        restTauS,
        restGyrDegPerS,
        restAccMps2,
        midInterval);
  }

  /** The same without an estimate of the scale errors. */
  VqfParameters withoutScale() {
    return new VqfParameters(
        tauAccS,
        biasSigmaInitDegPerS,
        biasSigmaMotionDegPerS,
        biasSigmaRestDegPerS,
        biasForgettingS,
        biasClipDegPerS,
        biasVerticalFactor,
        biasIntervalS,
        0,
        restMinS,
        restTauS,
        restGyrDegPerS,
        restAccMps2,
        midInterval);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + ": value=" + value + ", limit=0 < value < infinity");
    }
  }
}
