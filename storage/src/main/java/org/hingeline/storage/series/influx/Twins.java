package org.hingeline.storage.series.influx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.SampleRows;

/**
 * Tells the samples of one sensor apart that stand at the same nanosecond. The database holds one
 * point for a place and a time, a second would silently replace the first; so the second gets the
 * number 1, the third 2. A sample that an attempt of unknown outcome has written already is found
 * by its content and gets the number it has, so that writing it again changes nothing.
 */
final class Twins {

  private static final int SEGMENTS = Segment.values().length;

  private final long[] latestNs = new long[SEGMENTS];

  private record Written(int row, int twin) {}

  private final SampleRows written = new SampleRows();
  private final Map<Long, List<Written>> places = new HashMap<>();
  private boolean lastWasThere;

  Twins() {
    Arrays.fill(latestNs, Long.MIN_VALUE);
  }

  /** Whether the samples of a batch all follow those before them, each sensor's in order. */
  boolean inOrder(SampleRows batch) {
    long[] latest = latestNs.clone();
    for (int row = 0; row < batch.size(); row++) {
      int segment = batch.segment(row).ordinal();
      if (batch.timeNs(row) <= latest[segment]) {
        return false;
      }
      latest[segment] = batch.timeNs(row);
    }
    return true;
  }

  /** A sample the database has. */
  void has(int twin) {
    places
        .computeIfAbsent(place(written, written.size() - 1), any -> new ArrayList<>(1))
        .add(new Written(written.size() - 1, twin));
  }

  /** Takes the sample that {@link #has} then numbers. */
  SampleRows written() {
    return written;
  }

  /**
   * Numbers every sample of a batch.
   *
   * @param attempted whether a sample that the database has may be one of this batch
   */
  int[] number(SampleRows batch, boolean attempted) {
    int[] twins = new int[batch.size()];
    for (int row = 0; row < batch.size(); row++) {
      List<Written> there = places.computeIfAbsent(place(batch, row), any -> new ArrayList<>(1));
      Written same = attempted ? same(there, batch, row) : null;
      lastWasThere = same != null;
      if (same != null) {
        twins[row] = same.twin;
        there.remove(same);
        there.add(new Written(-1, same.twin));
      } else {
        int free = 0;
        while (taken(there, free)) {
          free++;
        }
        twins[row] = free;
        there.add(new Written(-1, free));
      }
    }
    return twins;
  }

  /** Whether the last sample numbered was in the database already. */
  boolean lastWasThere() {
    return lastWasThere;
  }

  /** The batch is written: what follows it in order needs no number. */
  void follow(SampleRows batch) {
    for (int row = 0; row < batch.size(); row++) {
      int segment = batch.segment(row).ordinal();
      latestNs[segment] = Math.max(latestNs[segment], batch.timeNs(row));
    }
    lastWasThere = false;
    written.clear();
    places.clear();
  }

  private Written same(List<Written> there, SampleRows batch, int row) {
    for (Written one : there) {
      if (one.row >= 0 && batch.same(row, written, one.row)) {
        return one;
      }
    }
    return null;
  }

  private static boolean taken(List<Written> there, int twin) {
    return there.stream().anyMatch(one -> one.twin == twin);
  }

  private static long place(SampleRows rows, int row) {
    return rows.timeNs(row) * SEGMENTS + rows.segment(row).ordinal();
  }
}
