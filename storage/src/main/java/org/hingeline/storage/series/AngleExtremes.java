package org.hingeline.storage.series;

import java.util.Arrays;
import org.hingeline.analysis.Phase;

/**
 * Reduces a stretch of angles that is read in order of time to the extremes of equal buckets, as
 * {@link AngleSeries} describes them; for databases that cannot.
 */
public final class AngleExtremes {

  private final long fromNs;
  private final long widthNs;
  private final AngleRows rows = new AngleRows();
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
    } else {
      boolean any = provisional || rows.provisional(early);
      rows.stamp(early, rows.timeNs(early), rows.phase(early), any);
      rows.stamp(late, timeNs, phase, any);
    }
    for (AngleColumn column : AngleColumn.values()) {
      float valueDeg = from.valueDeg(row, column);
      if (!Float.isNaN(valueDeg)) {
        extend(column, valueDeg);
      }
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
}
