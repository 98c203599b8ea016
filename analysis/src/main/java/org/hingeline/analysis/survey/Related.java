package org.hingeline.analysis.survey;

import java.util.List;
import org.hingeline.analysis.Segment;

/** How the rotations of two segments go together, where the sign of one of them is known. */
final class Related {
  /** Whom a segment of the back is compared with, nearest first. */
  static final Segment[] BACK = {Segment.TRUNK, Segment.PELVIS};

  /** Whom a segment of the leg is compared with, nearest first. */
  static final Segment[] LEG = {Segment.THIGH, Segment.SHANK, Segment.TRUNK, Segment.PELVIS};

  private static final double ALIKE = 0.85;

  private Related() {}

  /**
   * Positive when the axis of a sensor points to the same side as that of another, whose side is
   * known. Thigh and shank that are worn alike, one above the other, say so by their mounting;
   * otherwise, as any two segments, by how they move: back and shank lean forward together, the
   * thigh leans against them.
   */
  static double together(
      SagittalAngle own,
      Segment segment,
      SagittalAngle known,
      Segment other,
      List<Survey.Stretch> stretches) {
    boolean legs = isLeg(segment) && isLeg(other);
    if (legs && dot(own.zero(), known.zero()) > ALIKE) {
      double axes = dot(own.axis(), known.axis());
      if (Math.abs(axes) > ALIKE) {
        return axes;
      }
    }
    double opposed = (segment == Segment.THIGH) != (other == Segment.THIGH) ? -1 : 1;
    return opposed * agreement(own, known, stretches);
  }

  private static boolean isLeg(Segment segment) {
    return segment == Segment.THIGH || segment == Segment.SHANK;
  }

  /** Correlation of the two rates about their axes, −1 to 1. */
  private static double agreement(
      SagittalAngle a, SagittalAngle b, List<Survey.Stretch> stretches) {
    double both = 0;
    double one = 1e-12;
    double other = 1e-12;
    for (Survey.Stretch stretch : stretches) {
      int to = Math.min(stretch.to(), Math.min(a.track().size(), b.track().size()));
      for (int i = stretch.from(); i < to; i++) {
        if (a.track().measured(i) && b.track().measured(i)) {
          double x = a.rateAbout(i);
          double y = b.rateAbout(i);
          both += x * y;
          one += x * x;
          other += y * y;
        }
      }
    }
    return both / Math.sqrt(one * other);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
