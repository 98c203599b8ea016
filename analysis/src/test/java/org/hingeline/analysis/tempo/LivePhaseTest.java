package org.hingeline.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phase of the moment comes in the order of a repetition, a few instants late. */
class LivePhaseTest {
  private static final double DEPTH = 60;

  private final LivePhase live = new LivePhase(TempoConfig.defaults(), Profile.PERIOD_S);

  @Test
  void followsTheOrderOfARepetition() {
    Profile profile = new Profile().hold(1);
    for (int i = 0; i < 3; i++) {
      profile.move(2, DEPTH).hold(1).move(1.5, 0).hold(1);
    }
    List<Phase> order = new ArrayList<>();
    for (Phase phase : phases(profile)) {
      if (order.isEmpty() || order.get(order.size() - 1) != phase) {
        order.add(phase);
      }
    }
    List<Phase> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      expected.addAll(List.of(Phase.TOP, Phase.ECCENTRIC, Phase.BOTTOM, Phase.CONCENTRIC));
    }
    expected.add(Phase.TOP);
    assertThat(order).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.8, 1.5, 3})
  void isNoMoreThanATenthOfASecondBehind(double downS) {
    Profile profile = new Profile().hold(1).move(downS, DEPTH).hold(1);
    List<Phase> phases = phases(profile);
    assertThat(phases.indexOf(Phase.ECCENTRIC) * Profile.PERIOD_S)
        .isBetween(profile.starts(1, 5), profile.starts(1, 5) + 0.1);
    assertThat(phases.indexOf(Phase.BOTTOM) * Profile.PERIOD_S)
        .isBetween(profile.stops(1, 5), profile.stops(1, 5) + 0.1);
  }

  @Test
  void aStopHalfwayDoesNotChangeThePhase() {
    Profile profile = new Profile().hold(1).move(1, 30).hold(0.4).move(1, DEPTH).hold(1);
    List<Phase> phases = phases(profile);
    assertThat(phases.subList(phases.indexOf(Phase.ECCENTRIC), phases.indexOf(Phase.BOTTOM)))
        .containsOnly(Phase.ECCENTRIC);
  }

  @Test
  void measuresTheVelocityOfAnEvenMovement() {
    for (int i = 0; i < 200; i++) {
      live.accept(i * 10_000_000L, 0.4 * i, 0.5);
    }
    assertThat(live.velocityDegPerS()).isCloseTo(40, within(1e-6));
  }

  @Test
  void aMissingAngleChangesNothing() {
    for (int i = 0; i < 200; i++) {
      live.accept(i * 10_000_000L, 0.4 * i, 0.5);
    }
    double velocity = live.velocityDegPerS();
    long since = live.sinceNs();
    assertThat(live.accept(2_010_000_000L, Double.NaN, Double.NaN)).isEqualTo(Phase.ECCENTRIC);
    assertThat(live.velocityDegPerS()).isEqualTo(velocity);
    assertThat(live.sinceNs()).isEqualTo(since);
  }

  private List<Phase> phases(Profile profile) {
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i * Profile.PERIOD_S < profile.endS(); i++) {
      double angle = profile.angleDeg(i * Profile.PERIOD_S);
      phases.add(live.accept(i * 10_000_000L, angle, angle / DEPTH));
    }
    return phases;
  }
}
