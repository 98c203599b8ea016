package org.hingeline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final double LIMIT_DEG = 8;

  private static Change of(double... sessionMeans) {
    return Change.of(sessionMeans, LIMIT_DEG);
  }

  @Test
  void theFirstThreeSessionsAreComparedWithTheLatestThree() {
    Change change = of(20, 22, 24, 40, 30, 31, 32);
    assertThat(change.baseline()).isEqualTo(new Change.Average(22, 3));
    assertThat(change.recent()).isEqualTo(new Change.Average(31, 3));
    assertThat(change.verdict()).isEqualTo(Verdict.MORE);
  }

  @Test
  void aDifferenceBelowTheLimitIsNoClearChangeAndOneOfTheLimitIsClear() {
    assertThat(of(20, 20, 20, 27.9, 27.9, 27.9).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(of(20, 20, 20, 28, 28, 28).verdict()).isEqualTo(Verdict.MORE);
    assertThat(of(20, 20, 20, 12, 12, 12).verdict()).isEqualTo(Verdict.LESS);
  }

  @Test
  void fewerThanFourSessionsSayNothing() {
    assertThat(of().verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(of().baseline()).isEqualTo(new Change.Average(Double.NaN, 0));
    assertThat(of(20, 40, 60).verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(of(20, 20, 20, 60).verdict()).isEqualTo(Verdict.MORE);
  }

  @Test
  void noSessionIsOnBothSides() {
    Change change = of(20, 20, 20, 40, 50);
    assertThat(change.recent()).isEqualTo(new Change.Average(45, 2));
  }

  @Test
  void sessionsInWhichItWasNotMeasuredDoNotCount() {
    double none = Double.NaN;
    assertThat(of(none, 20, none, 22, 24, none).verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(of(none, 20, none, 22, 24, none)).isEqualTo(of(20, 22, 24));
  }

  @Test
  void withoutAnAgreedLimitNothingIsCalledAChange() {
    Change change = Change.of(new double[] {1, 1, 1, 90}, ClearChange.NO_LIMIT);
    assertThat(change.verdict()).isEqualTo(Verdict.NO_LIMIT);
    assertThat(change.recent().mean()).isEqualTo(90);
  }

  @Test
  void theLimitOfRelativeFlexionIsThatOfTheAngle() {
    assertThat(ClearChange.relativeLumbarPercent(50)).isCloseTo(16, within(1e-9));
    assertThat(ClearChange.relativeLumbarPercent(Double.NaN)).isNaN();
  }

  @Property
  void whatIsMoreUpwardsIsLessDownwards(
      @ForAll @Size(min = 4, max = 12) double @DoubleRange(min = -50, max = 50) [] means) {
    double[] mirrored = Arrays.stream(means).map(v -> -v).toArray();
    Verdict found = of(means).verdict();
    Verdict other =
        switch (found) {
          case MORE -> Verdict.LESS;
          case LESS -> Verdict.MORE;
          default -> found;
        };
    assertThat(of(mirrored).verdict()).isEqualTo(other);
  }
}
