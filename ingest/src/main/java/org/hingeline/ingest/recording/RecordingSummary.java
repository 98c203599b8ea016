package org.hingeline.ingest.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recording holds, from reading it once.
 *
 * @param sensors in the order of their first rows
 * @param markers number of marker rows
 * @param firstNs time of the first row
 * @param lastNs time of the last row
 */
public record RecordingSummary(
    Path file, List<SensorSummary> sensors, long markers, long firstNs, long lastNs) {

  /**
   * Reads the whole recording.
   *
   * @param expectedSensors the names that may occur; empty for any
   */
  public static RecordingSummary of(Path file, List<String> expectedSensors) throws IOException {
    Map<String, SensorSummary.Builder> sensors = new LinkedHashMap<>();
    long markers = 0;
    long firstNs = 0;
    try (RecordingReader rows = RecordingReader.open(file, expectedSensors)) {
      while (rows.next()) {
        firstNs = rows.rows() == 1 ? rows.timeNs() : firstNs;
        if (rows.isMarker()) {
          markers++;
        } else {
          sensors.computeIfAbsent(rows.sensor(), SensorSummary.Builder::new).add(rows);
        }
      }
      if (sensors.isEmpty()) {
        throw new RecordingException(file, "has no samples");
      }
      return new RecordingSummary(
          file,
          sensors.values().stream().map(SensorSummary.Builder::build).toList(),
          markers,
          firstNs,
          rows.timeNs());
    }
  }

  /** Rows of samples, over all sensors. */
  public long samples() {
    return sensors.stream().mapToLong(SensorSummary::samples).sum();
  }
}
