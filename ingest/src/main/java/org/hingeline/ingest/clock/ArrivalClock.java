package org.hingeline.ingest.clock;

/**
 * Times of the readings of a device that sends none.
 *
 * <p>What: such a device measures at a steady rate that is known only roughly, and every reading
 * reaches the host late by a delay that is never less than the fastest way.
 *
 * <p>How: the interval is the mean of the last 20 s of arrivals. From one reading to the next the
 * time advances by it and is then pulled towards the arrival: by three tenths of the difference
 * where the reading came before its time, which proves that the time was late, and by a hundredth
 * where it came after, which may be only delay. So the times stay near the fastest arrivals and
 * shake far less than these do. Not for concurrent use; nothing is allocated after construction.
 */
public final class ArrivalClock {
  private static final double NS = 1e9;
  private static final double EARLY_GAIN = 0.3;
  private static final double LATE_GAIN = 0.01;
  private static final int SLOTS = 40;
  private static final long SLOT_NS = 500_000_000;

  /** Readings until the interval is measured well enough to be used. */
  private static final int LEARN = 50;

  /** What comes this much late follows a gap. */
  private static final double GAP_NS = 0.5 * NS;

  private static final double GAP_INTERVALS = 10;

  /** Readings that arrive together are at least this part of an interval apart. */
  private static final double LEAST_APART = 0.25;

  private final long[] slotArrivalNs = new long[SLOTS];
  private final long[] slotSteps = new long[SLOTS];
  private final double usualIntervalNs;
  private double intervalNs;
  private double timeNs;
  private long baseNs;
  private long steps;
  private int slots;
  private long lastNs;
  private boolean begun;

  /**
   * A clock for a device with about this rate.
   *
   * @param usualRateHz readings a second, used until it is measured
   */
  public ArrivalClock(double usualRateHz) {
    this.usualIntervalNs = NS / usualRateHz;
    this.intervalNs = usualIntervalNs;
  }

  /**
   * Host time of the next reading, strictly increasing.
   *
   * @param step how many readings after the one before, by the device's own count; 1 without one
   * @param arrivalNs when it reached the host, never decreasing
   */
  public long next(int step, long arrivalNs) {
    if (!begun) {
      return begin(arrivalNs);
    }
    steps += step;
    measure(arrivalNs);
    timeNs += step * intervalNs;
    double late = arrivalNs - baseNs - timeNs;
    if (steps <= LEARN || late > Math.max(GAP_NS, GAP_INTERVALS * intervalNs)) {
      timeNs += late;
    } else {
      timeNs += (late < 0 ? EARLY_GAIN : LATE_GAIN) * late;
    }
    long least = lastNs + Math.max(1, Math.round(LEAST_APART * intervalNs));
    lastNs = Math.max(least, baseNs + Math.round(timeNs));
    return lastNs;
  }

  private long begin(long arrivalNs) {
    begun = true;
    baseNs = arrivalNs;
    timeNs = 0;
    steps = 0;
    slots = 0;
    lastNs = Math.max(lastNs + 1, arrivalNs);
    return lastNs;
  }

  private void measure(long arrivalNs) {
    int oldest = slots < SLOTS ? 0 : slots % SLOTS;
    boolean young = slots == 0;
    long fromNs = young ? baseNs : slotArrivalNs[oldest];
    long fromSteps = young ? 0 : slotSteps[oldest];
    if (steps - fromSteps >= LEARN / 2) {
      intervalNs = Math.max(1, (arrivalNs - fromNs) / (double) (steps - fromSteps));
    }
    long lastSlotNs = young ? baseNs : slotArrivalNs[(slots - 1) % SLOTS];
    if (young || arrivalNs - lastSlotNs >= SLOT_NS) {
      slotArrivalNs[slots % SLOTS] = arrivalNs;
      slotSteps[slots % SLOTS] = steps;
      slots++;
    }
  }

  /** The link was opened anew: times go on, the count does not. */
  public void reconnected() {
    begun = false;
  }

  /** Readings a second, as measured. */
  public double rateHz() {
    return NS / intervalNs;
  }
}
