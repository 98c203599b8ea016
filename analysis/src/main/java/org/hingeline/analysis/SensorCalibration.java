package org.hingeline.analysis;

import java.util.List;

/**
 * How one sensor sits on its segment. The axes are unit vectors in sensor coordinates.
 *
 * @param segment where it is worn
 * @param quality how far it can be trusted
 * @param reasons what limits it, in words; empty when good
 * @param up the segment's longitudinal axis (ISB y), 3 components
 * @param right the segment's mediolateral axis (ISB z), 3 components
 * @param residualDeg inclination left when the person stands again
 * @param axisExplainedPercent share of the rotation about the mediolateral axis; {@code NaN}
 *     without a functional movement
 */
public record SensorCalibration(
    Segment segment,
    Quality quality,
    List<String> reasons,
    List<Double> up,
    List<Double> right,
    double residualDeg,
    double axisExplainedPercent) {

  /** The verdict on a calibration, in the order from best to worst. */
  public enum Quality {
    GOOD,
    WARN,
    POOR
  }
}
