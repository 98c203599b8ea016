package org.hingeline.analysis.technique;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A hint comes once, after the dwell time, and not at every crossing. */
class CueMonitorTest {
  private static final long MS = 1_000_000L;

  private final CueMonitor cues = new CueMonitor(70, 3, 0.2);
  private long nowMs;

  @Test
  void comesAfterTheDwellTime() {
    cues.repetition();
    assertThat(hold(71, 190)).isZero();
    assertThat(hold(71, 20)).isEqualTo(1);
  }

  @Test
  void doesNotComeAtTheLimitItself() {
    cues.repetition();
    assertThat(hold(70, 1000)).isZero();
  }

  @Test
  void comesAtMostOnceARepetition() {
    cues.repetition();
    assertThat(hold(80, 500) + hold(50, 300) + hold(80, 500)).isEqualTo(1);
    hold(20, 100);
    cues.repetition();
    assertThat(hold(80, 500)).isEqualTo(1);
  }

  @Test
  void withinTheHysteresisTheDwellGoesOn() {
    cues.repetition();
    assertThat(hold(71, 150) + hold(68, 30)).isZero();
    assertThat(hold(71, 30)).isEqualTo(1);
  }

  @Test
  void belowTheHysteresisTheDwellBeginsAnew() {
    cues.repetition();
    assertThat(hold(71, 150) + hold(66.9, 10) + hold(71, 190)).isZero();
    assertThat(hold(71, 20)).isEqualTo(1);
  }

  @Test
  void withoutAMeasurementThereIsNoCue() {
    cues.repetition();
    assertThat(hold(71, 150) + hold(Double.NaN, 500) + hold(71, 190)).isZero();
  }

  private int hold(double percent, long lastsMs) {
    int given = 0;
    for (long end = nowMs + lastsMs; nowMs < end; nowMs += 10) {
      given += cues.accept(nowMs * MS, percent) ? 1 : 0;
    }
    return given;
  }
}
