package org.hingeline.storage.series;

import org.hingeline.analysis.Segment;

/**
 * Takes raw samples as primitives.
 *
 * <p>Values are kept as 32-bit floats. A reading of a 16-bit sensor is {@code count × scale}: the
 * 24-bit significand of a float tells neighbouring counts apart by a factor of at least 256, so the
 * count a device sent is recovered exactly.
 */
@FunctionalInterface
public interface RawSampleSink {

  /**
   * One raw sample as received.
   *
   * @param segment where the sensor is worn
   * @param timeNs session time
   * @param deviceTimeUs the sensor's own clock, as sent
   * @param arrivalNs host clock at arrival
   * @param sequence the sensor's own count of samples or frames, as sent
   * @param gyrX angular rate, rad/s
   * @param gyrY angular rate, rad/s
   * @param gyrZ angular rate, rad/s
   * @param accX specific force, m/s²
   * @param accY specific force, m/s²
   * @param accZ specific force, m/s²
   */
  void accept(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ);
}
