package org.hingeline.analysis.joint;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;

/**
 * The angle that drives an exercise, growing towards the bottom: trunk inclination for hinge,
 * deadlift and bend; the thigh for a squat; what else is worn where that sensor is missing.
 */
public final class Driver {
  private final Segment segment;
  private final double sign;

  private Driver(Segment segment, double sign) {
    this.segment = segment;
    this.sign = sign;
  }

  /** The driver of an exercise with the segments in this mask of ordinals. */
  public static Driver of(Exercise exercise, int wornMask) {
    boolean trunk = (wornMask & (1 << Segment.TRUNK.ordinal())) != 0;
    boolean pelvis = (wornMask & (1 << Segment.PELVIS.ordinal())) != 0;
    boolean thigh = (wornMask & (1 << Segment.THIGH.ordinal())) != 0;
    if (thigh && (exercise == Exercise.SQUAT || (!trunk && !pelvis))) {
      return new Driver(Segment.THIGH, -1);
    } else if (trunk) {
      return new Driver(Segment.TRUNK, 1);
    } else if (pelvis) {
      return new Driver(Segment.PELVIS, 1);
    }
    return new Driver(Segment.SHANK, 1);
  }

  /** The segment it is read from. */
  public Segment segment() {
    return segment;
  }

  /** +1 where the inclination grows towards the bottom, −1 where it falls. */
  public double sign() {
    return sign;
  }

  /** The angle at a position, degrees; {@code NaN} where it was not measured. */
  public double angleDeg(MotionHistory history, long position) {
    return sign * history.inclinationDeg(segment, position);
  }
}
