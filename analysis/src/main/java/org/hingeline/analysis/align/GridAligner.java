package org.hingeline.analysis.align;

import org.hingeline.analysis.Segment;

/**
 * Brings sensors of any rate and phase to one grid of instants. An instant is passed on as soon as
 * every worn sensor has reached it, and at the latest when the newest sample is {@link
 * AlignConfig#waitNs} ahead of it; a sensor that comes later than that is missing from the instant,
 * yet none of its rotation is lost: its cells are delivered, in order, before its next instant.
 */
public final class GridAligner {

  /** Receives the cells of each sensor, then the instant they lead to. */
  public interface Sink {
    /** Mean angular rate (rad/s) and specific force (m/s²) over the next period of a sensor. */
    void cell(int segment, double gx, double gy, double gz, double ax, double ay, double az);

    /** A sensor starts: for the first time, or anew after a silence too long to carry across. */
    default void started(int segment) {}

    /**
     * All that is known of an instant has been delivered.
     *
     * @param wornMask one bit for each segment seen so far
     * @param measuredMask one bit for each segment that was measured at this instant
     */
    void instant(long timeNs, int wornMask, int measuredMask);
  }

  private final AlignConfig config;
  private final Sink sink;
  private final SensorTrack[] tracks = new SensorTrack[Segment.COUNT];
  private long nextCell = Long.MIN_VALUE;
  private long newestNs = Long.MIN_VALUE;
  private long rejected;

  /** An aligner without any sensor; sensors join with their first sample. */
  public GridAligner(AlignConfig config, Sink sink) {
    this.config = config;
    this.sink = sink;
    for (int i = 0; i < tracks.length; i++) {
      tracks[i] = new SensorTrack(config);
    }
  }

  /** Takes one sample and passes on the instants it completes. */
  public void accept(
      int segment, long timeNs, double gx, double gy, double gz, double ax, double ay, double az) {
    SensorTrack track = tracks[segment];
    if (track.started() && timeNs - track.lastNs() > config.longestBridgeNs()) {
      advance(timeNs);
    }
    int starts = track.starts();
    if (!track.accept(timeNs, gx, gy, gz, ax, ay, az)) {
      rejected++;
      return;
    }
    if (track.starts() != starts) {
      sink.started(segment);
    }
    newestNs = Math.max(newestNs, timeNs);
    advance(newestNs);
  }

  /**
   * Lets time pass while nothing arrives: instants that have waited long enough are passed on
   * without the late sensors. Samples that come afterwards are judged by one another again, not by
   * this time, so a host that lags behind loses nothing.
   */
  public void advance(long nowNs) {
    if (nextCell == Long.MIN_VALUE) {
      if (!begin()) {
        return;
      }
    }
    while (ready(nowNs)) {
      emit();
    }
  }

  /** Passes on every instant that any sensor has reached. */
  public void finish() {
    while (nextCell != Long.MIN_VALUE && anyKnows()) {
      emit();
    }
  }

  /** Samples that did not come after the one before. */
  public long rejected() {
    return rejected;
  }

  private boolean begin() {
    long first = Long.MAX_VALUE;
    for (SensorTrack track : tracks) {
      if (track.started()) {
        first = Math.min(first, track.firstCell());
      }
    }
    if (first == Long.MAX_VALUE) {
      return false;
    }
    nextCell = first;
    return true;
  }

  private boolean ready(long nowNs) {
    skipSilence(nowNs);
    if (!anyKnows()) {
      return false;
    }
    long timeNs = nextCell * config.periodNs();
    if (nowNs - timeNs >= config.waitNs()) {
      return true;
    }
    for (SensorTrack track : tracks) {
      boolean waitedFor = track.started() && nowNs - track.lastNs() < config.forgetNs();
      if (waitedFor && !track.knows(nextCell)) {
        return false;
      }
    }
    return true;
  }

  /** After a long silence of all sensors the grid goes on where the first of them does. */
  private void skipSilence(long nowNs) {
    long first = Long.MAX_VALUE;
    for (SensorTrack track : tracks) {
      if (track.started() && nowNs - track.lastNs() < config.forgetNs()) {
        first = Math.min(first, track.firstCell());
      }
    }
    if (first != Long.MAX_VALUE && (first - nextCell) * config.periodNs() > config.forgetNs()) {
      nextCell = first;
    }
  }

  private boolean anyKnows() {
    for (SensorTrack track : tracks) {
      if (track.knows(nextCell)) {
        return true;
      }
    }
    return false;
  }

  private void emit() {
    int worn = 0;
    int measured = 0;
    for (int i = 0; i < tracks.length; i++) {
      if (tracks[i].started()) {
        worn |= 1 << i;
        if (tracks[i].deliver(nextCell, i, sink)) {
          measured |= 1 << i;
        }
      }
    }
    sink.instant(nextCell * config.periodNs(), worn, measured);
    nextCell++;
  }
}
