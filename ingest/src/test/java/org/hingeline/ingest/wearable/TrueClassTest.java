package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import org.hingeline.analysis.Layout;
import org.hingeline.analysis.TechniqueClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the definitions: largest lumbar flexion 48°, free bend 100, 52, −5. */
class TrueClassTest {

  @ParameterizedTest
  @CsvSource({
    "60, 48, -10, HINGE, HINGE",
    "80, 56, -15, HINGE, HINGE",
    "85, 51.4, -35, BORDERLINE, BORDERLINE",
    "70, 25, -10, LUMBAR_DOMINANT, LUMBAR_DOMINANT",
    "70, 40, -8, BORDERLINE, BORDERLINE",
    "45, 20, -80, BORDERLINE, SQUAT",
    "28, 20, -5, NOT_GRADED, NOT_GRADED"
  })
  void postureGivesTheClassOfTheTable(
      double trunk, double pelvis, double thigh, TechniqueClass two, TechniqueClass three) {
    double lumbar = trunk - pelvis;
    double hip = pelvis - thigh;
    TrueClass.Deepest byTwo =
        new TrueClass.Deepest(trunk, pelvis / trunk, lumbar, thigh, Double.NaN);
    TrueClass.Deepest byThree =
        new TrueClass.Deepest(trunk, hip / (hip + lumbar), lumbar, thigh, Double.NaN);
    assertThat(new TrueClass(Layout.TWO, 0.52, 48).of(byTwo)).isEqualTo(two);
    assertThat(new TrueClass(Layout.THREE, 57.0 / 105, 48).of(byThree)).isEqualTo(three);
  }

  @ParameterizedTest
  @CsvSource({"0.80, 12, HINGE", "0.70, 12, HINGE", "0.66, 12, ", "0.75, 28, "})
  void nearALimitTheTruthKeepsQuiet(double index, double lumbar, TechniqueClass clear) {
    TrueClass rules = new TrueClass(Layout.THREE, 0.5, 48);
    TrueClass.Deepest at = new TrueClass.Deepest(70, index, lumbar, -10, Double.NaN);
    assertThat(rules.clearly(at)).isEqualTo(clear);
  }

  @ParameterizedTest
  @CsvSource({"ONE, 48, NOT_GRADED", "THREE, NaN, "})
  void withoutItsMeansThereIsNoClass(Layout layout, double lumbarMax, TechniqueClass clear) {
    TrueClass.Deepest at = new TrueClass.Deepest(70, 0.8, 12, -10, Double.NaN);
    assertThat(new TrueClass(layout, 0.5, lumbarMax).clearly(at)).isEqualTo(clear);
  }
}
