package org.hingeline.analysis.survey;

import java.util.List;

/**
 * Whether the body goes up or down as an angle grows.
 *
 * <p>Between two turning points of the angle the body starts and ends without velocity, so the
 * specific force along the vertical, less its mean over the record, integrates once to zero (what
 * is left is drift and taken off as a straight line) and twice to the height gained. Standing up
 * from a chair raises the pelvis by 0.4 m, of which the errors of such an integral over one or two
 * seconds are a small part; over all turning points of a set the sign is hardly ever in doubt.
 */
final class Rise {
  private static final double MOVING = 0.1;
  private static final double MARGIN_S = 0.25;
  private static final double LONGEST_S = 6;

  private final double[] driver;
  private final double periodS;

  Rise(double[] driver, double periodS) {
    this.driver = driver;
    this.periodS = periodS;
  }

  /**
   * Mean height gained while the angle grows by the amplitude or more, less that while it falls,
   * over its standard error: positive when the body is higher at large angles. 0 where unknown.
   */
  double evidence(SensorTrack track, List<Integer> turns, int first, double amplitudeDeg) {
    int count = 0;
    double sum = 0;
    double sumSquare = 0;
    for (int t = 0; t + 1 < turns.size(); t++) {
      int from = turns.get(t);
      int to = turns.get(t + 1);
      double step = driver[to] - driver[from];
      if (Math.abs(step) >= amplitudeDeg) {
        double height = height(track, from, to, first) * Math.signum(step);
        if (!Double.isNaN(height)) {
          count++;
          sum += height;
          sumSquare += height * height;
        }
      }
    }
    if (count == 0) {
      return 0;
    }
    double mean = sum / count;
    double variance = Math.max(0, sumSquare / count - mean * mean) + 0.05 * 0.05;
    return mean / Math.sqrt(variance / count);
  }

  private double height(SensorTrack track, int turn, int next, int first) {
    double peak = 0;
    for (int i = turn + 1; i <= next; i++) {
      peak = Math.max(peak, Math.abs(driver[i] - driver[i - 1]));
    }
    int from = turn;
    while (from + 1 < next && Math.abs(driver[from + 1] - driver[from]) < MOVING * peak) {
      from++;
    }
    int to = next;
    while (to - 1 > from && Math.abs(driver[to] - driver[to - 1]) < MOVING * peak) {
      to--;
    }
    int margin = (int) Math.round(MARGIN_S / periodS);
    from = Math.max(turn, from - margin);
    to = Math.min(next, to + margin);
    double lengthS = (to - from) * periodS;
    if (lengthS > LONGEST_S || lengthS < 0.2) {
      return Double.NaN;
    }
    double velocity = 0;
    double height = 0;
    for (int i = from; i < to; i++) {
      if (!track.measured(first + i)) {
        return Double.NaN;
      }
      double up = 0;
      for (int a = 0; a < 3; a++) {
        up += track.force(first + i, a) * track.up(first + i, a);
      }
      velocity += (up - ForceOffset.GRAVITY) * periodS;
      height += velocity * periodS;
    }
    return height - 0.5 * velocity * lengthS;
  }
}
