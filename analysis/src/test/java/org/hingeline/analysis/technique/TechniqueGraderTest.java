package org.hingeline.analysis.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.technique.TechniqueGrader.Reference;
import org.hingeline.analysis.tempo.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quantities of one repetition, from a history whose angles are known. */
class TechniqueGraderTest {
  /** Standing again differed by √2 °, so each standing is off by 1°; the axes are known well. */
  private static final List<SensorCalibration> SENSORS =
      Stream.of(Segment.TRUNK, Segment.PELVIS, Segment.THIGH)
          .map(
              segment ->
                  new SensorCalibration(
                      segment,
                      SensorCalibration.Quality.GOOD,
                      List.of(),
                      List.of(0.0, 1.0, 0.0),
                      List.of(0.0, 0.0, 1.0),
                      Math.sqrt(2),
                      99.9))
          .toList();

  private static final int DOWN = 100;

  private final TechniqueGrader grader = new TechniqueGrader(TechniqueConfig.defaults());
  private final MotionHistory history = new MotionHistory();

  @ParameterizedTest
  @CsvSource({
    "60, 48, -10, 0.800, 0.829, 0.200, 25",
    "80, 56, -15, 0.700, 0.747, 0.300, 50",
    "85, 51.4, -35, 0.605, 0.720, 0.395, 70",
    "70, 25, -10, 0.357, 0.4375, 0.643, 93.75",
    "45, 20, -80, 0.444, 0.800, 0.556, 52.08"
  })
  void indexContributionAndPeaksFollowTheirDefinitions(
      double trunk, double pelvis, double thigh, double two, double three, double lc, double lm) {
    triangle(trunk, pelvis, thigh, 0);
    Technique second = grade(Layout.TWO);
    Technique third = grade(Layout.THREE);
    assertThat(second.hipHingeIndex()).isCloseTo(two, within(0.001));
    assertThat(third.hipHingeIndex()).isCloseTo(three, within(0.001));
    assertThat(third.lumbarContribution()).isCloseTo(lc, within(0.001));
    assertThat(third.peakRelativeLumbarFlexion()).isCloseTo(lm, within(0.01));
    assertThat(third.peakLumbarFlexionDeg()).isCloseTo(trunk - pelvis, within(1e-9));
    assertThat(third.peakHipFlexionDeg()).isCloseTo(pelvis - thigh, within(1e-9));
    assertThat(third.peakTrunkInclinationDeg()).isEqualTo(trunk);
    assertThat(third.hipAtPeakDeg()).isCloseTo(pelvis - thigh, within(1e-9));
    assertThat(second.hipAtPeakDeg()).isEqualTo(pelvis);
  }

  @Test
  void indexAndContributionAreMeasuredFromThePostureAtTheTop() {
    triangle(60, 48, -10, 7);
    Technique graded = grade(Layout.TWO);
    assertThat(graded.hipHingeIndex()).isCloseTo(0.8, within(1e-9));
    assertThat(graded.lumbarContribution()).isCloseTo(0.2, within(1e-9));
    assertThat(graded.peakTrunkInclinationDeg()).isEqualTo(67);
  }

  @Test
  void theIndexStaysBetweenNothingAndAll() {
    triangle(60, 66, 0, 0);
    assertThat(grade(Layout.TWO).hipHingeIndex()).isEqualTo(1);
  }

  @Test
  void countsLostInstantsAndTheLongestGap() {
    for (int i = 0; i < 200; i++) {
      boolean lost = (i >= 50 && i < 70) || i == 120;
      history.append(i * 10_000_000L, !lost);
      history.inclination(Segment.TRUNK.ordinal(), 0);
      history.outOfPlane(i < 50 ? Math.sin(Math.toRadians(21)) : Math.sin(Math.toRadians(19)));
    }
    DataQuality quality = grader.quality(history, reference(Layout.TWO, true), 0, 200);
    assertThat(quality.lostPercent()).isEqualTo(10.5);
    assertThat(quality.longestGapMs()).isEqualTo(200);
    assertThat(quality.outOfPlanePercent()).isEqualTo(25);
    assertThat(quality.provisional()).isTrue();
    assertThat(grader.quality(history, reference(Layout.TWO, true), 80, 200).provisional())
        .isFalse();
    assertThat(grader.quality(history, reference(Layout.TWO, false), 80, 200).provisional())
        .isTrue();
  }

  /** Straight down to a posture and back, from standing with everything tilted by an offset. */
  private void triangle(double trunk, double pelvis, double thigh, double offset) {
    for (int i = 0; i <= 2 * DOWN; i++) {
      double share = 1 - Math.abs(i - DOWN) / (double) DOWN;
      history.append(i * 10_000_000L, true);
      history.inclination(Segment.TRUNK.ordinal(), offset + share * trunk);
      history.inclination(Segment.PELVIS.ordinal(), offset + share * pelvis);
      history.inclination(Segment.THIGH.ordinal(), offset + share * thigh);
      history.outOfPlane(0);
    }
  }

  @Test
  void theUncertaintyFollowsFromTheCalibrationByHand() {
    AngleUncertainty two = grade(Layout.TWO).uncertainty();

    assertThat(two.trunkInclinationDeg()).isCloseTo(2 * Math.sqrt(0.36 + 1), within(0.02));
    assertThat(two.lumbarFlexionDeg()).isCloseTo(2 * Math.sqrt(0.72 + 2), within(0.02));
    assertThat(two.hipFlexionDeg()).isNaN();
    AngleUncertainty three = grade(Layout.THREE).uncertainty();
    assertThat(three.hipFlexionDeg()).isCloseTo(2 * Math.sqrt(0.72 + 2), within(0.02));
  }

  @Test
  void aClockThatIsOffWidensItByTheCurveOfTheTurningPoint() {
    triangle(60, 48, -10, 0);
    double known = grade(Layout.TWO).uncertainty().trunkInclinationDeg();
    for (int i = 0; i <= 2 * DOWN; i++) {
      history.append((2L * DOWN + 1 + i) * 10_000_000L, true);
      double share = 1 - Math.abs(i - DOWN) / (double) DOWN;
      history.inclination(Segment.TRUNK.ordinal(), share * 60);
      history.inclination(Segment.PELVIS.ordinal(), share * 48);
      history.outOfPlane(0);
      history.clockResidual(100);
    }
    int from = 2 * DOWN + 1;
    Phases phases = new Phases(from, from + DOWN, from + DOWN, from + 2 * DOWN);
    double off =
        grader
            .grade(history, reference(Layout.TWO, true), from, from, from + 2 * DOWN + 1, phases)
            .uncertainty()
            .trunkInclinationDeg();
    // 60° down in 1 s, 100 ms off.
    double curve = 10 / Math.sqrt(3) * 60 * 0.1 * 0.1 / 2;
    assertThat(off * off - known * known).isCloseTo(4 * curve * curve, within(0.05));
  }

  private Technique grade(Layout layout) {
    Phases phases = new Phases(0, DOWN, DOWN, 2 * DOWN);
    return grader.grade(history, reference(layout, true), 0, 0, 2 * DOWN + 1, phases);
  }

  private static Reference reference(Layout layout, boolean calibrated) {
    return new Reference(layout, calibrated ? "" : "no calibration", 48, 0.52, SENSORS);
  }
}
