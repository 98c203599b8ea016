package org.hingeline.analysis.tempo;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.Stretch;

/**
 * Times the phases of one excursion of the driver angle.
 *
 * <p>A phase is the stretch in which the driver moves faster than ω₀ = max(5 °/s, 5 % of the
 * excursion's peak velocity). A stop counts as a pause only within 15 % of depth of an extreme; a
 * stop elsewhere belongs to its phase and is a hesitation. Because an excursion is timed from the
 * record when it is over, the 6 Hz low-pass is run forward and backward and shifts nothing.
 */
public final class PhaseTimer {
  private final TempoConfig config;
  private final double periodS;
  private final ZeroPhase lowPass;

  private double[] angle = new double[4096];
  private double[] velocity = new double[4096];
  private double threshold;

  /** A timer for histories of this period. */
  public PhaseTimer(TempoConfig config, double periodS) {
    this.config = config;
    this.periodS = periodS;
    this.lowPass = new ZeroPhase(config.cutoffHz(), periodS);
  }

  /**
   * Times the excursion that is deepest at a position.
   *
   * @param from first position that can belong to it
   * @param to position after the last that can belong to it
   */
  public Phases time(MotionHistory history, Driver driver, long from, long deepest, long to) {
    int n = (int) (to - from);
    read(history, driver, from, n);
    int bottom = (int) (deepest - from);
    lowPass.filter(angle, n);
    for (int i = Math.max(0, bottom - 10); i < Math.min(n, bottom + 11); i++) {
      if (angle[i] > angle[bottom]) {
        bottom = i;
      }
    }
    double peak = differentiate(n);
    threshold = Math.max(config.velocityMinDegPerS(), config.velocityShare() * peak);

    double down = lowest(0, bottom);
    double up = lowest(bottom, n);
    double eccentricMiddle = crossingBefore(bottom, 0.5 * (angle[bottom] + down));
    double concentricMiddle = lastCrossing(bottom, n, 0.5 * (angle[bottom] + up));
    double nearDown = config.extremeShare() * (angle[bottom] - down);
    double nearUp = config.extremeShare() * (angle[bottom] - up);

    double eccentricStart = stopBefore((int) eccentricMiddle, down + nearDown, true);
    double eccentricEnd = stopAfter((int) eccentricMiddle, n, angle[bottom] - nearDown, true);
    double concentricStart = stopBefore((int) concentricMiddle, angle[bottom] - nearUp, false);
    double concentricEnd = stopAfter((int) concentricMiddle, n, up + nearUp, false);
    if (Double.isNaN(eccentricMiddle)) {
      eccentricStart = Double.NaN;
      eccentricEnd = Double.NaN;
    }
    if (Double.isNaN(concentricMiddle)) {
      concentricStart = Double.NaN;
      concentricEnd = Double.NaN;
    }
    List<Phases.Stop> stops = new ArrayList<>();
    addStops(stops, Phase.ECCENTRIC, from, eccentricStart, eccentricEnd, down, angle[bottom]);
    addStops(stops, Phase.CONCENTRIC, from, concentricStart, concentricEnd, up, angle[bottom]);
    return new Phases(
        from + eccentricStart,
        from + eccentricEnd,
        from + concentricStart,
        from + concentricEnd,
        List.copyOf(stops));
  }

  private void read(MotionHistory history, Driver driver, long from, int n) {
    if (n > angle.length) {
      angle = new double[n];
      velocity = new double[n];
    }
    Stretch.read(position -> driver.angleDeg(history, position), from, n, angle);
  }

  private double differentiate(int n) {
    double peak = 0;
    for (int i = 0; i < n; i++) {
      int a = Math.max(0, i - 1);
      int b = Math.min(n - 1, i + 1);
      velocity[i] = b > a ? (angle[b] - angle[a]) / ((b - a) * periodS) : 0;
      peak = Math.max(peak, Math.abs(velocity[i]));
    }
    return peak;
  }

  private double lowest(int from, int to) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      lowest = Math.min(lowest, angle[i]);
    }
    return lowest;
  }

  private double crossingBefore(int bottom, double level) {
    for (int i = bottom; i >= 0; i--) {
      if (angle[i] < level) {
        return i;
      }
    }
    return Double.NaN;
  }

  /** The last way up: an attempt given up on the floor comes before it. */
  private double lastCrossing(int bottom, int n, double level) {
    for (int i = n - 1; i > bottom; i--) {
      if (angle[i] < level && angle[i - 1] >= level) {
        return i;
      }
    }
    return Double.NaN;
  }

  /** Walks back from the middle of a phase to where it began, near the extreme it came from. */
  private double stopBefore(int middle, double nearLevel, boolean lowering) {
    for (int i = middle; i >= 0; i--) {
      boolean near = lowering ? angle[i] <= nearLevel : angle[i] >= nearLevel;
      double towards = lowering ? velocity[i] : -velocity[i];
      if (near && towards <= threshold) {
        double next = lowering ? velocity[i + 1] : -velocity[i + 1];
        return i + share(threshold - towards, next - towards);
      }
    }
    return 0;
  }

  /** Walks on from the middle of a phase to where it ended, near the extreme it leads to. */
  private double stopAfter(int middle, int n, double nearLevel, boolean lowering) {
    for (int i = middle; i < n; i++) {
      boolean near = lowering ? angle[i] >= nearLevel : angle[i] <= nearLevel;
      double towards = lowering ? velocity[i] : -velocity[i];
      if (near && towards <= threshold && i > 0) {
        double before = lowering ? velocity[i - 1] : -velocity[i - 1];
        return i - share(threshold - towards, before - towards);
      }
    }
    return Double.NaN;
  }

  /** Where between two instants the threshold lies, 0–1; 0 when both are below it. */
  private static double share(double part, double whole) {
    return whole > part ? part / whole : 0;
  }

  private void addStops(
      List<Phases.Stop> stops,
      Phase phase,
      long from,
      double start,
      double end,
      double topDeg,
      double bottomDeg) {
    if (Double.isNaN(start) || Double.isNaN(end)) {
      return;
    }
    int shortest = (int) Math.round(config.shortestS() / periodS);
    int still = 0;
    for (int i = (int) Math.ceil(start); i <= end; i++) {
      if (i < end && Math.abs(velocity[i]) <= threshold) {
        still++;
        continue;
      }
      if (still >= shortest) {
        double share = (angle[i - still / 2] - topDeg) / (bottomDeg - topDeg);
        stops.add(new Phases.Stop(phase, from + i - still, from + i, share));
      }
      still = 0;
    }
  }
}
