package org.hingeline.ingest.clock;

/**
 * Maps the time of one device to the host's. All sensors that share a clock share one of these. Not
 * for concurrent use; nothing is allocated after construction.
 */
public final class DeviceClock {
  /** Device time counts microseconds in this many bits. */
  public static final int TIME_BITS = 32;

  private static final long WRAP_US = 1L << TIME_BITS;
  private static final double NS = 1e9;
  private static final long NS_PER_US = 1_000;

  /** More than any crystal in a wearable is off. */
  private static final double SKEW_LIMIT = 300e-6;

  /** Sensors of one device take turns and may be this much behind each other. */
  private static final double BACK_LIMIT_S = 0.5;

  private static final double AHEAD_LIMIT_S = 0.25;

  /** A link may begin with what it had held back; only later is being early a proof. */
  private static final double YOUNG_S = 10;

  private static final double YOUNG_AHEAD_LIMIT_S = 10;
  private static final double LATE_LIMIT_S = 1;
  private static final long CREDIBLE_DELAY_NS = 10_000_000_000L;
  private static final double LATE_FOR_S = 10;

  private final DelayEnvelope envelope = new DelayEnvelope(SKEW_LIMIT);
  private final PublishedTime published = new PublishedTime();
  private final DelayQuantile delays = new DelayQuantile();

  private ClockStart lastStart;
  private int restarts;
  private long baseDeviceUs;
  private long baseArrivalNs;
  private long lastDeviceUs;
  private long lastArrivalNs;
  private double newestS;
  private double lateSinceS;
  private boolean late;

  /**
   * Takes one frame.
   *
   * @param deviceTimeUs device time when it was complete: that of its newest reading; low 32 bits
   * @param arrivalNs when it reached the host, on the host's clock
   * @return the same device time continued over wraps, for {@link #hostNs}
   */
  public long observe(long deviceTimeUs, long arrivalNs) {
    if (lastStart == null) {
      return start(ClockStart.FIRST_FRAME, deviceTimeUs & (WRAP_US - 1), arrivalNs);
    }
    long deviceUs = continued(deviceTimeUs, arrivalNs);
    double x = seconds(deviceUs);
    double y = (arrivalNs - baseArrivalNs) / NS - x;
    ClockStart broken = broken(deviceUs, x, y - envelope.at(x));
    if (broken != null) {
      restarts++;
      return start(broken, deviceTimeUs & (WRAP_US - 1), arrivalNs);
    }
    if (envelope.add(x, y)) {
      published.follow(newestS, envelope.at(0), envelope.slope());
    }
    delays.add(y - envelope.at(x));
    newestS = Math.max(newestS, x);
    lastDeviceUs = Math.max(lastDeviceUs, deviceUs);
    lastArrivalNs = arrivalNs;
    return deviceUs;
  }

  private long start(ClockStart reason, long deviceUs, long arrivalNs) {
    lastStart = reason;
    baseDeviceUs = deviceUs;
    baseArrivalNs = arrivalNs;
    lastDeviceUs = deviceUs;
    lastArrivalNs = arrivalNs;
    newestS = 0;
    late = false;
    envelope.restart();
    published.restart();
    envelope.add(0, 0);
    published.follow(0, envelope.at(0), envelope.slope());
    return deviceUs;
  }

  /** Of all times with these low bits the one nearest to what the host's clock leads to expect. */
  private long continued(long deviceTimeUs, long arrivalNs) {
    long expected = lastDeviceUs + (arrivalNs - lastArrivalNs) / NS_PER_US;
    long ahead = deviceTimeUs - expected & (WRAP_US - 1);
    return expected + (ahead >= WRAP_US / 2 ? ahead - WRAP_US : ahead);
  }

  private ClockStart broken(long deviceUs, double x, double excessS) {
    if (deviceUs < lastDeviceUs - BACK_LIMIT_S * 1e6) {
      return ClockStart.WENT_BACK;
    }
    if (excessS < -(x < YOUNG_S ? YOUNG_AHEAD_LIMIT_S : AHEAD_LIMIT_S)) {
      return ClockStart.RAN_AHEAD;
    }
    if (excessS < LATE_LIMIT_S) {
      late = false;
    } else if (!late) {
      late = true;
      lateSinceS = x;
    } else if (x - lateSinceS > LATE_FOR_S) {
      return ClockStart.STOOD_STILL;
    }
    return null;
  }

  /**
   * Host time of a reading, strictly increasing in device time while the clock does not restart.
   *
   * @param deviceUs device time as {@link #observe} returns it, or a little before
   */
  public long hostNs(long deviceUs) {
    long sinceBaseUs = deviceUs - baseDeviceUs;
    double correctionS = published.correction(seconds(deviceUs));
    return baseArrivalNs + sinceBaseUs * NS_PER_US + Math.round(correctionS * NS);
  }

  /**
   * Host time of something else that a device stamped, a marker or a button, which does not move
   * the clock: the time that readings of that moment get, so that it stays between the same two
   * readings, and its arrival where the clock says nothing credible.
   *
   * @param deviceTimeUs its device time; low 32 bits
   * @param arrivalNs when it reached the host
   */
  public long hostNs(long deviceTimeUs, long arrivalNs) {
    if (lastStart == null) {
      return arrivalNs;
    }
    long hostNs = hostNs(continued(deviceTimeUs, arrivalNs));
    return Math.abs(arrivalNs - hostNs) > CREDIBLE_DELAY_NS ? arrivalNs : hostNs;
  }

  private double seconds(long deviceUs) {
    return (deviceUs - baseDeviceUs) * 1e-6;
  }

  /** How much the device's clock runs fast against the host's, parts per million. */
  public double skewPpm() {
    return -envelope.slope() * 1e6;
  }

  /**
   * How irregular frames arrive: the 95th percentile of their delay beyond the fastest, ms; NaN
   * before the first.
   */
  public double jitterMs() {
    return delays.seconds() * 1e3;
  }

  /**
   * How far the times handed out may be off, ms: the scatter of the fastest frames about the line
   * that times follow, and what is left of a step that they have not followed yet. NaN while
   * nothing can be said, in the first two seconds.
   */
  public double residualMs() {
    if (lastStart == null) {
      return Double.NaN;
    }
    double behindS = Math.abs(published.correction(newestS) - envelope.at(newestS));
    return (envelope.scatter() + behindS) * 1e3;
  }

  /** Why the clock began the last time; null before the first frame. */
  public ClockStart lastStart() {
    return lastStart;
  }

  /** How often the clock began anew. */
  public int restarts() {
    return restarts;
  }
}
