package org.hingeline.analysis;

/**
 * The angles of one instant of the 100 Hz grid, in degrees, flexion positive, zero in calibrated
 * standing; {@code NaN} for what the layout cannot measure or the data did not give.
 *
 * @param timeNs the instant
 * @param trunkInclinationDeg inclination of the trunk from the vertical, forward positive
 * @param pelvisInclinationDeg inclination of the pelvis
 * @param thighInclinationDeg inclination of the thigh; negative when the knee comes forward
 * @param shankInclinationDeg inclination of the shank
 * @param lumbarFlexionDeg trunk − pelvis
 * @param hipFlexionDeg pelvis − thigh
 * @param kneeFlexionDeg shank − thigh
 * @param phase phase of the repetition in progress
 * @param provisional true without a functional calibration or across a gap in the data
 */
public record JointAngles(
    long timeNs,
    double trunkInclinationDeg,
    double pelvisInclinationDeg,
    double thighInclinationDeg,
    double shankInclinationDeg,
    double lumbarFlexionDeg,
    double hipFlexionDeg,
    double kneeFlexionDeg,
    Phase phase,
    boolean provisional) {}
