package org.hingeline.analysis.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two legs that take turns are walking; nothing else is. */
class WalkingDetectorTest {
  private static final double PERIOD_S = 0.01;
  private static final double STEP_HZ = 1.8;

  @ParameterizedTest
  @CsvSource({"1.45, 0.015", "1.6, 0.02", "1.8, 0.022", "2.0, 0.03", "2.4, 0.03"})
  void stepsOfAnyCadenceAreWalkingWithinFiveSeconds(double hz, double bounceM) {
    double seen =
        firstSeenS(
            t -> 9.81 + bounce(t, hz, bounceM), t -> 20 * Math.sin(Math.PI * hz * t), t -> 3, 12);
    assertThat(seen).isBetween(2.5, 5.0);
  }

  @Test
  void turningRoundWhileWalkingIsStillWalking() {
    double seen =
        firstSeenS(
            t -> 9.81 + bounce(t, STEP_HZ, 0.022),
            t -> 15 * Math.sin(Math.PI * STEP_HZ * t) + 60 * Math.sin(0.9 * t),
            t -> 3,
            12);
    assertThat(seen).isLessThan(8);
  }

  @Test
  void aPaceOrTwoIsNotWalking() {
    double until = 3 / STEP_HZ;
    assertThat(
            firstSeenS(
                t -> 9.81 + (t < until ? bounce(t, STEP_HZ, 0.022) : 0),
                t -> t < until ? 20 * Math.sin(Math.PI * STEP_HZ * t) : 0,
                t -> 3,
                12))
        .isNaN();
  }

  @Test
  void bouncingOnTheSpotHasNoSides() {
    assertThat(
            firstSeenS(
                t -> 9.81 + bounce(t, 2, 0.04), t -> 8 * Math.sin(2 * Math.PI * 2 * t), t -> 3, 20))
        .isNaN();
  }

  @Test
  void swayingFromSideToSideHasNoSteps() {
    assertThat(firstSeenS(t -> 9.81, t -> 25 * Math.sin(2 * Math.PI * 0.9 * t), t -> 3, 20))
        .isNaN();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1.0, 1.2, 2.0})
  void fastRepetitionsBendTheTrunk(double everyS) {
    assertThat(
            firstSeenS(
                t -> 9.81 + bounce(t, 1 / everyS, 0.05) + bounce(t, 2 / everyS, 0.02),
                t -> 10 * Math.sin(Math.PI * t / everyS),
                t -> 30 - 30 * Math.cos(2 * Math.PI * t / everyS),
                20))
        .isNaN();
  }

  @Test
  void theShockOfAWeightPutDownDoesNotComeBack() {
    assertThat(
            firstSeenS(
                t -> 9.81 + (t % 2.5 < 0.08 ? 12 * Math.sin(80 * t) : 0),
                t -> t % 2.5 < 0.2 ? 15 : 0,
                t -> 5,
                20))
        .isNaN();
  }

  private static double bounce(double t, double hz, double amplitudeM) {
    double omega = 2 * Math.PI * hz;
    return -amplitudeM * omega * omega * Math.sin(omega * t);
  }

  /** Stands for four seconds first; NaN when walking is never seen. */
  private static double firstSeenS(
      DoubleUnaryOperator force, DoubleUnaryOperator turn, DoubleUnaryOperator trunk, double forS) {
    MotionHistory history = new MotionHistory();
    WalkingDetector detector = new WalkingDetector(history, 1 << Segment.TRUNK.ordinal(), PERIOD_S);
    for (int i = 0; i * PERIOD_S < 4 + forS; i++) {
      double t = i * PERIOD_S - 4;
      long position = history.append(i * 10_000_000L, true);
      history.inclination(Segment.TRUNK.ordinal(), t < 0 ? 0 : trunk.applyAsDouble(t));
      history.whole(t < 0 ? 9.81 : force.applyAsDouble(t), t < 0 ? 0 : turn.applyAsDouble(t));
      if (detector.accept(position)) {
        return t;
      }
    }
    return Double.NaN;
  }
}
