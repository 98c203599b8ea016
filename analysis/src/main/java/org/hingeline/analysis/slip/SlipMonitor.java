package org.hingeline.analysis.slip;

import java.util.Arrays;
import org.hingeline.analysis.Segment;

/**
 * Notices a sensor that has slipped. Angles are measured from calibrated standing, so a sensor that
 * turns on the skin moves every angle of its segment, and nothing in the angles themselves says so.
 *
 * <p>People come back to much the same stance before and after a repetition. In standing pauses
 * that a repetition begins or ends with, the vertical of every sensor is compared with its usual
 * one: calibrated standing at first, then followed slowly, as straps settle. A slip is sudden,
 * lasting and alone: one sensor is off by more than 5° in two such pauses with a repetition between
 * them, by the same amount, while the others are where they were. Leaning, or standing with bent
 * knees, moves several segments at once, and does not stay. Sitting down is no repetition, so what
 * the pelvis does on a chair is never looked at.
 *
 * <p>Nothing is corrected. The monitor cannot see a sensor that turns about the long axis of a
 * standing body; with one sensor it cannot tell a slip from a lean and is silent; and a thigh that
 * comes forward alone is taken for a soft knee where no shank is worn to say otherwise.
 */
public final class SlipMonitor {
  private static final int PLANES = 2;
  private static final double FOLLOW = 0.3;

  private final SlipConfig config;
  private final int needed;
  private final double[][] usual = new double[Segment.COUNT][PLANES];
  private final double[][] now = new double[Segment.COUNT][PLANES];
  private final double[][] sum = new double[Segment.COUNT][PLANES];
  private final double[][] pause = new double[Segment.COUNT][PLANES];
  private final double[] suspected = new double[PLANES];
  private int quiet;
  private int worn;
  private boolean pauseKnown;
  private boolean afterRepetition;
  private int suspect = -1;
  private double foundDeg;
  private int movedMask;

  /** A monitor for instants this far apart. */
  public SlipMonitor(SlipConfig config, double periodS) {
    this.config = config;
    this.needed = (int) Math.round(config.pauseS() / periodS);
  }

  /** A calibration has been completed: its standing is the usual one, no sensor has moved. */
  public void calibrated() {
    for (double[] planes : usual) {
      Arrays.fill(planes, 0);
    }
    quiet = 0;
    pauseKnown = false;
    afterRepetition = false;
    suspect = -1;
    movedMask = 0;
  }

  /**
   * The vertical of a sensor at this instant.
   *
   * @param forwardDeg inclination of its segment
   * @param sidewaysDeg lean of its segment to the right
   */
  public void sensor(int segment, double forwardDeg, double sidewaysDeg) {
    now[segment][0] = forwardDeg;
    now[segment][1] = sidewaysDeg;
  }

  /**
   * The instant is complete.
   *
   * @param measured one bit for each segment given at this instant
   * @param fastestDegPerS rate of the sensor that turned fastest
   * @return the segment whose sensor has moved, or -1
   */
  public int instant(int measured, double fastestDegPerS) {
    if (left(measured)) {
      afterRepetition = false;
    }
    if (measured != worn || fastestDegPerS > config.quietDegPerS() || !standing(measured)) {
      worn = measured;
      quiet = 0;
      return -1;
    }
    if (quiet == 0) {
      for (double[] planes : sum) {
        Arrays.fill(planes, 0);
      }
    }
    quiet++;
    for (int s = 0; s < sum.length; s++) {
      sum[s][0] += now[s][0];
      sum[s][1] += now[s][1];
    }
    if (quiet < needed) {
      return -1;
    }
    for (int s = 0; s < sum.length; s++) {
      pause[s][0] = sum[s][0] / quiet;
      pause[s][1] = sum[s][1] / quiet;
    }
    quiet = 0;
    pauseKnown = true;
    if (afterRepetition) {
      afterRepetition = false;
      return judge();
    }
    return -1;
  }

  /**
   * A repetition has been counted: the pause before it was standing, and so is the next.
   *
   * @return the segment whose sensor has moved, or -1
   */
  public int repetition() {
    int moved = pauseKnown ? judge() : -1;
    afterRepetition = true;
    return moved;
  }

  /** By how much the sensor that was found last has moved, degrees. */
  public double foundDeg() {
    return foundDeg;
  }

  /** True when any sensor has moved since the calibration. */
  public boolean moved() {
    return movedMask != 0;
  }

  private boolean left(int measured) {
    for (int s = 0; s < now.length; s++) {
      if ((measured & (1 << s)) != 0 && Math.abs(now[s][0] - usual[s][0]) > config.movedDeg()) {
        return true;
      }
    }
    return false;
  }

  private boolean standing(int measured) {
    int away = 0;
    for (int s = 0; s < now.length; s++) {
      if ((measured & (1 << s)) != 0 && offDeg(now[s], usual[s]) > config.standingDeg()) {
        away++;
      }
    }
    return away <= 1 && Integer.bitCount(measured) >= 2;
  }

  /** Compares the pause that is known with the usual stance. */
  private int judge() {
    pauseKnown = false;
    int most = -1;
    double mostDeg = 0;
    double nextDeg = 0;
    for (int s = 0; s < pause.length; s++) {
      double off = (worn & (1 << s)) == 0 ? 0 : offDeg(pause[s], usual[s]);
      if (off > mostDeg) {
        nextDeg = mostDeg;
        mostDeg = off;
        most = s;
      } else {
        nextDeg = Math.max(nextDeg, off);
      }
    }
    if (mostDeg <= config.stepDeg()) {
      suspect = -1;
      follow();
      return -1;
    }
    if (nextDeg > Math.max(config.othersDeg(), config.othersShare() * mostDeg) || softKnees(most)) {
      suspect = -1;
      return -1;
    }
    boolean lasting = most == suspect && offDeg(pause[most], suspected) <= config.lastingDeg();
    suspect = most;
    suspected[0] = pause[most][0];
    suspected[1] = pause[most][1];
    if (!lasting) {
      return -1;
    }
    foundDeg = mostDeg;
    movedMask |= 1 << most;
    usual[most][0] = pause[most][0];
    usual[most][1] = pause[most][1];
    suspect = -1;
    return most;
  }

  /** A thigh that comes forward is a bent knee, unless a shank sensor could have told. */
  private boolean softKnees(int segment) {
    int thigh = Segment.THIGH.ordinal();
    boolean shank = (worn & (1 << Segment.SHANK.ordinal())) != 0;
    return segment == thigh && !shank && pause[thigh][0] - usual[thigh][0] < -config.othersDeg();
  }

  private void follow() {
    for (int s = 0; s < usual.length; s++) {
      for (int p = 0; p < PLANES; p++) {
        usual[s][p] += FOLLOW * (pause[s][p] - usual[s][p]);
      }
    }
  }

  private static double offDeg(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
}
