package org.hingeline.analysis.orientation;

import java.util.Arrays;
import java.util.Random;

/**
 * A simulated sensor on a back: leans forward and back about its x axis while the body turns slowly
 * and sways. Every sample holds the means of its interval, found by fine integration of a rigid
 * motion whose orientation is known in closed form.
 */
final class Sway {

  private static final int FINE = 16;
  private static final double G = 9.81;

  private final double[] times;
  private final double intervalS;
  private final double[][] samples;
  private final double[][] ups;

  private Sway(double[] times, double intervalS, double[][] samples, double[][] ups) {
    this.times = times;
    this.intervalS = intervalS;
    this.samples = samples;
    this.ups = ups;
  }

  static Sway still(double rateHz, double durationS) {
    return of(rateHz, durationS, 0);
  }

  /** Leans by 70° every 4 s, with up to 0.8 m/s² of acceleration along with it. */
  static Sway lifting(double rateHz, double durationS) {
    return of(rateHz, durationS, 1);
  }

  private static Sway of(double rateHz, double durationS, double size) {
    int n = (int) Math.round(rateHz * durationS);
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = (i + 1) / rateHz;
    }
    return at(times, 1 / rateHz, size);
  }

  /** Samples that end at these times, each covering the time since the one before. */
  static Sway liftingAt(double[] times) {
    return at(times, (times[times.length - 1] - times[0]) / (times.length - 1), 1);
  }

  private static Sway at(double[] times, double intervalS, double size) {
    double[][] samples = new double[times.length][];
    double[][] ups = new double[times.length][];
    for (int i = 0; i < times.length; i++) {
      double from = i == 0 ? times[0] - intervalS : times[i - 1];
      double[] mean = new double[6];
      for (int k = 0; k < FINE; k++) {
        double[] s = instant(from + (k + 0.5) / FINE * (times[i] - from), size);
        for (int j = 0; j < 6; j++) {
          mean[j] += s[j] / FINE;
        }
      }
      samples[i] = mean;
      ups[i] = vertical(lean(times[i], size));
    }
    return new Sway(times, intervalS, samples, ups);
  }

  private static double lean(double t, double size) {
    return size * 0.61 * (1 - Math.cos(Math.PI / 2 * t));
  }

  private static double[] vertical(double lean) {
    return new double[] {0, Math.sin(lean), Math.cos(lean)};
  }

  /** Turns about the vertical, and leans by a rotation about the x axis. */
  private static double[] instant(double t, double size) {
    double lean = lean(t, size);
    double leanRate = size * 0.61 * Math.PI / 2 * Math.sin(Math.PI / 2 * t);
    double yawRate = size * 0.12 * Math.cos(0.4 * t);
    double ax = size * 0.3 * Math.sin(2 * Math.PI / 3 * t);
    double ay = size * 0.8 * Math.sin(Math.PI / 2 * t + 0.5);
    double az = G + size * 0.8 * Math.sin(2 * Math.PI / 2 * t);
    double c = Math.cos(lean);
    double s = Math.sin(lean);
    return new double[] {
      leanRate, s * yawRate, c * yawRate, ax, c * ay + s * az, -s * ay + c * az,
    };
  }

  /** Constant offsets and white noise (standard deviations in rad/s and m/s²) on top. */
  Sway with(double[] offset, double gyrNoise, double accNoise) {
    Random random = new Random(42);
    double[][] noisy = new double[samples.length][];
    for (int i = 0; i < samples.length; i++) {
      double[] s = Arrays.copyOf(samples[i], 6);
      for (int j = 0; j < 6; j++) {
        s[j] += offset[j] + random.nextGaussian() * (j < 3 ? gyrNoise : accNoise);
      }
      noisy[i] = s;
    }
    return new Sway(times, intervalS, noisy, ups);
  }

  int count() {
    return samples.length;
  }

  double intervalS() {
    return intervalS;
  }

  double time(int i) {
    return times[i];
  }

  /** Angular rate and specific force of one sample. */
  double[] sample(int i) {
    return samples[i];
  }

  /** The true vertical in sensor axes at the end of a sample. */
  double[] up(int i) {
    return ups[i];
  }
}
