package org.hingeline.storage.series;

import java.util.Arrays;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Phase;

/** Angles over time as columns that grow; {@code NaN} where there is no value. */
public final class AngleRows {

  private int size;
  private long[] timeNs = new long[256];
  private final float[][] valueDeg = new float[AngleColumn.COUNT][256];
  private byte[] phase = new byte[256];
  private boolean[] provisional = new boolean[256];
  private static final Phase[] PHASES = Phase.values();

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Begins a row; its angles are {@code NaN} until {@link #set}. Returns its index. */
  public int add(long timeNs, Phase phase, boolean provisional) {
    if (size == this.timeNs.length) {
      grow();
    }
    this.timeNs[size] = timeNs;
    this.phase[size] = (byte) phase.ordinal();
    this.provisional[size] = provisional;
    for (float[] column : valueDeg) {
      column[size] = Float.NaN;
    }
    return size++;
  }

  /** Gives a row one of its angles, in degrees; {@code NaN} for none. */
  public void set(int row, AngleColumn column, float valueDeg) {
    this.valueDeg[column.ordinal()][row] = valueDeg;
  }

  /** Gives a row another instant and keeps its angles. */
  void stamp(int row, long timeNs, Phase phase, boolean provisional) {
    this.timeNs[row] = timeNs;
    this.phase[row] = (byte) phase.ordinal();
    this.provisional[row] = provisional;
  }

  /** Forgets every row. */
  public void clear() {
    size = 0;
  }

  /** Session time of a row. */
  public long timeNs(int row) {
    return timeNs[row];
  }

  /** An angle of a row, in degrees; {@code NaN} for none. */
  public float valueDeg(int row, AngleColumn column) {
    return valueDeg[column.ordinal()][row];
  }

  /** Phase of the repetition in progress. */
  public Phase phase(int row) {
    return PHASES[phase[row]];
  }

  /** Whether the angles rest on a fallback or a gap. */
  public boolean provisional(int row) {
    return provisional[row];
  }

  /** A row as the analysis gave it, to the precision of a float. */
  public JointAngles angles(int row) {
    return new JointAngles(
        timeNs[row],
        valueDeg(row, AngleColumn.TRUNK_INCLINATION),
        valueDeg(row, AngleColumn.PELVIS_INCLINATION),
        valueDeg(row, AngleColumn.THIGH_INCLINATION),
        valueDeg(row, AngleColumn.SHANK_INCLINATION),
        valueDeg(row, AngleColumn.LUMBAR_FLEXION),
        valueDeg(row, AngleColumn.HIP_FLEXION),
        valueDeg(row, AngleColumn.KNEE_FLEXION),
        phase(row),
        provisional[row]);
  }

  private void grow() {
    int capacity = size * 2;
    timeNs = Arrays.copyOf(timeNs, capacity);
    phase = Arrays.copyOf(phase, capacity);
    provisional = Arrays.copyOf(provisional, capacity);
    for (int i = 0; i < valueDeg.length; i++) {
      valueDeg[i] = Arrays.copyOf(valueDeg[i], capacity);
    }
  }
}
