package org.hingeline.analysis.orientation;

import java.util.Arrays;

/**
 * A recording on a steady beat: samples that are missing from a short gap are put on the straight
 * line between their neighbours, a long gap begins a new part.
 */
final class Beat {

  private final double intervalS;
  private final double[] dtS;
  private final double[] values;
  private final int[] positions;
  private final int[] begins;
  private int count;
  private int parts;

  private Beat(double intervalS, int samples, int capacity) {
    this.intervalS = intervalS;
    positions = new int[samples];
    begins = new int[samples + 1];
    dtS = new double[capacity];
    values = new double[6 * capacity];
  }

  static Beat of(double[] timeS, double[] samples) {
    double intervalS = typicalIntervalS(timeS);
    int capacity = 1;
    for (int i = 1; i < timeS.length; i++) {
      capacity += steps(timeS[i] - timeS[i - 1], intervalS) + 1;
    }
    Beat beat = new Beat(intervalS, timeS.length, 2 * capacity);
    int last = -1;
    for (int i = 0; i < timeS.length; i++) {
      if (usable(samples, i)) {
        double spanS = last < 0 ? Double.POSITIVE_INFINITY : timeS[i] - timeS[last];
        if (spanS > OrientationFilter.LONGEST_BRIDGE_S) {
          beat.begins[beat.parts++] = beat.count;
          beat.put(intervalS, samples, i, i, 1);
        } else {
          int steps = steps(spanS, intervalS);
          for (int step = 1; step <= steps; step++) {
            beat.put(spanS / steps, samples, last, i, (double) step / steps);
          }
        }
        last = i;
      }
      beat.positions[i] = Math.max(0, beat.count - 1);
    }
    beat.begins[beat.parts] = beat.count;
    return beat;
  }

  /** A sample of numbers with a force that is not zero. */
  private static boolean usable(double[] samples, int i) {
    double sum = 0;
    double force = 0;
    for (int k = 0; k < 6; k++) {
      sum += samples[6 * i + k];
      force += k < 3 ? 0 : Math.abs(samples[6 * i + k]);
    }
    return Double.isFinite(sum) && force > 0;
  }

  private static double typicalIntervalS(double[] timeS) {
    if (timeS.length < 2) {
      return 0.01;
    }
    double[] intervals = new double[timeS.length - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = timeS[i + 1] - timeS[i];
      if (!(intervals[i] > 0)) {
        throw new IllegalArgumentException(
            "timeS[" + (i + 1) + "]: value=" + timeS[i + 1] + ", limit=above " + timeS[i]);
      }
    }
    Arrays.sort(intervals);
    return intervals[intervals.length / 2];
  }

  private static int steps(double spanS, double intervalS) {
    return (int) Math.max(1, Math.round(Math.min(spanS, 1) / intervalS));
  }

  private void put(double dt, double[] samples, int from, int to, double share) {
    dtS[count] = dt;
    for (int k = 0; k < 6; k++) {
      double start = samples[6 * from + k];
      values[6 * count + k] = start + share * (samples[6 * to + k] - start);
    }
    count++;
  }

  double intervalS() {
    return intervalS;
  }

  /** Number of samples on the beat. */
  int count() {
    return count;
  }

  int parts() {
    return parts;
  }

  int begin(int part) {
    return begins[part];
  }

  int end(int part) {
    return begins[part + 1];
  }

  /** Where on the beat a sample of the recording is. */
  int position(int sample) {
    return positions[sample];
  }

  /** Feeds one sample forward (1) or backward in time (−1); the caller goes in that order. */
  void step(Vqf vqf, int i, int direction) {
    int entry = direction > 0 ? i : i + 1;
    boolean enters = Arrays.binarySearch(begins, 0, parts + 1, entry) >= 0;
    if (enters && i != (direction > 0 ? 0 : count - 1)) {
      vqf.restart(OrientationFilter.LONGEST_BRIDGE_S);
    }
    int at = 6 * i;
    vqf.step(
        dtS[i],
        direction * values[at],
        direction * values[at + 1],
        direction * values[at + 2],
        values[at + 3],
        values[at + 4],
        values[at + 5]);
  }

  /** Integrates one sample without its bias. */
  void advance(Strapdown strapdown, int i, double[] bias) {
    int at = 6 * i;
    strapdown.advanceByMeans(
        dtS[i],
        values[at] - bias[3 * i],
        values[at + 1] - bias[3 * i + 1],
        values[at + 2] - bias[3 * i + 2],
        values[at + 3],
        values[at + 4],
        values[at + 5]);
  }
}
