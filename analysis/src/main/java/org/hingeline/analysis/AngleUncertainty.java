package org.hingeline.analysis;

/**
 * How far the graded values of one repetition may be off: expanded uncertainties (k = 2, about 95 %
 * of cases), from the quality of the calibration and of the data. {@code NaN} where a value was not
 * measured, and for all of them while angles are provisional: then it is not known.
 *
 * @param trunkInclinationDeg of the largest trunk inclination
 * @param lumbarFlexionDeg of the largest lumbar flexion
 * @param relativeLumbarPercent of the same in percent of the person's largest, in points
 * @param hipFlexionDeg of the largest hip flexion
 * @param hipHingeIndex of the hip-hinge index
 */
public record AngleUncertainty(
    double trunkInclinationDeg,
    double lumbarFlexionDeg,
    double relativeLumbarPercent,
    double hipFlexionDeg,
    double hipHingeIndex) {

  /** Of angles whose quality is not known. */
  public static final AngleUncertainty UNKNOWN =
      new AngleUncertainty(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
