package org.hingeline.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.Map;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a set is worth after a calibration of which some or all was left out. */
class PartialCalibrationTest {
  private static final Segment[] ALL = {TRUNK, PELVIS, THIGH, SHANK};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withoutSquatsTheBackIsGradedAsWithTwoSensors(long seed) {
    Script script = still().bends(Posture.FREE_BEND).flexion(Posture.FREE_BEND);
    Recorder heard = play(script.upright(Posture.STANDING), seed, ALL);
    CalibrationResult found = heard.calibrations.get(0);
    assertThat(found.layout()).isEqualTo(Layout.TWO);
    assertThat(found.functional()).isFalse();
    assertThat(found.lumbarFlexionMaxDeg()).isCloseTo(48, within(0.5));
    assertThat(found.hipHingeIndexBaseline()).isCloseTo(0.52, within(0.01));
    assertThat(found.reasons())
        .contains("no squats: measured as with 2 sensors, without the legs that were not moved");
    assertHinges(heard);
    for (Repetition r : heard.counted()) {
      assertThat(r.layout()).isEqualTo(Layout.TWO);
      assertThat(r.technique().verdict()).isEqualTo(TechniqueClass.HINGE);
      assertThat(r.technique().hipHingeIndex()).isCloseTo(0.8, within(0.01));
      assertThat(r.technique().peakLumbarFlexionDeg()).isCloseTo(12, within(0.5));
      assertThat(r.technique().peakHipFlexionDeg()).as("the thigh was not moved").isNaN();
      assertThat(r.dataQuality().provisional()).isFalse();
    }
  }

  @Test
  void withoutSquatsNothingIsCalledASquat() {
    Script script = still().bends(Posture.FREE_BEND).flexion(Posture.FREE_BEND);
    script.upright(Posture.STANDING).mark("set.start squat").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.SQUAT, 1.6, 0.5, 1.4, 0.8);
    }
    Recorder heard = Playback.play(new Wearable(script.hold(1), TRUNK, PELVIS, THIGH).mounted(4));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.classes()).doesNotContain(TechniqueClass.SQUAT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withoutAFullFlexionTheBendsTakeItsPlace(long seed) {
    Script script = still().bends(Posture.FREE_BEND).squats().upright(Posture.STANDING);
    Recorder heard = play(script, seed, TRUNK, PELVIS, THIGH);
    assertThat(heard.calibrations.get(0).functional()).isTrue();
    assertThat(heard.calibrations.get(0).reasons()).anyMatch(r -> r.startsWith("no full flexion"));
    assertHinges(heard);
    assertThat(heard.classes()).containsOnly(TechniqueClass.HINGE);
  }

  @Test
  void neverHavingStoodAgainIsSaidByTheUncertainty() {
    Script script = still().bends(Posture.FREE_BEND).flexion(Posture.FREE_BEND);
    Recorder heard = play(script.mark("calibration.end").hold(1), 5, TRUNK, PELVIS);
    assertHinges(heard);
    assertThat(heard.counted()).allMatch(r -> r.technique().uncertainty().lumbarFlexionDeg() > 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofOneWhoseBeginWasNotHeardTheEndSaysHowThePersonStands(long seed) {
    Script script = new Script().hold(3).bends(Posture.FREE_BEND).squats();
    script.flexion(Posture.FREE_BEND).upright(Posture.STANDING);
    Recorder heard = play(script, seed, TRUNK, PELVIS, THIGH);
    CalibrationResult found = heard.calibrations.get(0);
    assertThat(found.functional()).isTrue();
    assertThat(found.quality()).isEqualTo(SensorCalibration.Quality.WARN);
    assertThat(found.reasons()).anyMatch(reason -> reason.contains("begin was not heard"));
    assertThat(found.lumbarFlexionMaxDeg()).isCloseTo(48, within(0.5));
    assertHinges(heard);
    assertThat(heard.classes()).containsOnly(TechniqueClass.HINGE);
    assertThat(heard.counted())
        .allSatisfy(
            r -> assertThat(r.technique().peakLumbarFlexionDeg()).isCloseTo(12, within(0.5)))
        .allMatch(r -> r.technique().uncertainty().lumbarFlexionDeg() > 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withNoneRepetitionsAndTempoRemain(long seed) {
    Recorder heard = play(new Script().hold(3), seed, TRUNK, PELVIS, THIGH);
    assertThat(heard.calibrations).isEmpty();
    assertHinges(heard);
    assertThat(heard.counted())
        .allMatch(r -> r.technique().verdict() == TechniqueClass.NOT_GRADED)
        .allMatch(r -> r.dataQuality().provisional());
  }

  @Test
  void withADeclaredMountingTheAxesAreThereFromTheFirstInstant() {
    Script script = new Script().hold(3);
    double deepestS = script.endS() + 1 + 1.6 + 0.25;
    set(script);
    Mounting along = Mounting.of("+y/+x").orElseThrow();
    AnalysisConfig config =
        AnalysisConfig.defaults().mounted(Map.of(TRUNK, along, PELVIS, along, THIGH, along));
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH), config);
    assertHinges(heard);
    assertThat(heard.angles).allMatch(a -> a.provisional());
    assertThat(heard.at(deepestS).trunkInclinationDeg()).isCloseTo(60, within(1.0));
    assertThat(heard.at(deepestS).pelvisInclinationDeg()).isCloseTo(48, within(1.0));
    assertThat(heard.at(deepestS).thighInclinationDeg()).isCloseTo(-10, within(1.0));
  }

  private static void assertHinges(Recorder heard) {
    assertThat(heard.counted()).hasSize(4);
    for (Repetition r : heard.counted()) {
      // A phase begins at 5 % of the peak velocity: both ends of 1.6 s of minimum jerk lack 0.11 s.
      assertThat(r.tempo().eccentricS()).isCloseTo(1.37, within(0.08));
      assertThat(r.tempo().concentricS()).isCloseTo(1.21, within(0.08));
    }
  }

  private static Recorder play(Script script, long seed, Segment... worn) {
    return Playback.play(new Wearable(set(script), worn).mounted(seed));
  }

  private static Script set(Script script) {
    script.mark("set.start hinge").hold(1);
    for (int i = 0; i < 4; i++) {
      script.repetition(Posture.HINGE, 1.6, 0.5, 1.4, 0.8);
    }
    return script.mark("set.end").hold(1);
  }

  private static Script still() {
    return new Script().mark("calibration.still").hold(5);
  }
}
