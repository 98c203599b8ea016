package org.hingeline.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.hingeline.ingest.clock.DeviceClock;
import org.hingeline.ingest.wearable.VirtualRadio;

/**
 * Alignment between sensors with known truth: five minutes, frames every 20 ms, 30 ms of jitter and
 * bursts of up to 0.4 s on every link. One clock runs 100 ppm fast and wraps after one minute, one
 * runs 100 ppm slow and its device starts again after two and a half minutes, one is right.
 *
 * @param percentile95Ms 95th percentile of the largest difference between any two, over all moments
 * @param percentile95AfterRebootMs the same over the twenty seconds after the restart
 * @param restarts how many the clocks noticed
 */
public record ClockAlignment(
    double percentile95Ms, double percentile95AfterRebootMs, int restarts) {

  /** What the percentiles must not exceed, ms. */
  static final double LIMIT_MS = 5;

  private static final int SESSIONS = 10;
  private static final double FRAME_S = 0.02;
  private static final double JITTER_S = 0.030;
  private static final double BURST_S = 0.4;
  private static final int FRAMES = 15_000;
  private static final int REBOOT_AT = 7_500;
  private static final double AWAY_S = 2.5;
  private static final int AWAY_FRAMES = (int) Math.round(AWAY_S / FRAME_S);
  private static final int AFTER_FRAMES = 1_000;

  /** Prints ten sessions; fails when a percentile is beyond the limit. */
  public static void main(String[] arguments) {
    boolean within = true;
    System.out.println("alignment of three sensors   95th percentile   after a restart");
    for (int seed = 1; seed <= SESSIONS; seed++) {
      ClockAlignment session = measure(seed);
      within &= session.withinLimit();
      System.out.printf(
          Locale.ROOT,
          "session %2d                       %8.2f ms       %8.2f ms%n",
          seed,
          session.percentile95Ms,
          session.percentile95AfterRebootMs);
    }
    System.out.printf(
        Locale.ROOT,
        "limit                            %8.2f ms       %8.2f ms%n",
        LIMIT_MS,
        LIMIT_MS);
    if (!within) {
      System.exit(1);
    }
  }

  boolean withinLimit() {
    return restarts == 1 && percentile95Ms <= LIMIT_MS && percentile95AfterRebootMs <= LIMIT_MS;
  }

  static ClockAlignment measure(long seed) {
    VirtualRadio fast = radio(seed, 100, (1L << 32) - 60e6);
    VirtualRadio slow = radio(seed + 1_000, -100, 12e6);
    VirtualRadio right = radio(seed + 2_000, 0, 3e9);
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
        percentile95(Arrays.copyOf(differencesMs, count)),
        percentile95(Arrays.copyOfRange(differencesMs, rebooted, rebooted + AFTER_FRAMES)),
        clocks[0].restarts() + clocks[1].restarts() + clocks[2].restarts());
  }

  private static VirtualRadio radio(long seed, double skewPpm, double firstDeviceUs) {
    return new VirtualRadio(seed, skewPpm, JITTER_S, FRAME_S, firstDeviceUs).withBursts(BURST_S);
  }

  private static double errorMs(DeviceClock clock, VirtualRadio radio) {
    radio.next();
    long device = clock.observe(radio.deviceUs(radio.trueS()), radio.arrivalNs());
    return clock.hostNs(device) * 1e-6 - (radio.trueS() + VirtualRadio.LEAST_DELAY_S) * 1e3;
  }

  static double percentile95(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (0.95 * (sorted.length - 1))];
  }
}
