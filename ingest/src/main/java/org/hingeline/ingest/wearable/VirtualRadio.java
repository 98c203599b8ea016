package org.hingeline.ingest.wearable;

import java.util.SplittableRandom;

/**
 * A device on a radio with known truth: its clock counts microseconds in 32 bits and is off, its
 * frames come late. One frame after another, never out of order.
 */
public final class VirtualRadio {

  /** What even the fastest frame needs, s. */
  public static final double LEAST_DELAY_S = 0.004;

  private static final double BURST_SHARE = 0.01;

  private final SplittableRandom random;
  private final double skewPpm;
  private final double jitterS;
  private final double frameS;
  private double trueS;
  private double bootedAtS;
  private double bootTimeUs;
  private double longestBurstS;
  private double heldUntilS;
  private double lastArrivalS;

  /**
   * A radio at its start.
   *
   * @param skewPpm how much faster the device's clock runs than the truth, parts per million
   * @param jitterS largest delay beyond the least one, s
   * @param frameS time from one frame to the next, s
   * @param firstDeviceUs what the device's clock shows at the start, µs
   */
  public VirtualRadio(
      long seed, double skewPpm, double jitterS, double frameS, double firstDeviceUs) {
    this.random = new SplittableRandom(seed);
    this.skewPpm = skewPpm;
    this.jitterS = jitterS;
    this.frameS = frameS;
    this.bootTimeUs = firstDeviceUs;
  }

  /** One frame in a hundred waits for up to this long, and those behind it come with it at once. */
  public VirtualRadio withBursts(double longestS) {
    longestBurstS = longestS;
    return this;
  }

  /** The next frame is complete. */
  public void next() {
    trueS += frameS;
  }

  /** When the current frame was complete, s. */
  public double trueS() {
    return trueS;
  }

  /** The device starts again after so many seconds, its clock at zero. */
  public void reboot(double lostS) {
    trueS += lostS;
    bootedAtS = trueS;
    bootTimeUs = 0;
  }

  /** What the device's clock shows at a true time, µs in 32 bits. */
  public long deviceUs(double atTrueS) {
    return (long) (bootTimeUs + (atTrueS - bootedAtS) * (1e6 + skewPpm)) & 0xFFFF_FFFFL;
  }

  /** When the current frame arrives, ns of true time; asked once a frame. */
  public long arrivalNs() {
    double jitter = random.nextDouble() * jitterS;
    if (longestBurstS > 0 && random.nextDouble() < BURST_SHARE) {
      heldUntilS = trueS + random.nextDouble() * longestBurstS;
    }
    double arrival = Math.max(trueS + LEAST_DELAY_S + jitter, heldUntilS);
    lastArrivalS = Math.max(arrival, lastArrivalS);
    return Math.round(lastArrivalS * 1e9);
  }
}
