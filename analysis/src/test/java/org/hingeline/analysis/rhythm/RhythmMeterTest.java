package org.hingeline.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.rhythm.Bend.move;
import static org.hingeline.analysis.rhythm.Bend.ramp;
import static org.hingeline.analysis.rhythm.Bend.sum;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rhythms of scripted bends whose answers follow by hand from how they were scripted. */
class RhythmMeterTest {
  private static final Offset<Double> EXACT = within(1e-6);

  private final RhythmMeter meter = new RhythmMeter(RhythmConfig.defaults(), Bend.PERIOD_S);

  /** Two seconds down from 1 s, half a second held, two seconds up. */
  private static final Phases DOWN_AND_UP = new Phases(100, 300, 350, 550);

  private static double still(double timeS) {
    return 0;
  }

  private static DoubleUnaryOperator downAndUp(double angleDeg) {
    return sum(move(1, 3, angleDeg), move(3.5, 5.5, -angleDeg));
  }

  private Rhythm measure(MotionHistory history, Layout layout, Phases phases) {
    return meter.measure(history, layout, phases, Double.NaN);
  }

  @ParameterizedTest(name = "lumbar {0}°, pelvis {1}°: γ {2}°")
  @CsvSource({
    "12, 48, 75.9638",
    "24, 56, 66.8014",
    "45, 25, 29.0546",
    "48, 52, 47.2906",
    "30, 30, 45",
    "0, 40, 90",
    "-20, 60, 108.4349"
  })
  void aBendAlongAStraightLineHasItsSlopeAsRatioAndCouplingOnBothWays(
      double lumbar, double pelvis, double gamma) {
    MotionHistory history = Bend.history(7, downAndUp(lumbar), downAndUp(pelvis), downAndUp(-10));
    Rhythm rhythm = measure(history, Layout.THREE, DOWN_AND_UP);
    double share = lumbar / (lumbar + pelvis);
    assertThat(rhythm.eccentricLumbarContribution()).isCloseTo(share, EXACT);
    assertThat(rhythm.concentricLumbarContribution()).isCloseTo(share, EXACT);
    assertThat(rhythm.eccentricCouplingDeg()).isCloseTo(gamma, within(1e-4));
    assertThat(rhythm.concentricCouplingDeg()).isCloseTo(gamma, within(1e-4));
    assertThat(rhythm.lumbarHipRatio0To30()).isCloseTo(lumbar / (pelvis + 10), EXACT);
    assertThat(rhythm.onsetLagS())
        .satisfiesAnyOf(lag -> assertThat(lag).isCloseTo(0, EXACT), lag -> assertThat(lag).isNaN());
  }

  /** Esola 1996: 1.9, 0.9 and 0.4 over the thirds of a free bend. */
  @Test
  void findsTheRatiosOfAFreeBendThirdByThird() {
    double[] ratios = {1.9, 0.9, 0.4};
    DoubleUnaryOperator lumbar = RhythmMeterTest::still;
    DoubleUnaryOperator pelvis = RhythmMeterTest::still;
    for (int i = 0; i < 3; i++) {
      double hip = 30 / (1 + ratios[i]);
      lumbar = sum(lumbar, ramp(1 + i, 2 + i, 30 - hip));
      pelvis = sum(pelvis, ramp(1 + i, 2 + i, hip));
    }
    MotionHistory history = Bend.history(5, lumbar, pelvis, RhythmMeterTest::still);
    Rhythm rhythm = measure(history, Layout.THREE, new Phases(100, 400, 420, Double.NaN));
    assertThat(rhythm.lumbarHipRatio0To30()).isCloseTo(1.9, EXACT);
    assertThat(rhythm.lumbarHipRatio30To60()).isCloseTo(0.9, EXACT);
    assertThat(rhythm.lumbarHipRatio60To90()).isCloseTo(0.4, EXACT);
    // 19.7 + 14.2 + 8.6 = 42.4° of 90° from the lumbar spine; Esola measured 41.6° of 111°.
    assertThat(rhythm.eccentricLumbarContribution()).isCloseTo(42.440 / 90, within(1e-4));
  }

  @Test
  void aThirdIsEmptyWhereTheTrunkDoesNotComeOrTheHipsDoNotMove() {
    MotionHistory shallow = Bend.history(7, downAndUp(12), downAndUp(33), RhythmMeterTest::still);
    Rhythm rhythm = measure(shallow, Layout.THREE, DOWN_AND_UP);
    // Of the second third half is gone through: 4° lumbar over 11° of hip.
    assertThat(rhythm.lumbarHipRatio30To60()).isCloseTo(12.0 / 33, EXACT);
    assertThat(rhythm.lumbarHipRatio60To90()).isNaN();
    MotionHistory rounded = Bend.history(7, downAndUp(40), downAndUp(4.9), RhythmMeterTest::still);
    assertThat(measure(rounded, Layout.THREE, DOWN_AND_UP).lumbarHipRatio0To30()).isNaN();
  }

  @Test
  void withoutAThighSensorThereIsNoRatioOfHips() {
    MotionHistory history = Bend.history(7, downAndUp(20), downAndUp(50), t -> Double.NaN);
    Rhythm rhythm = measure(history, Layout.TWO, DOWN_AND_UP);
    assertThat(rhythm.lumbarHipRatio0To30()).isNaN();
    assertThat(rhythm.lumbarHipRatio30To60()).isNaN();
    assertThat(rhythm.eccentricLumbarContribution()).isCloseTo(20.0 / 70, EXACT);
    assertThat(rhythm.eccentricCouplingDeg()).isCloseTo(68.1986, within(1e-4));
  }

  @Test
  void aLiftWithoutLoweringIsReadFromRising() {
    DoubleUnaryOperator rise = move(1, 3, -60);
    MotionHistory history =
        Bend.history(
            4,
            t -> 20 + rise.applyAsDouble(t) / 3,
            t -> 40 + rise.applyAsDouble(t) * 2 / 3,
            RhythmMeterTest::still);
    Phases phases = new Phases(Double.NaN, Double.NaN, 100, 300);
    Rhythm rhythm = measure(history, Layout.THREE, phases);
    assertThat(rhythm.eccentricLumbarContribution()).isNaN();
    assertThat(rhythm.concentricLumbarContribution()).isCloseTo(1.0 / 3, EXACT);
    assertThat(rhythm.lumbarHipRatio0To30()).isCloseTo(0.5, EXACT);
    assertThat(rhythm.lumbarHipRatio30To60()).isCloseTo(0.5, EXACT);
    assertThat(rhythm.eccentricCouplingDeg()).isNaN();
    assertThat(rhythm.concentricCouplingDeg()).isCloseTo(63.4349, within(1e-4));
    assertThat(rhythm.onsetLagS()).isNaN();
    assertThat(rhythm.dissociationDeg()).isNaN();
  }

  @Test
  void theCouplingAngleIsTheMeanDirectionHoweverFarEachWent() {
    // Half of the time only the pelvis (90°), half of the time only the lumbar spine (0°).
    MotionHistory history = Bend.history(4, ramp(2, 3, 15), ramp(1, 2, 60), RhythmMeterTest::still);
    Rhythm rhythm = measure(history, Layout.TWO, new Phases(100, 300, 310, Double.NaN));
    assertThat(rhythm.eccentricCouplingDeg()).isCloseTo(45, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.35, -0.1, -0.004, 0, 0.05, 0.2, 0.4})
  void theOnsetLagIsTheOneScriptedAndPositiveWhereTheSpineIsFirst(double lagS) {
    MotionHistory history =
        Bend.history(5, move(1, 3, 24), move(1 + lagS, 3 + lagS, 56), RhythmMeterTest::still);
    double from = 100 * (1 + Math.min(0, lagS));
    double to = 100 * (3 + Math.max(0, lagS));
    Rhythm rhythm = measure(history, Layout.TWO, new Phases(from, to, to + 10, Double.NaN));
    assertThat(rhythm.onsetLagS()).isCloseTo(lagS, within(0.0005));
  }

  @Test
  void aSegmentThatDoesNotMoveHasNoOnset() {
    MotionHistory history =
        Bend.history(5, move(1, 3, 4.9), move(1, 3, 56), RhythmMeterTest::still);
    assertThat(measure(history, Layout.TWO, DOWN_AND_UP).onsetLagS()).isNaN();
  }

  @ParameterizedTest(name = "lumbar {0}°, hip {1}°: {2}°")
  @CsvSource({
    // Along a straight line lumbar flexion has left by 10° at 10/Δφ_L of the way.
    "12, 58, 48.333",
    "24, 71, 29.583",
    "45, 35, 7.778",
    "48, 57, 11.875",
    "-20, 70, 35",
    // It never leaves: the whole of the hips.
    "9.5, 60, 60"
  })
  void dissociationIsTheHipFlexionAtWhichTheSpineLeavesItsStart(
      double lumbar, double hip, double reached) {
    MotionHistory history = Bend.history(7, downAndUp(lumbar), downAndUp(hip - 10), downAndUp(-10));
    Rhythm rhythm = measure(history, Layout.THREE, DOWN_AND_UP);
    assertThat(rhythm.dissociationDeg()).isCloseTo(reached, within(0.02));
  }

  @Test
  void withTwoSensorsDissociationIsPelvicInclination() {
    MotionHistory history = Bend.history(5, ramp(2, 3, 30), ramp(1, 2, 50), t -> Double.NaN);
    Rhythm rhythm = measure(history, Layout.TWO, new Phases(100, 300, 320, Double.NaN));
    assertThat(rhythm.dissociationDeg()).isCloseTo(50, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.15, 60", "0.22, 30"})
  void theSpineMustStayAwayForTwoTenthsOfASecond(double awayS, double reached) {
    DoubleUnaryOperator twitch = t -> t > 2 && t < 2 + awayS ? 15 : 0;
    MotionHistory history = Bend.history(5, twitch, ramp(1, 3, 60), RhythmMeterTest::still);
    Rhythm rhythm = measure(history, Layout.TWO, new Phases(100, 300, 320, Double.NaN));
    assertThat(rhythm.dissociationDeg()).isCloseTo(reached, within(0.3));
  }

  @Test
  void theSpineThatLeavesJustBeforeTheTurnAndStaysAwayBeyondItHasLeft() {
    MotionHistory history =
        Bend.history(
            5, sum(ramp(2.8, 2.95, 15), ramp(4, 4.2, -15)), ramp(1, 3, 60), RhythmMeterTest::still);
    Rhythm rhythm = measure(history, Layout.TWO, new Phases(100, 300, 300, Double.NaN));
    assertThat(rhythm.dissociationDeg()).isCloseTo(57, within(0.3));
  }

  @Test
  void oneSensorTellsNothingOfRhythm() {
    MotionHistory history = Bend.history(7, downAndUp(20), downAndUp(50), RhythmMeterTest::still);
    assertThat(measure(history, Layout.ONE, DOWN_AND_UP)).isEqualTo(Rhythm.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"25, true", "35, false"})
  void aShortGapIsBridgedAndALongOneLeavesTheCourseUnread(int missing, boolean read) {
    MotionHistory whole = Bend.history(7, downAndUp(20), downAndUp(50), downAndUp(-10));
    MotionHistory broken = new MotionHistory();
    for (long i = 0; i < whole.end(); i++) {
      boolean lost = i >= 180 && i < 180 + missing;
      broken.append(i * 10_000_000L, !lost);
      for (Segment segment : Segment.values()) {
        double angle = lost ? Double.NaN : whole.inclinationDeg(segment, i);
        broken.inclination(segment.ordinal(), angle);
      }
    }
    Rhythm rhythm = measure(broken, Layout.THREE, DOWN_AND_UP);
    assertThat(Double.isNaN(rhythm.eccentricCouplingDeg())).isNotEqualTo(read);
    assertThat(Double.isNaN(rhythm.lumbarHipRatio0To30())).isNotEqualTo(read);
    assertThat(rhythm.concentricCouplingDeg()).isCloseTo(68.1986, within(1e-4));
    assertThat(rhythm.eccentricLumbarContribution()).isCloseTo(20.0 / 70, EXACT);
  }
}
