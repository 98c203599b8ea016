package org.hingeline.ingest.capture;

import org.hingeline.ingest.reading.Reading;

/**
 * Times of the readings of a capture, from 0, strictly increasing: the sensor's clock where it
 * runs, else count over rate. Where the sensor's clock goes back, or jumps further than a capture
 * has pauses, the sensor began anew; its times then go on one interval after the last.
 */
final class CaptureTimes {
  private static final double NS = 1e9;
  private static final long NS_PER_US = 1_000;
  private static final long JUMP_US = 3_600_000_000L;

  private final boolean bySensor;
  private final double intervalNs;
  private long steps;
  private long originUs;
  private long lastUs;
  private long lastNs = -NS_PER_US;
  private boolean begun;

  CaptureTimes(boolean bySensor, double rateHz) {
    this.bySensor = bySensor;
    this.intervalNs = NS / rateHz;
  }

  long next(Reading reading) {
    long timeNs;
    if (bySensor) {
      timeNs = reading.timed() ? sensor(reading.deviceTimeUs()) : after(reading.step());
    } else {
      steps += begun ? reading.step() : 0;
      begun = true;
      timeNs = Math.round(steps * intervalNs);
    }
    lastNs = Math.max(lastNs + NS_PER_US, timeNs);
    return lastNs;
  }

  private long sensor(long stampUs) {
    if (!begun) {
      begun = true;
      originUs = stampUs - Math.max(0, lastNs) / NS_PER_US;
    } else if (stampUs < lastUs || stampUs - lastUs > JUMP_US) {
      originUs = stampUs - after(1) / NS_PER_US;
    }
    lastUs = stampUs;
    return (stampUs - originUs) * NS_PER_US;
  }

  private long after(int step) {
    return Math.max(0, lastNs) + Math.round(step * intervalNs);
  }
}
