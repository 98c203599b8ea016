package org.hingeline.analysis.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hingeline.analysis.Exercise;
import org.junit.jupiter.api.Test;

/** A hint comes once, after the dwell time, and not at every crossing. */
class CueMonitorTest {
  private static final long MS = 1_000_000L;
  private static final double LARGEST_DEG = 50;

  private final CueMonitor cues = new CueMonitor(CueConfig.defaults());
  private long nowMs;

  @Test
  void comesAfterTheDwellTime() {
    cues.repetition(true);
    assertThat(hold(71, 190)).isZero();
    assertThat(hold(71, 20)).isEqualTo(1);
  }

  @Test
  void doesNotComeAtTheLimitItself() {
    cues.repetition(true);
    assertThat(hold(70, 1000)).isZero();
  }

  @Test
  void comesAtMostOnceARepetition() {
    cues.repetition(true);
    assertThat(hold(80, 500) + hold(50, 300) + hold(80, 500)).isEqualTo(1);
    hold(20, 100);
    cues.repetition(true);
    assertThat(hold(80, 500)).isEqualTo(1);
  }

  @Test
  void withinTheHysteresisTheDwellGoesOn() {
    // 3° of 50° are 6 %.
    cues.repetition(true);
    assertThat(hold(71, 150) + hold(64.1, 30)).isZero();
    assertThat(hold(71, 30)).isEqualTo(1);
  }

  @Test
  void belowTheHysteresisTheDwellBeginsAnew() {
    cues.repetition(true);
    assertThat(hold(71, 150) + hold(63.9, 10) + hold(71, 190)).isZero();
    assertThat(hold(71, 20)).isEqualTo(1);
  }

  @Test
  void withoutAMeasurementThereIsNoCue() {
    cues.repetition(true);
    assertThat(hold(71, 150) + hold(Double.NaN, 500) + hold(71, 190)).isZero();
  }

  @Test
  void withoutAKnownRangeThereIsNoCue() {
    cues.repetition(true);
    assertThat(cues.accept(0, 60, Double.NaN) || cues.accept(500 * MS, 60, Double.NaN)).isFalse();
  }

  @Test
  void aRepetitionWithoutFeedbackHasNone() {
    cues.repetition(false);
    assertThat(hold(80, 500)).isZero();
  }

  @Test
  void cuesFadeFromEveryRepetitionToEverySecondToNone() {
    CueConfig.Fading fading = CueConfig.defaults().fading(Exercise.HINGE);
    assertThat(allowed(fading, 1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(allowed(fading, 2)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(allowed(fading, 3)).containsExactly(1, 3, 5);
    assertThat(allowed(fading, 4)).containsExactly(1, 3, 5);
    assertThat(allowed(fading, 5)).isEmpty();
    assertThat(allowed(CueConfig.Fading.NONE, 50)).hasSize(6);
  }

  private static List<Integer> allowed(CueConfig.Fading fading, int set) {
    return IntStream.rangeClosed(1, 6).filter(rep -> fading.allows(set, rep)).boxed().toList();
  }

  private int hold(double percent, long lastsMs) {
    int given = 0;
    for (long end = nowMs + lastsMs; nowMs < end; nowMs += 10) {
      given += cues.accept(nowMs * MS, percent / 100 * LARGEST_DEG, LARGEST_DEG) ? 1 : 0;
    }
    return given;
  }
}
