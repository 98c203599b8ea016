package org.hingeline.ingest.recording;

import java.util.Arrays;

/**
 * One sensor of a recording.
 *
 * @param name as in the file
 * @param samples its rows
 * @param rateHz one over the median interval of its first rows; {@code NaN} for a single row
 * @param gyrMaxRadps largest angular rate about any axis
 * @param accMaxMps2 largest specific force along any axis
 */
public record SensorSummary(
    String name, long samples, double rateHz, double gyrMaxRadps, double accMaxMps2) {

  /** Collects one sensor, row by row. */
  static final class Builder {
    private static final int INTERVALS = 400;

    private final String name;
    private final long[] intervalsNs = new long[INTERVALS];
    private long samples;
    private long lastNs;
    private double gyrMax;
    private double accMax;

    Builder(String name) {
      this.name = name;
    }

    void add(RecordingReader row) {
      if (samples > 0 && samples <= INTERVALS) {
        intervalsNs[(int) samples - 1] = row.timeNs() - lastNs;
      }
      samples++;
      lastNs = row.timeNs();
      for (int axis = 0; axis < 3; axis++) {
        gyrMax = Math.max(gyrMax, Math.abs(row.gyr(axis)));
        accMax = Math.max(accMax, Math.abs(row.acc(axis)));
      }
    }

    SensorSummary build() {
      int count = (int) Math.min(INTERVALS, samples - 1);
      long[] sorted = Arrays.copyOf(intervalsNs, count);
      Arrays.sort(sorted);
      double rateHz = count == 0 ? Double.NaN : 1e9 / Math.max(1, sorted[count / 2]);
      return new SensorSummary(name, samples, rateHz, gyrMax, accMax);
    }
  }
}
