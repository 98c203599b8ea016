package org.hingeline.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guided calibration finds, and in which words it says what limits it. */
class GuidedCalibrationTest {
  private static final Segment[] ALL = {TRUNK, PELVIS, THIGH, SHANK};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsTheAxesOfSensorsMountedInAnyWay(long seed) {
    Wearable wearable = new Wearable(new Script().calibration(), ALL).mounted(seed).noise(1);
    CalibrationResult result = only(wearable);
    assertThat(result.functional()).isTrue();
    assertThat(result.layout()).isEqualTo(Layout.FOUR);
    assertThat(result.quality()).isEqualTo(Quality.GOOD);
    assertThat(result.reasons()).isEmpty();
    for (SensorCalibration sensor : result.sensors()) {
      // Half a degree about the vertical changes an inclination of 60° by less than 0.01°.
      assertThat(angleDeg(sensor.up(), wearable.inSensor(sensor.segment(), 0, 1, 0)))
          .isLessThan(0.1);
      assertThat(angleDeg(sensor.right(), wearable.inSensor(sensor.segment(), 0, 0, 1)))
          .isLessThan(0.5);
      assertThat(sensor.residualDeg()).isLessThan(0.5);
      assertThat(sensor.axisExplainedPercent()).isBetween(99.0, 100.0);
    }
  }

  @Test
  void measuresTheRangeAndTheOwnWayOfBending() {
    Script script = new Script().calibration();
    CalibrationResult two = only(new Wearable(script, TRUNK, PELVIS));
    CalibrationResult three = only(new Wearable(script, TRUNK, PELVIS, THIGH));
    assertThat(two.lumbarFlexionMaxDeg()).isCloseTo(48, within(0.3));
    assertThat(three.lumbarFlexionMaxDeg()).isCloseTo(48, within(0.3));
    assertThat(two.hipHingeIndexBaseline()).isCloseTo(52.0 / 100, within(0.003));
    assertThat(three.hipHingeIndexBaseline()).isCloseTo(57.0 / 105, within(0.003));
    assertThat(three.layout()).isEqualTo(Layout.THREE);
  }

  @ParameterizedTest
  @CsvSource({"19, false", "21, true"})
  void refusesALargestLumbarFlexionBelowTwentyDegrees(double lumbarDeg, boolean accepted) {
    Posture stiff = Posture.of(70, 55, 0, 0);
    Posture full = Posture.of(80, 80 - lumbarDeg, 0, 0);
    Script script = still().bends(stiff).flexion(full).upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    if (accepted) {
      assertThat(result.lumbarFlexionMaxDeg()).isCloseTo(lumbarDeg, within(0.3));
      assertThat(result.reasons()).isEmpty();
    } else {
      assertThat(result.lumbarFlexionMaxDeg()).isNaN();
      assertThat(result.reasons()).anyMatch(r -> r.contains("did not reach 20°"));
    }
  }

  @Test
  void withoutAFullFlexionTheRangeComesFromTheFreeBendsAndItSaysSo() {
    Script script = still().bends(Posture.FREE_BEND).upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.functional()).isTrue();
    assertThat(result.lumbarFlexionMaxDeg()).isCloseTo(48, within(1.0));
    assertThat(result.reasons()).anyMatch(r -> r.startsWith("no full flexion"));
    assertThat(result.hipHingeIndexBaseline()).isCloseTo(0.52, within(0.003));
  }

  @Test
  void saysWhenThePersonMovedWhileStandingStill() {
    Script script = new Script().mark("calibration.still");
    for (int i = 0; i < 6; i++) {
      script.move(0.5, Posture.of(6, 0, 0, 0)).move(0.5, Posture.STANDING);
    }
    script.bends(Posture.FREE_BEND).flexion(Posture.FREE_BEND).upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.reasons()).contains("trunk: moved while standing still");
    assertThat(result.reasons()).doesNotContain("pelvis: moved while standing still");
    assertThat(result.quality()).isGreaterThanOrEqualTo(Quality.WARN);
  }

  @ParameterizedTest
  @CsvSource({"0.96, true", "0.975, false", "1.025, false", "1.04, true"})
  void saysWhenTheAccelerometerIsOffByMoreThanThreePercent(double scale, boolean said) {
    CalibrationResult result =
        only(new Wearable(new Script().calibration(), TRUNK, PELVIS).forceScale(scale));
    assertThat(result.reasons().stream().anyMatch(r -> r.contains("accelerometer reads")))
        .isEqualTo(said);
    assertThat(result.quality()).isEqualTo(said ? Quality.WARN : Quality.GOOD);
  }

  @Test
  void saysWhenTheAxisExplainsTooLittleOfTheRotation() {
    Script script = still().mark("calibration.bends").hold(0.5);
    for (int side = -1; side <= 1; side += 2) {
      script
          .move(1.6, Posture.FREE_BEND.share(0.5))
          .move(1, Posture.FREE_BEND.share(0.5).facing(side * 40))
          .move(1, Posture.FREE_BEND.share(0.5))
          .move(1.6, Posture.STANDING);
    }
    script.upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.reasons()).anyMatch(r -> r.matches("trunk: its axis explains .*90 %.*"));
    assertThat(result.quality()).isNotEqualTo(Quality.GOOD);
  }

  @Test
  void saysWhenTheAxisIsNotHorizontal() {
    Script script = still().mark("calibration.bends").hold(0.5);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.of(40, 30, 0, 0).facing(25), 1.6, 0.3, 1.6, 0.4);
    }
    script.upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.reasons()).anyMatch(r -> r.contains("from horizontal, wanted 15° or less"));
    assertThat(result.quality()).isNotEqualTo(Quality.GOOD);
  }

  @Test
  void saysWhenTrunkAndPelvisLookSwapped() {
    Posture swapped = Posture.of(52, 100, -5, 0);
    Script script = still().bends(swapped).flexion(swapped).upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.reasons()).anyMatch(r -> r.contains("look swapped"));
    assertThat(result.quality()).isEqualTo(Quality.POOR);
  }

  @ParameterizedTest
  @CsvSource({"2.5, GOOD", "4.5, WARN", "8, POOR"})
  void judgesWhatIsLeftOnStandingAgain(double leftDeg, Quality quality) {
    Script script =
        still()
            .bends(Posture.FREE_BEND)
            .flexion(Posture.FREE_BEND)
            .upright(Posture.of(leftDeg, 0, 0, 0));
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS).mounted(3));
    assertThat(result.quality()).isEqualTo(quality);
    assertThat(result.sensors().get(0).residualDeg()).isCloseTo(leftDeg, within(0.3));
    assertThat(result.sensors().get(1).quality()).isEqualTo(Quality.GOOD);
    assertThat(result.reasons().stream().anyMatch(r -> r.contains("please repeat")))
        .isEqualTo(quality == Quality.POOR);
  }

  @Test
  void saysWhenTheThighHasNoMovementOfItsOwn() {
    Script script =
        still().bends(Posture.FREE_BEND).flexion(Posture.FREE_BEND).upright(Posture.STANDING);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS, THIGH));
    assertThat(result.functional()).isFalse();
    assertThat(result.reasons()).anyMatch(r -> r.startsWith("thigh: no calibration movement"));
    assertThat(result.quality()).isEqualTo(Quality.WARN);
  }

  @Test
  void standingAloneGivesNoFunctionalCalibration() {
    Script script = still().mark("calibration.end").hold(1);
    CalibrationResult result = only(new Wearable(script, TRUNK, PELVIS));
    assertThat(result.functional()).isFalse();
    assertThat(result.hipHingeIndexBaseline()).isNaN();
    for (String sensor : List.of("trunk", "pelvis")) {
      assertThat(result.reasons()).anyMatch(r -> r.startsWith(sensor + ": no calibration mov"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutMovementsAnglesAreProvisionalAndHaveTheRightSigns(boolean stoodStill) {
    Script script = new Script();
    if (stoodStill) {
      script.mark("calibration.still").hold(5).mark("calibration.end");
    } else {
      script.hold(5);
    }
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.SQUAT, 1.5, 0.5, 1.5, 0.5);
    }
    double bottomS = script.hold(0).endS() - 2.25;
    Recorder heard = Playback.play(new Wearable(script, ALL).mounted(5));
    assertThat(heard.angles).allMatch(a -> a.provisional());
    // Rigid and planar, so that the axis of the movement is the mediolateral axis: within 2°.
    assertThat(heard.at(bottomS).trunkInclinationDeg()).isCloseTo(45, within(2.0));
    assertThat(heard.at(bottomS).pelvisInclinationDeg()).isCloseTo(20, within(2.0));
    assertThat(heard.at(bottomS).thighInclinationDeg()).isCloseTo(-80, within(2.0));
    assertThat(heard.at(bottomS).shankInclinationDeg()).isCloseTo(30, within(2.0));
    assertThat(heard.at(bottomS).kneeFlexionDeg()).isCloseTo(110, within(3.0));
  }

  @Test
  void aNewCalibrationTakesThePlaceOfTheOldOne() {
    Script script = new Script().calibration().calibration();
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS));
    assertThat(heard.calibrations).hasSize(2);
    assertThat(heard.calibrations.get(0).timeNs()).isLessThan(heard.calibrations.get(1).timeNs());
    assertThat(heard.calibrations.get(1).quality()).isEqualTo(Quality.GOOD);
    assertThat(heard.angles.get(heard.angles.size() - 1).provisional()).isFalse();
  }

  private static Script still() {
    return new Script().mark("calibration.still").hold(5);
  }

  private static CalibrationResult only(Wearable wearable) {
    List<CalibrationResult> found = Playback.play(wearable).calibrations;
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static double angleDeg(List<Double> found, double[] truth) {
    double dot = 0;
    for (int i = 0; i < 3; i++) {
      dot += found.get(i) * truth[i];
    }
    return Math.toDegrees(Math.acos(Math.min(1, dot)));
  }
}
