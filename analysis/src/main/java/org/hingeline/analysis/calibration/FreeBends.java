package org.hingeline.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Layout;

/**
 * The person's own way of bending, from the free bends of the calibration: how deep, and with which
 * share of the hips at the deepest point. Angles in degrees from calibrated standing, sampled at
 * the same instants.
 */
final class FreeBends {
  private static final double EXCURSION = 0.5;

  private FreeBends() {}

  /** Positions of the deepest point of each bend: maxima between crossings of half the depth. */
  static List<Integer> deepest(double[] trunkDeg) {
    List<Integer> positions = new ArrayList<>();
    double threshold = EXCURSION * max(trunkDeg);
    int best = -1;
    for (int i = 0; i < trunkDeg.length; i++) {
      if (Double.isNaN(trunkDeg[i])) {
        continue;
      }
      if (trunkDeg[i] > threshold) {
        if (best < 0 || trunkDeg[i] > trunkDeg[best]) {
          best = i;
        }
      } else if (best >= 0) {
        positions.add(best);
        best = -1;
      }
    }
    if (best >= 0) {
      positions.add(best);
    }
    return positions;
  }

  /**
   * Mean hip-hinge index of the bends: Δpelvis/Δtrunk with two sensors, Δhip/(Δhip + Δlumbar) with
   * a thigh sensor; {@code NaN} without a bend of 30° or more.
   */
  static double hipHingeIndex(
      Layout layout, double[] trunkDeg, double[] pelvisDeg, double[] thighDeg) {
    double sum = 0;
    int count = 0;
    for (int i : deepest(trunkDeg)) {
      if (trunkDeg[i] < 30) {
        continue;
      }
      double lumbar = trunkDeg[i] - pelvisDeg[i];
      double hip = pelvisDeg[i] - thighDeg[i];
      double index = layout.sensors() >= 3 ? hip / (hip + lumbar) : pelvisDeg[i] / trunkDeg[i];
      if (!Double.isNaN(index)) {
        sum += Math.min(1, Math.max(0, index));
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = value > max ? value : max;
    }
    return max == Double.NEGATIVE_INFINITY ? Double.NaN : max;
  }
}
