package org.hingeline.ingest.recording;

import java.io.IOException;

/** Takes the rows of a recording in their order. */
public interface RecordingHandler {

  /**
   * One reading of one sensor, in the sensor's own axes.
   *
   * @param sensor its name; the same object for every row of a sensor
   * @param timeNs time on the clock of the recording
   * @param gyrX angular rate, rad/s
   * @param accX specific force, m/s² (+9.81 along the upward axis at rest)
   */
  void onSample(
      String sensor,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ)
      throws IOException;

  /** A marker, e.g. {@code set.start hinge}; its label is text that may mean nothing to us. */
  void onMarker(long timeNs, String label) throws IOException;
}
