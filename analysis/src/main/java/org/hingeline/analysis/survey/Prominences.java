package org.hingeline.analysis.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * The turning points of a course, and how far each stands out: a peak by the lesser of the climbs
 * that lead up to it from the lowest places between it and higher ones on either side. At an end of
 * the record, what lies beyond is not known and is taken for low.
 */
final class Prominences {
  private static final double RIPPLE_DEG = 3;
  private static final double LARGEST_STEP = 1.35;

  private final double[] course;
  private final List<Integer> turns = new ArrayList<>();

  private Prominences(double[] course) {
    this.course = course;
  }

  /** The turning points of a course, peaks and valleys in turn, beyond ripples of 3°. */
  static Prominences of(double[] course) {
    Prominences found = new Prominences(course);
    found.turn();
    return found;
  }

  /** Positions of the turning points; both ends of the course are among them. */
  List<Integer> turns() {
    return turns;
  }

  private void turn() {
    int low = 0;
    int high = 0;
    int direction = 0;
    for (int i = 1; i < course.length; i++) {
      if (direction <= 0 && course[i] - course[low] > RIPPLE_DEG && course[i] > course[low]) {
        turns.add(low);
        direction = 1;
        high = i;
      } else if (direction >= 0 && course[high] - course[i] > RIPPLE_DEG) {
        turns.add(high);
        direction = -1;
        low = i;
      }
      if (direction >= 0 && course[i] > course[high]) {
        high = i;
      }
      if (direction <= 0 && course[i] < course[low]) {
        low = i;
      }
    }
    if (direction != 0) {
      turns.add(direction > 0 ? high : low);
    }
  }

  /** How far every peak stands out, degrees, largest first. */
  List<Double> peaks() {
    List<Double> found = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      double height = course[turns.get(t)];
      boolean afterHigher = t > 0 && course[turns.get(t - 1)] > height;
      boolean beforeHigher = t + 1 < turns.size() && course[turns.get(t + 1)] > height;
      if (!afterHigher && !beforeHigher && turns.size() > 1) {
        double before = climb(t, -1);
        double after = climb(t, 1);
        // A course that ends on its way back from a peak has still made it.
        boolean end = t + 1 >= turns.size() - 1 && after >= 0.5 * before;
        boolean begin = t <= 1 && before >= 0.5 * after;
        found.add(end ? before : begin ? after : Math.min(before, after));
      }
    }
    found.sort((a, b) -> Double.compare(b, a));
    return found;
  }

  private double climb(int turn, int step) {
    double height = course[turns.get(turn)];
    double lowest = height;
    for (int t = turn + step; t >= 0 && t < turns.size(); t += step) {
      double level = course[turns.get(t)];
      if (level > height) {
        break;
      }
      lowest = Math.min(lowest, level);
    }
    return height - lowest;
  }

  /** What parts the large from the small: depth of the large ones, and the smallest that counts. */
  record Parting(double depthDeg, double smallestDeg) {}

  /**
   * Parts a list of prominences, largest first, at its largest step downwards between 35 % and 75 %
   * of the depth of the larger ones; where no step stands out, at half their depth.
   */
  static Parting part(List<Double> largestFirst, double floorDeg) {
    if (largestFirst.isEmpty()) {
      return new Parting(Double.NaN, floorDeg);
    }
    // One large movement among repetitions, such as leaving the chair, must not set the scale.
    double scale = largestFirst.get(Math.min(2, largestFirst.size() - 1));
    scale = scale < 0.35 * largestFirst.get(0) ? largestFirst.get(0) : scale;
    double depth = medianAbove(largestFirst, 0.5 * scale);
    double best = LARGEST_STEP;
    double smallest = 0.5 * depth;
    for (int i = 0; i < largestFirst.size(); i++) {
      double above = largestFirst.get(i);
      double below = i + 1 < largestFirst.size() ? largestFirst.get(i + 1) : 0;
      double middle = Math.sqrt(above * Math.max(below, above / 4));
      boolean within = middle >= 0.35 * depth && middle <= 0.75 * depth;
      if (within && above / Math.max(below, 1) > best) {
        best = above / Math.max(below, 1);
        smallest = middle;
      }
    }
    smallest = Math.max(floorDeg, smallest);
    return new Parting(medianAbove(largestFirst, smallest), smallest);
  }

  private static double medianAbove(List<Double> largestFirst, double limit) {
    int count = 0;
    while (count < largestFirst.size() && largestFirst.get(count) >= limit) {
      count++;
    }
    return count == 0 ? largestFirst.get(0) : largestFirst.get(count / 2);
  }
}
