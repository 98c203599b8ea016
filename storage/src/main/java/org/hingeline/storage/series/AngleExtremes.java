package org.hingeline.storage.series;

import java.util.Arrays;
import org.hingeline.analysis.Phase;

/**
 * Reduces a stretch of angles that is read in order of time to the extremes of equal buckets, as
 * {@link AngleSeries} describes them.
 */
public final class AngleExtremes {

  private final long fromNs;
  private final long widthNs;
  private final AngleRows rows = new AngleRows();
  private final Stamp first = new Stamp();
  private final Stamp smallest = new Stamp();
  private final Stamp largest = new Stamp();
  private long bucket = Long.MIN_VALUE;
  private int early;
  private int late;
  private final boolean[] rising = new boolean[AngleColumn.COUNT];

  /**
   * Begins a stretch.
   *
   * @param fromNs session time of its first row
   * @param toNs session time of its last row
   * @param maxRows largest number of rows wanted, at least 2
   */
  public AngleExtremes(long fromNs, long toNs, int maxRows) {
    this.fromNs = fromNs;
    this.widthNs = (toNs - fromNs) / (maxRows / 2) + 1;
  }

  /** Adds an instant; its angles are read from a row of {@code from}. */
  public void add(AngleRows from, int row) {
    long timeNs = from.timeNs(row);
    Phase phase = from.phase(row);
    long into = Math.floorDiv(timeNs - fromNs, widthNs);
    boolean provisional = from.provisional(row);
    if (into != bucket) {
      bucket = into;
      early = rows.add(timeNs, phase, provisional);
      late = rows.add(timeNs, phase, provisional);
      Arrays.fill(rising, false);
      first.set(timeNs, phase, Float.NaN);
      smallest.set(timeNs, phase, Float.NaN);
      largest.set(timeNs, phase, Float.NaN);
    }
    for (AngleColumn column : AngleColumn.values()) {
      float valueDeg = from.valueDeg(row, column);
      if (!Float.isNaN(valueDeg)) {
        extend(column, valueDeg);
      }
    }
    float timedDeg = from.valueDeg(row, AngleSeries.TIMED);
    if (timedDeg < smallest.valueDeg || Float.isNaN(smallest.valueDeg)) {
      smallest.set(timeNs, phase, timedDeg);
    }
    if (timedDeg > largest.valueDeg || Float.isNaN(largest.valueDeg)) {
      largest.set(timeNs, phase, timedDeg);
    }
    stamp(timeNs, phase, provisional || rows.provisional(early));
  }

  private void stamp(long lastNs, Phase lastPhase, boolean provisional) {
    if (smallest.valueDeg < largest.valueDeg) {
      Stamp before = smallest.timeNs < largest.timeNs ? smallest : largest;
      Stamp after = before == smallest ? largest : smallest;
      rows.stamp(early, before.timeNs, before.phase, provisional);
      rows.stamp(late, after.timeNs, after.phase, provisional);
    } else {
      rows.stamp(early, first.timeNs, first.phase, provisional);
      rows.stamp(late, lastNs, lastPhase, provisional);
    }
  }

  private void extend(AngleColumn column, float valueDeg) {
    int c = column.ordinal();
    float first = rows.valueDeg(early, column);
    float second = rows.valueDeg(late, column);
    float smallest = rising[c] ? first : second;
    float largest = rising[c] ? second : first;
    if (Float.isNaN(first)) {
      // The one value of a bucket is both.
      rising[c] = true;
      rows.set(early, column, valueDeg);
      rows.set(late, column, valueDeg);
    } else if (valueDeg > largest) {
      rising[c] = true;
      rows.set(early, column, smallest);
      rows.set(late, column, valueDeg);
    } else if (valueDeg < smallest) {
      rising[c] = false;
      rows.set(early, column, largest);
      rows.set(late, column, valueDeg);
    }
  }

  /** What was added, reduced. */
  public AngleRows rows() {
    return rows;
  }

  /** An instant and its value of the column that gives the rows their time. */
  private static final class Stamp {
    private long timeNs;
    private Phase phase;
    private float valueDeg;

    private void set(long timeNs, Phase phase, float valueDeg) {
      this.timeNs = timeNs;
      this.phase = phase;
      this.valueDeg = valueDeg;
    }
  }
}
