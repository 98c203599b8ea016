package org.hingeline.analysis.set;

import org.hingeline.analysis.joint.MotionHistory;

/**
 * How far the body has risen or sunk since a moment at which it did neither.
 *
 * <p>The force along the vertical, less what it is in quiet standing, integrates once to the
 * velocity and twice to the height. An offset that the sensor has only while it is bent forward
 * grows with the square of time in that height; at a moment at which the body is at rest again the
 * velocity is known to be zero, and taking its error off as a straight line removes a constant
 * offset wholly, and of a movement that returns by the way it came the rest as well.
 */
final class BodyHeight {
  private static final double GRAVITY_MPS2 = 9.81;
  private static final double QUIET_MPS2 = 0.3;
  private static final double LEVEL_S = 2;

  private final MotionHistory history;
  private final double periodS;
  private double levelMps2 = GRAVITY_MPS2;
  private double lastMps2 = GRAVITY_MPS2;
  private long start;
  private long end;
  private double velocityMps;
  private double heightM;

  BodyHeight(MotionHistory history, double periodS) {
    this.history = history;
    this.periodS = periodS;
  }

  /** Learns from an instant of quiet standing what the sensor reads then. */
  void standing(long position) {
    double force = history.verticalMps2(position);
    if (Math.abs(force - levelMps2) < QUIET_MPS2) {
      levelMps2 += (force - levelMps2) * periodS / LEVEL_S;
    }
  }

  /** The body is at rest at this position; heights are measured from here. */
  void startAt(long position) {
    start = position;
    end = position;
    velocityMps = 0;
    heightM = 0;
    lastMps2 = levelMps2;
  }

  /** Takes every instant up to this one; what was not measured stays as it was. */
  void moveTo(long position) {
    while (end < position) {
      end++;
      double force = history.verticalMps2(end);
      lastMps2 = Double.isNaN(force) ? lastMps2 : force;
      velocityMps += (lastMps2 - levelMps2) * periodS;
      heightM += velocityMps * periodS;
    }
  }

  /** Time since the start, s. */
  double elapsedS() {
    return (end - start) * periodS;
  }

  /** Change of height in m, whether the body moves or not. */
  double changeM() {
    return heightM;
  }

  /** Change of height in m, if the body is at rest again. */
  double changeAtRestM() {
    return heightM - 0.5 * velocityMps * elapsedS();
  }
}
