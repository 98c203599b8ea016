package org.hingeline.analysis.orientation;

/**
 * How a sensor is inclined and how it turns at one instant: live from {@link OrientationFilter},
 * for a stored session from {@link ReviewOrientation}. The rest of the analysis cannot tell which.
 * Vectors are in sensor axes.
 */
public interface Attitude {

  /** The vertical (up, unit length), first component. */
  double upX();

  /** The vertical, second component. */
  double upY();

  /** The vertical, third component. */
  double upZ();

  /** Angular rate without the gyroscope's errors, rad/s. */
  double rateX();

  /** Angular rate without the gyroscope's errors, rad/s. */
  double rateY();

  /** Angular rate without the gyroscope's errors, rad/s. */
  double rateZ();

  /** Gyroscope bias, rad/s. */
  double biasX();

  /** Gyroscope bias, rad/s. */
  double biasY();

  /** Gyroscope bias, rad/s. */
  double biasZ();

  /**
   * Learns a gyroscope bias found elsewhere, from standing still for instance, rad/s. What was
   * computed from the whole of a recording needs no such help and stays as it is.
   */
  default void startBias(double biasX, double biasY, double biasZ, double sigmaRadPerS) {}
}
