package org.hingeline.ingest.reading;

/** Takes what a decoder finds, in the order of the stream. */
@FunctionalInterface
public interface ReadingSink {

  /** A complete reading. */
  void onReading(Reading reading);

  /** The orientation that the sensor itself worked out for the reading before. */
  default void onAttitude(Attitude attitude) {}

  /** Charge of the sensor's battery, 0 to 100 %. */
  default void onBattery(double percent, boolean charging) {}
}
