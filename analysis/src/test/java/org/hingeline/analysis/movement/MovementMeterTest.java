package org.hingeline.analysis.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities of minimum-jerk movements, whose speed and acceleration are known in closed form. */
class MovementMeterTest {
  private static final Driver TRUNK = Driver.of(Exercise.HINGE, 1 << Segment.TRUNK.ordinal());

  private final MovementMeter meter = new MovementMeter(MovementConfig.defaults(), 0.01);

  @ParameterizedTest
  @CsvSource({"60, 2.0, 0.5, 1.5", "90, 1.2, 0.0, 1.0", "45, 4.0, 2.0, 3.0", "30, 5.0, 2.0, 5.0"})
  void aMinimumJerkRepetitionHasTheQuantitiesOfItsClosedForm(
      double depth, double down, double pause, double up) {
    MotionHistory history = history(depth, down, pause, up, 0);
    MovementQuality quality = meter.measure(history, TRUNK, phases(down, pause, up));
    assertThat(quality.depthDeg()).isCloseTo(depth, within(1e-9));
    assertThat(quality.eccentricSparc()).isCloseTo(-1.40, within(0.02));
    assertThat(quality.concentricSparc()).isCloseTo(-1.40, within(0.02));
    assertPeak(quality.eccentricPeakVelocityDegPerS(), 1.875 * depth / down);
    assertPeak(quality.concentricPeakVelocityDegPerS(), 1.875 * depth / up);
    double expected = acceleration95(depth, down, up);
    assertThat(quality.abruptnessDegPerS2()).isCloseTo(expected, within(0.03 * expected));
  }

  private static void assertPeak(double velocity, double expected) {
    assertThat(velocity).isCloseTo(expected, within(0.01 * expected));
  }

  /** 95th of a hundred of |Δ/T²·60·u(1−u)(1−2u)|, u evenly in time over both movements. */
  private static double acceleration95(double depth, double down, double up) {
    int n = 100_000;
    double[] all = new double[n];
    for (int i = 0; i < n; i++) {
      double t = (down + up) * i / n;
      double lasts = t < down ? down : up;
      double u = t < down ? t / down : (t - down) / up;
      all[i] = Math.abs(depth / (lasts * lasts) * 60 * u * (1 - u) * (1 - 2 * u));
    }
    Arrays.sort(all);
    return all[(int) (0.95 * n)];
  }

  @Test
  void noiseOfASensorHardlyShows() {
    MovementQuality still = meter.measure(history(60, 2, 0.5, 1.5, 0), TRUNK, phases(2, 0.5, 1.5));
    MovementQuality noisy =
        meter.measure(history(60, 2, 0.5, 1.5, 0.01), TRUNK, phases(2, 0.5, 1.5));
    assertThat(noisy.eccentricSparc()).isCloseTo(still.eccentricSparc(), within(0.05));
    assertThat(noisy.abruptnessDegPerS2()).isCloseTo(still.abruptnessDegPerS2(), within(8.0));
  }

  @Test
  void aLongPauseDilutesNothing() {
    double with =
        meter.measure(history(60, 2, 8, 1.5, 0), TRUNK, phases(2, 8, 1.5)).abruptnessDegPerS2();
    double without =
        meter.measure(history(60, 2, 0.3, 1.5, 0), TRUNK, phases(2, 0.3, 1.5)).abruptnessDegPerS2();
    assertThat(with).isCloseTo(without, within(0.01 * without));
  }

  @Test
  void aPhaseOfLessThanHalfASecondHasNoSmoothnessButASpeed() {
    MovementQuality quality =
        meter.measure(history(40, 0.48, 0.5, 0.52, 0), TRUNK, phases(0.48, 0.5, 0.52));
    assertThat(quality.eccentricSparc()).isNaN();
    assertThat(quality.concentricSparc()).isNegative();
    assertThat(quality.eccentricPeakVelocityDegPerS()).isGreaterThan(120);
  }

  @Test
  void withoutLoweringWhatRisesIsMeasured() {
    MotionHistory history = history(60, 2, 0.5, 1.5, 0);
    Phases phases = new Phases(Double.NaN, Double.NaN, 350, 500);
    MovementQuality quality = meter.measure(history, TRUNK, phases);
    assertThat(quality.depthDeg()).isCloseTo(60, within(1e-9));
    assertThat(quality.eccentricSparc()).isNaN();
    assertThat(quality.eccentricPeakVelocityDegPerS()).isNaN();
    assertThat(quality.concentricSparc()).isCloseTo(-1.40, within(0.02));
    assertThat(quality.abruptnessDegPerS2()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"9, true", "12, false"})
  void aPhaseWithAGapOfMoreThanATenthOfASecondIsNotMeasured(int missing, boolean measured) {
    MotionHistory whole = history(60, 2, 0.5, 1.5, 0);
    MotionHistory broken = new MotionHistory();
    for (long i = 0; i < whole.end(); i++) {
      boolean lost = i >= 180 && i < 180 + missing;
      broken.append(i * 10_000_000L, !lost);
      broken.inclination(
          Segment.TRUNK.ordinal(), lost ? Double.NaN : whole.inclinationDeg(Segment.TRUNK, i));
    }
    MovementQuality quality = meter.measure(broken, TRUNK, phases(2, 0.5, 1.5));
    assertThat(Double.isNaN(quality.eccentricSparc())).isNotEqualTo(measured);
    assertThat(Double.isNaN(quality.eccentricPeakVelocityDegPerS())).isNotEqualTo(measured);
    assertThat(quality.concentricSparc()).isCloseTo(-1.40, within(0.02));
  }

  @Test
  void onAnotherGridTheAngleIsBroughtToAHundredHertz() {
    MotionHistory coarse = new MotionHistory();
    MotionHistory whole = history(60, 2, 0.5, 1.5, 0);
    for (long i = 0; i < whole.end(); i += 2) {
      coarse.append(i * 10_000_000L, true);
      coarse.inclination(Segment.TRUNK.ordinal(), whole.inclinationDeg(Segment.TRUNK, i));
    }
    MovementQuality quality =
        new MovementMeter(MovementConfig.defaults(), 0.02)
            .measure(coarse, TRUNK, new Phases(50, 150, 175, 250));
    assertThat(quality.eccentricSparc()).isCloseTo(-1.40, within(0.02));
    assertThat(quality.concentricSparc()).isCloseTo(-1.40, within(0.02));
  }

  @Test
  void nothingKnownIsNothingMeasured() {
    Phases none = new Phases(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    assertThat(meter.measure(history(60, 2, 0.5, 1.5, 0), TRUNK, none))
        .isEqualTo(MovementQuality.UNKNOWN);
  }

  private static Phases phases(double down, double pause, double up) {
    double turn = 100 * (1 + down + pause);
    return new Phases(100, 100 * (1 + down), turn, turn + 100 * up);
  }

  private static MotionHistory history(
      double depth, double down, double pause, double up, double noiseDeg) {
    Random random = new Random(3);
    MotionHistory history = new MotionHistory();
    for (int i = 0; i < Math.round(100 * (2 + down + pause + up)); i++) {
      double t = i * 0.01 - 1;
      double angle = depth * (minimumJerk(t / down) - minimumJerk((t - down - pause) / up));
      history.append(i * 10_000_000L, true);
      history.inclination(Segment.TRUNK.ordinal(), angle + noiseDeg * random.nextGaussian());
    }
    return history;
  }

  private static double minimumJerk(double share) {
    double u = Math.min(1, Math.max(0, share));
    return u * u * u * (10 + u * (-15 + 6 * u));
  }
}
