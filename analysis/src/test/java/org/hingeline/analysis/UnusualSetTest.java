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

/** Sets that are not as the book has them. */
class UnusualSetTest {

  @Test
  void shallowRepetitionsCountFromTheFirstWithTwoSensors() {
    Posture shallow = Posture.of(44, 33, -8, 0);
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 0; i < 8; i++) {
      script.repetition(shallow, 1.4, 0.5, 1.2, 0.8);
    }
    Recorder heard = Playback.play(new Wearable(script.mark("set.end").hold(0.5), TRUNK, PELVIS));
    assertThat(heard.counted()).hasSize(8);
  }

  @Test
  void noPhaseRunsBackwardsWhenTheBottomIsReachedAtACrawl() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    script.move(1.2, Posture.of(45, 34, -8, 0)).move(12, Posture.of(70, 53, -12, 0));
    script.hold(0.5).move(1.5, Posture.STANDING).hold(1).mark("set.end").hold(0.5);
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH));
    assertThat(heard.counted()).hasSize(1);
    Tempo tempo = heard.counted().get(0).tempo();
    assertThat(tempo.eccentricS()).isBetween(1.0, 13.2);
    assertThat(tempo.bottomPauseS()).isBetween(0.5, 13.0);
    assertThat(tempo.concentricS()).isBetween(1.0, 1.5);
    assertThat(heard.counted().get(0).technique().lumbarContribution())
        .isCloseTo(0.24, within(0.05));
  }

  @Test
  void sensorsMountedExactlyAlongTheBodyNeedNoCalibrationToCount() {
    Script script = new Script().hold(2).mark("set.start hinge").hold(1);
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.6, 0.6, 1.4, 0.8);
    }
    Recorder heard = Playback.play(new Wearable(script.mark("set.end").hold(0.5), TRUNK, PELVIS));
    assertThat(heard.counted()).hasSize(3);
  }

  @Test
  void aPelvisAloneClaimsNoShareOfTheHips() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    script.repetition(Posture.HINGE, 1.6, 0.6, 1.4, 0.8).mark("set.end").hold(0.5);
    Recorder heard = Playback.play(new Wearable(script, PELVIS));
    assertThat(heard.counted()).hasSize(1);
    assertThat(heard.counted().get(0).technique().hipHingeIndex()).isNaN();
    assertThat(heard.counted().get(0).technique().hipAtPeakDeg()).isNaN();
  }

  @Test
  void aCalibrationInsideASetEndsIt() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    script.repetition(Posture.HINGE, 1.6, 0.6, 1.4, 0.8).calibration();
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH));
    assertThat(heard.counted()).hasSize(1);
    assertThat(heard.ended()).hasSize(1);
  }
}
