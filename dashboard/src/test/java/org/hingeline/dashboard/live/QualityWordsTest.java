package org.hingeline.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The line that is kept of how well a sensor did. */
class QualityWordsTest {

  @Test
  void itHoldsLossJitterClockChargeAndHowLongThatWillLast() {
    assertThat(QualityWords.of(sensor(OptionalDouble.of(41), OptionalLong.of(95))))
        .isEqualTo(
            "pelvis A-7 through TinyB: 99.8 Hz, loss 0.25 %, jitter 12 ms, clock skew -31.0 ppm,"
                + " battery 41 %, about 95 min left");
  }

  @Test
  void minutesAreLeftOutUntilTheyAreKnown() {
    assertThat(QualityWords.of(sensor(OptionalDouble.of(100), OptionalLong.empty())))
        .endsWith("battery 100 %");
    assertThat(QualityWords.of(sensor(OptionalDouble.empty(), OptionalLong.empty())))
        .endsWith("battery unknown");
  }

  private static SensorReport.Entry sensor(OptionalDouble percent, OptionalLong minutes) {
    return new SensorReport.Entry(
        "pelvis",
        "A-7",
        "00:00:5E:00:53:A7",
        "STREAMING",
        99.8,
        0.25,
        percent,
        "ok",
        new SensorReport.Connection("TinyB", "streaming", 4, 12, -31, minutes));
  }
}
