package org.hingeline.analysis.set;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;

/**
 * Whether the person stands while the driver is at the top. Someone who has sat down also has an
 * upright trunk; the thigh tells, and without one the pelvis rolled back under a flexed lower back.
 * Where zero is not calibrated standing but the posture a movement came from, someone who sat all
 * the time is as much at the top as someone who stood; only the thigh, when it is worn and does not
 * drive, must be back where it was.
 */
final class Stance {
  private static final double UPRIGHT_TRUNK_DEG = 25;
  private static final double SEATED_PELVIS_DEG = -5;
  private static final double SEATED_LUMBAR_DEG = 8;

  private final MotionHistory history;
  private final Driver driver;
  private final double standingThighDeg;
  private final boolean standingKnown;
  private final HeightCheck height;

  Stance(
      MotionHistory history,
      Driver driver,
      double standingThighDeg,
      boolean standingKnown,
      HeightCheck height) {
    this.history = history;
    this.driver = driver;
    this.standingThighDeg = standingThighDeg;
    this.standingKnown = standingKnown;
    this.height = height;
  }

  /** A movement has begun at the top. */
  void began(long position) {
    if (height != null) {
      height.began(position);
    }
  }

  /** It is over. */
  void ended() {
    if (height != null) {
      height.ended();
    }
  }

  boolean standing(long position) {
    boolean same = height == null || height.same(position);
    return same && postureOfStanding(position);
  }

  private boolean postureOfStanding(long position) {
    double thigh = history.inclinationDeg(Segment.THIGH, position);
    if (driver.segment() == Segment.THIGH) {
      return !standingKnown
          || !(history.inclinationDeg(Segment.TRUNK, position) > UPRIGHT_TRUNK_DEG);
    }
    if (!Double.isNaN(thigh)) {
      return Math.abs(thigh) < standingThighDeg;
    }
    return !standingKnown
        || !(history.inclinationDeg(Segment.PELVIS, position) < SEATED_PELVIS_DEG
            && history.lumbarFlexionDeg(position) > SEATED_LUMBAR_DEG);
  }
}
