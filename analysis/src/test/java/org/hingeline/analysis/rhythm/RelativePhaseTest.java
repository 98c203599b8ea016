package org.hingeline.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.rhythm.Bend.PERIOD_S;
import static org.hingeline.analysis.rhythm.Bend.move;
import static org.hingeline.analysis.rhythm.Bend.sum;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.ZeroPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phase differences of movements that were scripted with them. */
class RelativePhaseTest {

  private static double[] between(DoubleUnaryOperator lumbar, DoubleUnaryOperator pelvis) {
    MotionHistory history = Bend.history(8, lumbar, pelvis, t -> 0);
    return RelativePhase.ofRepetition(
        history, 200, 600, new ZeroPhase(6, PERIOD_S), PERIOD_S, RhythmConfig.defaults());
  }

  /** One whole cycle of 4 s, whose phase moves evenly. */
  private static DoubleUnaryOperator cycle(double peakDeg, double aheadDeg) {
    return t -> peakDeg * (1 - Math.cos(Math.PI * t / 2 + Math.toRadians(aheadDeg))) / 2;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-90, -40, -5, 0, 10, 25, 60, 120})
  void cyclesShiftedAgainstEachOtherHaveTheirShiftThroughout(double aheadDeg) {
    double[] phase = between(cycle(24, aheadDeg), cycle(56, 0));
    assertThat(phase).hasSize(101);
    for (double value : phase) {
      assertThat(value).isCloseTo(aheadDeg, within(0.5));
    }
    assertThat(RelativePhase.meanAbsolute(phase)).isCloseTo(Math.abs(aheadDeg), within(0.2));
  }

  @Test
  void movementsOfTheSameShapeAreInPhaseWhateverTheirSize() {
    DoubleUnaryOperator shape = sum(move(2, 3.5, 1), move(4.5, 6, -1));
    double[] phase = between(t -> 12 * shape.applyAsDouble(t), t -> 48 * shape.applyAsDouble(t));
    assertThat(RelativePhase.meanAbsolute(phase)).isCloseTo(0, within(1e-6));
  }

  @Test
  void theSpineGoingFirstIsPositiveOnTheWayDown() {
    double[] phase =
        between(
            sum(move(2, 3.6, 24), move(4.4, 6, -24)), sum(move(2.3, 3.9, 56), move(4.4, 6, -56)));
    assertThat(Arrays.stream(phase).limit(40).min().orElseThrow()).isGreaterThan(-1);
    assertThat(RelativePhase.meanAbsolute(phase)).isBetween(5.0, 30.0);
  }

  @Test
  void whatDoesNotMoveOrIsNotWholeHasNoPhase() {
    assertThat(between(cycle(4, 0), cycle(56, 0))).isNull();
    MotionHistory history = Bend.history(8, cycle(24, 0), cycle(56, 0), t -> 0);
    assertThat(
            RelativePhase.ofRepetition(
                history,
                Double.NaN,
                600,
                new ZeroPhase(6, PERIOD_S),
                PERIOD_S,
                RhythmConfig.defaults()))
        .isNull();
  }

  /** Standard deviation of 8, 10, 12, 14 and 16 is √10, at every point. */
  @Test
  void theDeviationPhaseIsTheSpreadBetweenRepetitions() {
    List<double[]> curves =
        List.of(constant(8), constant(10), constant(12), constant(14), constant(16));
    assertThat(RelativePhase.deviation(curves)).isCloseTo(Math.sqrt(10), within(1e-9));
    assertThat(RelativePhase.deviation(List.of(constant(30), constant(30), constant(30))))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void theDeviationPhaseDoesNotJumpWhereTheCircleCloses() {
    List<double[]> curves = List.of(constant(178), constant(180), constant(-178));
    assertThat(RelativePhase.deviation(curves)).isCloseTo(2, within(1e-6));
  }

  private static double[] constant(double value) {
    double[] curve = new double[RelativePhase.POINTS];
    Arrays.fill(curve, value);
    return curve;
  }
}
