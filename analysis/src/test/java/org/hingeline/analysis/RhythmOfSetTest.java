package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rhythm, movement and consistency from samples of sensors to reports. */
class RhythmOfSetTest {

  @ParameterizedTest
  @CsvSource({"60, 48, -10", "70, 25, -10", "80, 56, -15"})
  void aRepetitionAlongAStraightLineHasTheNumbersOfItsPosture(
      double trunk, double pelvis, double thigh) {
    Recorder heard = play(hinges(Posture.of(trunk, pelvis, thigh, 0)));
    double lumbar = trunk - pelvis;
    assertThat(heard.counted()).hasSize(4);
    for (Repetition r : heard.counted()) {
      Rhythm rhythm = r.rhythm();
      assertThat(rhythm.eccentricLumbarContribution()).isCloseTo(lumbar / trunk, within(0.02));
      assertThat(rhythm.concentricLumbarContribution()).isCloseTo(lumbar / trunk, within(0.02));
      assertThat(r.technique().lumbarContribution())
          .isEqualTo(rhythm.eccentricLumbarContribution());
      double ratio = lumbar / (pelvis - thigh);
      assertThat(rhythm.lumbarHipRatio0To30()).isCloseTo(ratio, within(0.05 + 0.05 * ratio));
      assertThat(rhythm.lumbarHipRatio30To60()).isCloseTo(ratio, within(0.05 + 0.05 * ratio));
      double gamma = Math.toDegrees(Math.atan2(pelvis, lumbar));
      assertThat(rhythm.eccentricCouplingDeg()).isCloseTo(gamma, within(2.0));
      assertThat(rhythm.concentricCouplingDeg()).isCloseTo(gamma, within(2.0));
      assertThat(rhythm.onsetLagS()).isCloseTo(0, within(0.03));
      double left = 10 / lumbar * (pelvis - thigh);
      assertThat(rhythm.dissociationDeg()).isCloseTo(left, within(2.5));
      assertThat(r.technique().peakPelvicInclinationDeg()).isCloseTo(pelvis, within(1.0));
      MovementQuality movement = r.movement();
      assertThat(movement.depthDeg()).isCloseTo(trunk, within(1.5));
      // Minimum-jerk movements of 1.6 s down and 1.2 s up.
      assertThat(movement.eccentricPeakVelocityDegPerS())
          .isCloseTo(1.875 * trunk / 1.6, within(0.02 * trunk));
      assertThat(movement.concentricPeakVelocityDegPerS())
          .isCloseTo(1.875 * trunk / 1.2, within(0.02 * trunk));
      assertThat(movement.eccentricSparc()).isBetween(-1.6, -1.35);
      assertThat(movement.concentricSparc()).isBetween(-1.6, -1.35);
      assertThat(movement.abruptnessDegPerS2()).isCloseTo(5.6 * trunk / 1.44, within(0.5 * trunk));
      assertThat(rhythm.meanAbsoluteRelativePhaseDeg()).isNaN();
    }
  }

  @Test
  void hipsThatGoFirstAreTold() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      // Only the hips for 0.8 s, then only the lumbar spine.
      script.move(0.8, Posture.of(40, 40, 0, 0)).move(0.8, Posture.of(64, 40, 0, 0)).hold(0.4);
      script.move(1.5, Posture.STANDING).hold(1);
    }
    for (Repetition r : play(script).counted()) {
      // A minimum-jerk move has done a tenth at 0.24 of its time, so 0.8 s lie between.
      assertThat(r.rhythm().onsetLagS()).isCloseTo(-0.8, within(0.04));
      assertThat(r.rhythm().dissociationDeg()).isCloseTo(40, within(1.0));
      assertThat(r.movement().eccentricSparc()).isLessThan(r.movement().concentricSparc() - 0.3);
    }
  }

  @Test
  void aDeadliftIsMeasuredAgainWhenTheBarIsDown() {
    Script script = set("deadlift").hold(1).move(1.5, Posture.GRIP).hold(0.7);
    for (int i = 0; i < 3; i++) {
      script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    }
    script.move(1.2, Posture.STANDING).hold(2);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(4);
    for (Repetition r : heard.counted()) {
      boolean dropped = r.number() == 4;
      assertThat(Double.isNaN(r.rhythm().eccentricCouplingDeg())).isEqualTo(dropped);
      assertThat(Double.isNaN(r.movement().eccentricSparc())).isEqualTo(dropped);
      assertThat(r.rhythm().concentricLumbarContribution()).isCloseTo(20.0 / 72, within(0.02));
      assertThat(r.movement().concentricPeakVelocityDegPerS())
          .isCloseTo(1.875 * 72 / 1.2, within(2.0));
      assertThat(r.movement().depthDeg()).isCloseTo(72, within(1.5));
    }
  }

  @Test
  void aSetTellsHowAlikeItsRepetitionsWereAndWhereTheyDrifted() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 5; i++) {
      // Lumbar flexion 12°, 14.4° … 21.6°: 5 points of 48° more each time, at the same depth.
      script.repetition(Posture.of(60, 48 - 2.4 * i, -10, 0), 1.6, 0.4, 1.2, 0.8);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.sets.get(0).consistency()).isEqualTo(Consistency.UNKNOWN);
    Consistency consistency = heard.ended().get(0).consistency();
    assertThat(consistency.lumbarDriftPercentPerRep()).isCloseTo(5, within(0.3));
    assertThat(consistency.peakRelativeLumbarSdPercent())
        .isCloseTo(5 * Math.sqrt(2.5), within(0.6));
    assertThat(consistency.depthSdDeg()).isLessThan(0.6);
    assertThat(consistency.eccentricSdS()).isLessThan(0.03);
    assertThat(consistency.concentricSdS()).isLessThan(0.03);
    assertThat(consistency.deviationPhaseDeg()).isNaN();
  }

  @Test
  void relativePhaseIsReportedInReviewOnly() {
    Script script = hinges(Posture.HINGE);
    Wearable wearable = new Wearable(script, TRUNK, PELVIS, THIGH).mounted(11);
    Recorder heard = Playback.play(wearable, AnalysisConfig.defaults().forReview());
    assertThat(heard.counted()).hasSize(4);
    for (Repetition r : heard.counted()) {
      assertThat(r.rhythm().meanAbsoluteRelativePhaseDeg()).isBetween(0.0, 6.0);
    }
    assertThat(heard.ended().get(0).consistency().deviationPhaseDeg()).isBetween(0.0, 4.0);
  }

  @Test
  void oneSensorTellsHowItMovedAndNothingOfRhythm() {
    Recorder heard = Playback.play(new Wearable(hinges(Posture.HINGE), TRUNK).mounted(3));
    assertThat(heard.counted()).hasSize(4);
    for (Repetition r : heard.counted()) {
      assertThat(r.rhythm()).isEqualTo(Rhythm.UNKNOWN);
      assertThat(r.movement().eccentricSparc()).isBetween(-1.6, -1.35);
      assertThat(r.movement().depthDeg()).isCloseTo(60, within(1.5));
    }
  }

  @Test
  void anAbandonedExcursionIsMeasuredAndTakesNoPartInTheSet() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
    }
    script.repetition(Posture.HINGE.share(0.45), 1, 0.2, 1, 0.8);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.incomplete()).hasSize(1);
    assertThat(heard.incomplete().get(0).movement().depthDeg()).isCloseTo(27, within(1.0));
    assertThat(heard.incomplete().get(0).rhythm().eccentricCouplingDeg())
        .isCloseTo(76, within(3.0));
    assertThat(heard.ended().get(0).consistency().depthSdDeg()).isLessThan(0.6);
  }

  private static Script hinges(Posture bottom) {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 4; i++) {
      script.repetition(bottom, 1.6, 0.4, 1.2, 0.8);
    }
    return script.mark("set.end").hold(0.5);
  }

  private static Script set(String exercise) {
    return new Script().calibration().mark("set.start " + exercise);
  }

  private static Recorder play(Script script) {
    return Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH).mounted(11));
  }
}
