package org.hingeline.analysis;

/**
 * One reading of one inertial sensor, in the sensor's own axes.
 *
 * @param segment where the sensor is worn
 * @param timeNs time of the reading, on the clock common to the session
 * @param gyrX angular rate, rad/s
 * @param gyrY angular rate, rad/s
 * @param gyrZ angular rate, rad/s
 * @param accX specific force, m/s² (+9.81 along the upward axis at rest)
 * @param accY specific force, m/s²
 * @param accZ specific force, m/s²
 */
public record Sample(
    Segment segment,
    long timeNs,
    double gyrX,
    double gyrY,
    double gyrZ,
    double accX,
    double accY,
    double accZ) {

  /** Takes samples as primitives, so that the steady state of the core allocates nothing. */
  @FunctionalInterface
  public interface Sink {
    /** The components of {@link Sample}, in its order and units. */
    void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ);

    /** The same for a sample that is already an object. */
    default void accept(Sample s) {
      accept(s.segment, s.timeNs, s.gyrX, s.gyrY, s.gyrZ, s.accX, s.accY, s.accZ);
    }
  }
}
