package org.hingeline.ingest.device;

import java.util.List;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.maker.Maker;

/**
 * Turns the bytes of one link into samples on the host's clock. Not for several threads at once.
 */
interface LinkDecoder {

  /**
   * Takes in the next bytes of the link, cut anywhere.
   *
   * @param arrivalNs when they reached the host, never decreasing
   */
  void feed(byte[] buffer, int offset, int length, long arrivalNs);

  /** The link was opened anew: what was cut off is dropped, the sensors remain known. */
  void reconnected();

  /** Whose bytes these are; empty while that is not known. */
  Optional<Maker> maker();

  /** Whether samples come from a sensor that has not said what it is and can be asked. */
  boolean needsInfo();

  /**
   * From now on a sensor is worn somewhere else, whatever it says itself and whatever was known.
   *
   * @param segment where; empty for nowhere, and its samples are not used
   */
  void assign(String serial, Optional<Segment> segment);

  /** The source of the sensor on this segment, 0 to 15; -1 when there is none. */
  int sourceOf(Segment segment);

  /** What went through all sensors of the link. */
  DeviceCounters counters();

  /** What was found in the bytes, in one line. */
  String found();

  /** How the sensors of the link do, in the order of their numbers. */
  List<SensorStatus> sensors(long nowNs);
}
