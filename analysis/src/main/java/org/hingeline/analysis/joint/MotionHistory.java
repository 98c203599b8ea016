package org.hingeline.analysis.joint;

import org.hingeline.analysis.Segment;

/**
 * The last minutes of angles on the grid, kept in a ring so that a repetition can be read back when
 * it is complete. Positions count instants since the start and never wrap; only the last {@link
 * #CAPACITY} can be read.
 */
public final class MotionHistory {
  /** Instants that can be read back: 5 min 27 s at 100 Hz. */
  public static final int CAPACITY = 1 << 15;

  private static final int MASK = CAPACITY - 1;

  private final long[] timeNs = new long[CAPACITY];
  private final double[][] inclinationDeg = new double[Segment.COUNT][CAPACITY];
  private final double[] outOfPlane = new double[CAPACITY];
  private final double[] verticalMps2 = new double[CAPACITY];
  private final double[] turnDegPerS = new double[CAPACITY];
  private final double[] clockResidualMs = new double[CAPACITY];
  private final boolean[] complete = new boolean[CAPACITY];
  private long end;

  /** Position after the newest instant. */
  public long end() {
    return end;
  }

  /** The oldest position that can be read. */
  public long oldest() {
    return Math.max(0, end - CAPACITY);
  }

  /** Opens the next instant, with no angle measured yet, and returns its position. */
  public long append(long instantNs, boolean allMeasured) {
    int i = (int) (end & MASK);
    timeNs[i] = instantNs;
    complete[i] = allMeasured;
    outOfPlane[i] = Double.NaN;
    verticalMps2[i] = Double.NaN;
    turnDegPerS[i] = Double.NaN;
    clockResidualMs[i] = Double.NaN;
    for (double[] angles : inclinationDeg) {
      angles[i] = Double.NaN;
    }
    return end++;
  }

  /** Sets the inclination of a segment at the newest instant. */
  public void inclination(int segment, double angleDeg) {
    inclinationDeg[segment][(int) ((end - 1) & MASK)] = angleDeg;
  }

  /** Sets the out-of-plane index of the trunk at the newest instant. */
  public void outOfPlane(double index) {
    outOfPlane[(int) ((end - 1) & MASK)] = index;
  }

  /**
   * Sets how the body moved as a whole at the newest instant: specific force along the vertical and
   * rate about it, of the sensor nearest to the hip.
   */
  public void whole(double forceMps2, double rateDegPerS) {
    int i = (int) ((end - 1) & MASK);
    verticalMps2[i] = forceMps2;
    turnDegPerS[i] = rateDegPerS;
  }

  /** Sets how far the times of the sensors may be off at the newest instant. */
  public void clockResidual(double residualMs) {
    clockResidualMs[(int) ((end - 1) & MASK)] = residualMs;
  }

  /** How far the times of the sensors may be off; NaN where nobody has said. */
  public double clockResidualMs(long position) {
    return clockResidualMs[(int) (position & MASK)];
  }

  /** The time of an instant. */
  public long timeNs(long position) {
    return timeNs[(int) (position & MASK)];
  }

  /** The inclination of a segment, NaN where it was not known. */
  public double inclinationDeg(Segment segment, long position) {
    return inclinationDeg[segment.ordinal()][(int) (position & MASK)];
  }

  /** Trunk − pelvis. */
  public double lumbarFlexionDeg(long position) {
    return inclinationDeg(Segment.TRUNK, position) - inclinationDeg(Segment.PELVIS, position);
  }

  /** Pelvis − thigh. */
  public double hipFlexionDeg(long position) {
    return inclinationDeg(Segment.PELVIS, position) - inclinationDeg(Segment.THIGH, position);
  }

  /** Shank − thigh. */
  public double kneeFlexionDeg(long position) {
    return inclinationDeg(Segment.SHANK, position) - inclinationDeg(Segment.THIGH, position);
  }

  /** The out-of-plane index of the trunk (of the pelvis without a trunk sensor). */
  public double outOfPlane(long position) {
    return outOfPlane[(int) (position & MASK)];
  }

  /** Specific force along the vertical, 9.81 at rest; NaN where it was not measured. */
  public double verticalMps2(long position) {
    return verticalMps2[(int) (position & MASK)];
  }

  /** Rate about the vertical, °/s, to the left positive; NaN where it was not measured. */
  public double turnDegPerS(long position) {
    return turnDegPerS[(int) (position & MASK)];
  }

  /** The position next to the wanted one, within bounds, at which every sensor was measured. */
  public long nearestComplete(long wanted, long from, long to) {
    for (long step = 0; step < to - from; step++) {
      if (wanted + step < to && complete(wanted + step)) {
        return wanted + step;
      }
      if (wanted - step >= from && complete(wanted - step)) {
        return wanted - step;
      }
    }
    return wanted;
  }

  /** True where every worn sensor was measured. */
  public boolean complete(long position) {
    return complete[(int) (position & MASK)];
  }
}
