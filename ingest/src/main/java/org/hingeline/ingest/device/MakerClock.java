package org.hingeline.ingest.device;

import org.hingeline.ingest.clock.ArrivalClock;
import org.hingeline.ingest.clock.DeviceClock;
import org.hingeline.ingest.reading.Reading;

/**
 * Host times of another maker's sensor: by its own clock where it sends one that runs, by the
 * arrivals where it does not.
 */
final class MakerClock {
  /** So many equal times in a row are a clock that stands. */
  private static final int STANDING = 50;

  /** Readings of the same time of a coarse clock lie this far apart. */
  private static final long COARSE_US = 100;

  private static final long NS_PER_US = 1_000;

  private final DeviceClock device = new DeviceClock();
  private final ArrivalClock arrivals;
  private long lastStampUs = Reading.NO_TIME;
  private int equal;
  private long deviceUs;
  private boolean byDevice;

  MakerClock(double usualRateHz) {
    arrivals = new ArrivalClock(usualRateHz);
  }

  long hostNs(Reading reading, long arrivalNs) {
    if (!reading.timed() || equal >= STANDING) {
      long hostNs = arrivals.next(reading.step(), arrivalNs);
      deviceUs = hostNs / NS_PER_US;
      byDevice = false;
      return hostNs;
    }
    byDevice = true;
    boolean same = reading.deviceTimeUs() == lastStampUs;
    equal = same ? equal + 1 : 0;
    lastStampUs = reading.deviceTimeUs();
    deviceUs = device.observe(reading.deviceTimeUs() + equal * COARSE_US, arrivalNs);
    return device.hostNs(deviceUs);
  }

  void reconnected() {
    arrivals.reconnected();
    equal = 0;
  }

  /** Time of the last reading on the sensor's clock, µs; the host's where it has none. */
  long deviceUs() {
    return deviceUs;
  }

  int restarts() {
    return device.restarts();
  }

  double jitterMs() {
    return device.jitterMs();
  }

  /** How far the times may be off, ms; NaN where they come from the arrivals. */
  double residualMs() {
    return byDevice ? device.residualMs() : Double.NaN;
  }

  double skewPpm() {
    return device.lastStart() == null ? 0 : device.skewPpm();
  }
}
