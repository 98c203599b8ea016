package org.hingeline.analysis.movement;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.Stretch;
import org.hingeline.analysis.tempo.Phases;
import org.hingeline.analysis.tempo.ZeroPhase;

/**
 * Depth, smoothness, speed and abruptness of one repetition, from the angle that drives it.
 *
 * <p>Smoothness is {@link Sparc} of each phase of at least half a second; its speed is the mean
 * rate over each hundredth of a second, from the angle as it is. Peak velocity and acceleration are
 * central differences of the angle after a 6 Hz Butterworth low-pass, forward and backward, as for
 * tempo. Abruptness is the 95th percentile of |acceleration| over the instants of both phases: a
 * maximum would be one instant's noise. Pauses take no part, or a long one would dilute it.
 */
public final class MovementMeter {
  private static final double RATE_HZ = 100;
  private static final double MARGIN_S = 0.5;

  private final MovementConfig config;
  private final double periodS;
  private final ZeroPhase lowPass;

  /** A meter for histories of this period. */
  public MovementMeter(MovementConfig config, double periodS) {
    this.config = config;
    this.periodS = periodS;
    this.lowPass = new ZeroPhase(config.lowPassHz(), periodS);
  }

  /** The quality of movement of a repetition whose phases are known so far. */
  public MovementQuality measure(MotionHistory history, Driver driver, Phases phases) {
    Motion down = motion(history, driver, phases.eccentricStart(), phases.eccentricEnd());
    Motion up = motion(history, driver, phases.concentricStart(), phases.concentricEnd());
    return new MovementQuality(
        depthDeg(history, driver, phases),
        down == null ? Double.NaN : down.sparc,
        up == null ? Double.NaN : up.sparc,
        down == null ? Double.NaN : down.peakVelocityDegPerS,
        up == null ? Double.NaN : up.peakVelocityDegPerS,
        abruptness(down, up));
  }

  private static final class Motion {
    private double sparc = Double.NaN;
    private double peakVelocityDegPerS;
    private double[] acceleration;
  }

  /** What moves between two positions; null for a phase that is missing or broken by a gap. */
  private Motion motion(MotionHistory history, Driver driver, double from, double to) {
    if (!(to - from >= 2) || from < history.oldest() || to > history.end() - 1) {
      return null;
    }
    long margin = Math.round(MARGIN_S / periodS);
    long begin = Math.max(history.oldest(), (long) Math.floor(from) - margin);
    long end = Math.min(history.end(), (long) Math.ceil(to) + margin + 1);
    double[] angle = new double[(int) (end - begin)];
    if (gapS(history, driver, from, to) > config.gapMaxS()) {
      return null;
    }
    Stretch.read(i -> driver.angleDeg(history, i), begin, angle.length, angle);
    Motion motion = new Motion();
    if ((to - from) * periodS >= config.sparcShortestS()) {
      motion.sparc = Sparc.of(speed(angle, from - begin, to - begin), RATE_HZ, config);
    }
    lowPass.filter(angle, angle.length);
    int first = Math.max(1, (int) (Math.ceil(from) - begin));
    int last = Math.min(angle.length - 2, (int) (Math.floor(to) - begin));
    motion.acceleration = new double[last - first + 1];
    for (int i = first; i <= last; i++) {
      double velocity = (angle[i + 1] - angle[i - 1]) / (2 * periodS);
      motion.peakVelocityDegPerS = Math.max(motion.peakVelocityDegPerS, Math.abs(velocity));
      motion.acceleration[i - first] =
          Math.abs(angle[i + 1] - 2 * angle[i] + angle[i - 1]) / (periodS * periodS);
    }
    return motion;
  }

  private double gapS(MotionHistory history, Driver driver, double from, double to) {
    double[] phase = new double[(int) (Math.round(to) - Math.round(from)) + 1];
    long first = Math.round(from);
    return Stretch.read(i -> driver.angleDeg(history, i), first, phase.length, phase) * periodS;
  }

  /** Mean rate over each hundredth of a second of a phase. */
  private double[] speed(double[] angle, double from, double to) {
    double step = 1 / (RATE_HZ * periodS);
    double[] speed = new double[(int) Math.round((to - from) / step)];
    double start = step == 1 ? Math.round(from) : from;
    for (int i = 0; i < speed.length; i++) {
      double here = Math.min(start + i * step, angle.length - 1);
      double next = Math.min(start + (i + 1) * step, angle.length - 1);
      speed[i] = (Stretch.at(angle, next) - Stretch.at(angle, here)) * RATE_HZ;
    }
    return speed;
  }

  private double depthDeg(MotionHistory history, Driver driver, Phases phases) {
    boolean lowers = !Double.isNaN(phases.eccentricStart());
    double top = lowers ? phases.eccentricStart() : phases.concentricEnd();
    double bottom = lowers ? phases.eccentricEnd() : phases.concentricStart();
    if (Double.isNaN(top) || Double.isNaN(bottom)) {
      return Double.NaN;
    }
    double turn = lowers && phases.concentricStart() > bottom ? phases.concentricStart() : bottom;
    long first = Math.max(history.oldest(), Math.round(Math.min(top, bottom)));
    long last = Math.min(history.end() - 1, Math.round(Math.max(top, turn)));
    double deepest = Double.NaN;
    for (long i = first; i <= last; i++) {
      double angle = driver.angleDeg(history, i);
      deepest = Double.isNaN(deepest) || angle > deepest ? angle : deepest;
    }
    long edge = Math.min(last, Math.max(first, Math.round(top)));
    return deepest - driver.angleDeg(history, nearestKnown(history, driver, edge, first, last));
  }

  private static long nearestKnown(
      MotionHistory history, Driver driver, long wanted, long first, long last) {
    for (long step = 0; step <= last - first; step++) {
      if (wanted + step <= last && !Double.isNaN(driver.angleDeg(history, wanted + step))) {
        return wanted + step;
      }
      if (wanted - step >= first && !Double.isNaN(driver.angleDeg(history, wanted - step))) {
        return wanted - step;
      }
    }
    return wanted;
  }

  private double abruptness(Motion down, Motion up) {
    double[] a = down == null ? new double[0] : down.acceleration;
    double[] b = up == null ? new double[0] : up.acceleration;
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both.length == 0
        ? Double.NaN
        : new Percentile(config.abruptnessPercentile()).evaluate(both);
  }
}
