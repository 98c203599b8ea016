package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;

import java.util.function.UnaryOperator;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.TechniqueClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guided calibration with accelerometers that are off by several m/s² on each axis. */
class CalibratedForceOffTest {
  private static final Scenario SESSION =
      Scenario.of(
          calibration(),
          set(Exercise.HINGE, reps(6, Lift.hingeDrill())),
          rest(15),
          set(Exercise.BEND, reps(5, Lift.freeBend().pace(4, 2, 4, 1))),
          rest(15),
          set(Exercise.DEADLIFT, reps(6, Lift.deadlift())));

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 3", "6, 3"})
  void everyRepetitionCountsAndNoneIsGradedWithTheReason(long seed, int sensors) {
    Played played = play(layout(sensors, 5), seed, AnalysisConfig.defaults());
    assertThat(played.counted(1)).isEqualTo(6);
    assertThat(played.counted(2)).isEqualTo(5);
    assertThat(played.counted(3)).isEqualTo(6);
    assertProvisional(played);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4})
  void aReviewSaysTheSame(long seed) {
    Played played = play(layout(3, 5), seed, AnalysisConfig.defaults().forReview());
    assertThat(played.counted(1)).isEqualTo(6);
    assertThat(played.counted(3)).isEqualTo(6);
    assertProvisional(played);
  }

  @Test
  void onlyTheSensorThatIsOffIsNamed() {
    UnaryOperator<Sample> pelvisOff = s -> s.segment() == PELVIS ? scaled(s, 1.2) : s;
    Played played = Played.of(SESSION, layout(3, 0), 11, pelvisOff, AnalysisConfig.defaults());
    assertThat(played.calibration().reasons()).noneMatch(r -> r.startsWith("trunk: acc"));
    assertThat(played.repetitions())
        .allMatch(r -> r.technique().reason().contains("sensor on the pelvis reads 11."));
  }

  @Test
  void aLaterCalibrationWithGoodSensorsIsTrustedAgain() {
    Scenario twice = SESSION.then(calibration(), set(Exercise.HINGE, reps(5, Lift.hingeDrill())));
    VirtualWearable lastOf = new VirtualWearable(SESSION, layout(2, 0), 12);
    long firstEndsNs = 0;
    for (WearableEvent e = lastOf.nextEvent(); e != null; e = lastOf.nextEvent()) {
      firstEndsNs = e.timeNs();
    }
    long mendedNs = firstEndsNs - 3_000_000_000L;
    UnaryOperator<Sample> mended = s -> s.timeNs() < mendedNs ? scaled(s, 0.85) : s;
    Played played = Played.of(twice, layout(2, 0), 12, mended, AnalysisConfig.defaults());
    assertThat(played.calibrations).hasSize(2);
    assertThat(played.calibration().hipHingeIndexBaseline()).isBetween(0.3, 0.7);
    assertThat(played.repetitions())
        .filteredOn(r -> r.set() == 4)
        .hasSize(5)
        .allMatch(r -> !r.dataQuality().provisional())
        .allMatch(r -> r.technique().verdict() == TechniqueClass.HINGE);
  }

  private static void assertProvisional(Played played) {
    assertThat(played.calibration().quality()).isEqualTo(Quality.POOR);
    assertThat(played.calibration().lumbarFlexionMaxDeg()).isNaN();
    assertThat(played.calibration().hipHingeIndexBaseline()).isNaN();
    assertThat(played.last.provisional()).isTrue();
    for (Repetition r : played.repetitions()) {
      assertThat(r.technique().verdict()).isEqualTo(TechniqueClass.NOT_GRADED);
      assertThat(r.technique().reason())
          .matches("the accelerometer of the sensor on the .* m/s² at rest, expected 9.8: .*");
      assertThat(r.technique().peakRelativeLumbarFlexion()).isNaN();
      assertThat(r.dataQuality().provisional()).isTrue();
    }
  }

  private static Played play(WearableSetup setup, long seed, AnalysisConfig config) {
    return Played.of(SESSION, setup, 40_000 + seed, UnaryOperator.identity(), config);
  }

  private static WearableSetup layout(int sensors, double offMps2) {
    WearableSetup setup =
        sensors == 2
            ? WearableSetup.worn(50, TRUNK, PELVIS)
            : WearableSetup.worn(100, TRUNK, PELVIS, THIGH);
    return setup.accelerometersOff(offMps2);
  }

  private static Sample scaled(Sample s, double by) {
    return new Sample(
        s.segment(),
        s.timeNs(),
        s.gyrX(),
        s.gyrY(),
        s.gyrZ(),
        by * s.accX(),
        by * s.accY(),
        by * s.accZ());
  }
}
