package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a thigh sensor, sitting down and standing up are told from a bend by height alone. */
class SittingDownTest {

  @ParameterizedTest
  @MethodSource("few")
  void fourMinutesOfDailyLifeInARunningSetAreNoRepetition(long seed, Segment[] worn) {
    Scenario day = Scenario.of(calibration()).then(new Episode.DailyLife(240, Exercise.HINGE));
    Played played = play(day, seed, worn);
    assertThat(played.repetitions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("few")
  void everyRepetitionIsStillCounted(long seed, Segment[] worn) {
    Scenario lifts =
        Scenario.of(
            calibration(),
            set(Exercise.HINGE, reps(8, Lift.romanian())),
            set(Exercise.HINGE, reps(8, Lift.hingeDrill().pace(0.7, 0.05, 0.6, 0.15))),
            set(Exercise.HINGE, reps(5, Lift.romanian().pace(5, 2, 5, 1))),
            set(Exercise.BEND, reps(6, Lift.freeBend())));
    Played played = play(lifts, seed, worn);
    assertThat(played.repetitions()).hasSize(27);
  }

  private static Played play(Scenario scenario, long seed, Segment... worn) {
    WearableSetup setup = WearableSetup.worn(100, worn);
    return Played.of(scenario, setup, seed, UnaryOperator.identity(), AnalysisConfig.defaults());
  }

  private static Stream<Arguments> few() {
    Segment[] one = {TRUNK};
    Segment[] two = {TRUNK, PELVIS};
    return Stream.of(301L, 302L, 303L)
        .flatMap(seed -> Stream.of(Arguments.of(seed, one), Arguments.of(seed, two)));
  }
}
