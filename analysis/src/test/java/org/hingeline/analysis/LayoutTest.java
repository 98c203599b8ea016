package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.Set;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;

/** What each layout of sensors gives, and what it must refuse. */
class LayoutTest {
  /** Lumbar flexion 30°, hip flexion 110°, knee flexion 110°. */
  private static final Posture DEEP_SQUAT = Posture.of(60, 30, -80, 30);

  private static final Script SESSION = session();

  private static Script session() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(DEEP_SQUAT, 1.6, 0.6, 1.4, 0.8);
    }
    return script.mark("set.end").hold(0.5);
  }

  private static Recorder play(Segment... worn) {
    return Playback.play(new Wearable(SESSION, worn).mounted(2));
  }

  @Test
  void oneSensorGivesRepetitionsTempoAndDepthOnly() {
    Recorder heard = play(TRUNK);
    assertThat(heard.counted()).hasSize(3);
    for (Repetition r : heard.counted()) {
      assertThat(r.layout()).isEqualTo(Layout.ONE);
      assertThat(r.tempo().eccentricS()).isCloseTo(1.35, within(0.15));
      Technique technique = r.technique();
      assertThat(technique.verdict()).isEqualTo(TechniqueClass.NOT_GRADED);
      assertThat(technique.reason()).startsWith("not measurable with this layout");
      assertThat(technique.peakTrunkInclinationDeg()).isCloseTo(60, within(1.0));
      assertThat(technique.hipHingeIndex()).isNaN();
      assertThat(technique.lumbarContribution()).isNaN();
      assertThat(technique.peakLumbarFlexionDeg()).isNaN();
      assertThat(technique.peakRelativeLumbarFlexion()).isNaN();
      assertThat(technique.peakHipFlexionDeg()).isNaN();
    }
    assertThat(heard.angles)
        .allMatch(a -> Double.isNaN(a.lumbarFlexionDeg()) && Double.isNaN(a.hipFlexionDeg()));
    assertThat(heard.progress).allMatch(p -> Double.isNaN(p.hipShare()));
    assertThat(heard.cues).isEmpty();
    assertThat(heard.calibrations.get(0).lumbarFlexionMaxDeg()).isNaN();
    assertThat(heard.calibrations.get(0).hipHingeIndexBaseline()).isNaN();
  }

  @Test
  void aPelvisAloneCountsWithoutATrunk() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.6, 0.6, 1.4, 0.8);
    }
    Recorder heard = Playback.play(new Wearable(script.mark("set.end").hold(0.5), PELVIS));
    assertThat(heard.counted()).hasSize(3);
    assertThat(heard.classes()).containsOnly(TechniqueClass.NOT_GRADED);
    assertThat(heard.angles).allMatch(a -> Double.isNaN(a.trunkInclinationDeg()));
  }

  @Test
  void twoSensorsNeverSpeakOfHipFlexionOrSquats() {
    Recorder heard = play(TRUNK, PELVIS);
    assertThat(heard.counted()).hasSize(3);
    for (Repetition r : heard.counted()) {
      assertThat(r.layout()).isEqualTo(Layout.TWO);
      assertThat(r.technique().verdict()).isEqualTo(TechniqueClass.BORDERLINE);
      assertThat(r.technique().hipHingeIndex()).isCloseTo(30.0 / 60, within(0.02));
      assertThat(r.technique().peakHipFlexionDeg()).isNaN();
      assertThat(r.technique().hipAtPeakDeg()).as("pelvis").isCloseTo(30, within(1.0));
      assertThat(r.technique().peakLumbarFlexionDeg()).isCloseTo(30, within(1.0));
      assertThat(r.technique().lumbarContribution()).isCloseTo(30.0 / 60, within(0.02));
    }
    assertThat(heard.angles)
        .allMatch(a -> Double.isNaN(a.hipFlexionDeg()) && Double.isNaN(a.kneeFlexionDeg()));
  }

  @Test
  void threeSensorsTellASquatAndRefuseTheKnee() {
    Recorder heard = play(TRUNK, PELVIS, THIGH);
    assertThat(heard.counted()).hasSize(3);
    for (Repetition r : heard.counted()) {
      assertThat(r.layout()).isEqualTo(Layout.THREE);
      assertThat(r.technique().verdict()).isEqualTo(TechniqueClass.SQUAT);
      assertThat(r.technique().hipHingeIndex()).isCloseTo(110.0 / 140, within(0.02));
      assertThat(r.technique().peakHipFlexionDeg()).isCloseTo(110, within(1.0));
    }
    assertThat(heard.angles).allMatch(a -> Double.isNaN(a.kneeFlexionDeg()));
    assertThat(heard.angles).anyMatch(a -> a.hipFlexionDeg() > 95);
  }

  @Test
  void fourSensorsGiveTheKneeAsWell() {
    Recorder heard = play(TRUNK, PELVIS, THIGH, SHANK);
    assertThat(heard.counted()).hasSize(3).allMatch(r -> r.layout() == Layout.FOUR);
    double knee = heard.angles.stream().mapToDouble(JointAngles::kneeFlexionDeg).max().orElse(0);
    assertThat(knee).isCloseTo(110, within(1.5));
  }

  @Test
  void withoutACalibrationEverythingIsProvisionalAndNothingIsGraded() {
    Script script = new Script().hold(4).mark("set.start hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.6, 0.6, 1.4, 0.8);
    }
    script.mark("set.end").hold(0.5);
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS).mounted(4));
    assertThat(heard.calibrations).isEmpty();
    assertThat(heard.counted()).hasSize(3).allMatch(r -> r.dataQuality().provisional());
    assertThat(heard.counted())
        .allMatch(r -> r.technique().verdict() == TechniqueClass.NOT_GRADED)
        .allMatch(r -> r.technique().reason().startsWith("no calibration"));
  }

  @Test
  void theRichestLayoutTheSensorsGiveIsTheLayout() {
    assertThat(Layout.of(Set.of(TRUNK))).isEqualTo(Layout.ONE);
    assertThat(Layout.of(Set.of(PELVIS))).isEqualTo(Layout.ONE);
    assertThat(Layout.of(Set.of(TRUNK, THIGH))).isEqualTo(Layout.ONE);
    assertThat(Layout.of(Set.of(TRUNK, PELVIS))).isEqualTo(Layout.TWO);
    assertThat(Layout.of(Set.of(TRUNK, PELVIS, SHANK))).isEqualTo(Layout.TWO);
    assertThat(Layout.of(Set.of(TRUNK, PELVIS, THIGH))).isEqualTo(Layout.THREE);
    assertThat(Layout.of(Set.of(TRUNK, PELVIS, THIGH, SHANK))).isEqualTo(Layout.FOUR);
  }
}
