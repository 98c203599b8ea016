package org.hingeline.ingest.clock;

import java.util.Arrays;

/**
 * Alignment between sensors with known truth: five minutes, frames every 20 ms, 30 ms of jitter and
 * bursts of up to 0.4 s on every link. One clock runs 100 ppm fast and wraps after one minute, one
 * runs 100 ppm slow and its device starts again after two and a half minutes, one is right.
 *
 * @param percentile95Ms 95th percentile of the largest difference between any two, over all moments
 * @param percentile95AfterRebootMs the same over the twenty seconds after the restart
 * @param restarts how many the clocks noticed
 */
record ClockAlignment(double percentile95Ms, double percentile95AfterRebootMs, int restarts) {
  private static final double FRAME_S = 0.02;
  private static final double JITTER_S = 0.030;
  private static final double BURST_S = 0.4;
  private static final int FRAMES = 15_000;
  private static final int REBOOT_AT = 7_500;
  private static final double AWAY_S = 2.5;
  private static final int AWAY_FRAMES = (int) Math.round(AWAY_S / FRAME_S);
  private static final int AFTER_FRAMES = 1_000;

  static ClockAlignment measure(long seed) {
    RadioLink fast = link(seed, 100, (1L << 32) - 60e6);
    RadioLink slow = link(seed + 1_000, -100, 12e6);
    RadioLink right = link(seed + 2_000, 0, 3e9);
    DeviceClock[] clocks = {new DeviceClock(), new DeviceClock(), new DeviceClock()};
    double[] differencesMs = new double[FRAMES];
    int count = 0;
    int rebooted = 0;
    for (int i = 0; i < FRAMES; i++) {
      boolean away = i >= REBOOT_AT && i < REBOOT_AT + AWAY_FRAMES;
      double a = errorMs(clocks[0], fast);
      double c = errorMs(clocks[2], right);
      if (i == REBOOT_AT) {
        slow.reboot(AWAY_S);
        rebooted = count;
      }
      if (!away) {
        double b = errorMs(clocks[1], slow);
        differencesMs[count++] = Math.max(a, Math.max(b, c)) - Math.min(a, Math.min(b, c));
      }
    }
    return new ClockAlignment(
        percentile95(differencesMs, 0, count),
        percentile95(differencesMs, rebooted, rebooted + AFTER_FRAMES),
        clocks[0].restarts() + clocks[1].restarts() + clocks[2].restarts());
  }

  private static RadioLink link(long seed, double skewPpm, double firstDeviceUs) {
    return new RadioLink(seed, skewPpm, JITTER_S, FRAME_S, firstDeviceUs).withBursts(BURST_S);
  }

  private static double errorMs(DeviceClock clock, RadioLink link) {
    link.next();
    long device = clock.observe(link.deviceUs(link.trueS), link.arrivalNs());
    return clock.hostNs(device) * 1e-6 - (link.trueS + RadioLink.LEAST_DELAY_S) * 1e3;
  }

  private static double percentile95(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return sorted[(int) (0.95 * (sorted.length - 1))];
  }
}
