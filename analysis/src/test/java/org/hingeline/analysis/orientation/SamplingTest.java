package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates from 25 to 400 Hz, uneven intervals, lost samples: the inclination hardly notices. */
class SamplingTest {

  private static final double SETTLED_S = 30;
  private static final double[] BIAS = {0.01, -0.005, 0.008, 0, 0, 0};

  /** Largest error of the inclination once settled, when some samples are left out. */
  private static double worstDeg(Sway sway, double nominalS, boolean[] lost) {
    OrientationFilter filter = new OrientationFilter(VqfParameters.defaults(), nominalS);
    double lastS = sway.time(0) - nominalS;
    double worst = 0;
    for (int i = 0; i < sway.count(); i++) {
      if (lost[i]) {
        continue;
      }
      double[] s = sway.sample(i);
      filter.update(sway.time(i) - lastS, s[0], s[1], s[2], s[3], s[4], s[5]);
      lastS = sway.time(i);
      if (lastS > SETTLED_S) {
        worst = Math.max(worst, Trials.angleDeg(Trials.up(filter), sway.up(i)));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(doubles = {25, 50, 95.24, 100, 200, 400})
  void anyRateGivesTheSameInclination(double rateHz) {
    Sway sway = Sway.lifting(rateHz, 90).with(BIAS, 0.002, 0.02);
    assertThat(worstDeg(sway, 1 / rateHz, new boolean[sway.count()])).isLessThan(0.75);
  }

  @ParameterizedTest
  @CsvSource({"100,50", "50,100", "100,400", "400,100", "25,100"})
  void aRateDeclaredWithLittleCareIsNoticed(double declaredHz, double trueHz) {
    Sway sway = Sway.lifting(trueHz, 90).with(BIAS, 0.002, 0.02);
    assertThat(worstDeg(sway, 1 / declaredHz, new boolean[sway.count()])).isLessThan(0.9);
  }

  @Test
  void unevenIntervalsDoNoHarm() {
    Random random = new Random(3);
    double[] times = new double[9000];
    for (int i = 0; i < times.length; i++) {
      times[i] = 0.01 * (i + 1) + 0.004 * (random.nextDouble() - 0.5);
    }
    Sway sway = Sway.liftingAt(times).with(BIAS, 0.002, 0.02);
    assertThat(worstDeg(sway, 0.01, new boolean[sway.count()])).isLessThan(0.75);
  }

  @ParameterizedTest
  @CsvSource({"5,1.0", "10,1.5", "20,2.5", "30,5.0"})
  void shortGapsAreBridged(int lostSamples, double limitDeg) {
    Sway sway = Sway.lifting(100, 90).with(BIAS, 0.002, 0.02);
    boolean[] lost = new boolean[sway.count()];
    for (int from = 1000; from + lostSamples < lost.length; from += 777) {
      java.util.Arrays.fill(lost, from, from + lostSamples, true);
    }
    assertThat(worstDeg(sway, 0.01, lost)).isLessThan(limitDeg);
  }

  @Test
  void singleLostSamplesAreBridged() {
    Sway sway = Sway.lifting(100, 90).with(BIAS, 0.002, 0.02);
    Random random = new Random(5);
    boolean[] lost = new boolean[sway.count()];
    for (int i = 1; i < lost.length; i++) {
      lost[i] = random.nextInt(10) == 0;
    }
    assertThat(worstDeg(sway, 0.01, lost)).isLessThan(0.75);
  }

  @Test
  void afterALongGapTheVerticalIsFoundAnew() {
    OrientationFilter filter = new OrientationFilter(VqfParameters.defaults(), 0.01);
    for (int i = 0; i < 1000; i++) {
      filter.update(0.01, 0.01, 0, 0, 0, 0, 9.81);
    }
    double biasX = filter.biasX();
    filter.update(3.0, 0.01, 0, 0, 9.81, 0, 0);
    assertThat(filter.upX()).isGreaterThan(0.9999);
    assertThat(filter.biasX()).isEqualTo(biasX);
    assertThat(filter.atRest()).isFalse();
  }
}
