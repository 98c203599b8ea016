package org.hingeline.analysis.orientation;

/**
 * Coefficients of a second-order Butterworth low-pass (bilinear transform, unit gain at rest): y[k]
 * = b0 (x[k] + 2 x[k−1] + x[k−2]) − a1 y[k−1] − a2 y[k−2].
 *
 * @param b0 weight of the input
 * @param a1 weight of the last output
 * @param a2 weight of the output before it
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

  /** The first memory of the recursion after an input and two outputs, the input being steady. */
  double first(double input, double output, double previousOutput) {
    return 3 * b0 * input - a1 * output - a2 * previousOutput;
  }

  /** The second memory of the recursion. */
  double second(double input, double output) {
    return b0 * input - a2 * output;
  }

  /** The input that led to this output and second memory. */
  double lastInput(double output, double second) {
    return (second + a2 * output) / b0;
  }

  /** The output before this one, from the first memory. */
  double previousOutput(double input, double output, double first) {
    return (3 * b0 * input - a1 * output - first) / a2;
  }
}
