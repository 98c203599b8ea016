package org.hingeline.analysis.rhythm;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.Stretch;

/**
 * The inclinations of trunk, pelvis and thigh over a phase, read so that the body always goes down:
 * rising is read backward. Positions count instants from the first and carry fractions.
 */
final class Course {
  private final double[] trunk;
  private final double[] pelvis;
  private final double[] thigh;
  private final boolean hasThigh;
  private final double start;
  private final double end;
  private final int gap;

  private Course(
      double[] trunk,
      double[] pelvis,
      double[] thigh,
      boolean hasThigh,
      double start,
      double end,
      int gap) {
    this.trunk = trunk;
    this.pelvis = pelvis;
    this.thigh = thigh;
    this.hasThigh = hasThigh;
    this.start = start;
    this.end = end;
    this.gap = gap;
  }

  /** The course between two positions of the history, or {@code null} where there is none. */
  static Course lowering(MotionHistory history, double from, double to) {
    if (!(to - from >= 2) || from < history.oldest() || to > history.end() - 1) {
      return null;
    }
    long first = (long) Math.floor(from);
    int n = (int) ((long) Math.ceil(to) - first) + 1;
    double[] trunk = new double[n];
    double[] pelvis = new double[n];
    double[] thigh = new double[n];
    int gap = Stretch.read(i -> history.inclinationDeg(Segment.TRUNK, i), first, n, trunk);
    gap = Math.max(gap, read(history, Segment.PELVIS, first, pelvis));
    int thighGap = read(history, Segment.THIGH, first, thigh);
    boolean hasThigh = thighGap < n;
    gap = hasThigh ? Math.max(gap, thighGap) : gap;
    return new Course(trunk, pelvis, thigh, hasThigh, from - first, to - first, gap);
  }

  /** The same of a phase in which the body goes up. */
  static Course rising(MotionHistory history, double from, double to) {
    Course up = lowering(history, from, to);
    if (up == null) {
      return null;
    }
    int last = up.trunk.length - 1;
    return new Course(
        reversed(up.trunk),
        reversed(up.pelvis),
        reversed(up.thigh),
        up.hasThigh,
        last - up.end,
        last - up.start,
        up.gap);
  }

  private static int read(MotionHistory history, Segment segment, long first, double[] into) {
    return Stretch.read(i -> history.inclinationDeg(segment, i), first, into.length, into);
  }

  private static double[] reversed(double[] values) {
    double[] back = new double[values.length];
    for (int i = 0; i < back.length; i++) {
      back[i] = values[back.length - 1 - i];
    }
    return back;
  }

  double start() {
    return start;
  }

  double end() {
    return end;
  }

  /** Longest run of instants that were not measured. */
  int gap() {
    return gap;
  }

  double trunk(double position) {
    return Stretch.at(trunk, position);
  }

  double pelvis(double position) {
    return Stretch.at(pelvis, position);
  }

  double lumbar(double position) {
    return trunk(position) - pelvis(position);
  }

  /** Hip flexion; NaN without a thigh sensor. */
  double hip(double position) {
    return hasThigh ? pelvis(position) - Stretch.at(thigh, position) : Double.NaN;
  }
}
