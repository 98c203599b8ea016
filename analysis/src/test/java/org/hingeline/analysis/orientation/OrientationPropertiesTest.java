package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the data: symmetries, interruptions, awkward input. */
class OrientationPropertiesTest {

  private static final double[] ROUND = {0, 0, 0, 0, 0, 0};

  static Collection<VqfParameters> configurations() {
    return List.of(VqfParameters.published(), VqfParameters.defaults());
  }

  private static OrientationFilter filter(VqfParameters parameters, Sway sway) {
    return new OrientationFilter(parameters, sway.intervalS());
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void turningTheSensorInItsHousingTurnsTheVerticalWithIt(VqfParameters parameters) {
    Sway sway = Sway.lifting(100, 20);
    OrientationFilter straight = filter(parameters, sway);
    OrientationFilter turned = filter(parameters, sway);
    double worst = 0;
    for (int i = 0; i < sway.count(); i++) {
      double[] s = sway.sample(i);
      straight.update(s[0], s[1], s[2], s[3], s[4], s[5]);
      turned.update(s[2], s[0], s[1], s[5], s[3], s[4]);
      double[] back = {turned.upY(), turned.upZ(), turned.upX()};
      worst = Math.max(worst, Trials.angleDeg(Trials.up(straight), back));
    }
    assertThat(worst).isLessThan(0.03);
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 90, 180, 271})
  void turningAllDataAboutTheVerticalLeavesTheInclination(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double n = Math.sin(Math.toRadians(degrees));
    Sway sway = Sway.lifting(100, 20);
    // Scale errors belong to the sensor's own axes, so with them the symmetry is approximate.
    VqfParameters parameters = VqfParameters.defaults().withoutScale();
    OrientationFilter straight = filter(parameters, sway);
    OrientationFilter turned = filter(parameters, sway);
    double worst = 0;
    for (int i = 0; i < sway.count(); i++) {
      double[] s = sway.sample(i);
      feed(straight, s);
      turned.update(
          c * s[0] - n * s[1],
          n * s[0] + c * s[1],
          s[2],
          c * s[3] - n * s[4],
          n * s[3] + c * s[4],
          s[5]);
      double[] back = {
        c * turned.upX() + n * turned.upY(), -n * turned.upX() + c * turned.upY(), turned.upZ(),
      };
      worst = Math.max(worst, Trials.angleDeg(Trials.up(straight), back));
    }
    assertThat(worst).isLessThan(0.03);
  }

  @ParameterizedTest
  @CsvSource({"2,0,0", "-2,2,-2", "0.5,-1.5,1", "0,0,2"})
  void findsABiasOfTwoDegreesPerSecondAtRest(double x, double y, double z) {
    double[] bias = {Math.toRadians(x), Math.toRadians(y), Math.toRadians(z), 0, 0, 0};
    Sway still = Sway.still(100, 20).with(bias, 0.002, 0.02);
    OrientationFilter filter = filter(VqfParameters.defaults(), still);
    for (int i = 0; i < still.count(); i++) {
      feed(filter, still.sample(i));
    }
    assertThat(filter.atRest()).isTrue();
    assertThat(Math.toDegrees(filter.biasX())).isCloseTo(x, within(0.02));
    assertThat(Math.toDegrees(filter.biasY())).isCloseTo(y, within(0.02));
    assertThat(Math.toDegrees(filter.biasZ())).isCloseTo(z, within(0.02));
    assertThat(Math.toDegrees(filter.biasSigma())).isLessThan(0.1);
  }

  @ParameterizedTest
  @CsvSource({"2,-2,1", "-1,0.5,2"})
  void aBiasDuringLiftsIsFoundAsFarAsGravitySees(double x, double y, double z) {
    double[] bias = {Math.toRadians(x), Math.toRadians(y), Math.toRadians(z), 0, 0, 0};
    Sway sway = Sway.lifting(100, 120).with(bias, 0.002, 0.02);
    OrientationFilter filter = filter(VqfParameters.defaults(), sway);
    double worst = 0;
    for (int i = 0; i < sway.count(); i++) {
      feed(filter, sway.sample(i));
      if (i > sway.count() / 2) {
        worst = Math.max(worst, Trials.angleDeg(Trials.up(filter), sway.up(i)));
      }
    }
    assertThat(worst).as("inclination, °").isLessThan(1.0);
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void goesOnBitForBitFromASavedState(VqfParameters parameters) {
    Sway sway = Sway.lifting(100, 20).with(ROUND, 0.01, 0.1);
    OrientationFilter whole = filter(parameters, sway);
    OrientationFilter part = filter(parameters, sway);
    for (int i = 0; i < sway.count(); i++) {
      feed(whole, sway.sample(i));
      if (i % 137 == 0) {
        OrientationState state = part.save();
        part = filter(parameters, sway);
        part.restore(OrientationState.of(state.values()));
        assertThat(part.save()).isEqualTo(state).hasSameHashCodeAs(state);
      }
      feed(part, sway.sample(i));
    }
    assertThat(part.save()).isEqualTo(whole.save());
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void aForceOfZeroIsIgnored(VqfParameters parameters) {
    Sway sway = Sway.lifting(100, 90);
    OrientationFilter filter = filter(parameters, sway);
    Random random = new Random(7);
    double worst = 0;
    for (int i = 0; i < sway.count(); i++) {
      double[] s = sway.sample(i);
      boolean missing = random.nextInt(4) == 0;
      filter.update(s[0], s[1], s[2], missing ? 0 : s[3], missing ? 0 : s[4], missing ? 0 : s[5]);
      if (i > 3000) {
        worst = Math.max(worst, Trials.angleDeg(Trials.up(filter), sway.up(i)));
      }
    }
    assertThat(worst).isLessThan(1.0);
  }

  @Test
  void aSampleThatIsNotANumberCountsAsMissing() {
    Sway sway = Sway.lifting(100, 20);
    OrientationFilter lossy = filter(VqfParameters.defaults(), sway);
    OrientationFilter broken = filter(VqfParameters.defaults(), sway);
    double sinceS = 0;
    for (int i = 0; i < sway.count(); i++) {
      double[] s = sway.sample(i);
      sinceS += sway.intervalS();
      if (i % 10 == 3) {
        broken.update(sway.intervalS(), s[0], s[1], s[2], s[3], Double.NaN, s[5]);
      } else {
        broken.update(sway.intervalS(), s[0], s[1], s[2], s[3], s[4], s[5]);
        lossy.update(sinceS, s[0], s[1], s[2], s[3], s[4], s[5]);
        sinceS = 0;
      }
    }
    assertThat(Trials.angleDeg(Trials.up(broken), Trials.up(lossy))).isLessThan(1e-6);
  }

  @Test
  void standsOnItsHeadAndTurnsOverWithoutLosingTheVertical() {
    List<double[]> starts = new ArrayList<>();
    starts.add(new double[] {0, 0, -9.81});
    starts.add(new double[] {0, 1e-9, -9.81});
    starts.add(new double[] {-9.81, 0, 0});
    starts.add(new double[] {0, 9.81, 0});
    for (double[] a : starts) {
      OrientationFilter filter = new OrientationFilter(VqfParameters.defaults(), 0.01);
      for (int i = 0; i < 300; i++) {
        filter.update(0, 0, 0, a[0], a[1], a[2]);
      }
      assertThat(Trials.angleDeg(Trials.up(filter), a)).isLessThan(1e-6);
      double[] q = new double[4];
      filter.ahead(Math.PI, q);
      assertThat(q).doesNotContain(Double.NaN);
    }
  }

  @Test
  void refusesAnIntervalThatNoSensorHas() {
    assertThatThrownBy(() -> new OrientationFilter(VqfParameters.defaults(), 0.2))
        .hasMessageContaining("value=0.2")
        .hasMessageContaining("limit=");
    OrientationFilter filter = new OrientationFilter(VqfParameters.defaults(), 0.01);
    assertThatThrownBy(() -> filter.update(0, 0, 0, 0, 0, 0, 9.81))
        .hasMessageContaining("dtS: value=0.0");
  }

  private static void feed(OrientationFilter filter, double[] s) {
    filter.update(s[0], s[1], s[2], s[3], s[4], s[5]);
  }
}
