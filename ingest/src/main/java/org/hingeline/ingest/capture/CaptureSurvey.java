package org.hingeline.ingest.capture;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;

/** What a capture says about its own times, from reading it once. */
final class CaptureSurvey implements ReadingSink {
  private static final int INTERVALS = 20_000;
  private static final double RUNNING = 0.5;

  private final Maker maker;
  private final MotionRate motion = new MotionRate();
  private final long[] intervalsUs = new long[INTERVALS];
  private int intervals;
  private long timed;
  private long later;
  private long lastUs = Reading.NO_TIME;

  CaptureSurvey(Maker maker) {
    this.maker = maker;
  }

  @Override
  public void onReading(Reading reading) {
    motion.reading(reading);
    if (reading.timed()) {
      timed++;
      long stepUs = reading.deviceTimeUs() - lastUs;
      if (lastUs != Reading.NO_TIME && stepUs > 0) {
        later++;
        if (intervals < INTERVALS) {
          intervalsUs[intervals++] = stepUs / reading.step();
        }
      }
      lastUs = reading.deviceTimeUs();
    }
  }

  @Override
  public void onAttitude(Attitude attitude) {
    motion.attitude(attitude);
  }

  /**
   * Where times come from and what the rate is.
   *
   * @param given a rate that was given, Hz; it comes before the rates that are only likely
   */
  Rate rate(OptionalDouble given) {
    if (given.isPresent()) {
      return new Rate(given.getAsDouble(), RateSource.GIVEN);
    } else if (later > 0 && later >= RUNNING * (timed - 1)) {
      Arrays.sort(intervalsUs, 0, intervals);
      return new Rate(1e6 / Math.max(1, intervalsUs[intervals / 2]), RateSource.SENSOR_CLOCK);
    } else if (maker.fixedRate()) {
      return new Rate(maker.usualRateHz(), RateSource.FIXED);
    }
    double turned = motion.rateHz();
    return Double.isNaN(turned)
        ? new Rate(maker.usualRateHz(), RateSource.USUAL)
        : new Rate(turned, RateSource.MOTION);
  }

  /** Readings a second and how that is known. */
  record Rate(double hz, RateSource source) {}
}
