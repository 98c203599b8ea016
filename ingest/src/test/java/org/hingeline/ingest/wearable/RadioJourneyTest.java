package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the readings of the sensors over radios with clocks of their own, through the real decoder
 * and clock, to repetitions: the rates differ, frames come late and in bursts, samples are uneven.
 */
class RadioJourneyTest {
  private static final Scenario SESSION =
      Scenario.of(
          calibration(),
          set(Exercise.HINGE, reps(5, Lift.hingeDrill())),
          rest(12),
          set(Exercise.DEADLIFT, reps(5, Lift.deadlift())),
          rest(12),
          set(Exercise.SQUAT, reps(5, Lift.squat())));

  private static final WearableSetup MIXED =
      WearableSetup.worn(100, TRUNK, PELVIS, THIGH).rate(TRUNK, 400).rate(THIGH, 25);

  private record Journey(Played played, Truth truth) {
    static Journey of(WearableSetup setup, Radios radios, long seed) {
      Played played = new Played();
      VirtualWearable wearable = new VirtualWearable(SESSION, setup, seed);
      radios.play(wearable, new MotionPipeline(AnalysisConfig.defaults(), played));
      return new Journey(played, Truth.about(wearable));
    }

    List<Repetition> repetitions() {
      return played.repetitions().stream()
          .sorted(Comparator.comparing(Repetition::set).thenComparing(Repetition::number))
          .toList();
    }
  }

  static Stream<Arguments> journeys() {
    WearableSetup all =
        WearableSetup.worn(50, TRUNK, PELVIS, THIGH, SHANK).rate(PELVIS, 200).rate(SHANK, 25);
    WearableSetup faster = MIXED.rate(THIGH, 100);
    return Stream.of(
        Arguments.of("25 to 400 Hz", MIXED, new Radios(MIXED, 0, 0, 1), 0.1),
        Arguments.of("jitter 30 ms", MIXED, new Radios(MIXED, 0.030, 0, 2), 8),
        Arguments.of("jitter and bursts", all, new Radios(all, 0.030, 0.15, 3), 8),
        Arguments.of("uneven", faster, new Radios(faster, 0.030, 0, 4).unevenly(0.6), 16));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("journeys")
  void everyRepetitionArrivesAsItWasDone(
      String name, WearableSetup setup, Radios radios, double clockMs) {
    Journey journey = Journey.of(setup, radios, 60);
    for (int number = 1; number <= 3; number++) {
      assertThat(journey.played().counted(number)).as("set %d", number).isEqualTo(5);
    }
    List<Repetition> found = journey.repetitions();
    for (int i = 0; i < found.size(); i++) {
      Repetition rep = found.get(i);
      Truth.Rep truth = journey.truth().lifts().get(i);
      assertThat(rep.technique().verdict()).isEqualTo(truth.clearClass());
      assertThat(rep.technique().peakLumbarFlexionDeg())
          .isCloseTo(truth.peakLumbarDeg(), within(2.0));
      assertThat(rep.technique().peakHipFlexionDeg()).isCloseTo(truth.peakHipDeg(), within(3.0));
      assertThat(rep.tempo().eccentricS()).isCloseTo(truth.tempo().eccentricS(), within(0.06));
      assertThat(rep.tempo().concentricS()).isCloseTo(truth.tempo().concentricS(), within(0.06));
      assertThat(rep.dataQuality().clockResidualMs()).isPositive().isLessThan(clockMs);
    }
  }

  @Test
  void longBurstsLoseNoRepetition() {
    Journey journey = Journey.of(MIXED, new Radios(MIXED, 0.030, 0.6, 5), 61);
    assertThat(journey.repetitions()).hasSize(15);
  }
}
