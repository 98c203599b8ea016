package org.hingeline.analysis.align;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Samples of an angular rate, joined by straight lines, and their exact integral. */
final class Signal {
  final long[] timeNs;
  final double[] rate;
  private final double[] sum;

  Signal(long[] timeNs, double[] rate) {
    this.timeNs = timeNs;
    this.rate = rate;
    this.sum = new double[rate.length];
    for (int i = 1; i < rate.length; i++) {
      sum[i] = sum[i - 1] + 0.5 * (rate[i] + rate[i - 1]) * (timeNs[i] - timeNs[i - 1]) / 1e9;
    }
  }

  /** Random values at a rate with ±30 % of jitter and now and then a pause of up to 0.9 s. */
  static Signal random(SplittableRandom random, double rateHz, long lastsNs) {
    long[] timeNs = new long[10_000];
    double[] rate = new double[timeNs.length];
    int n = 0;
    long at = (long) (50_000_000 * random.nextDouble());
    while (at < lastsNs) {
      timeNs[n] = at;
      rate[n++] = 10 * random.nextDouble() - 5;
      double stepS = (0.7 + 0.6 * random.nextDouble()) / rateHz;
      at += Math.round(1e9 * (random.nextInt(100) == 0 ? 0.9 * random.nextDouble() : stepS)) + 1;
    }
    return new Signal(Arrays.copyOf(timeNs, n), Arrays.copyOf(rate, n));
  }

  long lastNs() {
    return timeNs[timeNs.length - 1];
  }

  /** From the first sample to a moment, rad. */
  double integral(long untilNs) {
    int i = Arrays.binarySearch(timeNs, untilNs);
    if (i >= 0) {
      return sum[i];
    }
    i = -i - 2;
    double dt = (untilNs - timeNs[i]) / 1e9;
    double slope = (rate[i + 1] - rate[i]) / ((timeNs[i + 1] - timeNs[i]) / 1e9);
    return sum[i] + rate[i] * dt + 0.5 * slope * dt * dt;
  }
}
