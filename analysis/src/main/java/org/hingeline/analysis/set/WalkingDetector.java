package org.hingeline.analysis.set;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;

/**
 * Whether the person walks, from the motion of the uppermost sensor of the hip or back.
 *
 * <p>Two legs take turns, and that is what is looked for: the body rises and falls once a step [1],
 * while it turns left with one step and right with the next, so its rate about the vertical repeats
 * once a stride and is opposite one step later [2]. Over the last 3 s the autocorrelation of the
 * vertical force has its peak at the step time, 0.40–0.72 s (1.4–2.5 steps a second); the turning,
 * freed of slower turns by its mean over a stride, must be opposed at that lag and agree at twice
 * the lag; and the trunk must have stayed nearly upright. Seen three times in half a second it is
 * walking, so a pace or two is not. Bouncing has no sides, fidgeting no step, the shock of a weight
 * does not come back, and a repetition, however fast, bends the trunk.
 *
 * <p>[1] Moe-Nilssen R., Helbostad J. L., Estimation of gait cycle characteristics by trunk
 * accelerometry, J Biomech 2004, 37:121. [2] Zijlstra W., Hof A. L., Assessment of spatio-temporal
 * gait parameters from trunk accelerations during human walking, Gait Posture 2003, 18:1.
 */
final class WalkingDetector {
  private static final double WINDOW_S = 3.0;
  private static final double EVERY_S = 0.25;
  private static final int SEEN_TIMES = 3;
  private static final double STEP_MIN_S = 0.40;
  private static final double STEP_MAX_S = 0.72;
  private static final double FORCE_RMS_MIN_MPS2 = 0.5;
  private static final double TURN_RMS_MIN_DEG_PER_S = 3;
  private static final double STEP_LIKENESS = 0.5;
  private static final double SIDE_LIKENESS = 0.3;
  private static final double TRUNK_RANGE_DEG = 20;
  private static final int PARTS = 3;
  private static final double LEAST_SHARE = 0.5;

  private final MotionHistory history;
  private final Segment leaning;
  private final int window;
  private final int every;
  private final int shortest;
  private final int longest;
  private final double[] force;
  private final double[] turn;
  private final double[] side;
  private int seen;

  WalkingDetector(MotionHistory history, int wornMask, double periodS) {
    double perSecond = 0.5 / periodS;
    this.history = history;
    boolean trunk = (wornMask & (1 << Segment.TRUNK.ordinal())) != 0;
    this.leaning = trunk ? Segment.TRUNK : Segment.PELVIS;
    this.window = (int) Math.round(WINDOW_S * perSecond);
    this.every = (int) Math.round(EVERY_S / periodS);
    this.shortest = (int) Math.round(STEP_MIN_S * perSecond);
    this.longest = (int) Math.round(STEP_MAX_S * perSecond);
    this.force = new double[window];
    this.turn = new double[window];
    this.side = new double[window];
  }

  /** The newest instant; true when the person has been walking up to it. */
  boolean accept(long position) {
    if (position % every == 0) {
      seen = walking(position) ? seen + 1 : 0;
    }
    return seen >= SEEN_TIMES;
  }

  private boolean walking(long position) {
    long from = position + 1 - 2L * window;
    if (from < history.oldest() || !upright(from, position)) {
      return false;
    }
    read(from);
    removeMean(force);
    if (!throughout()) {
      return false;
    }
    int step = stepTime();
    if (step == 0) {
      return false;
    }
    removeStrideMean(2 * step);
    int to = window - step;
    return rms(side, step, to) >= TURN_RMS_MIN_DEG_PER_S
        && likeness(side, step, to, step) <= -SIDE_LIKENESS
        && likeness(side, step, to, 2 * step) >= SIDE_LIKENESS;
  }

  /** Rising and falling in every part of the window: who took two paces stands in the rest. */
  private boolean throughout() {
    double least = Math.max(FORCE_RMS_MIN_MPS2, LEAST_SHARE * rms(force, 0, window));
    for (int part = 0; part < PARTS; part++) {
      if (rms(force, part * window / PARTS, (part + 1) * window / PARTS) < least) {
        return false;
      }
    }
    return true;
  }

  private boolean upright(long from, long to) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (long i = from; i <= to; i += 5) {
      double angle = history.inclinationDeg(leaning, i);
      least = angle < least ? angle : least;
      most = angle > most ? angle : most;
    }
    return !(most - least > TRUNK_RANGE_DEG);
  }

  /** Two instants make one value; what was not measured stays as it was. */
  private void read(long from) {
    double lastForce = 0;
    double lastTurn = 0;
    for (int i = 0; i < window; i++) {
      long at = from + 2L * i;
      double f = 0.5 * (history.verticalMps2(at) + history.verticalMps2(at + 1));
      double t = 0.5 * (history.turnDegPerS(at) + history.turnDegPerS(at + 1));
      lastForce = Double.isNaN(f) ? lastForce : f;
      lastTurn = Double.isNaN(t) ? lastTurn : t;
      force[i] = lastForce;
      turn[i] = lastTurn;
    }
  }

  /** The lag at which the force repeats itself best, or 0 when it does not. */
  private int stepTime() {
    int best = 0;
    double most = STEP_LIKENESS;
    for (int lag = shortest; lag <= longest; lag++) {
      double likeness = likeness(force, 0, window, lag);
      if (likeness > most) {
        most = likeness;
        best = lag;
      }
    }
    return best;
  }

  private static double likeness(double[] values, int from, int to, int lag) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = from; i + lag < to; i++) {
      product += values[i] * values[i + lag];
      first += values[i] * values[i];
      second += values[i + lag] * values[i + lag];
    }
    double size = Math.sqrt(first * second);
    return size > 0 ? product / size : 0;
  }

  private static void removeMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= sum / values.length;
    }
  }

  /** Leaves of the turning what is faster than a stride; the ends, half a stride each, are cut. */
  private void removeStrideMean(int stride) {
    int half = stride / 2;
    double sum = 0;
    for (int i = 0; i < stride; i++) {
      sum += turn[i];
    }
    for (int i = half; i + half < window; i++) {
      side[i] = turn[i] - sum / stride;
      sum += turn[i + half] - turn[i - half];
    }
  }

  private static double rms(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i] * values[i];
    }
    return Math.sqrt(sum / (to - from));
  }
}
