package org.hingeline.ingest.device;

/** Samples a second, from the arrivals of the last seconds. */
final class SampleRate {
  private static final int SLOTS = 8;
  private static final long SLOT_NS = 500_000_000;

  private final long[] slot = new long[SLOTS];
  private final int[] count = new int[SLOTS];
  private long firstNs;
  private boolean begun;

  void add(long nowNs, int samples) {
    if (!begun) {
      begun = true;
      firstNs = nowNs;
    }
    long number = Math.floorDiv(nowNs, SLOT_NS);
    int at = (int) Math.floorMod(number, (long) SLOTS);
    if (slot[at] != number) {
      slot[at] = number;
      count[at] = 0;
    }
    count[at] += samples;
  }

  /** Mean over the complete slots since the begin, at most 3.5 s; 0 when none is complete. */
  double perSecond(long nowNs) {
    long number = Math.floorDiv(nowNs, SLOT_NS);
    long first = Math.max(number - SLOTS + 1, Math.floorDiv(firstNs, SLOT_NS) + 1);
    if (!begun || first >= number) {
      return 0;
    }
    long sum = 0;
    for (int at = 0; at < SLOTS; at++) {
      sum += slot[at] >= first && slot[at] < number ? count[at] : 0;
    }
    return sum / ((number - first) * (SLOT_NS * 1e-9));
  }
}
