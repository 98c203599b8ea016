package org.hingeline.analysis.calibration;

import static org.hingeline.analysis.CalibrationStep.STILL;

import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;

/**
 * What an accelerometer reads where only gravity acts. A constant offset hides in one posture as
 * soon as it lies across gravity, so every quiet moment of the calibration is asked: standing,
 * standing again, and the bend that is held.
 */
final class RestingForce {
  static final double GRAVITY_MPS2 = 9.81;

  private static final int QUIET_INSTANTS = 50;
  private static final double QUIET_RAD_PER_S = Math.toRadians(6);

  private RestingForce() {}

  /** |force| over the whole standing, m/s²; {@code NaN} for a sensor that was not there. */
  static double standingMps2(CalibrationRun run, Segment segment) {
    StepTrack still = run.standing(segment);
    return still.stood()
        ? still.meanForceMagnitude(CalibrationSolver.TRIM, still.size() - CalibrationSolver.TRIM)
        : Double.NaN;
  }

  /**
   * Of all quiet moments of a calibration, the |force| that is furthest from gravity, m/s². Quiet
   * is when no sensor turns: in a half squat the pelvis hardly does, yet the body is accelerated.
   */
  static double furthestMps2(CalibrationRun run, Segment segment) {
    double furthest = standingMps2(run, segment);
    for (CalibrationStep step : CalibrationStep.values()) {
      StepTrack track = run.track(step, segment);
      int quiet = 0;
      for (int i = 0; i < track.size() && step != STILL; i++) {
        quiet = track.measured(i) && quiet(run, step, i) ? quiet + 1 : 0;
        if (quiet == QUIET_INSTANTS) {
          double mean = track.meanForceMagnitude(i + 1 - quiet, i + 1);
          furthest = offShare(mean) > offShare(furthest) ? mean : furthest;
          quiet = 0;
        }
      }
    }
    return furthest;
  }

  private static boolean quiet(CalibrationRun run, CalibrationStep step, int instant) {
    for (Segment segment : Segment.values()) {
      if (run.track(step, segment).rate(instant) > QUIET_RAD_PER_S) {
        return false;
      }
    }
    return true;
  }

  /** How far from gravity, as a share of it. */
  static double offShare(double forceMps2) {
    return Math.abs(forceMps2 / GRAVITY_MPS2 - 1);
  }
}
