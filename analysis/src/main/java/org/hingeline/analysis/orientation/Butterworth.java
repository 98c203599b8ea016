package org.hingeline.analysis.orientation;

/**
 * Coefficients of a second-order Butterworth low-pass (bilinear transform, unit gain at rest): y[k]
 * = b0 (x[k] + 2 x[k−1] + x[k−2]) − a1 y[k−1] − a2 y[k−2].
 *
 * @param averagingSamples how many samples are averaged before the recursion takes over, so that it
 *     starts without a transient
 */
record Butterworth(double b0, double a1, double a2, int averagingSamples) {

  /** For a time constant and a sampling interval; the cut-off is √2 / (2π τ). */
  static Butterworth of(double tauS, double samplingIntervalS) {
    double c = Math.tan(samplingIntervalS / (Math.sqrt(2) * tauS));
    double d = c * c + Math.sqrt(2) * c + 1;
    return new Butterworth(
        c * c / d,
        2 * (c * c - 1) / d,
        (1 - Math.sqrt(2) * c + c * c) / d,
        (int) Math.max(1, Math.ceil(tauS / samplingIntervalS - 1e-9)));
  }
}
