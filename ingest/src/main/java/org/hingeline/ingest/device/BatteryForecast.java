package org.hingeline.ingest.device;

import java.util.OptionalLong;

/**
 * How long a battery will last, from how its charge went down so far: minutes = percent left ÷ mean
 * decrease a minute, between the first and the last whole percent that was seen to go. Where in its
 * percent a charge began is not known, so that the first reading itself says nothing.
 */
public final class BatteryForecast {
  private static final double NS_PER_MINUTE = 60e9;
  private static final int LEAST_STEPS = 2;

  private boolean any;
  private double lastPercent;
  private double firstPercent;
  private long firstNs;
  private long stepNs;
  private boolean falling;

  /**
   * Takes what a sensor said, as often as it says it.
   *
   * @param timeNs when; never decreasing
   * @param percent charge, 0 to 100
   * @param charging whether it is being charged; what was seen before is then forgotten
   */
  public void add(long timeNs, double percent, boolean charging) {
    if (!any || charging || percent > lastPercent) {
      any = !charging;
      falling = false;
    } else if (percent < lastPercent) {
      stepNs = timeNs;
      if (!falling) {
        falling = true;
        firstNs = timeNs;
        firstPercent = percent;
      }
    }
    lastPercent = percent;
  }

  /** Minutes that are left; empty until two whole percents have gone. */
  public OptionalLong minutesLeft() {
    double gone = firstPercent - lastPercent;
    if (!falling || gone < LEAST_STEPS) {
      return OptionalLong.empty();
    }
    double percentAMinute = gone / ((stepNs - firstNs) / NS_PER_MINUTE);
    return OptionalLong.of(Math.round(lastPercent / percentAMinute));
  }
}
