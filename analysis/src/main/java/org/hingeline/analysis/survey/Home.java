package org.hingeline.analysis.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The posture that excursions start from and come back to. */
final class Home {
  private static final int EDGE_INSTANTS = 40;

  private Home() {}

  /**
   * Whether the low end of a course is its home (positive) or the high end (negative): where it
   * begins counts twice, where it ends once, and which end is visited less once.
   */
  static double votes(double[] course) {
    if (course.length < 2 * EDGE_INSTANTS) {
      return 0;
    }
    double[] sorted = course.clone();
    Arrays.sort(sorted);
    double low = sorted[(int) (0.02 * sorted.length)];
    double high = sorted[(int) (0.98 * (sorted.length - 1))];
    double middle = sorted[sorted.length / 2];
    double range = Math.max(1e-9, high - low);
    double first = median(Arrays.copyOf(course, EDGE_INSTANTS));
    double last = median(Arrays.copyOfRange(course, course.length - EDGE_INSTANTS, course.length));
    return 2 * end(first, low, range) + end(last, low, range) + end(middle, low, range);
  }

  /** 1 at the low end, −1 at the high end. */
  private static double end(double level, double low, double range) {
    return Math.max(-1, Math.min(1, 1 - 2 * (level - low) / range));
  }

  /** The level of the tops: the median of the valleys beside large peaks. */
  static double level(double[] course, List<Integer> turns, double amplitudeDeg) {
    List<Double> tops = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      double own = course[turns.get(t)];
      boolean before = t > 0 && course[turns.get(t - 1)] - own >= amplitudeDeg;
      boolean after = t + 1 < turns.size() && course[turns.get(t + 1)] - own >= amplitudeDeg;
      if (before || after) {
        tops.add(own);
      }
    }
    double[] levels = tops.stream().mapToDouble(Double::doubleValue).toArray();
    return levels.length == 0 ? median(course.clone()) : median(levels);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
