package org.hingeline.ingest.clock;

import java.util.SplittableRandom;

/**
 * A device on a radio with known truth: a clock that is off, frames that come late. One frame after
 * another, never out of order.
 */
final class RadioLink {
  static final double LEAST_DELAY_S = 0.004;

  private final SplittableRandom random;
  private final double skewPpm;
  private final double jitterS;
  private final double frameS;
  private double bootedAtS;
  private double bootTimeUs;
  private double heldUntilS;
  private double lastArrivalS;

  double trueS;
  double bursts;

  RadioLink(long seed, double skewPpm, double jitterS, double frameS, double firstDeviceUs) {
    this.random = new SplittableRandom(seed);
    this.skewPpm = skewPpm;
    this.jitterS = jitterS;
    this.frameS = frameS;
    this.bootTimeUs = firstDeviceUs;
  }

  /** Frames wait now and then, for up to this long, and then come at once. */
  RadioLink withBursts(double longestS) {
    bursts = longestS;
    return this;
  }

  /** The next frame is complete. */
  void next() {
    trueS += frameS;
  }

  void reboot(double lostS) {
    trueS += lostS;
    bootedAtS = trueS;
    bootTimeUs = 0;
  }

  long deviceUs(double atTrueS) {
    return (long) (bootTimeUs + (atTrueS - bootedAtS) * (1e6 + skewPpm)) & 0xFFFF_FFFFL;
  }

  /** When the frame that was complete at this moment arrives. */
  long arrivalNs() {
    double jitter = random.nextDouble() * jitterS;
    if (bursts > 0 && random.nextDouble() < 0.01) {
      heldUntilS = trueS + random.nextDouble() * bursts;
    }
    double arrival = Math.max(trueS + LEAST_DELAY_S + jitter, heldUntilS);
    lastArrivalS = Math.max(arrival, lastArrivalS);
    return Math.round(lastArrivalS * 1e9);
  }
}
