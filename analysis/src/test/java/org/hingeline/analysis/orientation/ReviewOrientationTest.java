package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The acausal orientation knows from the first sample what the live one learns on the way. */
class ReviewOrientationTest {

  private static final double[] BIAS = {0.02, -0.015, 0.01, 0, 0, 0};
  private static final Sway SWAY = Sway.lifting(100, 60).with(BIAS, 0.002, 0.02);

  private static double[] times() {
    double[] timeS = new double[SWAY.count()];
    Arrays.setAll(timeS, SWAY::time);
    return timeS;
  }

  private static double[] samples() {
    double[] samples = new double[6 * SWAY.count()];
    for (int i = 0; i < SWAY.count(); i++) {
      System.arraycopy(SWAY.sample(i), 0, samples, 6 * i, 6);
    }
    return samples;
  }

  private static double worstDeg(double[] q, int from, int to) {
    double worst = 0;
    for (int i = from; i < to; i++) {
      worst = Math.max(worst, Trials.angleDeg(Trials.up(q, 4 * i), SWAY.up(i)));
    }
    return worst;
  }

  private static double[] review(double[] timeS, double[] samples) {
    return new ReviewOrientation(VqfParameters.defaults()).review(timeS, samples).quaternions();
  }

  @Test
  void isGoodFromBeginningToEnd() {
    assertThat(worstDeg(review(times(), samples()), 0, SWAY.count())).isLessThan(1.5);
    double[] live = Trials.live(VqfParameters.defaults()).orientations(times(), samples());
    assertThat(worstDeg(live, 0, SWAY.count())).isGreaterThan(2.5);
  }

  @Test
  void shortLossesAndUnusableSamplesAreBridged() {
    double[] samples = samples();
    for (int i = 700; i < SWAY.count() - 5; i += 400) {
      samples[6 * i] = Double.NaN;
      Arrays.fill(samples, 6 * i + 9, 6 * i + 12, 0);
      Arrays.fill(samples, 6 * i + 12, 6 * i + 18, Double.NaN);
    }
    double[] q = review(times(), samples);
    double worst = 0;
    for (int i = 0; i < SWAY.count(); i++) {
      if (Double.isFinite(samples[6 * i]) && samples[6 * i + 3] != 0) {
        worst = Math.max(worst, Trials.angleDeg(Trials.up(q, 4 * i), SWAY.up(i)));
      }
    }
    assertThat(worst).isLessThan(1.5);
  }

  @Test
  void aLongGapDividesTheRecording() {
    double[] timeS = times();
    double[] q0 = review(timeS, samples());
    for (int i = 3000; i < timeS.length; i++) {
      timeS[i] += 100;
    }
    double[] q = review(timeS, samples());
    assertThat(worstDeg(q, 0, 3000)).isLessThan(1.5);
    assertThat(worstDeg(q, 3000, timeS.length)).isLessThan(1.5);
    assertThat(Trials.angleDeg(Trials.up(q, 4 * 1500), Trials.up(q0, 4 * 1500))).isLessThan(0.3);
  }

  @Test
  void takesNothingAndSingleSamples() {
    assertThat(review(new double[0], new double[0])).isEmpty();
    double[] q = review(new double[] {5}, new double[] {0, 0, 0, 0, 9.81, 0});
    assertThat(Trials.angleDeg(Trials.up(q, 0), new double[] {0, 1, 0})).isLessThan(1e-6);
    assertThat(review(new double[] {5}, new double[6])).doesNotContain(Double.NaN);
  }

  @Test
  void namesATimeThatDoesNotIncrease() {
    assertThatThrownBy(() -> review(new double[] {1, 1}, new double[12]))
        .hasMessageContaining("timeS[1]: value=1.0");
    assertThatThrownBy(() -> review(new double[] {1}, new double[5]))
        .hasMessageContaining("value=5");
  }
}
