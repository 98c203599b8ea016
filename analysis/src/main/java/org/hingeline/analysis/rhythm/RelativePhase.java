package org.hingeline.analysis.rhythm;

import java.util.List;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.Stretch;
import org.hingeline.analysis.tempo.ZeroPhase;

/**
 * Continuous relative phase of lumbar flexion and pelvic inclination over a whole repetition.
 *
 * <p>Each angle is drawn against its own velocity, the angle centred between its extremes and both
 * divided by their largest magnitude [1]; the direction of that point is its phase, and the
 * difference of the two phases tells, at every moment, which of the two is ahead: 0° when they move
 * alike, positive where the lumbar spine is ahead. The mean of its magnitude (MARP) says how far
 * from in phase a repetition was; the standard deviation between repetitions (deviation phase, DP)
 * says how steadily a person repeats it [2]. Both need whole movements and filtering without delay,
 * and are therefore reported in review only.
 *
 * <ol>
 *   <li>Lamb P. F., Stöckl M., On the use of continuous relative phase: review of current
 *       approaches and outline for a new standard, Clin Biomech 2014, 29:484.
 *   <li>Stergiou N. et al., A dynamical systems investigation of lower extremity coordination
 *       during running over obstacles, Clin Biomech 2001, 16:213.
 * </ol>
 */
public final class RelativePhase {
  /** Points of a normalised repetition, 0 % to 100 %. */
  public static final int POINTS = 101;

  private static final double MARGIN_S = 0.5;

  private RelativePhase() {}

  /**
   * Relative phase of a repetition in degrees, −180 to 180, at {@link #POINTS} equal distances.
   *
   * @param from position at which the repetition begins
   * @param to position at which it ends
   * @return null where a phase is missing, a gap is too long or one of the two did not move
   */
  public static double[] ofRepetition(
      MotionHistory history,
      double from,
      double to,
      ZeroPhase lowPass,
      double periodS,
      RhythmConfig config) {
    if (!(to - from >= 2) || from < history.oldest() || to > history.end() - 1) {
      return null;
    }
    long margin = Math.round(MARGIN_S / periodS);
    long begin = Math.max(history.oldest(), (long) Math.floor(from) - margin);
    int n = (int) (Math.min(history.end(), (long) Math.ceil(to) + margin + 1) - begin);
    double[] lumbar = new double[n];
    double[] pelvis = new double[n];
    int gap = Stretch.read(history::lumbarFlexionDeg, begin, n, lumbar);
    Stretch.read(i -> history.inclinationDeg(Segment.PELVIS, i), begin, n, pelvis);
    if (gap * periodS > config.gapMaxS()) {
      return null;
    }
    lowPass.filter(lumbar, n);
    lowPass.filter(pelvis, n);
    double[] ahead = phases(lumbar, from - begin, to - begin, config.excursionMinDeg());
    double[] behind = phases(pelvis, from - begin, to - begin, config.excursionMinDeg());
    return ahead == null || behind == null ? null : difference(ahead, behind);
  }

  /**
   * Phase of a movement in degrees at {@link #POINTS} equal distances between two positions; it
   * decreases as the movement goes on. Null where the angle changes less than the least excursion.
   */
  static double[] phases(double[] angle, double from, double to, double leastDeg) {
    double[] value = new double[POINTS];
    double[] velocity = new double[POINTS];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double fastest = 0;
    for (int i = 0; i < POINTS; i++) {
      double position = from + (to - from) * i / (POINTS - 1);
      double before = Math.max(0, position - 1);
      double after = Math.min(angle.length - 1, position + 1);
      value[i] = Stretch.at(angle, position);
      velocity[i] = (Stretch.at(angle, after) - Stretch.at(angle, before)) / (after - before);
      low = Math.min(low, value[i]);
      high = Math.max(high, value[i]);
      fastest = Math.max(fastest, Math.abs(velocity[i]));
    }
    if (high - low < leastDeg) {
      return null;
    }
    double[] phase = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double centred = (2 * value[i] - low - high) / (high - low);
      phase[i] = Math.toDegrees(Math.atan2(velocity[i] / fastest, centred));
    }
    return phase;
  }

  /** Second minus first: where the first is further on, its phase is the smaller. */
  private static double[] difference(double[] first, double[] second) {
    double[] difference = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      difference[i] = wrapped(second[i] - first[i]);
    }
    return difference;
  }

  /** Mean absolute relative phase of a repetition, degrees. */
  public static double meanAbsolute(double[] relativePhaseDeg) {
    double sum = 0;
    for (double value : relativePhaseDeg) {
      sum += Math.abs(value);
    }
    return sum / relativePhaseDeg.length;
  }

  /** Deviation phase of repetitions, degrees: at each point n − 1, about the circular mean. */
  public static double deviation(List<double[]> repetitions) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double cos = 0;
      double sin = 0;
      for (double[] phase : repetitions) {
        cos += Math.cos(Math.toRadians(phase[i]));
        sin += Math.sin(Math.toRadians(phase[i]));
      }
      double mean = Math.toDegrees(Math.atan2(sin, cos));
      double squares = 0;
      for (double[] phase : repetitions) {
        double away = wrapped(phase[i] - mean);
        squares += away * away;
      }
      sum += Math.sqrt(squares / (repetitions.size() - 1));
    }
    return sum / POINTS;
  }

  private static double wrapped(double angleDeg) {
    return angleDeg - 360 * Math.rint(angleDeg / 360);
  }
}
