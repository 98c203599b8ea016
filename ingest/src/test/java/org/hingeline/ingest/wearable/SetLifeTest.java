package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.doing;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The life of a set with sensors and people as they are: how it ends, and what is noticed in it.
 */
class SetLifeTest {

  private static final class Heard implements MotionListener {
    final List<EndedBy> ends = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<Repetition.Status, Map<Integer, Repetition>> repetitions = new HashMap<>();

    @Override
    public void onSet(SetSummary set) {
      if (set.endedBy() != EndedBy.RUNNING) {
        ends.add(set.endedBy());
      }
    }

    @Override
    public void onNotice(Notice notice) {
      notices.add(notice);
    }

    @Override
    public void onRepetition(Repetition r) {
      repetitions
          .computeIfAbsent(r.status(), status -> new HashMap<>())
          .put(1000 * r.set() + r.number(), r);
    }

    int count(Repetition.Status status) {
      return repetitions.getOrDefault(status, Map.of()).size();
    }

    long hesitations() {
      return notices.stream().filter(n -> n instanceof Notice.Hesitation).count();
    }

    List<Notice.SensorMoved> moved() {
      return notices.stream()
          .filter(n -> n instanceof Notice.SensorMoved)
          .map(n -> (Notice.SensorMoved) n)
          .toList();
    }
  }

  static Stream<WearableSetup> layouts() {
    return Stream.of(
        WearableSetup.worn(100, TRUNK),
        WearableSetup.worn(50, PELVIS),
        WearableSetup.worn(100, TRUNK, PELVIS),
        WearableSetup.worn(25, TRUNK, PELVIS, THIGH),
        WearableSetup.standard().loss(0.03, 0.02, 0.1),
        WearableSetup.worn(200, TRUNK, PELVIS, THIGH, SHANK));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void walkingAwayAloneEndsASetInEveryLayout(WearableSetup setup) {
    Lift lift = Lift.romanian();
    Episode open = new Episode.WorkingSet(Exercise.HINGE, reps(3, lift), true, false);
    Scenario scenario = Scenario.of(calibration(), open, doing(Activity.WALK, 12));
    Heard heard = play(scenario, setup, 21, UnaryOperator.identity(), neverIdle());
    assertThat(heard.count(Repetition.Status.COUNTED)).isEqualTo(3);
    assertThat(heard.ends).containsExactly(EndedBy.WALKING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HINGE", "DEADLIFT", "SQUAT"})
  void fastRepetitionsOfASecondEndNothing(String name) {
    Exercise exercise = Exercise.valueOf(name);
    Lift lift =
        switch (exercise) {
          case DEADLIFT -> Lift.deadlift().pace(0.55, 0.05, 0.5, 0.05);
          case SQUAT -> Lift.squat().pace(0.5, 0, 0.5, 0.05);
          default -> Lift.hingeDrill().pace(0.5, 0, 0.5, 0);
        };
    Heard heard =
        play(
            Scenario.of(calibration(), set(exercise, reps(12, lift))),
            WearableSetup.standard(),
            31);
    assertThat(heard.count(Repetition.Status.COUNTED)).isEqualTo(12);
    assertThat(heard.ends).containsExactly(EndedBy.MARKER);
  }

  @Test
  void attemptsFromTheFloorAndHesitationsAreToldAsTheyWere() {
    List<Lift> lifts = with(reps(6, Lift.deadlift()), 3, Lift.Course.ABANDONED);
    lifts = with(lifts, 5, Lift.Course.HESITATING);
    Heard heard =
        play(
            Scenario.of(calibration(), set(Exercise.DEADLIFT, lifts)),
            WearableSetup.standard(),
            41);
    assertThat(heard.count(Repetition.Status.COUNTED)).isEqualTo(5);
    assertThat(heard.count(Repetition.Status.INCOMPLETE)).isEqualTo(1);
    assertThat(heard.hesitations()).isEqualTo(1);
  }

  @Test
  void aPelvisSensorThatSlipsByEightDegreesIsNamed() {
    Heard heard = play(threeSets(), WearableSetup.standard(), 51, s -> slipped(s, 85, 8));
    assertThat(heard.moved()).hasSize(1);
    assertThat(heard.moved().get(0).segment()).isEqualTo(PELVIS);
    assertThat(heard.moved().get(0).changeDeg()).isBetween(5.5, 10.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56})
  void peopleWhoNeverStandTheSameTwiceSlipNothing(long seed) {
    assertThat(play(threeSets(), WearableSetup.standard(), seed).moved()).isEmpty();
  }

  private static Scenario threeSets() {
    Lift lift = Lift.hingeDrill().pace(1.4, 0.3, 1.2, 2.2);
    Episode set = set(Exercise.HINGE, reps(5, lift));
    return Scenario.of(calibration(), set, rest(15), set, rest(15), set);
  }

  /** The sensor turns about one of its own axes that lies across the vertical, within 0.4 s. */
  private static Sample slipped(Sample s, double fromS, double byDeg) {
    if (s.segment() != PELVIS || s.timeNs() < fromS * 1e9) {
      return s;
    }
    double share = Math.min(1, (s.timeNs() / 1e9 - fromS) / 0.4);
    double angle = Math.toRadians(byDeg) * share;
    double rate = share < 1 ? Math.toRadians(byDeg) / 0.4 : 0;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Sample(
        s.segment(),
        s.timeNs(),
        cos * s.gyrX() - sin * s.gyrY(),
        sin * s.gyrX() + cos * s.gyrY(),
        s.gyrZ() - rate,
        cos * s.accX() - sin * s.accY(),
        sin * s.accX() + cos * s.accY(),
        s.accZ());
  }

  private static Heard play(Scenario scenario, WearableSetup setup, long seed) {
    return play(scenario, setup, seed, UnaryOperator.identity());
  }

  /** So that a pause at the top, which also ends a set, does not come first. */
  private static AnalysisConfig neverIdle() {
    AnalysisConfig usual = AnalysisConfig.defaults();
    return new AnalysisConfig(
        usual.align(),
        usual.orientation(),
        usual.calibration(),
        usual.repetition().endless(),
        usual.tempo(),
        usual.technique(),
        usual.cue(),
        usual.slip(),
        usual.rhythm(),
        usual.movement(),
        false);
  }

  private static Heard play(
      Scenario scenario, WearableSetup setup, long seed, UnaryOperator<Sample> change) {
    return play(scenario, setup, seed, change, AnalysisConfig.defaults());
  }

  private static Heard play(
      Scenario scenario,
      WearableSetup setup,
      long seed,
      UnaryOperator<Sample> change,
      AnalysisConfig config) {
    Heard heard = new Heard();
    Played.play(
        new VirtualWearable(scenario, setup, seed), change, new MotionPipeline(config, heard));
    return heard;
  }
}
