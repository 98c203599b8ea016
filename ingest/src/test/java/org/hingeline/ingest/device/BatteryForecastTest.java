package org.hingeline.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatteryForecastTest {
  private static final long MINUTE_NS = 60_000_000_000L;

  private final BatteryForecast forecast = new BatteryForecast();

  @Test
  void aSteadyDecreaseOfOnePercentInTenMinutesLeavesTenMinutesForEachPercent() {
    for (int minute = 0; minute <= 47; minute++) {
      forecast.add(minute * MINUTE_NS, 90 - (minute + 3) / 10, false);
    }
    assertThat(forecast.minutesLeft()).hasValue(85 * 10);
  }

  @Test
  void nothingIsSaidBeforeTwoWholePercentsHaveGone() {
    forecast.add(0, 50, false);
    forecast.add(MINUTE_NS, 49, false);
    forecast.add(11 * MINUTE_NS, 48, false);
    assertThat(forecast.minutesLeft()).isEmpty();
    forecast.add(21 * MINUTE_NS, 47, false);
    assertThat(forecast.minutesLeft()).hasValue(470);
  }

  @Test
  void chargingBeginsAnew() {
    for (int step = 0; step < 5; step++) {
      forecast.add(step * MINUTE_NS, 20 - step, false);
    }
    assertThat(forecast.minutesLeft()).isPresent();
    forecast.add(10 * MINUTE_NS, 16, true);
    assertThat(forecast.minutesLeft()).isEmpty();
    forecast.add(20 * MINUTE_NS, 60, false);
    forecast.add(21 * MINUTE_NS, 59, false);
    assertThat(forecast.minutesLeft()).isEmpty();
  }
}
