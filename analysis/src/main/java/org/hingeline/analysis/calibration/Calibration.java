package org.hingeline.analysis.calibration;

import java.util.Map;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * A finished calibration as the pipeline uses it.
 *
 * @param result what is reported of it
 * @param axes for each segment that was worn
 * @param bendDepthDeg how far the trunk went in the free bends; {@code NaN} without them
 * @param squatDepthDeg how far the thigh went in the half squats; {@code NaN} without them
 * @param exchanged whether sensors look as if they were worn in each other's place
 * @param ungraded why nothing can be graded against it, in words; empty where it can
 */
public record Calibration(
    CalibrationResult result,
    Map<Segment, SegmentAxes> axes,
    double bendDepthDeg,
    double squatDepthDeg,
    boolean exchanged,
    String ungraded) {}
