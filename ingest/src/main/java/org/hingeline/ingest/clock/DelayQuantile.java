package org.hingeline.ingest.clock;

/** The 95th percentile of the recent delays, to 1 ms: a histogram that halves as it fills. */
final class DelayQuantile {
  private static final int BINS = 1_000;
  private static final int CAPACITY = 2_000;
  private static final double QUANTILE = 0.95;
  private static final double BIN_S = 1e-3;

  private final int[] counts = new int[BINS];
  private int total;

  void add(double delayS) {
    counts[(int) Math.max(0, Math.min(BINS - 1, delayS / BIN_S))]++;
    if (++total == CAPACITY) {
      total = 0;
      for (int i = 0; i < BINS; i++) {
        counts[i] /= 2;
        total += counts[i];
      }
    }
  }

  /** Upper edge of the bin that holds the percentile, s; NaN before the first delay. */
  double seconds() {
    int below = 0;
    for (int i = 0; i < BINS; i++) {
      below += counts[i];
      if (below > 0 && below >= QUANTILE * total) {
        return (i + 1) * BIN_S;
      }
    }
    return Double.NaN;
  }
}
