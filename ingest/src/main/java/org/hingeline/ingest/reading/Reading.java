package org.hingeline.ingest.reading;

/**
 * One complete inertial reading of one sensor, in the sensor's own axes.
 *
 * @param deviceTimeUs time on the sensor's clock, µs from any origin; {@link #NO_TIME} where it
 *     sends none
 * @param step how many readings after the one before, 1 unless the sensor numbers its readings and
 *     some did not come
 * @param gyrX angular rate, rad/s
 * @param accX specific force, m/s² (+9.81 along the upward axis at rest)
 */
public record Reading(
    long deviceTimeUs,
    int step,
    double gyrX,
    double gyrY,
    double gyrZ,
    double accX,
    double accY,
    double accZ) {

  /** The sensor does not say when it measured. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** Standard gravity, m/s²: what makers mean by 1 g. */
  public static final double STANDARD_GRAVITY_MPS2 = 9.80665;

  /** Whether the sensor said when it measured. */
  public boolean timed() {
    return deviceTimeUs != NO_TIME;
  }
}
