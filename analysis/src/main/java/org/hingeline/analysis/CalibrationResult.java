package org.hingeline.analysis;

import java.util.List;

/**
 * What a calibration found. Immutable; a session refers to it by {@link #timeNs}.
 *
 * @param timeNs when it was completed
 * @param layout what can be measured: the sensors worn, without legs that were not moved
 * @param functional true when axes come from movements of the person; false for a fallback
 * @param quality the worst of its sensors
 * @param reasons what limits it, in words; empty when good
 * @param sensors one for each sensor worn
 * @param lumbarFlexionMaxDeg largest lumbar flexion; {@code NaN} when not measured or under 20°
 * @param hipHingeIndexBaseline the person's own free bend, same layout; {@code NaN} without one
 */
public record CalibrationResult(
    long timeNs,
    Layout layout,
    boolean functional,
    SensorCalibration.Quality quality,
    List<String> reasons,
    List<SensorCalibration> sensors,
    double lumbarFlexionMaxDeg,
    double hipHingeIndexBaseline) {}
