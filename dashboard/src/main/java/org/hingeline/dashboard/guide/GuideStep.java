package org.hingeline.dashboard.guide;

import org.hingeline.analysis.CalibrationStep;

/**
 * What the page shows of a calibration under way.
 *
 * @param step the step
 * @param remainingS seconds left in it; 0 while a device takes longer than usual
 * @param totalS seconds it usually takes
 * @param text what to do, in words for the person
 */
public record GuideStep(CalibrationStep step, double remainingS, double totalS, String text) {}
