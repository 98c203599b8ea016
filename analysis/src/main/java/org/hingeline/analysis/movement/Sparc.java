package org.hingeline.analysis.movement;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Smoothness of a movement as the spectral arc length of its speed [1].
 *
 * <p>A smooth movement is one hump of speed, and its spectrum falls from zero frequency in one
 * sweep; every stop or correction on the way adds ripples. SPARC draws the magnitude of the
 * spectrum, divided by its largest value, over frequency, divided by the band looked at, and takes
 * the length of that line, with a minus: the longer, the less smooth. It does not depend on how
 * large or fast the movement is. The band ends at the last frequency up to 10 Hz at which the
 * spectrum is above 0.05 of its maximum, so that measurement noise beyond the movement adds
 * nothing. The mean is not subtracted: for a movement in one direction it is the spectrum's peak.
 *
 * <ol>
 *   <li>Balasubramanian S., Melendez-Calderon A., Roby-Brami A., Burdet E., On the analysis of
 *       movement smoothness, J NeuroEng Rehabil 2015, 12:112.
 * </ol>
 */
public final class Sparc {

  private Sparc() {}

  /**
   * The spectral arc length; negative, nearer 0 is smoother.
   *
   * @param speed angular velocity at equal distances, any unit
   * @param rateHz how many a second
   * @return NaN where nothing moved
   */
  public static double of(double[] speed, double rateHz, MovementConfig config) {
    int length = 1;
    while (length < speed.length) {
      length *= 2;
    }
    length <<= config.sparcPadLevel();
    double[] magnitude = spectrum(speed, length);
    double largest = 0;
    for (double value : magnitude) {
      largest = Math.max(largest, value);
    }
    int last = (int) Math.min(length - 1, Math.floor(config.sparcCutoffHz() * length / rateHz));
    int first = 0;
    while (first < last && magnitude[first] < config.sparcThreshold() * largest) {
      first++;
    }
    while (last > first && magnitude[last] < config.sparcThreshold() * largest) {
      last--;
    }
    if (largest == 0 || last == first) {
      return Double.NaN;
    }
    double along = 1.0 / (last - first);
    double arc = 0;
    for (int i = first; i < last; i++) {
      arc += Math.hypot(along, (magnitude[i + 1] - magnitude[i]) / largest);
    }
    return -arc;
  }

  private static double[] spectrum(double[] speed, int length) {
    double[][] complex = new double[2][length];
    System.arraycopy(speed, 0, complex[0], 0, speed.length);
    FastFourierTransformer.transformInPlace(
        complex, DftNormalization.STANDARD, TransformType.FORWARD);
    double[] magnitude = complex[0];
    for (int i = 0; i < length; i++) {
      magnitude[i] = Math.hypot(complex[0][i], complex[1][i]);
    }
    return magnitude;
  }
}
