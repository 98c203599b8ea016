package org.hingeline.analysis.calibration;

import java.util.Map;
import org.hingeline.analysis.Segment;

/**
 * Limits of the calibration.
 *
 * @param forceTolerance allowed deviation of |acc| from 9.81 m/s² at rest, as a share
 * @param forceRefused the same, from which angles are provisional and nothing is graded
 * @param stillRateDegPerS mean rate above which the person moved while standing still
 * @param stillBiasSigmaDegPerS how well the mean rate of standing still gives the bias
 * @param axisExplainedMin share of the rotation the mediolateral axis must explain
 * @param axisTiltMaxDeg how far the axis may be from perpendicular to the vertical
 * @param residualWarnDeg inclination left on standing again from which it is a warning
 * @param residualPoorDeg the same, from which the calibration should be repeated
 * @param lumbarFlexionMinDeg smallest largest lumbar flexion that is accepted
 * @param turnMinDeg smallest excursion from which an axis is taken
 * @param mounting how sensors are declared to sit on their segments; empty where any way is right
 */
public record CalibrationConfig(
    double forceTolerance,
    double forceRefused,
    double stillRateDegPerS,
    double stillBiasSigmaDegPerS,
    double axisExplainedMin,
    double axisTiltMaxDeg,
    double residualWarnDeg,
    double residualPoorDeg,
    double lumbarFlexionMinDeg,
    double turnMinDeg,
    Map<Segment, Mounting> mounting) {

  /** Keeps its own map. */
  public CalibrationConfig {
    mounting = Map.copyOf(mounting);
  }

  /** 3 %, 5 %, 6 °/s, 0.1 °/s, 90 %, 15°, 3°, 6°, 20°, 12°; no mounting declared. */
  public static CalibrationConfig defaults() {
    return new CalibrationConfig(0.03, 0.05, 6, 0.1, 0.90, 15, 3, 6, 20, 12, Map.of());
  }

  /** The same with these mountings declared. */
  public CalibrationConfig mounted(Map<Segment, Mounting> declared) {
    return new CalibrationConfig(
        forceTolerance,
        forceRefused,
        stillRateDegPerS,
        stillBiasSigmaDegPerS,
        axisExplainedMin,
        axisTiltMaxDeg,
        residualWarnDeg,
        residualPoorDeg,
        lumbarFlexionMinDeg,
        turnMinDeg,
        declared);
  }
}
