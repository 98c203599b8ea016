package org.hingeline.analysis.survey;

import java.util.List;
import java.util.Map;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * What stands in for a calibration.
 *
 * @param result what is reported of it; never functional
 * @param sensors by segment worn
 * @param plans by exercise of the recording's sets
 * @param unmarked the exercise of the one set that a recording without set markers is taken for, or
 *     {@code null} when it has markers
 * @param unmarkedFromNs where that set starts
 */
public record SurveyResult(
    CalibrationResult result,
    Map<Segment, Sensor> sensors,
    Map<Exercise, Plan> plans,
    Exercise unmarked,
    long unmarkedFromNs) {

  /**
   * One sensor.
   *
   * @param axes its axes, zero at the top of the movement
   * @param gyroBias rad/s, three components
   * @param forceOffset what is taken off its specific force, m/s², three components
   * @param forceOff whether its accelerometer at rest does not read gravity
   */
  public record Sensor(
      SegmentAxes axes, List<Double> gyroBias, List<Double> forceOffset, boolean forceOff) {}

  /**
   * How repetitions of one exercise are found.
   *
   * @param driver the angle to follow
   * @param depthDeg depth of a typical repetition; {@code NaN} when there is none
   * @param amplitudeMinDeg smallest excursion that is a repetition
   */
  public record Plan(Driver driver, double depthDeg, double amplitudeMinDeg) {}
}
