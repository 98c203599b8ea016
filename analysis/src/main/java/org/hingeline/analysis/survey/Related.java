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
  private static final double APART = 0.4;

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

  /**
   * Whether two sensors have the same vertical at one end of the driver's range and quite different
   * ones at the other: −1 for the low end, +1 for the high end, 0 for neither.
   */
  static double stacked(
      SagittalAngle driver, double sign, SagittalAngle other, List<Survey.Stretch> stretches) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Survey.Stretch stretch : stretches) {
      for (int i = stretch.from(); i < end(stretch, driver, other); i++) {
        low = Math.min(low, sign * driver.deg(i));
        high = Math.max(high, sign * driver.deg(i));
      }
    }
    double[] cosine = new double[2];
    int[] count = new int[2];
    for (Survey.Stretch stretch : stretches) {
      for (int i = stretch.from(); i < end(stretch, driver, other); i++) {
        double share = (sign * driver.deg(i) - low) / (high - low);
        if (share < 0.2 || share > 0.8) {
          int at = share < 0.2 ? 0 : 1;
          count[at]++;
          for (int axis = 0; axis < 3; axis++) {
            cosine[at] += driver.track().up(i, axis) * other.track().up(i, axis);
          }
        }
      }
    }
    double atLow = cosine[0] / Math.max(1, count[0]);
    double atHigh = cosine[1] / Math.max(1, count[1]);
    if (Math.max(atLow, atHigh) < ALIKE || Math.abs(atLow - atHigh) < APART) {
      return 0;
    }
    return atLow > atHigh ? -1 : 1;
  }

  private static int end(Survey.Stretch stretch, SagittalAngle a, SagittalAngle b) {
    return Math.min(stretch.to(), Math.min(a.track().size(), b.track().size()));
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
      int to = end(stretch, a, b);
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
