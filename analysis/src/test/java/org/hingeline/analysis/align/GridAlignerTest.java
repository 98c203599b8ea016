package org.hingeline.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the sensors do, the grid says what they measured and what they did not. */
class GridAlignerTest {
  private static final long MS = 1_000_000L;
  private static final long PERIOD = AlignConfig.defaults().periodNs();

  private final Grid grid = new Grid();
  private final GridAligner aligner = new GridAligner(AlignConfig.defaults(), grid);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void keepsTheRotationOfEveryCellWhateverRatePhaseJitterAndChunking(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Signal> signals = new ArrayList<>();
    for (int segment = 0; segment < 4; segment++) {
      signals.add(Signal.random(random, 25 + 375 * random.nextDouble(), 8_000 * MS));
    }
    feedInChunks(signals, 10 + (long) (290 * random.nextDouble()), random);
    aligner.finish();

    for (int segment = 0; segment < 4; segment++) {
      Signal signal = signals.get(segment);
      long firstNs = (signal.timeNs[0] / PERIOD + 1) * PERIOD;
      long lastNs = signal.lastNs() / PERIOD * PERIOD;
      List<double[]> cells = grid.cells.get(segment);
      assertThat(cells).hasSize((int) ((lastNs - firstNs) / PERIOD));
      double total = 0;
      double worst = 0;
      for (int k = 0; k < cells.size(); k++) {
        long fromNs = firstNs + k * PERIOD;
        double turned = signal.integral(fromNs + PERIOD) - signal.integral(fromNs);
        worst = Math.max(worst, Math.abs(cells.get(k)[0] * PERIOD / 1e9 - turned));
        total += cells.get(k)[0] * PERIOD / 1e9;
      }
      assertThat(worst).as("rad in one cell").isLessThan(1e-12);
      assertThat(total).isCloseTo(signal.integral(lastNs) - signal.integral(firstNs), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {25, 40, 52, 99.7, 100, 104, 208, 400})
  void reproducesStraightLinesExactly(double rateHz) {
    for (int i = 0; i < 4 * rateHz; i++) {
      long timeNs = Math.round(3_333_333 + i * 1e9 / rateHz);
      double t = timeNs / 1e9;
      aligner.accept(0, timeNs, t, -2 * t, 0.5, 9.81 - t, 3 * t, 1);
    }
    aligner.finish();
    List<double[]> cells = grid.cells.get(0);
    assertThat(cells.size()).isGreaterThan(390);
    for (int k = 0; k < cells.size(); k++) {
      double t = 0.015 + 0.01 * k;
      assertThat(cells.get(k))
          .containsExactly(new double[] {t, -2 * t, 0.5, 9.81 - t, 3 * t, 1}, within(1e-9));
    }
  }

  @Test
  void waitsForALateSensorAndThenGoesOnWithoutItYetLosesNoneOfItsRotation() {
    AlignConfig config = AlignConfig.defaults();
    for (int ms = 0; ms <= 1000; ms += 10) {
      sample(0, ms, 1);
      sample(1, ms, 2);
    }
    int before = grid.times.size();
    for (int ms = 1010; ms <= 1300; ms += 10) {
      sample(0, ms, 1);
    }
    long behindNs = 1300 * MS - grid.times.get(grid.times.size() - 1);
    assertThat(behindNs).isEqualTo(config.waitNs());
    for (int i = before; i < grid.times.size(); i++) {
      assertThat(grid.worn.get(i)).isEqualTo(0b11);
      assertThat(grid.measured.get(i)).isEqualTo(0b01);
    }
    for (int ms = 1010; ms <= 1300; ms += 10) {
      sample(1, ms, 2);
    }
    aligner.finish();
    assertThat(grid.measured.get(grid.measured.size() - 1)).isEqualTo(0b11);
    assertThat(grid.turned(1)).isCloseTo(2 * 1.29, within(1e-12));
    assertThat(grid.turned(0)).isCloseTo(1.29, within(1e-12));
  }

  @Test
  void whatWasMeasuredBeforeALongSilenceIsPassedOn() {
    for (int ms = 0; ms <= 1000; ms += 10) {
      sample(0, ms, 1);
      if (ms <= 900) {
        sample(1, ms, 2);
      }
    }
    sample(0, 2100, 1);
    int before = grid.times.indexOf(1000 * MS);
    assertThat(grid.measured.get(before)).isEqualTo(0b01);
    assertThat(grid.measured.get(before + 1)).isZero();
    assertThat(grid.turned(0)).isCloseTo(0.99, within(1e-12));
  }

  @Test
  void samplesThatComeLongAfterTheirTimeAreStillBroughtTogether() {
    sample(0, 0, 1);
    sample(1, 0, 2);
    aligner.advance(30_000 * MS);
    for (int ms = 10; ms <= 500; ms += 10) {
      sample(0, ms, 1);
      sample(1, ms, 2);
    }
    assertThat(grid.measured).isNotEmpty().allMatch(mask -> mask == 0b11);
  }

  @Test
  void goesOnWhenTimePassesWithoutSamples() {
    for (int ms = 0; ms <= 500; ms += 10) {
      sample(0, ms, 1);
      if (ms <= 300) {
        sample(1, ms, 2);
      }
    }
    assertThat(grid.times).last().isEqualTo(300 * MS);
    aligner.advance(560 * MS);
    assertThat(grid.times).last().isEqualTo(360 * MS);
    aligner.advance(10_000 * MS);
    assertThat(grid.times).last().isEqualTo(500 * MS);
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 30, 49, 50})
  void countsWhatLiesBetweenNearSamplesAsMeasured(long gapMs) {
    feedWithGap(gapMs);
    assertThat(grid.measured).containsOnly(1);
    assertThat(grid.times).last().isEqualTo((1000 + gapMs) / 10 * 10 * MS);
    assertThat(grid.turned(0)).isCloseTo(lastedS(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 60, 100, 350, 990})
  void declaresLongerGapsAndStillCarriesTheRotationAcross(long gapMs) {
    feedWithGap(gapMs);
    for (int i = 0; i < grid.times.size(); i++) {
      long timeMs = grid.times.get(i) / MS;
      boolean inside = timeMs > 500 && timeMs < 500 + gapMs;
      if (timeMs != 500 + gapMs) {
        assertThat(grid.measured.get(i)).as("at %d ms", timeMs).isEqualTo(inside ? 0 : 1);
      }
      assertThat(grid.worn.get(i)).isEqualTo(1);
    }
    assertThat(grid.turned(0)).isCloseTo(lastedS(), within(1e-12));
  }

  @Test
  void inventsNoRotationAcrossMoreThanASecond() {
    feedWithGap(1500);
    assertThat(grid.turned(0)).isCloseTo(0.49 + 0.49, within(0.011));
  }

  @Test
  void saysWhenASensorStartsAndWhenItStartsAnew() {
    for (int ms = 0; ms <= 5000; ms += 10) {
      sample(0, ms, 1);
      if ((ms > 200 && ms <= 1000) || (ms >= 1990 && ms <= 3000) || ms > 4010) {
        sample(2, ms, 1);
      }
    }
    assertThat(grid.started).containsExactly(0, 2, 2);
  }

  @Test
  void doesNotFloodAfterALongSilence() {
    sample(0, 0, 1);
    sample(0, 20, 1);
    int before = grid.times.size();
    for (int ms = 3_600_000; ms <= 3_601_000; ms += 10) {
      sample(0, ms, 1);
    }
    assertThat(grid.times.size() - before).isLessThanOrEqualTo(100 + 200);
    assertThat(grid.times).last().isEqualTo(3_601_000 * MS);
    assertThat(grid.times).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void rejectsAndCountsWhatDoesNotComeAfterTheSampleBefore() {
    for (int ms = 0; ms <= 200; ms += 10) {
      sample(0, ms, 1);
      sample(0, ms, 99);
      sample(0, ms - 5, 99);
    }
    aligner.finish();
    assertThat(aligner.rejected()).isEqualTo(2 * 21);
    assertThat(grid.turned(0)).isCloseTo(0.19, within(1e-12));
  }

  @Test
  void lettingTimePassBeforeAnySampleSaysNothing() {
    aligner.advance(5_000 * MS);
    aligner.finish();
    assertThat(grid.times).isEmpty();
  }

  private void feedWithGap(long gapMs) {
    for (int ms = 0; ms <= 500; ms += 10) {
      sample(0, ms, 1);
    }
    for (long ms = 500 + gapMs; ms <= 1000 + gapMs; ms += 10) {
      sample(0, ms, 1);
    }
    aligner.finish();
  }

  /** At a constant 1 rad/s, from the first instant after the first sample to the last instant. */
  private double lastedS() {
    return (grid.times.get(grid.times.size() - 1) - 10 * MS) / 1e9;
  }

  private void sample(int segment, long ms, double rate) {
    aligner.accept(segment, ms * MS, rate, 0, 0, 0, 0, 9.81);
  }

  private void feedInChunks(List<Signal> signals, long chunkMs, SplittableRandom random) {
    int[] next = new int[signals.size()];
    for (long untilNs = chunkMs * MS; untilNs < 9_000 * MS; untilNs += chunkMs * MS) {
      int first = random.nextInt(signals.size());
      for (int k = 0; k < signals.size(); k++) {
        int s = (first + k) % signals.size();
        Signal signal = signals.get(s);
        while (next[s] < signal.timeNs.length && signal.timeNs[next[s]] < untilNs) {
          int i = next[s]++;
          aligner.accept(s, signal.timeNs[i], signal.rate[i], 0, 0, 0, 0, 9.81);
        }
      }
    }
  }
}
