package org.hingeline.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hingeline.ingest.wearable.VirtualRadio;
import org.junit.jupiter.api.Test;

class DeviceClockTest {
  private static final double MIN = 60;

  @Property(tries = 20, seed = "20261122")
  void sensorsOnJitteryRadiosAgreeWithinFiveMilliseconds(
      @ForAll long seed,
      @ForAll @DoubleRange(min = -100, max = 100) double skewPpm,
      @ForAll @IntRange(min = 1, max = 10) int readingsPerFrame) {
    double frameS = 0.01 * readingsPerFrame;
    double[] one =
        errorsMs(new VirtualRadio(seed, skewPpm, 0.030, frameS, 0).withBursts(0.4), 5 * MIN);
    double[] other =
        errorsMs(
            new VirtualRadio(~seed, 0.3 - skewPpm, 0.030, frameS, 1e9).withBursts(0.4), 5 * MIN);
    assertThat(percentile95(difference(one, other))).isLessThan(5.0);
    assertThat(percentile95(tail(difference(one, other)))).isLessThan(2.0);
  }

  @Test
  void skewIsFoundToOnePartPerMillionAMinute() {
    for (double skewPpm : new double[] {-100, -20, 0, 35, 100}) {
      DeviceClock clock = new DeviceClock();
      VirtualRadio link = new VirtualRadio(42, skewPpm, 0.030, 0.02, 77_000);
      follow(clock, link, 2 * MIN);
      assertThat(clock.skewPpm()).isBetween(skewPpm - 5, skewPpm + 5);
      assertThat(clock.jitterMs()).isBetween(26.0, 31.0);
      assertThat(clock.restarts()).isZero();
    }
  }

  @Test
  void theResidualGrowsWithTheJitterAndCoversTheError() {
    double before = 0;
    for (double jitterS : new double[] {0.002, 0.010, 0.030, 0.100}) {
      DeviceClock clock = new DeviceClock();
      assertThat(clock.residualMs()).isNaN();
      VirtualRadio link = new VirtualRadio(13, 60, jitterS, 0.02, 5e6).withBursts(0.3);
      follow(clock, link, 1);
      assertThat(clock.residualMs()).as("after a second").isNaN();
      follow(clock, link, 10);
      int covered = 0;
      double sum = 0;
      for (int i = 0; i < 3000; i++) {
        link.next();
        long device = clock.observe(link.deviceUs(link.trueS()), link.arrivalNs());
        covered += Math.abs(errorMs(clock, device, link.trueS())) <= 2 * clock.residualMs() ? 1 : 0;
        sum += clock.residualMs();
      }
      assertThat(covered / 3000.0).as("jitter %s s", jitterS).isGreaterThan(0.95);
      assertThat(sum / 3000).isGreaterThan(before);
      before = sum / 3000;
    }
  }

  @Test
  void theThirtyTwoBitCounterWrapsUnnoticed() {
    DeviceClock clock = new DeviceClock();
    VirtualRadio link = new VirtualRadio(7, 80, 0.030, 0.02, (1L << 32) - 30e6);
    double[] errors = follow(clock, link, 2 * MIN);
    assertThat(clock.restarts()).isZero();
    assertThat(percentile95(tail(errors))).isLessThan(2.0);
  }

  @Test
  void aDeviceThatRestartsIsFollowedAnew() {
    for (double upS : new double[] {3, 60, 1500}) {
      DeviceClock clock = new DeviceClock();
      VirtualRadio link = new VirtualRadio(9, -60, 0.030, 0.02, upS * 1e6);
      follow(clock, link, MIN);
      link.reboot(2.5);
      double[] errors = follow(clock, link, 2 * MIN);
      assertThat(clock.restarts()).as("up %s s", upS).isEqualTo(1);
      assertThat(clock.lastStart()).isEqualTo(ClockStart.WENT_BACK);
      assertThat(percentile95(errors)).isLessThan(5.0);
    }
  }

  @Test
  void aRestartThatLooksLikeAWrapIsFoundByTheHostsClock() {
    DeviceClock clock = new DeviceClock();
    VirtualRadio link = new VirtualRadio(9, -60, 0.030, 0.02, 4.1e9);
    follow(clock, link, MIN);
    link.reboot(2.5);
    double[] errors = follow(clock, link, 2 * MIN);
    assertThat(clock.restarts()).isEqualTo(1);
    assertThat(clock.lastStart()).isEqualTo(ClockStart.RAN_AHEAD);
    assertThat(percentile95(errors)).isLessThan(5.0);
  }

  @Test
  void aClockThatStoodStillIsFoundAfterTenSeconds() {
    DeviceClock clock = new DeviceClock();
    for (int i = 0; i < 6000; i++) {
      long deviceUs = i * 10_000L - (i > 3000 ? 3_000_000 : 0);
      clock.observe(Math.max(deviceUs, i > 3000 ? 30_000_000 : 0), i * 10_000_000L);
    }
    assertThat(clock.restarts()).isEqualTo(1);
    assertThat(clock.lastStart()).isEqualTo(ClockStart.STOOD_STILL);
  }

  @Test
  void aLongOutageAndItsBacklogLeaveTheClockAlone() {
    DeviceClock clock = new DeviceClock();
    VirtualRadio link = new VirtualRadio(11, 100, 0.030, 0.02, 0);
    follow(clock, link, 2 * MIN);
    long held = Math.round((link.trueS() + 8) * 1e9);
    double worstMs = 0;
    while (link.trueS() * 1e9 < held) {
      link.next();
      long device = clock.observe(link.deviceUs(link.trueS()), held);
      worstMs = Math.max(worstMs, Math.abs(errorMs(clock, device, link.trueS())));
    }
    assertThat(worstMs).isLessThan(3.0);
    assertThat(clock.restarts()).isZero();
  }

  @Property(tries = 20, seed = "20261122")
  void timeRunsForwardForEverySensorOfADevice(@ForAll long seed) {
    DeviceClock clock = new DeviceClock();
    VirtualRadio link = new VirtualRadio(seed, 100, 0.030, 0.02, 0).withBursts(2);
    long[] last = {Long.MIN_VALUE, Long.MIN_VALUE};
    long[] order = new long[2];
    while (link.trueS() < MIN) {
      link.next();
      long arrival = link.arrivalNs();
      for (int source = 0; source < 2; source++) {
        // The second sensor's readings are older by three frames and a bit.
        double completeS = link.trueS() - source * 0.067;
        long newest = clock.observe(link.deviceUs(Math.max(0, completeS)), arrival);
        for (long reading = newest - 15_000; reading <= newest; reading += 5_000) {
          long host = clock.hostNs(reading);
          if (reading > order[source]) {
            assertThat(host).isGreaterThan(last[source]);
            last[source] = host;
            order[source] = reading;
          }
        }
      }
    }
    assertThat(clock.restarts()).isZero();
  }

  private static double[] errorsMs(VirtualRadio link, double durationS) {
    return follow(new DeviceClock(), link, durationS);
  }

  /** What the clock says of each frame's newest reading as it comes, against the truth. */
  private static double[] follow(DeviceClock clock, VirtualRadio link, double durationS) {
    double endS = link.trueS() + durationS;
    double[] errors = new double[(int) (durationS * 1000)];
    int count = 0;
    while (link.trueS() < endS) {
      link.next();
      long device = clock.observe(link.deviceUs(link.trueS()), link.arrivalNs());
      errors[count++] = errorMs(clock, device, link.trueS());
    }
    return Arrays.copyOf(errors, count);
  }

  private static double errorMs(DeviceClock clock, long deviceUs, double trueS) {
    return clock.hostNs(deviceUs) * 1e-6 - (trueS + VirtualRadio.LEAST_DELAY_S) * 1e3;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = new double[Math.min(one.length, other.length)];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }

  private static double[] tail(double[] values) {
    return Arrays.copyOfRange(values, values.length / 4, values.length);
  }

  private static double percentile95(double[] values) {
    double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
    return sorted[(int) (0.95 * (sorted.length - 1))];
  }
}
