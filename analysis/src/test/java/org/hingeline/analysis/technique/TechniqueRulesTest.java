package org.hingeline.analysis.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.AngleUncertainty.UNKNOWN;

import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.TechniqueClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published table of postures, the limits with their margins, and what is not graded. */
class TechniqueRulesTest {
  private static final double LUMBAR_MAX_DEG = 48;
  private static final double BASELINE_TWO = 52.0 / 100;
  private static final double BASELINE_THREE = 57.0 / 105;

  private final TechniqueRules rules = new TechniqueRules(TechniqueConfig.defaults());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "hinge drill,        60, 48,   -10, HINGE,           HINGE",
    "Romanian deadlift,  80, 56,   -15, HINGE,           HINGE",
    "deadlift,           85, 51.4, -35, BORDERLINE,      BORDERLINE",
    "rounded lift,       70, 25,   -10, LUMBAR_DOMINANT, LUMBAR_DOMINANT",
    "in between,         70, 40,   -8,  BORDERLINE,      BORDERLINE",
    "squat lift,         45, 20,   -80, BORDERLINE,      SQUAT"
  })
  void gradesThePosturesOfTheTable(
      String name,
      double trunk,
      double pelvis,
      double thigh,
      TechniqueClass two,
      TechniqueClass three) {
    assertThat(rules.grade(two(trunk, pelvis), UNKNOWN).verdict()).as(name).isEqualTo(two);
    assertThat(rules.grade(three(trunk, pelvis, thigh), UNKNOWN).verdict())
        .as(name)
        .isEqualTo(three);
  }

  @Test
  void theFreeBendItselfIsTheBaselineAndUsesTheWholeRange() {
    assertThat(two(100, 52).hipHingeIndex()).isEqualTo(BASELINE_TWO);
    assertThat(three(100, 52, -5).hipHingeIndex()).isEqualTo(BASELINE_THREE);
    assertThat(two(100, 52).peakRelativeLumbarPercent()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    // Hinge from baseline .50 + .10 with margin .05, and 70 % with margin 10.
    "0.65, 60, HINGE",
    "0.649, 60, BORDERLINE",
    "0.65, 60.1, BORDERLINE",
    "0.55, 59.9, BORDERLINE",
    "0.55, 80, BORDERLINE",
    "0.549, 59.9, MIXED",
    "0.90, 80.1, BORDERLINE",
    // Lumbar-dominant from 80 % with margin 10 whatever the index.
    "0.90, 90, LUMBAR_DOMINANT",
    "0.90, 89.9, BORDERLINE",
    "0.52, 69.9, MIXED",
    "0.52, 70, BORDERLINE",
    // Or from 60 % when the index is at most baseline − .05, with its margin.
    "0.40, 70, LUMBAR_DOMINANT",
    "0.401, 70, BORDERLINE",
    "0.40, 69.9, BORDERLINE",
    "0.50, 50, BORDERLINE",
    "0.501, 50, MIXED",
    "0.50, 49.9, MIXED",
    "0.30, 40, MIXED"
  })
  void aLimitHoldsWhenItIsPassedByTheMargin(double index, double lumbar, TechniqueClass expected) {
    assertThat(rules.grade(with(index, lumbar, 0.50), UNKNOWN).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.70, 60, HINGE",
    "0.69, 60, BORDERLINE",
    "0.60, 75, BORDERLINE",
    "0.45, 70, LUMBAR_DOMINANT",
    "0.46, 70, BORDERLINE",
    "0.57, 55, MIXED"
  })
  void withoutAFreeBendTheLimitsAreAbsoluteAndItSaysSo(
      double index, double lumbar, TechniqueClass expected) {
    TechniqueRules.Verdict verdict = rules.grade(with(index, lumbar, Double.NaN), UNKNOWN);
    assertThat(verdict.verdict()).isEqualTo(expected);
    assertThat(verdict.reason()).contains("no free bend to compare with");
  }

  @ParameterizedTest
  @CsvSource({"-45, NaN, SQUAT", "-44.9, NaN, HINGE", "-20, 60, SQUAT", "-20, 59.9, HINGE"})
  void aSquatIsSeenAtTheThighOrTheKneeBeforeAnythingElse(
      double thigh, double knee, TechniqueClass expected) {
    LiftPosture lift = new LiftPosture(50, 0.9, 10, thigh, knee, 0, 0, 4, "", 0.5);
    assertThat(rules.grade(lift, UNKNOWN).verdict()).isEqualTo(expected);
  }

  @Test
  void anUprightSquatIsGradedThoughTheTrunkHardlyLeans() {
    LiftPosture lift = new LiftPosture(15, 0.9, 10, -80, 90, 0, 0, 4, "", 0.5);
    assertThat(rules.grade(lift, UNKNOWN).verdict()).isEqualTo(TechniqueClass.SQUAT);
  }

  @Test
  void ofSeveralReasonsNotToGradeTheOneThatHoldsLongestIsSaid() {
    // Everything is amiss, then one thing after the other is put right.
    assertNotGraded(
        new LiftPosture(10, 0.7, Double.NaN, -5, 0, 50, 500, 1, "no calibration", 0.5), "layout");
    assertNotGraded(
        new LiftPosture(10, 0.7, Double.NaN, -5, 0, 50, 500, 3, "no calibration", 0.5),
        "no calibration");
    assertNotGraded(
        new LiftPosture(10, 0.7, Double.NaN, -5, 0, 50, 500, 3, "", 0.5),
        "data missing for 500 ms");
    assertNotGraded(
        new LiftPosture(10, 0.7, Double.NaN, -5, 0, 50, 0, 3, "", 0.5),
        "turned to the side for 50 %");
    assertNotGraded(
        new LiftPosture(10, 0.7, Double.NaN, -5, 0, 0, 0, 3, "", 0.5), "largest lumbar flexion");
    assertNotGraded(new LiftPosture(10, 0.7, 40, -5, 0, 0, 0, 3, "", 0.5), "trunk went 10°");
    LiftPosture right = new LiftPosture(60, 0.7, 40, -5, 0, 0, 0, 3, "", 0.5);
    assertThat(rules.grade(right, UNKNOWN).verdict()).isEqualTo(TechniqueClass.HINGE);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 20, 300, HINGE",
    "29.9, 20, 300, NOT_GRADED",
    "30, 20.1, 300, NOT_GRADED",
    "30, 20, 300.1, NOT_GRADED"
  })
  void isGradedUpToTheLimitsThemselves(
      double depth, double outOfPlane, double gapMs, TechniqueClass expected) {
    LiftPosture lift = new LiftPosture(depth, 0.8, 30, -5, 0, outOfPlane, gapMs, 3, "", 0.5);
    assertThat(rules.grade(lift, UNKNOWN).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.4, 0.5, 0.55, 0.6, 0.7, 0.9})
  void everyVerdictCarriesItsReasonInNeutralWords(double index) {
    for (double lumbar = 0; lumbar <= 120; lumbar += 5) {
      String reason = rules.grade(with(index, lumbar, 0.5), UNKNOWN).reason();
      assertThat(reason).isNotBlank().doesNotContain("NaN");
      assertThat(reason.toLowerCase(java.util.Locale.ROOT))
          .doesNotContainPattern("danger|damage|wrong|\\bbad\\b|fragile|injur|fault");
    }
  }

  @Test
  void moreLumbarFlexionNeverTurnsALiftTowardsTheHips() {
    for (double index = 0; index <= 1; index += 0.01) {
      boolean hingeOver = false;
      for (double lumbar = 0; lumbar <= 120; lumbar += 1) {
        boolean hinge =
            rules.grade(with(index, lumbar, 0.5), UNKNOWN).verdict() == TechniqueClass.HINGE;
        assertThat(hingeOver && hinge).isFalse();
        hingeOver |= !hinge;
      }
    }
  }

  private void assertNotGraded(LiftPosture lift, String reason) {
    TechniqueRules.Verdict verdict = rules.grade(lift, UNKNOWN);
    assertThat(verdict.verdict()).isEqualTo(TechniqueClass.NOT_GRADED);
    assertThat(verdict.reason()).contains(reason);
  }

  private static LiftPosture two(double trunk, double pelvis) {
    double percent = 100 * (trunk - pelvis) / LUMBAR_MAX_DEG;
    return new LiftPosture(
        trunk, pelvis / trunk, percent, Double.NaN, Double.NaN, 0, 0, 2, "", BASELINE_TWO);
  }

  private static LiftPosture three(double trunk, double pelvis, double thigh) {
    double lumbar = trunk - pelvis;
    double hip = pelvis - thigh;
    double percent = 100 * lumbar / LUMBAR_MAX_DEG;
    return new LiftPosture(
        trunk, hip / (hip + lumbar), percent, thigh, Double.NaN, 0, 0, 3, "", BASELINE_THREE);
  }

  private static LiftPosture with(double index, double lumbarPercent, double baseline) {
    return new LiftPosture(60, index, lumbarPercent, -10, Double.NaN, 0, 0, 3, "", baseline);
  }

  @Test
  void anUncertaintyBeyondTheMarginMakesTheVerdictBorderline() {
    LiftPosture hinge = with(0.66, 55, 0.50);
    LiftPosture rounded = with(0.40, 92, 0.50);

    assertThat(rules.grade(hinge, off(0.05, 10)).verdict()).isEqualTo(TechniqueClass.HINGE);
    assertThat(rules.grade(hinge, off(0.08, 10)).verdict()).isEqualTo(TechniqueClass.BORDERLINE);
    assertThat(rules.grade(hinge, off(0.05, 16)).verdict()).isEqualTo(TechniqueClass.BORDERLINE);
    assertThat(rules.grade(rounded, off(0.05, 10)).verdict())
        .isEqualTo(TechniqueClass.LUMBAR_DOMINANT);
    assertThat(rules.grade(rounded, off(0.20, 35)).verdict()).isEqualTo(TechniqueClass.BORDERLINE);
  }

  private static AngleUncertainty off(double index, double percent) {
    return new AngleUncertainty(1, 2, percent, 2, index);
  }
}
