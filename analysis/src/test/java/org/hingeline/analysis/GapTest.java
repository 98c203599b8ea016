package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Rotation;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What missing data do to a repetition: said, and never filled with a guess. */
class GapTest {
  private static final double LOWERING_S = 1.6;

  private final Script script = new Script().calibration().mark("set.start hinge").hold(1);
  private final double firstS = script.endS();

  @ParameterizedTest
  @CsvSource({
    "40,  false, HINGE",
    "90,  false, HINGE",
    "140, true,  HINGE",
    "250, true,  HINGE",
    "350, true,  NOT_GRADED",
    "800, true,  NOT_GRADED"
  })
  void aGapInTheLoweringMakesAnglesProvisionalThenUngraded(
      int gapMs, boolean provisional, TechniqueClass expected) {
    Recorder heard = playWithout(firstS + 0.5 * LOWERING_S - gapMs / 2000.0, gapMs);
    assertThat(heard.counted()).hasSize(2);
    Repetition first = heard.counted().get(0);
    assertThat(first.technique().verdict()).isEqualTo(expected);
    assertThat(first.dataQuality().provisional()).isEqualTo(provisional);
    if (gapMs > 50) {
      assertThat(first.dataQuality().longestGapMs()).isCloseTo(gapMs, within(20.0));
      assertThat(first.dataQuality().lostPercent()).isPositive();
    } else {
      assertThat(first.dataQuality().longestGapMs()).isZero();
    }
    if (expected == TechniqueClass.NOT_GRADED) {
      assertThat(first.technique().reason()).startsWith("data missing for");
    }
    assertThat(heard.classes().get(1)).isEqualTo(TechniqueClass.HINGE);
  }

  @Test
  void theRotationAcrossAGapIsNotLost() {
    double middleS = firstS + 0.5 * LOWERING_S;
    Recorder heard = playWithout(middleS - 0.125, 250);
    // A straight line between rates 250 ms apart cuts h³/12 of their curvature: 0.4° here.
    double bottomS = firstS + LOWERING_S + 0.3;
    assertThat(heard.at(bottomS).pelvisInclinationDeg()).isCloseTo(48, within(1.0));
    assertThat(heard.at(middleS).pelvisInclinationDeg()).isNaN();
    assertThat(heard.at(middleS).trunkInclinationDeg()).isNotNaN();
    assertThat(heard.at(middleS).provisional()).isTrue();
  }

  @Test
  void turningToTheSideIsNotGraded() {
    // The whole of the sensors leans 30° to the side in the second half of the session.
    Wearable upright = wearable();
    Wearable aside = wearable();
    double[][] lean = Rotation.about(new double[] {1, 0, 0}, 30);
    for (Segment segment : List.of(TRUNK, PELVIS, THIGH)) {
      aside.turned(segment, lean);
    }
    List<Sample> samples =
        Stream.concat(
                Playback.ordered(upright).stream().filter(s -> s.timeNs() < firstS * 1e9),
                Playback.ordered(aside).stream().filter(s -> s.timeNs() >= firstS * 1e9))
            .toList();
    Recorder heard = Playback.play(upright, samples);
    assertThat(heard.counted()).isNotEmpty();
    Repetition last = heard.counted().get(heard.counted().size() - 1);
    assertThat(last.dataQuality().outOfPlanePercent()).isGreaterThan(20);
    assertThat(last.technique().verdict()).isEqualTo(TechniqueClass.NOT_GRADED);
    assertThat(last.technique().reason()).startsWith("turned to the side");
  }

  private Wearable wearable() {
    Script whole = script;
    if (whole.endS() == firstS) {
      for (int i = 0; i < 2; i++) {
        whole.repetition(Posture.HINGE, LOWERING_S, 0.6, 1.4, 0.8);
      }
      whole.mark("set.end").hold(0.5);
    }
    return new Wearable(whole, TRUNK, PELVIS, THIGH);
  }

  /** The session without the pelvis for some time; samples are 10 ms apart. */
  private Recorder playWithout(double fromS, int gapMs) {
    Wearable wearable = wearable();
    List<Sample> samples =
        Playback.ordered(wearable).stream()
            .filter(
                s ->
                    s.segment() != PELVIS
                        || s.timeNs() < fromS * 1e9
                        || s.timeNs() > fromS * 1e9 + (gapMs - 10) * 1e6)
            .toList();
    return Playback.play(wearable, samples);
  }
}
