package org.hingeline.analysis.calibration;

/**
 * Limits of the calibration.
 *
 * @param forceTolerance allowed deviation of |acc| from 9.81 m/s² at rest, as a share
 * @param stillRateDegPerS mean rate above which the person moved while standing still
 * @param stillBiasSigmaDegPerS how well the mean rate of standing still gives the bias
 * @param axisExplainedMin share of the rotation the mediolateral axis must explain
 * @param axisTiltMaxDeg how far the axis may be from perpendicular to the vertical
 * @param residualWarnDeg inclination left on standing again from which it is a warning
 * @param residualPoorDeg the same, from which the calibration should be repeated
 * @param lumbarFlexionMinDeg smallest largest lumbar flexion that is accepted
 * @param turnMinDeg smallest excursion from which an axis is taken
 */
public record CalibrationConfig(
    double forceTolerance,
    double stillRateDegPerS,
    double stillBiasSigmaDegPerS,
    double axisExplainedMin,
    double axisTiltMaxDeg,
    double residualWarnDeg,
    double residualPoorDeg,
    double lumbarFlexionMinDeg,
    double turnMinDeg) {

  /** 3 %, 6 °/s, 0.1 °/s, 90 %, 15°, 3°, 6°, 20°, 12°. */
  public static CalibrationConfig defaults() {
    return new CalibrationConfig(0.03, 6, 0.1, 0.90, 15, 3, 6, 20, 12);
  }
}
