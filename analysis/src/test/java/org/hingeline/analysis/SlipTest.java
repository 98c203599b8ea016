package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Rotation;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sensor that slips is named and asks for a calibration; posture is not taken for it. */
class SlipTest {
  private static final double[] RIGHT = {0, 0, 1};
  private static final double[] FORWARD = {1, 0, 0};

  private static Script sixRepetitions(Posture top) {
    Script script = new Script().calibration().mark("set.start hinge").hold(2);
    for (int i = 0; i < 6; i++) {
      Posture after = i < 2 ? Posture.STANDING : top;
      script.move(1.6, Posture.HINGE).hold(0.5).move(1.4, after).hold(2);
    }
    return script;
  }

  /** The third lowering begins: the sensor slips within it. */
  private static double slipS(Script script) {
    return script.endS() - 4 * 5.5 + 0.8;
  }

  @ParameterizedTest
  @CsvSource({"TRUNK, 8", "TRUNK, -8", "PELVIS, 8", "PELVIS, -8", "THIGH, 8", "PELVIS, 12"})
  void aSensorThatTurnsIsNamed(Segment segment, double byDeg) {
    Recorder heard = playSlip(segment, RIGHT, byDeg);
    assertThat(heard.moved()).hasSize(1);
    Notice.SensorMoved moved = heard.moved().get(0);
    assertThat(moved.segment()).isEqualTo(segment);
    assertThat(moved.changeDeg()).isCloseTo(Math.abs(byDeg), within(0.5));
    assertThat(moved.words())
        .contains("the sensor on your " + segment.label())
        .endsWith("calibrate again when you can");
    // Two standing pauses show it: after the third repetition and after the fourth.
    assertThat(heard.counted())
        .extracting(r -> r.dataQuality().provisional())
        .containsExactly(false, false, false, false, true, true);
  }

  @Test
  void aSensorThatTurnsSidewaysIsNamedToo() {
    Recorder heard = playSlip(PELVIS, FORWARD, 8);
    assertThat(heard.moved()).extracting(Notice.SensorMoved::segment).containsExactly(PELVIS);
  }

  @Test
  void nothingIsSilentlyCorrected() {
    Script script = sixRepetitions(Posture.STANDING);
    Recorder heard = playSlip(TRUNK, RIGHT, 8);
    double before = heard.at(slipS(script) - 1.5).trunkInclinationDeg();
    JointAngles last = heard.at(script.endS() - 0.2);
    assertThat(Math.abs(last.trunkInclinationDeg() - before)).isCloseTo(8, within(0.5));
    assertThat(last.provisional()).isTrue();
  }

  @Test
  void threeDegreesAreWhatStrapsDo() {
    assertThat(playSlip(PELVIS, RIGHT, 3).moved()).isEmpty();
  }

  @Test
  void aNewCalibrationEndsIt() {
    Script script = sixRepetitions(Posture.STANDING);
    double slipS = slipS(script);
    script.mark("set.end").calibration().mark("set.start hinge").hold(1);
    script.repetition(Posture.HINGE, 1.6, 0.5, 1.4, 2);
    Recorder heard = playSlip(script, slipS, PELVIS, RIGHT, 8);
    assertThat(heard.moved()).hasSize(1);
    List<Repetition> counted = heard.counted();
    assertThat(counted.get(counted.size() - 1).dataQuality().provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Leaning back and forward, standing with bent and with soft knees, rounding a little.
    "-7, -6, -5, 0",
    "9, 7, 2, 2",
    "6, 5, -14, 10",
    "8, 4, 1, 0"
  })
  void standingDifferentlyIsNoSlip(double trunk, double pelvis, double thigh, double shank) {
    Script script = sixRepetitions(Posture.of(trunk, pelvis, thigh, shank));
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH).mounted(5));
    assertThat(heard.counted()).hasSize(6);
    assertThat(heard.moved()).isEmpty();
    assertThat(heard.counted()).noneMatch(r -> r.dataQuality().provisional());
  }

  @Test
  void onePauseInAnotherPostureIsNoSlip() {
    Script script = new Script().calibration().mark("set.start hinge").hold(2);
    for (int i = 0; i < 6; i++) {
      Posture after = i % 2 == 0 ? Posture.STANDING : Posture.of(8, 1, 0, 0);
      script.move(1.6, Posture.HINGE).hold(0.5).move(1.4, after).hold(2);
    }
    assertThat(Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH)).moved()).isEmpty();
  }

  private static Recorder playSlip(Segment segment, double[] axis, double byDeg) {
    Script script = sixRepetitions(Posture.STANDING);
    return playSlip(script, slipS(script), segment, axis, byDeg);
  }

  private static Recorder playSlip(
      Script script, double slipS, Segment segment, double[] axis, double byDeg) {
    Wearable wearable = new Wearable(script, TRUNK, PELVIS, THIGH).mounted(5);
    double[] inSensor = wearable.inSensor(segment, axis);
    List<Sample> samples =
        Playback.ordered(wearable).stream()
            .map(s -> s.segment() == segment ? slipped(s, slipS, inSensor, byDeg) : s)
            .toList();
    return Playback.play(wearable, samples);
  }

  /**
   * Within 0.4 s the sensor turns on the skin; its gyroscope feels that, its vertical stays off.
   */
  private static Sample slipped(Sample s, double slipS, double[] axis, double byDeg) {
    double share = Math.min(1, Math.max(0, (s.timeNs() / 1e9 - slipS) / 0.4));
    double[][] turned = Rotation.about(axis, share * byDeg);
    double rate = share > 0 && share < 1 ? Math.toRadians(byDeg) / 0.4 : 0;
    double[] gyr = Rotation.apply(turned, new double[] {s.gyrX(), s.gyrY(), s.gyrZ()});
    double[] acc = Rotation.apply(turned, new double[] {s.accX(), s.accY(), s.accZ()});
    return new Sample(
        s.segment(),
        s.timeNs(),
        gyr[0] - rate * axis[0],
        gyr[1] - rate * axis[1],
        gyr[2] - rate * axis[2],
        acc[0],
        acc[1],
        acc[2]);
  }
}
