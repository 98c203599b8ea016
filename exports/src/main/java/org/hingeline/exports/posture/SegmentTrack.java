package org.hingeline.exports.posture;

/** How one segment was turned over time, interpolated between instants. */
final class SegmentTrack {

  private final long[] timesNs;
  private final Turn[] turns;
  private int cursor;

  SegmentTrack(long[] timesNs, Turn[] turns) {
    this.timesNs = timesNs;
    this.turns = turns;
  }

  long firstNs() {
    return timesNs[0];
  }

  long lastNs() {
    return timesNs[timesNs.length - 1];
  }

  /** Length of the stretch without data around an instant; 0 at an instant of its own. */
  long gapNs(long timeNs) {
    seek(timeNs);
    if (timesNs[cursor] == timeNs || timesNs.length == 1) {
      return 0;
    }
    return timesNs[Math.min(cursor + 1, timesNs.length - 1)] - timesNs[cursor];
  }

  /** The rotation segment→earth; before the first and after the last instant it stays. */
  Turn at(long timeNs) {
    seek(timeNs);
    int next = Math.min(cursor + 1, timesNs.length - 1);
    if (timeNs <= timesNs[cursor] || next == cursor) {
      return turns[cursor];
    }
    double share =
        Math.min(1, (timeNs - timesNs[cursor]) / (double) (timesNs[next] - timesNs[cursor]));
    Turn between = turns[next].after(turns[cursor].inverse());
    return between.part(share).after(turns[cursor]);
  }

  private void seek(long timeNs) {
    if (timesNs[cursor] > timeNs) {
      cursor = 0;
    }
    while (cursor + 1 < timesNs.length && timesNs[cursor + 1] <= timeNs) {
      cursor++;
    }
  }
}
