package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.recording.RecordingReader;

/** The nominal time between the samples of each sensor: the median over the recording. */
final class SampleIntervals {

  private static final double MIN_S = 0.0025;
  private static final double MAX_S = 0.04;
  private static final double TOLERANCE = 1.05;

  private static final class Steps {
    private long[] stepsNs = new long[4_096];
    private int count;
    private long lastNs = Long.MIN_VALUE;

    private void add(long timeNs) {
      if (lastNs != Long.MIN_VALUE) {
        if (count == stepsNs.length) {
          stepsNs = Arrays.copyOf(stepsNs, count * 2);
        }
        stepsNs[count++] = timeNs - lastNs;
      }
      lastNs = timeNs;
    }

    /** The mean of the middle half: as robust as the median, and finer than whole microseconds. */
    private double midmeanS() {
      long[] sorted = Arrays.copyOf(stepsNs, count);
      Arrays.sort(sorted);
      return Arrays.stream(sorted, count / 4, count - count / 4).average().orElse(0) / 1e9;
    }
  }

  private SampleIntervals() {}

  static Map<String, Double> of(Path file) throws IOException {
    Map<String, Steps> sensors = new HashMap<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      while (reader.next()) {
        if (!reader.isMarker()) {
          sensors.computeIfAbsent(reader.sensor(), sensor -> new Steps()).add(reader.timeNs());
        }
      }
    }
    Map<String, Double> intervalsS = new HashMap<>();
    sensors.forEach(
        (sensor, steps) -> intervalsS.put(sensor, checked(file, sensor, steps.midmeanS())));
    return intervalsS;
  }

  private static double checked(Path file, String sensor, double intervalS) {
    if (intervalS * TOLERANCE < MIN_S || intervalS > MAX_S * TOLERANCE) {
      throw new UserError(
          String.format(
              "%s: sensor \"%s\" has %s, expected a rate from 25 to 400 Hz",
              file.getFileName(),
              sensor,
              intervalS > 0 ? String.format("%.4g Hz", 1 / intervalS) : "no two samples in order"));
    }
    return intervalS;
  }
}
