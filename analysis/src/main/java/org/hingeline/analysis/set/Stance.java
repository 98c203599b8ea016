package org.hingeline.analysis.set;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;

/**
 * Whether the person stands while the driver is at the top. Someone who has sat down also has an
 * upright trunk; the thigh tells, and without one the pelvis rolled back under a flexed lower back.
 */
final class Stance {
  private static final double UPRIGHT_TRUNK_DEG = 25;
  private static final double SEATED_PELVIS_DEG = -5;
  private static final double SEATED_LUMBAR_DEG = 8;

  private final MotionHistory history;
  private final Driver driver;
  private final double standingThighDeg;

  Stance(MotionHistory history, Driver driver, double standingThighDeg) {
    this.history = history;
    this.driver = driver;
    this.standingThighDeg = standingThighDeg;
  }

  boolean standing(long position) {
    double thigh = history.inclinationDeg(Segment.THIGH, position);
    if (driver.segment() == Segment.THIGH) {
      return !(history.inclinationDeg(Segment.TRUNK, position) > UPRIGHT_TRUNK_DEG);
    }
    if (!Double.isNaN(thigh)) {
      return Math.abs(thigh) < standingThighDeg;
    }
    return !(history.inclinationDeg(Segment.PELVIS, position) < SEATED_PELVIS_DEG
        && history.lumbarFlexionDeg(position) > SEATED_LUMBAR_DEG);
  }
}
