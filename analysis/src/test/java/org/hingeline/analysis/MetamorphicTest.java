package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;
import static org.hingeline.analysis.TechniqueClass.HINGE;
import static org.hingeline.analysis.TechniqueClass.LUMBAR_DOMINANT;
import static org.hingeline.analysis.TechniqueClass.SQUAT;

import java.util.List;
import java.util.SplittableRandom;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Rotation;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not change a result: where the person faces, how sensors are mounted, how the stream is
 * cut, the rate, a constant bias, some lost packets, the swing of the sensors about the joints.
 */
class MetamorphicTest {
  private static final Script SESSION = session();
  private static final Recorder PLAIN = Playback.play(wearable());

  private static Script session() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (Posture bottom : List.of(Posture.HINGE, Posture.HINGE, Posture.ROUNDED, Posture.SQUAT)) {
      script.repetition(bottom, 1.6, 0.5, 1.4, 0.8);
    }
    return script.mark("set.end").hold(0.5);
  }

  private static Wearable wearable() {
    return new Wearable(SESSION, TRUNK, PELVIS, THIGH, SHANK);
  }

  @Test
  void theSessionItselfIsMeasuredAsItWas() {
    assertThat(PLAIN.classes()).containsExactly(HINGE, HINGE, LUMBAR_DOMINANT, SQUAT);
    // Ideal sensors: what is left is the filter's own leakage of the movement into the bias.
    for (JointAngles a : PLAIN.angles) {
      double t = a.timeNs() / 1e9;
      if (t > 34 && t < SESSION.endS() - 0.1) {
        assertThat(a.trunkInclinationDeg()).isCloseTo(SESSION.at(0, t)[0], within(0.05));
        assertThat(a.pelvisInclinationDeg()).isCloseTo(SESSION.at(1, t)[0], within(0.05));
        assertThat(a.thighInclinationDeg()).isCloseTo(SESSION.at(2, t)[0], within(0.05));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {33, 90, 180, -120})
  void facingElsewhereChangesNothing(double headingDeg) {
    // The vertical in sensor axes is the same number but for rounding.
    assertSame(Playback.play(wearable().headingDeg(headingDeg)), 1e-6, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theMountingOfEachSensorChangesNothing(long seed) {
    // A filter starts level and not upright, which leaves a thousandth of a degree to settle.
    assertSame(Playback.play(wearable().mounted(seed)), 0.05, 0.005);
  }

  @Test
  void turningOneSensorOnItsSegmentChangesNothing() {
    double[][] turn = Rotation.random(new SplittableRandom(7));
    assertSame(Playback.play(wearable().mounted(2).turned(PELVIS, turn)), 0.05, 0.005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yzx", "zxy", "-x-yz", "x-y-z", "-xy-z", "-yxz", "y-xz", "zy-x"})
  void namingTheAxesOfASensorOtherwiseChangesNothing(String axes) {
    double[][] permutation = permutation(axes);
    Wearable renamed = wearable();
    for (Segment segment : new Segment[] {TRUNK, PELVIS, THIGH}) {
      renamed = renamed.turned(segment, permutation);
    }
    assertSame(Playback.play(renamed), 0.05, 0.005);
  }

  /** The sensor axes in terms of the old ones, a right-handed permutation. */
  private static double[][] permutation(String axes) {
    double[][] rows = new double[3][3];
    int row = 0;
    double sign = 1;
    for (int i = 0; i < axes.length(); i++) {
      char c = axes.charAt(i);
      if (c == '-') {
        sign = -1;
      } else {
        rows[row++]["xyz".indexOf(c)] = sign;
        sign = 1;
      }
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({"0.02, 1", "0.04, 2", "0.06, 3", "0.08, 4"})
  void theOrderInWhichLinksDeliverChangesNotOneBit(double chunkS, long seed) {
    // Lateness stays under the 100 ms that an instant waits; all sensors are known by then.
    Recorder heard = Playback.playInChunks(wearable(), chunkS, seed);
    assertThat(heard.angles).isEqualTo(PLAIN.angles);
    assertThat(heard.reports).isEqualTo(PLAIN.reports);
    assertThat(heard.calibrations).isEqualTo(PLAIN.calibrations);
  }

  @ParameterizedTest
  @CsvSource({"25, 0.2, 0.03", "50, 0.1, 0.01", "200, 0.1, 0.01", "400, 0.1, 0.01"})
  void theRateChangesLittle(double rateHz, double angleDeg, double seconds) {
    // Straight lines between samples 20 ms apart cut the curve by at most h²/8 of its second
    // derivative: 0.02° at 400 °/s², and 0.08° at 40 ms.
    assertSame(Playback.play(wearable().rateHz(rateHz)), angleDeg, seconds);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2})
  void aConstantBiasChangesLittle(double biasDegPerS) {
    // Standing still tells the bias to 0.1 °/s; the correction by gravity bounds what is left.
    assertSame(Playback.play(wearable().biasDegPerS(biasDegPerS)), 0.2, 0.02);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05})
  void aFewLostPacketsChangeLittle(double share) {
    // Two or three in a row are interpolated; 40 ms cut the curve by at most 0.08° at 400 °/s².
    assertSame(Playback.play(wearable().lossShare(share)), 0.1, 0.02);
  }

  @Test
  void theSwingOfTheSensorsAboutTheJointsChangesLittle() {
    // Tangential and centripetal terms up to 1.2 m/s² pass the filter's 3 s average by a tenth.
    assertSame(Playback.play(wearable().pivots()), 1.0, 0.03);
  }

  @Test
  void noiseChangesLittle() {
    assertSame(Playback.play(wearable().mounted(3).noise(1)), 0.3, 0.03);
  }

  @Test
  void turningRoundBetweenRepetitionsIsNoMovementOfTheBack() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 1; i <= 3; i++) {
      Posture away = Posture.STANDING.facing(i * 110);
      script
          .move(2, away)
          .hold(0.5)
          .move(1.6, Posture.HINGE.facing(i * 110))
          .hold(0.5)
          .move(1.4, away)
          .hold(0.8);
    }
    script.mark("set.end").hold(0.5);
    Recorder heard = Playback.play(new Wearable(script, TRUNK, PELVIS, THIGH));
    assertThat(heard.classes()).containsExactly(HINGE, HINGE, HINGE);
    for (Repetition repetition : heard.counted()) {
      assertThat(repetition.technique().peakTrunkInclinationDeg()).isCloseTo(60, within(1.0));
      assertThat(repetition.dataQuality().outOfPlanePercent()).isZero();
    }
  }

  private static void assertSame(Recorder heard, double angleDeg, double seconds) {
    assertThat(heard.classes()).isEqualTo(PLAIN.classes());
    assertThat(heard.incomplete()).isEmpty();
    for (int i = 0; i < PLAIN.counted().size(); i++) {
      Repetition a = PLAIN.counted().get(i);
      Repetition b = heard.counted().get(i);
      assertThat(b.startNs() / 1e9).isCloseTo(a.startNs() / 1e9, within(seconds));
      assertThat(b.endNs() / 1e9).isCloseTo(a.endNs() / 1e9, within(seconds));
      assertThat(b.tempo().eccentricS()).isCloseTo(a.tempo().eccentricS(), within(2 * seconds));
      assertThat(b.tempo().concentricS()).isCloseTo(a.tempo().concentricS(), within(2 * seconds));
      Technique was = a.technique();
      Technique is = b.technique();
      assertThat(is.peakTrunkInclinationDeg())
          .isCloseTo(was.peakTrunkInclinationDeg(), within(angleDeg));
      assertThat(is.peakLumbarFlexionDeg()).isCloseTo(was.peakLumbarFlexionDeg(), within(angleDeg));
      assertThat(is.peakHipFlexionDeg()).isCloseTo(was.peakHipFlexionDeg(), within(angleDeg));
      assertThat(is.hipHingeIndex()).isCloseTo(was.hipHingeIndex(), within(angleDeg / 40));
    }
    int common = Math.min(heard.angles.size(), PLAIN.angles.size()) - 10;
    double worst = 0;
    for (int i = 3400; i < common; i++) {
      JointAngles a = PLAIN.angles.get(i);
      JointAngles b = heard.angles.get(i + shift(heard));
      assertThat(b.timeNs()).isEqualTo(a.timeNs());
      worst = Math.max(worst, Math.abs(b.trunkInclinationDeg() - a.trunkInclinationDeg()));
      worst = Math.max(worst, Math.abs(b.lumbarFlexionDeg() - a.lumbarFlexionDeg()));
      worst = Math.max(worst, Math.abs(b.hipFlexionDeg() - a.hipFlexionDeg()));
    }
    assertThat(worst).as("largest difference of an angle, °").isLessThan(angleDeg);
  }

  /** A stream whose first samples were lost begins some instants later. */
  private static int shift(Recorder heard) {
    return (int) ((PLAIN.angles.get(0).timeNs() - heard.angles.get(0).timeNs()) / 10_000_000);
  }
}
