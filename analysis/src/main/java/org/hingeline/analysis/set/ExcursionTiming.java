package org.hingeline.analysis.set;

import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.PhaseTimer;
import org.hingeline.analysis.tempo.Phases;

/** Reads the phases of the newest excursion back from the history. */
final class ExcursionTiming {
  private static final double LONGEST_S = 60;
  private static final double RECOIL_DEG = 2;
  private static final int RECOIL_AFTER = 20;
  private static final int RECOIL_LASTS = 25;
  private static final int STAYS_UP = 200;

  private final MotionHistory history;
  private final Driver driver;
  private final PhaseTimer timer;
  private final long longest;
  private long from;

  ExcursionTiming(SetContext context, Driver driver) {
    this.history = context.history();
    this.driver = driver;
    this.timer = new PhaseTimer(context.tempo(), context.periodS());
    this.longest = Math.round(LONGEST_S / context.periodS());
    this.from = history.end();
  }

  /** What is earlier belongs to no excursion to come. */
  void beginAt(long position) {
    from = position;
  }

  /** First position that can belong to the excursion under way. */
  long from() {
    return from;
  }

  /** The phases of the excursion that is deepest here, as far as it has come before a position. */
  Phases whole(long deepest, long to) {
    long earliest = Math.max(Math.max(from, history.oldest()), to - longest);
    return timer.time(history, driver, Math.min(earliest, deepest), deepest, to);
  }

  /**
   * Whether the weight was dropped between lock-out and the next way down: the trunk that balanced
   * it springs back, and the person stays up for a while.
   */
  boolean dropped(double lockOut, double nextLowering) {
    long begin = Math.max(history.oldest(), Math.round(lockOut) + RECOIL_AFTER);
    long end = Math.round(nextLowering) - STAYS_UP;
    for (long i = begin; i < end; i++) {
      double back = driver.angleDeg(history, i) - driver.angleDeg(history, i + RECOIL_LASTS);
      if (back >= RECOIL_DEG) {
        return true;
      }
    }
    return false;
  }

  /** The phases between two positions, of the excursion that is deepest here. */
  Phases between(long first, long deepest, long to) {
    return timer.time(history, driver, Math.max(history.oldest(), first), deepest, to);
  }

  /** The phases of a way up that began about here. */
  Phases rising(long start, long lockOut, long to) {
    long first = Math.max(history.oldest(), start);
    long deepest = first;
    for (long i = first; i < lockOut; i++) {
      if (driver.angleDeg(history, i) > driver.angleDeg(history, deepest)) {
        deepest = i;
      }
    }
    return timer.time(history, driver, first, deepest, to);
  }
}
