package org.hingeline.analysis.technique;

/**
 * Limits of the technique classes, per patient and exercise. Index values are shares, relative
 * lumbar flexion is in percent of the person's largest.
 *
 * @param depthMinDeg trunk depth below which nothing is graded
 * @param outOfPlaneSin out-of-plane index above which an instant is out of plane
 * @param outOfPlaneMaxPercent share of such instants above which nothing is graded
 * @param gapProvisionalMs gap in the data from which angles are provisional
 * @param gapMaxMs gap in the data from which nothing is graded
 * @param squatThighDeg thigh inclination at which a lift is a squat
 * @param squatKneeDeg knee flexion at which a lift is a squat
 * @param hingeAboveBaseline how far above the free bend the index of a hinge is
 * @param hingeLumbarMaxPercent largest relative lumbar flexion of a hinge
 * @param lumbarAlwaysPercent relative lumbar flexion that is lumbar-dominant by itself
 * @param lumbarBelowBaseline how far below the free bend the index of a lumbar-dominant lift is
 * @param lumbarWithIndexPercent relative lumbar flexion that goes with it
 * @param indexMargin margin of error of the index
 * @param lumbarMarginPercent margin of error of relative lumbar flexion
 * @param hingeAbsolute index of a hinge without a free bend to compare with
 * @param lumbarAbsolute index of a lumbar-dominant lift without a free bend
 */
public record TechniqueConfig(
    double depthMinDeg,
    double outOfPlaneSin,
    double outOfPlaneMaxPercent,
    double gapProvisionalMs,
    double gapMaxMs,
    double squatThighDeg,
    double squatKneeDeg,
    double hingeAboveBaseline,
    double hingeLumbarMaxPercent,
    double lumbarAlwaysPercent,
    double lumbarBelowBaseline,
    double lumbarWithIndexPercent,
    double indexMargin,
    double lumbarMarginPercent,
    double hingeAbsolute,
    double lumbarAbsolute) {

  /** The project's choice; 70 and 80 % are cue limits of published feedback trials. */
  public static TechniqueConfig defaults() {
    return new TechniqueConfig(
        30,
        Math.sin(Math.toRadians(20)),
        20,
        100,
        300,
        -45,
        60,
        0.10,
        70,
        80,
        0.05,
        60,
        0.05,
        10,
        0.65,
        0.50);
  }
}
