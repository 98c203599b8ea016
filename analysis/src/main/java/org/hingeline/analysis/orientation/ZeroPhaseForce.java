package org.hingeline.analysis.orientation;

/** A low-pass without phase for the force in almost inertial axes: forward, then backward. */
final class ZeroPhaseForce {

  /** The mirror images at the ends last this many times the averaging time of the low-pass. */
  private static final int MIRROR = 4;

  private ZeroPhaseForce() {}

  /** Replaces vectors (3 values each) by their low-pass. */
  static void lowPass(Butterworth filter, double[] vectors) {
    int n = vectors.length / 3;
    int mirror = Math.min(n - 1, MIRROR * filter.averagingSamples());
    double[] extended = new double[n + 2 * mirror];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < extended.length; i++) {
        int from = Math.abs(i - mirror);
        extended[i] = vectors[3 * (from < n ? from : 2 * (n - 1) - from) + axis];
      }
      run(filter, extended, 0, 1);
      run(filter, extended, extended.length - 1, -1);
      for (int i = 0; i < n; i++) {
        vectors[3 * i + axis] = extended[mirror + i];
      }
    }
  }

  private static void run(Butterworth filter, double[] values, int from, int direction) {
    double start = values[from];
    double first = filter.first(start, start, start);
    double second = filter.second(start, start);
    for (int i = from; i >= 0 && i < values.length; i += direction) {
      double input = filter.b0() * values[i];
      double output = input + first;
      first = 2 * input - filter.a1() * output + second;
      second = input - filter.a2() * output;
      values[i] = output;
    }
  }
}
