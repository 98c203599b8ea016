package org.hingeline.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.repetition.ExcursionDetector.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting on curves that are known in closed form, without tuning to them. */
class ExcursionDetectorTest {
  private static final double PERIOD_S = 0.01;

  private final ExcursionDetector detector =
      new ExcursionDetector(RepetitionConfig.defaults(), PERIOD_S, 45, 0, Double.POSITIVE_INFINITY);
  private final List<Event> events = new ArrayList<>();
  private long position;
  private double atDeg;

  @ParameterizedTest
  @CsvSource({"45, 1.0", "60, 0.5", "60, 2.0", "90, 0.8", "90, 3.0", "120, 1.5", "30, 1.0"})
  void countsEveryRepetitionFromTheFirst(double depthDeg, double downS) {
    stand(1);
    for (int i = 0; i < 10; i++) {
      repetition(depthDeg, downS);
    }
    assertThat(returned()).isEqualTo(10);
    assertThat(count(Event.BEGAN)).isEqualTo(10);
    assertThat(events).doesNotContain(Event.ABANDONED, Event.DISMISSED);
    assertThat(detector.depthDeg()).isCloseTo(depthDeg, within(0.5));
  }

  @Test
  void countsAContinuousSineOncePerPeriod() {
    for (int i = 0; i < 2000; i++) {
      accept(30 - 30 * Math.cos(2 * Math.PI * i / 200.0), true);
    }
    stand(1);
    assertThat(returned()).isEqualTo(10);
  }

  @Test
  void tremblingOnTheWayAndAtTheThresholdsAddsNothing() {
    stand(1);
    for (int rep = 0; rep < 3; rep++) {
      double[] curve = {0, 10, 15, 11.5, 27, 25, 60, 58, 60, 40, 45, 20, 14, 10, 0};
      for (int i = 1; i < curve.length; i++) {
        move(0.25, curve[i], true);
      }
      stand(1);
    }
    assertThat(returned()).isEqualTo(3);
  }

  @Test
  void anAbandonedDescentIsNoRepetitionButIsRemembered() {
    standAndLearnDepth(60);
    repetition(24, 1);
    assertThat(returned()).isEqualTo(3);
    assertThat(count(Event.ABANDONED)).isEqualTo(1);
    assertThat(detector.reachedBottom()).isFalse();
    assertThat(detector.depthDeg()).isCloseTo(60, within(0.5));
  }

  @Test
  void whatIsTooSmallIsDismissed() {
    standAndLearnDepth(60);
    repetition(17, 1);
    assertThat(count(Event.DISMISSED)).isEqualTo(1);
    assertThat(returned()).isEqualTo(3);
  }

  @Test
  void whatIsTooShortIsDismissed() {
    standAndLearnDepth(60);
    move(0.2, 60, true);
    move(0.2, 0, true);
    stand(1);
    assertThat(count(Event.DISMISSED)).isEqualTo(1);
    assertThat(returned()).isEqualTo(3);
  }

  @Test
  void underTwentyDegreesNothingIsARepetition() {
    stand(1);
    for (int i = 0; i < 5; i++) {
      repetition(19, 1);
    }
    assertThat(returned()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {36.5, 60, 100})
  void fromSixtyPercentOfTheUsualDepthItCounts(double depthDeg) {
    standAndLearnDepth(60);
    repetition(depthDeg, 1);
    assertThat(returned()).isEqualTo(4);
  }

  @Test
  void theExpectedDepthIsTheMedianOfTheLastThree() {
    stand(1);
    repetition(60, 1);
    repetition(62, 1);
    repetition(100, 1);
    assertThat(detector.depthDeg()).isCloseTo(62, within(0.5));
    repetition(64, 1);
    assertThat(detector.depthDeg()).isCloseTo(64, within(0.5));
    repetition(50, 1);
    assertThat(detector.depthDeg()).isCloseTo(64, within(0.5));
  }

  @Test
  void followsSlowlyDeepeningAndShallowingRepetitions() {
    stand(1);
    int done = 0;
    for (double depth = 40; depth <= 90; depth += 5, done++) {
      repetition(depth, 1);
    }
    for (double depth = 90; depth >= 40; depth -= 5, done++) {
      repetition(depth, 1);
    }
    assertThat(returned()).isEqualTo(done);
  }

  @Test
  void theTopIsWhereThePersonStands() {
    atDeg = 6;
    stand(3);
    assertThat(detector.topDeg()).isCloseTo(6, within(1e-9));
    move(1, 66, true);
    move(1, 6, true);
    stand(1);
    assertThat(returned()).isEqualTo(1);
    assertThat(detector.depthDeg()).isCloseTo(60, within(0.5));
  }

  @Test
  void sittingDownIsNoRepetitionAndStandingUpAgainNeither() {
    stand(1);
    move(1, 45, true);
    move(0.8, 5, false);
    for (int i = 0; i < 500; i++) {
      accept(5, false);
    }
    move(0.8, 45, false);
    move(1, 0, true);
    stand(1);
    assertThat(returned()).isZero();
    assertThat(count(Event.DISMISSED)).isEqualTo(1);
    repetition(60, 1);
    assertThat(returned()).isEqualTo(1);
  }

  @Test
  void theRestOfTheBodyMayTakeAMomentToStand() {
    stand(1);
    move(1, 60, true);
    move(1, 0, false);
    for (int i = 0; i < 30; i++) {
      accept(0, false);
    }
    accept(0, true);
    assertThat(returned()).isEqualTo(1);
  }

  @Test
  void missingAnglesArePassedOver() {
    stand(1);
    for (int rep = 0; rep < 3; rep++) {
      move(1, 60, true);
      for (int i = 0; i < 40; i++) {
        assertThat(accept(Double.NaN, true)).isEqualTo(Event.NONE);
      }
      move(1, 0, true);
      stand(1);
    }
    assertThat(returned()).isEqualTo(3);
  }

  @Test
  void twoExcursionsWithinTheRefractoryTimeAreNotBothBegunAtOnce() {
    standAndLearnDepth(60);
    move(1, 60, true);
    move(0.5, 14, true);
    int began = count(Event.BEGAN);
    move(0.05, 16, true);
    assertThat(count(Event.BEGAN)).isEqualTo(began);
  }

  @Test
  void saysWhereTheExcursionBeganAndWasDeepest() {
    stand(1);
    long from = position;
    move(2, 60, true);
    long deepest = position - 1;
    move(1, 0, true);
    assertThat(detector.away()).isFalse();
    assertThat(detector.deepest()).isBetween(deepest - 1, deepest);
    assertThat(detector.began()).isBetween(from, from + 100);
  }

  private void standAndLearnDepth(double depthDeg) {
    stand(1);
    for (int i = 0; i < 3; i++) {
      repetition(depthDeg, 1);
    }
  }

  private void repetition(double depthDeg, double downS) {
    move(downS, depthDeg, true);
    move(downS, 0, true);
    stand(0.6);
  }

  private void stand(double lastsS) {
    for (int i = 0; i < lastsS / PERIOD_S; i++) {
      accept(atDeg, true);
    }
  }

  private void move(double lastsS, double toDeg, boolean standing) {
    double from = atDeg;
    int n = (int) Math.round(lastsS / PERIOD_S);
    for (int i = 1; i <= n; i++) {
      double u = (double) i / n;
      accept(from + (toDeg - from) * u * u * u * (10 + u * (-15 + 6 * u)), standing);
    }
    atDeg = toDeg;
  }

  private Event accept(double driverDeg, boolean standing) {
    Event event = detector.accept(position++, driverDeg, standing);
    events.add(event);
    return event;
  }

  private int returned() {
    return count(Event.RETURNED);
  }

  private int count(Event wanted) {
    return (int) events.stream().filter(e -> e == wanted).count();
  }
}
