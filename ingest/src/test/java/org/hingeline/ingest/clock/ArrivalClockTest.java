package org.hingeline.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {
  private static final long MS = 1_000_000;

  @Test
  void jitterOfArrivalsHardlyShowsInTheTimes() {
    Random random = new Random(4);
    ArrivalClock clock = new ArrivalClock(10);
    double[] errorsMs = new double[6_000];
    long arrivalNs = 0;
    long lastNs = Long.MIN_VALUE;
    for (int i = 0; i < errorsMs.length; i++) {
      long trueNs = Math.round(i * 10.03 * MS);
      arrivalNs = Math.max(arrivalNs, trueNs + Math.round(random.nextDouble() * 20 * MS));
      long timeNs = clock.next(1, arrivalNs);
      assertThat(timeNs).isGreaterThan(lastNs);
      lastNs = timeNs;
      errorsMs[i] = (timeNs - trueNs) / (double) MS;
    }
    double[] settled = Arrays.copyOfRange(errorsMs, 1_000, errorsMs.length);
    Arrays.sort(settled);
    double spread =
        settled[(int) (0.975 * settled.length)] - settled[(int) (0.025 * settled.length)];
    assertThat(spread).isLessThan(4);
    assertThat(settled[settled.length / 2]).isBetween(0.0, 12.0);
    assertThat(clock.rateHz()).isCloseTo(1_000 / 10.03, within(0.3));
  }

  @Test
  void afterAGapTimesFollowTheArrivalsAtOnce() {
    ArrivalClock clock = new ArrivalClock(100);
    for (int i = 0; i < 500; i++) {
      clock.next(1, i * 10L * MS);
    }
    assertThat(clock.next(1, 9_000 * MS)).isCloseTo(9_000 * MS, within(20 * MS));
  }

  @Test
  void theCountOfADeviceBridgesWhatWasLost() {
    ArrivalClock clock = new ArrivalClock(100);
    for (int i = 0; i < 500; i++) {
      clock.next(1, i * 10L * MS);
    }
    assertThat(clock.next(10, 5_090 * MS)).isCloseTo(5_090 * MS, within(2 * MS));
  }
}
