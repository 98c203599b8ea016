package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.stillOnly;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.calibration.Mounting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sensors worn where another belongs, or otherwise than declared, are noticed and named. */
class MisplacedSensorsTest {
  private static final Segment[] ALL = {TRUNK, PELVIS, THIGH, SHANK};
  private static final Turn HEAD_OVER = Turn.aboutX(Math.PI);
  private static final Turn BACK_TO_FRONT = Turn.aboutY(Math.PI);

  static Stream<Arguments> exchanges() {
    return Stream.of(
        Arguments.of(List.of(TRUNK, PELVIS), "trunk and pelvis look swapped"),
        Arguments.of(List.of(PELVIS, THIGH), "pelvis and thigh look swapped"),
        Arguments.of(List.of(TRUNK, THIGH), "trunk and thigh look swapped"),
        Arguments.of(List.of(THIGH, SHANK), "thigh and shank look swapped"),
        Arguments.of(List.of(TRUNK, SHANK), "trunk and shank look swapped"),
        Arguments.of(List.of(TRUNK, PELVIS, THIGH), "trunk, pelvis and thigh look exchanged"));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void sensorsThatTookEachOthersPlaceAreNamed(List<Segment> cycle, String words) {
    for (long seed = 1; seed <= 5; seed++) {
      CalibrationResult found =
          calibrated(WearableSetup.worn(50, ALL), seed, s -> passedOn(s, cycle), Map.of());
      assertThat(found.reasons()).anyMatch(r -> r.contains(words));
      assertThat(found.quality()).isEqualTo(Quality.POOR);
      assertThat(found.hipHingeIndexBaseline()).isNaN();
      assertThat(found.sensors())
          .filteredOn(s -> cycle.contains(s.segment()))
          .allMatch(s -> s.reasons().stream().anyMatch(r -> r.startsWith("moves as a sensor on")));
    }
  }

  @Test
  void nothingIsGradedWhileSensorsAreSwapped() {
    Scenario scenario = Scenario.of(calibration(), set(Exercise.HINGE, reps(6, Lift.hingeDrill())));
    Played played =
        Played.of(
            scenario,
            WearableSetup.standard(),
            7,
            s -> passedOn(s, List.of(TRUNK, PELVIS)),
            AnalysisConfig.defaults());
    assertThat(played.counted(1)).isEqualTo(6);
    assertThat(played.repetitions())
        .allMatch(r -> r.technique().verdict() == TechniqueClass.NOT_GRADED)
        .allMatch(r -> r.technique().reason().contains("look swapped"));
    assertThat(played.last.provisional()).isTrue();
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of((Object) new Segment[] {TRUNK, PELVIS}),
        Arguments.of((Object) new Segment[] {TRUNK, PELVIS, THIGH}),
        Arguments.of((Object) ALL));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void nobodyWhoWearsThemAnyWayRoundIsBlamed(Segment[] worn) {
    assertThat(LongStream.rangeClosed(101, 125).boxed())
        .allSatisfy(
            seed ->
                assertThat(reasons(WearableSetup.worn(50, worn), seed, s -> s, Map.of()))
                    .noneMatch(r -> r.contains("look") || r.contains("accelerometer")));
  }

  @Test
  void nobodyWhoWearsThemAsDeclaredIsBlamed() {
    assertThat(LongStream.rangeClosed(201, 225).boxed())
        .allSatisfy(seed -> assertThat(reasons(neat(), seed, s -> s, declared())).isEmpty());
  }

  static Stream<Arguments> turns() {
    return Stream.of(
        Arguments.of(HEAD_OVER, "worn upside down"),
        Arguments.of(Turn.aboutZ(Math.PI), "worn upside down"),
        Arguments.of(BACK_TO_FRONT, "worn turned back to front, or on the other side"),
        Arguments.of(Turn.aboutY(Math.PI / 2), "worn turned by about a quarter"),
        Arguments.of(Turn.aboutX(Math.PI / 2), "worn lying on its side"));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void aSensorWornOtherwiseThanDeclaredIsNamedAndMeasuresTheSame(Turn turn, String words) {
    for (long seed = 301; seed <= 303; seed++) {
      double usualDeg = calibrated(neat(), seed, s -> s, Map.of()).lumbarFlexionMaxDeg();
      for (Segment segment : ALL) {
        UnaryOperator<Sample> turned = s -> s.segment() == segment ? turned(s, turn) : s;
        CalibrationResult found = calibrated(neat(), seed, turned, declared());
        assertThat(found.reasons())
            .singleElement()
            .asString()
            .startsWith(segment.label() + ": " + words)
            .endsWith("not as declared");
        assertThat(found.lumbarFlexionMaxDeg()).isCloseTo(usualDeg, within(1e-6));
      }
    }
  }

  @Test
  void standingAloneShowsWhatIsUpsideDownAndTakesTheRestAsDeclared() {
    UnaryOperator<Sample> turned = s -> s.segment() == PELVIS ? turned(s, HEAD_OVER) : s;
    Scenario scenario = Scenario.of(stillOnly());
    CalibrationResult found =
        Played.of(scenario, neat(), 401, turned, config(declared())).calibration();
    assertThat(found.functional()).isFalse();
    assertThat(found.reasons())
        .contains("trunk: no calibration movement: its axis comes from the declared mounting")
        .contains("pelvis: worn upside down, not as declared")
        .contains("pelvis: no calibration movement: its axis comes from the movement itself");
  }

  private static WearableSetup neat() {
    return WearableSetup.worn(50, ALL).putOnNeatly();
  }

  private static Map<Segment, Mounting> declared() {
    Map<Segment, Mounting> all = new EnumMap<>(Segment.class);
    for (Segment segment : ALL) {
      all.put(segment, Mounting.of("+y/+x").orElseThrow());
    }
    return all;
  }

  private static AnalysisConfig config(Map<Segment, Mounting> declared) {
    return AnalysisConfig.defaults().mounted(declared);
  }

  private static List<String> reasons(
      WearableSetup setup,
      long seed,
      UnaryOperator<Sample> change,
      Map<Segment, Mounting> declared) {
    return calibrated(setup, seed, change, declared).reasons();
  }

  private static CalibrationResult calibrated(
      WearableSetup setup,
      long seed,
      UnaryOperator<Sample> change,
      Map<Segment, Mounting> declared) {
    return Played.of(Scenario.of(calibration()), setup, seed, change, config(declared))
        .calibration();
  }

  /** The sample as it comes from the sensor on the next of these segments. */
  private static Sample passedOn(Sample s, List<Segment> cycle) {
    int place = cycle.indexOf(s.segment());
    Segment named = place < 0 ? s.segment() : cycle.get((place + 1) % cycle.size());
    return new Sample(
        named, s.timeNs(), s.gyrX(), s.gyrY(), s.gyrZ(), s.accX(), s.accY(), s.accZ());
  }

  private static Sample turned(Sample s, Turn turn) {
    Vector rate = turn.apply(s.gyrX(), s.gyrY(), s.gyrZ());
    Vector force = turn.apply(s.accX(), s.accY(), s.accZ());
    return new Sample(
        s.segment(), s.timeNs(), rate.x(), rate.y(), rate.z(), force.x(), force.y(), force.z());
  }
}
