package org.hingeline.analysis.technique;

/**
 * What the grading of a repetition rests on. Degrees; {@code NaN} where the layout or the data do
 * not give a value.
 *
 * @param trunkDepthDeg Δ trunk inclination from the top to the deepest point
 * @param hipHingeIndex share of the hips in it, 0–1
 * @param peakRelativeLumbarPercent largest lumbar flexion in percent of the person's largest
 * @param thighDeg thigh inclination at the deepest point
 * @param kneeDeg knee flexion at the deepest point
 * @param outOfPlanePercent share of instants out of the sagittal plane
 * @param longestGapMs longest gap in the data
 * @param sensors number of sensors of the layout
 * @param ungraded why the angles are provisional, in words; empty where they are not
 * @param baseline the person's free bend, same index; {@code NaN} without one
 */
record LiftPosture(
    double trunkDepthDeg,
    double hipHingeIndex,
    double peakRelativeLumbarPercent,
    double thighDeg,
    double kneeDeg,
    double outOfPlanePercent,
    double longestGapMs,
    int sensors,
    String ungraded,
    double baseline) {}
