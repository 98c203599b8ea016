package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hingeline.analysis.Exercise;
import org.junit.jupiter.api.Test;

class TrueTempoTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void phasesOfAMinimumJerkLiftAreWhereItsSpeedPassesTheLimit() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, SECOND, 2, 60);
    timeline.move(Coordinate.HIP, 4 * SECOND, 1.5, 0);
    TrueTempo tempo = TrueTempo.of(timeline, lift(Lift.romanian(), SECOND, 3.5, 5.5), false);
    // 30 s²(1−s)² A/T = limit; the limit is 5 °/s, as 5 % of the peak of 75 °/s is less.
    double down = edge(5, 60, 2);
    double up = edge(5, 60, 1.5);
    assertThat(tempo.startNs() * 1e-9).isCloseTo(1 + 2 * down, within(0.002));
    assertThat(tempo.eccentricS()).isCloseTo(2 * (1 - 2 * down), within(0.003));
    assertThat(tempo.pauseS()).isCloseTo(1 + 2 * down + 1.5 * up, within(0.003));
    assertThat(tempo.concentricS()).isCloseTo(1.5 * (1 - 2 * up), within(0.003));
    assertThat(tempo.endNs() * 1e-9).isCloseTo(5.5 - 1.5 * up, within(0.002));
  }

  @Test
  void inAFastLiftTheLimitIsFivePercentOfThePeak() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, 0, 0.8, 90);
    timeline.move(Coordinate.HIP, SECOND, 0.8, 0);
    TrueTempo tempo = TrueTempo.of(timeline, lift(Lift.romanian(), 0, 0.9, 1.8), false);
    double at = edge(0.05 * 1.875 * 90 / 0.8, 90, 0.8);
    assertThat(tempo.eccentricS()).isCloseTo(0.8 * (1 - 2 * at), within(0.003));
  }

  @Test
  void aPauseUnderATenthOfASecondBelongsToItsNeighbours() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, 0, 0.5, 80);
    timeline.move(Coordinate.HIP, SECOND / 2, 0.5, 0);
    TrueTempo tempo = TrueTempo.of(timeline, lift(Lift.romanian(), 0, 0.5, 1), false);
    assertThat(tempo.pauseS()).isZero();
    assertThat(tempo.eccentricS() + tempo.concentricS())
        .isCloseTo((tempo.endNs() - tempo.startNs()) * 1e-9, within(1e-9));
  }

  @Test
  void aStopOnTheWayStaysInsideItsPhase() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, 0, 1, 30);
    timeline.move(Coordinate.HIP, 2 * SECOND, 1, 60);
    timeline.move(Coordinate.HIP, 4 * SECOND, 1, 0);
    TrueTempo tempo = TrueTempo.of(timeline, lift(Lift.romanian(), 0, 3.5, 5), false);
    assertThat(tempo.eccentricS()).isBetween(2.6, 3.0);
  }

  @Test
  void aDroppedWeightHasNoEccentric() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, 0, 1, 70);
    timeline.move(Coordinate.HIP, 2 * SECOND, 1, 0);
    Lift dropped = Lift.deadlift().course(Lift.Course.DROPPED);
    Performed lift =
        new Performed(1, Exercise.DEADLIFT, dropped, 2 * SECOND, 4 * SECOND, 3 * SECOND);
    TrueTempo tempo = TrueTempo.of(timeline, lift, false);
    assertThat(tempo.eccentricS()).isNaN();
    assertThat(tempo.concentricS()).isBetween(0.85, 0.95);
  }

  @Test
  void aSquatIsTimedByTheThighWhereOneIsWorn() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.KNEE, 0, 1, 80);
    timeline.move(Coordinate.HIP, 0, 1, 80);
    timeline.move(Coordinate.KNEE, 2 * SECOND, 1, 0);
    timeline.move(Coordinate.HIP, 2 * SECOND, 1, 0);
    Performed lift = new Performed(1, Exercise.SQUAT, Lift.squat(), 0, 3 * SECOND / 2, 3 * SECOND);
    assertThat(TrueTempo.of(timeline, lift, true).eccentricS()).isBetween(0.85, 0.95);
  }

  /** Where on the way from 0 to 1 a minimum-jerk movement reaches this speed. */
  private static double edge(double limitDps, double amplitudeDeg, double durationS) {
    double product = Math.sqrt(limitDps * durationS / (30 * amplitudeDeg));
    return (1 - Math.sqrt(1 - 4 * product)) / 2;
  }

  private static Performed lift(Lift lift, long startNs, double turnS, double endS) {
    return new Performed(
        1, Exercise.HINGE, lift, startNs, Math.round(turnS * 1e9), Math.round(endS * 1e9));
  }
}
