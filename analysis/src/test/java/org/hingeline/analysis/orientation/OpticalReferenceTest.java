package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Inclination against an optical reference: six trials of BROAD (Laidig, Caruso, Cereatti, Seel;
 * Data 2021, 6(7), 72), root mean square over the movement phases.
 */
class OpticalReferenceTest {

  private static double[] rmse(Trials.Estimator estimator, double leadS) {
    return Trials.OPTICAL.stream()
        .mapToDouble(trial -> Trials.inclinationRmseDeg(trial, estimator, leadS))
        .toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double worst(double[] values) {
    return DoubleStream.of(values).max().orElseThrow();
  }

  @Test
  void publishedConfigurationIsAsGoodAsThePaperSays() {
    double[] rmse = rmse(Trials.live(VqfParameters.published()), 0);
    assertThat(mean(rmse)).isBetween(0.94, 0.95);
    assertThat(worst(rmse)).isLessThan(2.6);
  }

  @Test
  void ownConfigurationIsBetterByAThird() {
    double[] rmse = rmse(Trials.live(VqfParameters.defaults()), 0);
    assertThat(mean(rmse)).isLessThan(0.66);
    assertThat(worst(rmse)).isLessThan(1.4);
  }

  @Test
  void knowingHowLateTheSensorIsHalvesTheErrorOfThePublishedConfiguration() {
    double[] rmse = rmse(Trials.live(VqfParameters.defaults()), Trials.OPTICAL_LEAD_S);
    assertThat(mean(rmse)).isLessThan(0.47);
    assertThat(worst(rmse)).isLessThan(0.85);
  }

  @Test
  void reviewIsBetterThanLiveByAFifth() {
    double live = mean(rmse(Trials.live(VqfParameters.defaults()), Trials.OPTICAL_LEAD_S));
    ReviewOrientation review = new ReviewOrientation(VqfParameters.defaults());
    double[] rmse = rmse((t, s) -> review.review(t, s).quaternions(), Trials.OPTICAL_LEAD_S);
    assertThat(mean(rmse)).isLessThan(0.8 * live);
    assertThat(worst(rmse)).isLessThan(0.65);
  }
}
