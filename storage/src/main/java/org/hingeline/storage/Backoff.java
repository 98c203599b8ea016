package org.hingeline.storage;

/** How long to leave a database alone that refused: doubling from one second to half a minute. */
final class Backoff {

  private static final long FIRST_NS = 1_000_000_000L;
  private static final long LONGEST_NS = 30_000_000_000L;

  private long pauseNs;
  private long notBeforeNs = Long.MIN_VALUE;

  /** Whether it may be tried again. */
  synchronized boolean over(long nowNs) {
    return pauseNs == 0 || nowNs - notBeforeNs >= 0;
  }

  synchronized void refused(long nowNs) {
    pauseNs = pauseNs == 0 ? FIRST_NS : Math.min(2 * pauseNs, LONGEST_NS);
    notBeforeNs = nowNs + pauseNs;
  }

  synchronized void taken() {
    pauseNs = 0;
  }
}
