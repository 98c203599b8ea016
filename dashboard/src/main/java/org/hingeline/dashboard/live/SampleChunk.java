package org.hingeline.dashboard.live;

import java.util.List;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;

/**
 * What came in since the last chunk, in order. Chunks follow each other steadily while a session is
 * open, empty ones too: they carry the time.
 *
 * @param session number of the session in this process
 * @param nowNs session time of the sending
 * @param items samples and markers
 */
public record SampleChunk(int session, long nowNs, List<Item> items) {

  /** One thing that came in. */
  public sealed interface Item {
    /** Session time. */
    long timeNs();
  }

  /**
   * A sample with where it came from.
   *
   * @param deviceTimeUs the sensor's own clock, as sent
   * @param arrivalNs host clock at arrival
   * @param sequence the sensor's own count, as sent
   * @param gyrX angular rate, rad/s
   * @param accX specific force, m/s²
   */
  public record RawSample(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ)
      implements Item {}

  /** How far the times of a sensor may be off from now on, ms; NaN while it is not known. */
  public record ClockResidual(long timeNs, Segment segment, double residualMs) implements Item {}

  /** A marker that came with the stream. */
  public record DeviceMarker(long timeNs, Marker marker) implements Item {}
}
