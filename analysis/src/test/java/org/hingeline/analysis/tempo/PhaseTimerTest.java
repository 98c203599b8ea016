package org.hingeline.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A phase lasts while the driver is faster than max(5 °/s, 5 % of its peak). Where that is on a
 * minimum-jerk curve is found here by bisection of the closed form; 10 ms is one instant.
 */
class PhaseTimerTest {

  private static final double INSTANT_S = 0.010;

  @ParameterizedTest(name = "{0}° in {1} s, pause {2} s, up in {3} s")
  @CsvSource({
    "60, 2.0, 1.0, 1.5",
    "60, 3.0, 1.0, 1.0",
    "90, 1.0, 0.5, 1.0",
    "75, 4.0, 2.0, 2.0",
    "45, 1.2, 0.6, 0.8",
    "100, 1.5, 0.4, 1.5",
    "30, 2.0, 1.0, 2.0"
  })
  void findsTheBoundariesWithinOneInstant(double depth, double down, double pause, double up) {
    Profile profile = new Profile().hold(1).move(down, depth).hold(pause).move(up, 0).hold(1);
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    Phases phases = profile.time(1 + down + pause / 2);
    assertS(phases.eccentricStart(), profile.starts(1, threshold));
    assertS(phases.eccentricEnd(), profile.stops(1, threshold));
    assertS(phases.concentricStart(), profile.starts(3, threshold));
    assertS(phases.concentricEnd(), profile.stops(3, threshold));
    assertThat(phases.stops()).isEmpty();
  }

  @Test
  void withoutAPauseTheTurningPointIsOnlyAsLongAsTheSpeedIsSmall() {
    Profile profile = new Profile().hold(1).move(2, 60).move(2, 0).hold(1);
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    Phases phases = profile.time(3);
    double pauseS = (phases.concentricStart() - phases.eccentricEnd()) * Profile.PERIOD_S;
    double expectedS = profile.starts(2, threshold) - profile.stops(1, threshold);
    assertThat(pauseS).isCloseTo(expectedS, within(2 * INSTANT_S));
  }

  @Test
  void aStopHalfwayIsAHesitationAndStaysInsideItsPhase() {
    Profile profile =
        new Profile().hold(1).move(1, 30).hold(0.3).move(1, 60).hold(0.8).move(1.5, 0).hold(1);
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    Phases phases = profile.time(3.5);
    assertS(phases.eccentricStart(), profile.starts(1, threshold));
    assertS(phases.eccentricEnd(), profile.stops(3, threshold));
    assertS(phases.concentricStart(), profile.starts(5, threshold));
    assertStop(phases, Phase.ECCENTRIC, 2, 2.3);
  }

  @Test
  void aStopOnTheWayUpIsAHesitationToo() {
    Profile profile =
        new Profile().hold(1).move(1.5, 60).hold(0.6).move(1, 30).hold(0.3).move(1, 0).hold(1);
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    Phases phases = profile.time(2.8);
    assertS(phases.concentricStart(), profile.starts(3, threshold));
    assertS(phases.concentricEnd(), profile.stops(5, threshold));
    assertStop(phases, Phase.CONCENTRIC, 4.1, 4.4);
  }

  @Test
  void aStopNearTheBottomBelongsToThePause() {
    Profile profile =
        new Profile().hold(1).move(1.5, 54).hold(0.3).move(0.5, 60).hold(0.5).move(1.5, 0).hold(1);
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    Phases phases = profile.time(3.5);
    assertS(phases.eccentricEnd(), profile.stops(1, threshold));
    assertThat(phases.stops()).isEmpty();
  }

  @Test
  void instantsWithoutDataAreBridgedByStraightLines() {
    Profile profile = new Profile().hold(1).move(2, 60).hold(1).move(1.5, 0).hold(1);
    MotionHistory history = new MotionHistory();
    for (int i = 0; i * Profile.PERIOD_S < profile.endS(); i++) {
      history.append(i, true);
      if (i % 100 < 50 || i % 100 > 62) {
        history.inclination(Segment.TRUNK.ordinal(), profile.angleDeg(i * Profile.PERIOD_S));
      }
    }
    Phases phases =
        new PhaseTimer(TempoConfig.defaults(), Profile.PERIOD_S)
            .time(history, Profile.trunk(), 0, 350, history.end());
    double threshold = Math.max(5, 0.05 * profile.peakSpeed());
    assertS(phases.eccentricStart(), profile.starts(1, threshold));
    assertS(phases.eccentricEnd(), profile.stops(1, threshold));
    assertS(phases.concentricStart(), profile.starts(3, threshold));
    assertS(phases.concentricEnd(), profile.stops(3, threshold));
  }

  /**
   * Half of the depth, and longer than the hold by what the moves beside it are slow at its ends.
   */
  private static void assertStop(Phases phases, Phase phase, double fromS, double toS) {
    assertThat(phases.stops()).hasSize(1);
    Phases.Stop stop = phases.stops().get(0);
    assertThat(stop.phase()).isEqualTo(phase);
    assertThat(stop.start() * Profile.PERIOD_S).isBetween(fromS - 0.15, fromS + 0.02);
    assertThat(stop.end() * Profile.PERIOD_S).isBetween(toS - 0.02, toS + 0.15);
    assertThat(stop.depthShare()).isCloseTo(0.5, within(0.02));
    assertThat(phases.stops(phase)).isEqualTo(phases.stops());
  }

  private static void assertS(double position, double expectedS) {
    assertThat(position * Profile.PERIOD_S).isCloseTo(expectedS, within(INSTANT_S));
  }
}
