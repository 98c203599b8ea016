package org.hingeline.ingest.device;

import java.util.Optional;
import org.hingeline.analysis.Segment;

/**
 * Which sensor.
 *
 * @param link name of the link it is on
 * @param source its number there, 0 to 15
 * @param serial its serial number; empty until it has said so
 * @param segment where it is worn; empty when not known
 */
public record SensorId(String link, int source, String serial, Optional<Segment> segment) {
  @Override
  public String toString() {
    return serial.isEmpty() ? link + " sensor " + source : serial;
  }
}
