package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.Repetition.Status;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets and their repetitions, from markers and movement to reports. */
class SetTest {

  @ParameterizedTest
  @CsvSource({"1.5, 1.0, 1.0", "3.0, 2.0, 1.5", "1.0, 0.6, 0.8", "2.0, 0.8, 3.0"})
  void aTopStartRepetitionLowersFirstAndIsTimedAsItWasDone(double down, double pause, double up) {
    Script script = set("hinge").hold(1);
    double fromS = script.endS();
    for (int i = 0; i < 4; i++) {
      script.repetition(Posture.HINGE, down, pause, up, 1);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Repetition r = heard.counted().get(i);
      double startS = fromS + i * (down + pause + up + 1);
      Tempo tempo = r.tempo();
      // A minimum-jerk move of 60° passes 5 °/s, or 5 % of its peak, within 0.15 of its duration.
      assertThat(r.startNs() / 1e9).isBetween(startS - 0.01, startS + 0.15 * down);
      assertThat(tempo.eccentricS()).isBetween(0.7 * down, down + 0.01);
      assertThat(tempo.bottomPauseS()).isBetween(pause - 0.01, pause + 0.15 * (down + up));
      assertThat(tempo.concentricS()).isBetween(0.7 * up, up + 0.01);
      double last = r.startNs() / 1e9 + tempo.eccentricS() + tempo.bottomPauseS();
      assertThat(r.endNs() / 1e9).isCloseTo(last + tempo.concentricS(), within(0.001));
      if (i < 3) {
        Repetition next = heard.counted().get(i + 1);
        assertThat(tempo.topPauseS()).isCloseTo((next.startNs() - r.endNs()) / 1e9, within(0.02));
      } else {
        assertThat(tempo.topPauseS()).isNaN();
      }
    }
  }

  @Test
  void aFloorStartRepetitionRisesFirstAndGrippingTheBarIsNone() {
    Script script = gripped();
    for (int i = 0; i < 3; i++) {
      script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
    for (Repetition r : heard.counted()) {
      assertThat(r.tempo().concentricS()).isCloseTo(1.1, within(0.15));
      assertThat(r.tempo().eccentricS()).isCloseTo(1.25, within(0.15));
      assertThat(r.tempo().topPauseS()).isCloseTo(0.9, within(0.15));
      assertThat(r.endNs() - r.startNs()).isGreaterThan(3_000_000_000L);
    }
  }

  @Test
  void aDroppedBarLeavesTheEccentricUnknownAndNeverZero() {
    Script script = gripped();
    script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    script.move(1.2, Posture.STANDING).hold(2).mark("set.end").hold(0.5);
    Recorder heard = play(script);
    assertThat(heard.counted()).hasSize(2);
    assertThat(heard.counted().get(0).tempo().eccentricS()).isCloseTo(1.25, within(0.15));
    Repetition dropped = heard.counted().get(1);
    assertThat(dropped.complete()).isTrue();
    assertThat(dropped.tempo().eccentricS()).isNaN();
    assertThat(dropped.tempo().bottomPauseS()).isNaN();
    assertThat(dropped.tempo().concentricS()).isCloseTo(1.1, within(0.15));
    // The contribution then comes from rising: 20° of 72°.
    assertThat(dropped.technique().lumbarContribution()).isCloseTo(20.0 / 72, within(0.02));
  }

  @Test
  void bendingDownAgainAfterTheBarWasDroppedIsNoEccentric() {
    Script script = gripped();
    for (int i = 0; i < 3; i++) {
      script.move(1.2, Posture.STANDING).hold(0.6);
      script.move(0.35, Posture.of(-4, -2, 0, 0)).move(0.6, Posture.STANDING).hold(2.6);
      script.move(2, Posture.GRIP).hold(1.5);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.counted()).allMatch(r -> Double.isNaN(r.tempo().eccentricS()));
    assertThat(heard.counted()).allMatch(r -> Double.isNaN(r.tempo().bottomPauseS()));
    assertThat(heard.counted()).noneMatch(r -> Double.isNaN(r.tempo().concentricS()));
  }

  @Test
  void standingLongWithTheBarIsNoDrop() {
    Script script = gripped();
    for (int i = 0; i < 3; i++) {
      script.move(1.2, Posture.STANDING).hold(4).move(1.4, Posture.GRIP).hold(0.6);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.counted()).noneMatch(r -> Double.isNaN(r.tempo().eccentricS()));
  }

  @Test
  void anAttemptPutDownAgainIsKeptAndTheRepetitionBeforeItIsComplete() {
    Script script = gripped();
    script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    double attemptS = script.endS();
    script.move(1, Posture.GRIP.share(0.6)).hold(0.3).move(0.8, Posture.GRIP).hold(0.6);
    script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(2);
    assertThat(heard.incomplete()).hasSize(1);
    Repetition attempt = heard.incomplete().get(0);
    assertThat(attempt.startNs() / 1e9).isBetween(attemptS, attemptS + 0.2);
    assertThat(attempt.endNs() / 1e9).isBetween(attemptS + 1.8, attemptS + 2.11);
    assertThat(attempt.tempo().concentricS()).isCloseTo(0.8, within(0.15));
    assertThat(attempt.tempo().topPauseS()).isCloseTo(0.45, within(0.2));
    assertThat(attempt.tempo().eccentricS()).isCloseTo(0.6, within(0.15));
    for (Repetition r : heard.counted()) {
      assertThat(r.tempo().concentricS()).isCloseTo(1.1, within(0.15));
      assertThat(r.tempo().eccentricS()).isCloseTo(1.25, within(0.15));
    }
    assertThat(heard.counted().get(0).tempo().bottomPauseS()).isCloseTo(0.75, within(0.15));
    assertCompleteOnce(heard);
  }

  @Test
  void settlingAtTheBarIsNoAttempt() {
    Script script = gripped();
    Posture hipsLower = Posture.of(62, 44, -50, 20);
    for (int i = 0; i < 3; i++) {
      script.move(0.6, hipsLower).hold(0.3).move(0.5, Posture.GRIP).hold(0.3);
      script.move(1.2, Posture.STANDING).hold(0.8).move(1.4, Posture.GRIP).hold(0.6);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.incomplete()).isEmpty();
  }

  @Test
  void aStopOnTheWayIsToldWithWhereAndHowLong() {
    Script script = set("hinge").hold(1).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
    double downS = script.endS() + 0.8;
    script.move(0.8, Posture.HINGE.share(0.5)).hold(0.6).move(0.8, Posture.HINGE).hold(0.4);
    script.move(1.4, Posture.STANDING).hold(1);
    script.move(1.4, Posture.HINGE).hold(0.4);
    script.move(0.8, Posture.HINGE.share(0.6)).hold(0.4).move(0.8, Posture.STANDING).hold(1);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.hesitations()).hasSize(2);
    Notice.Hesitation down = heard.hesitations().get(0);
    assertThat(down.phase()).isEqualTo(Phase.ECCENTRIC);
    assertThat(down.repetition()).isEqualTo(2);
    assertThat(down.timeNs() / 1e9).isCloseTo(downS, within(0.15));
    assertThat(down.durationS()).isBetween(0.55, 0.9);
    assertThat(down.depthShare()).isCloseTo(0.5, within(0.03));
    Notice.Hesitation up = heard.hesitations().get(1);
    assertThat(up.phase()).isEqualTo(Phase.CONCENTRIC);
    assertThat(up.repetition()).isEqualTo(3);
    assertThat(up.depthShare()).isCloseTo(0.6, within(0.03));
    assertThat(up.words())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "repetition 3 of set 1: a stop of %.1f s on the way up, at 60 %% of its depth",
                up.durationS()));
  }

  @ParameterizedTest
  @CsvSource({
    "hinge, 0.5, 0.5",
    "deadlift, 0.5, 0.5",
    "squat, 0.5, 0.5",
    "hinge, 6, 6",
    "deadlift, 6, 6",
    "squat, 6, 6"
  })
  void oneSecondOrTwelveEveryRepetitionCountsFromTheFirst(String exercise, double a, double b) {
    Posture bottom = exercise.equals("squat") ? Posture.SQUAT : Posture.HINGE;
    Script script = set(exercise).hold(1);
    for (int i = 0; i < 5; i++) {
      script.move(a, bottom).move(b, Posture.STANDING);
    }
    Recorder heard = play(script.hold(1).mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(5);
    assertThat(heard.incomplete()).isEmpty();
    assertThat(heard.hesitations()).isEmpty();
    assertThat(heard.ended()).extracting(SetSummary::endedBy).containsExactly(EndedBy.MARKER);
  }

  @Test
  void restingOnAChairInASquatSetIsNoRepetition() {
    Script script = set("squat").hold(1);
    script
        .repetition(Posture.SQUAT, 1.2, 0.4, 1.2, 0.8)
        .repetition(Posture.SQUAT, 1.2, 0.4, 1.2, 1);
    script.move(1, Posture.of(36, 24, -48, 14)).move(1, Posture.SEATED).hold(10);
    script.move(1, Posture.of(36, 24, -48, 14)).move(1, Posture.STANDING).hold(1);
    script.repetition(Posture.SQUAT, 1.2, 3, 1.2, 1);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
  }

  @Test
  void aSquatIsDrivenByTheThigh() {
    Posture upright = Posture.of(12, 8, -80, 30);
    Script script = set("squat").hold(1);
    for (int i = 0; i < 4; i++) {
      script.repetition(upright, 1.2, 0.4, 1.2, 0.8);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(4);
    assertThat(heard.classes()).containsOnly(TechniqueClass.SQUAT);
  }

  @Test
  void anAbandonedExcursionIsNumberedApartAndItsPhasesAreKnown() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
      script.repetition(Posture.HINGE.share(0.45), 1, 0.2, 1, 0.8);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).extracting(Repetition::number).containsExactly(1, 2, 3);
    assertThat(heard.incomplete()).extracting(Repetition::number).containsExactly(1, 2, 3);
    assertThat(heard.incomplete())
        .allMatch(r -> r.tempo().eccentricS() > 0.6 && r.tempo().eccentricS() < 1)
        .allMatch(r -> r.tempo().concentricS() > 0.6 && r.tempo().concentricS() < 1);
    assertThat(heard.ended().get(0).counted()).isEqualTo(3);
    assertThat(heard.ended().get(0).incomplete()).isEqualTo(3);
  }

  @Test
  void sittingDownAndStandingUpIsNoRepetition() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 2; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
    }
    script.move(1, Posture.of(40, 25, -50, 10)).move(0.8, Posture.SEATED).hold(3);
    script.move(0.8, Posture.of(40, 25, -50, 10)).move(1, Posture.STANDING).hold(1);
    script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(3);
  }

  @Test
  void aSetEndsByItsMarker() {
    Script script = set("hinge").hold(1).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 1);
    double endS = script.endS();
    Recorder heard = play(script.mark("set.end").hold(3));
    assertThat(heard.ended()).hasSize(1);
    assertThat(heard.ended().get(0).endedBy()).isEqualTo(EndedBy.MARKER);
    assertThat(heard.ended().get(0).endNs() / 1e9).isCloseTo(endS, within(1e-6));
  }

  @Test
  void aNewSetEndsTheOneBefore() {
    Script script = set("hinge").hold(1).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 1);
    script.mark("set.start squat").hold(1).repetition(Posture.SQUAT, 1.4, 0.4, 1.4, 1);
    Recorder heard = play(script);
    assertThat(heard.ended()).extracting(SetSummary::number).containsExactly(1, 2);
    assertThat(heard.ended())
        .extracting(SetSummary::endedBy)
        .containsExactly(EndedBy.MARKER, EndedBy.STREAM_END);
    assertThat(heard.ended()).extracting(SetSummary::counted).containsExactly(1, 1);
    assertThat(heard.ended())
        .extracting(SetSummary::exercise)
        .containsExactly(Exercise.HINGE, Exercise.SQUAT);
  }

  @Test
  void aSetEndsAfterSixSecondsAtTheTopAndAResumedOneHasItsOwnNumber() {
    Script script = set("hinge").hold(1);
    List<Double> lastTop = new ArrayList<>();
    for (int set = 0; set < 2; set++) {
      for (int i = 0; i < 2; i++) {
        script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0);
        lastTop.add(script.endS());
        script.hold(0.8);
      }
      script.hold(8);
    }
    Recorder heard = play(script);
    assertThat(heard.ended()).extracting(SetSummary::number).containsExactly(1, 2);
    assertThat(heard.ended())
        .allMatch(s -> s.endedBy() == EndedBy.IDLE && s.counted() == 2 && s.incomplete() == 0);
    // From being back at a quarter of the depth, which is up to half a second before the end.
    assertThat(heard.ended().get(0).endNs() / 1e9 - lastTop.get(1)).isBetween(5.5, 6.0);
    assertThat(heard.counted()).extracting(Repetition::set).containsExactly(1, 1, 2, 2);
    assertThat(heard.counted()).extracting(Repetition::number).containsExactly(1, 2, 1, 2);
    assertCompleteOnce(heard);
  }

  @Test
  void standingBeforeTheFirstRepetitionDoesNotEndASet() {
    Script script = set("hinge").hold(15).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 1);
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.ended()).hasSize(1);
    assertThat(heard.counted()).hasSize(1);
  }

  @Test
  void theEndOfTheStreamEndsTheSetAndTellsWhatIsPending() {
    Script script = set("hinge").hold(1).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.3);
    Recorder heard = play(script);
    assertThat(heard.ended()).hasSize(1);
    assertThat(heard.ended().get(0).endedBy()).isEqualTo(EndedBy.STREAM_END);
    assertThat(heard.counted()).hasSize(1);
    assertCompleteOnce(heard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hinge", "deadlift", "squat", "bend"})
  void everyRepetitionIsCompleteExactlyOnceAndThatIsItsLastReport(String exercise) {
    Script script = set(exercise).hold(1);
    for (int i = 0; i < 5; i++) {
      script.repetition(exercise.equals("squat") ? Posture.SQUAT : Posture.HINGE, 1.4, 0.4, 1.4, 1);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.counted()).hasSize(5);
    assertThat(heard.reports.size()).isGreaterThan(5);
    assertCompleteOnce(heard);
    int known = 0;
    for (Repetition report : heard.reports) {
      assertThat(report.number()).as("in order").isGreaterThanOrEqualTo(known);
      known = report.number();
    }
  }

  @Test
  void aRepetitionIsReportedWithinTwoTenthsOfASecondOfLockOut() {
    Script script = set("hinge").hold(1).repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0);
    double lockOutS = script.endS();
    script.hold(0.2);
    Wearable wearable = new Wearable(script, TRUNK, PELVIS, THIGH);
    Recorder heard = new Recorder();
    MotionPipeline pipeline = Playback.begin(wearable, Playback.ordered(wearable), heard);
    assertThat(heard.counted()).hasSize(1);
    assertThat(heard.counted().get(0).complete()).isFalse();
    pipeline.finish(Math.round(lockOutS * 1e9));
    assertThat(heard.counted().get(0).complete()).isTrue();
  }

  @Test
  void roundingGivesOneCueARepetitionAndHingingNone() {
    Script script = set("hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.4, 1.4, 0.8);
    }
    for (int i = 0; i < 2; i++) {
      script.repetition(Posture.ROUNDED, 1.4, 0.4, 1.4, 0.8);
    }
    Recorder heard = play(script.mark("set.end").hold(0.5));
    assertThat(heard.cues).extracting(Cue::repetition).containsExactly(4, 5);
    assertThat(heard.cues).allMatch(c -> c.relativeLumbarFlexion() > 70);
  }

  @Test
  void markersWithoutAnySampleDoNoHarm() {
    Recorder heard = new Recorder();
    MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
    pipeline.mark(0, new Marker.SetStart(Exercise.HINGE));
    pipeline.mark(1, new Marker.Note("before the first sample"));
    pipeline.advance(5);
    pipeline.mark(6, new Marker.SetEnd());
    pipeline.finish(10);
    assertThat(heard.ended()).hasSize(1);
    assertThat(heard.reports).isEmpty();
    assertThat(heard.angles).isEmpty();
  }

  private static void assertCompleteOnce(Recorder heard) {
    assertThat(heard.completions().values()).containsOnly(1);
    assertThat(heard.counted()).allMatch(r -> r.complete() && r.status() == Status.COUNTED);
  }

  private static Script set(String exercise) {
    return new Script().calibration().mark("set.start " + exercise);
  }

  private static Script gripped() {
    return set("deadlift").hold(1).move(1.5, Posture.GRIP).hold(0.7);
  }

  private static Recorder play(Script script) {
    return Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH).mounted(11));
  }
}
