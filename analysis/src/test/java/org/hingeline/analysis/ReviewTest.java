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
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;

/** A stored session is told by the same steps as a live one, once all of it is known. */
class ReviewTest {
  private static final AnalysisConfig REVIEW = AnalysisConfig.defaults().forReview();

  private static Script lifts() {
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 0; i < 4; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.3, 1.3, 0.8);
    }
    return script.mark("set.end").hold(1);
  }

  private static Recorder review(Wearable wearable, List<Sample> stream) {
    Recorder recorder = new Recorder();
    Playback.begin(wearable, stream, REVIEW, recorder).finish(100_000_000_000L);
    return recorder;
  }

  @Test
  void saysNothingBeforeTheEndAndEverythingThen() {
    Wearable wearable = new Wearable(lifts(), TRUNK, PELVIS, THIGH);
    Recorder recorder = new Recorder();
    MotionPipeline pipeline =
        Playback.begin(wearable, Playback.ordered(wearable), REVIEW, recorder);
    assertThat(recorder.angles).isEmpty();
    pipeline.finish(100_000_000_000L);
    Recorder live = Playback.play(wearable);
    assertThat(recorder.angles).hasSameSizeAs(live.angles);
    assertThat(recorder.classes()).isEqualTo(live.classes()).hasSize(4);
    assertThat(recorder.calibrations).hasSize(1);
    assertThat(recorder.sets).hasSameSizeAs(live.sets);
  }

  @Test
  void aBiasIsKnownFromTheFirstInstant() {
    Wearable wearable =
        new Wearable(lifts(), TRUNK, PELVIS, THIGH).biasDegPerS(1.5).noise(1).mounted(3);
    Recorder reviewed = review(wearable, Playback.ordered(wearable));
    assertThat(reviewed.counted()).hasSize(4);
    for (double timeS = 3; timeS < 6; timeS += 0.5) {
      assertThat(reviewed.at(timeS).trunkInclinationDeg()).isCloseTo(0, within(0.5));
    }
  }

  @Test
  void theOrderInWhichLinksDeliverChangesNothing() {
    Wearable wearable = new Wearable(lifts(), TRUNK, PELVIS, THIGH).noise(1);
    List<Sample> ordered = Playback.ordered(wearable);
    Recorder one = review(wearable, ordered);
    Recorder again = review(wearable, Playback.chunked(wearable, 0.06, 5));
    assertThat(again.classes()).isEqualTo(one.classes());
    for (double timeS = 10; timeS < 60; timeS += 5) {
      assertThat(again.at(timeS).lumbarFlexionDeg())
          .isCloseTo(one.at(timeS).lumbarFlexionDeg(), within(1e-3));
    }
  }

  @Test
  void aSilenceOfASensorDividesItsTapeOnly() {
    Wearable wearable = new Wearable(lifts(), TRUNK, PELVIS, THIGH).biasDegPerS(1);
    List<Sample> stream =
        Playback.ordered(wearable).stream()
            .filter(s -> s.segment() != PELVIS || s.timeNs() < 41e9 || s.timeNs() > 46e9)
            .toList();
    Recorder reviewed = review(wearable, stream);
    assertThat(reviewed.counted()).hasSize(4);
    assertThat(reviewed.at(43).pelvisInclinationDeg()).isNaN();
    assertThat(reviewed.at(43).trunkInclinationDeg()).isFinite();
    JointAngles last = reviewed.angles.get(reviewed.angles.size() - 20);
    assertThat(last.pelvisInclinationDeg()).isCloseTo(0, within(1.0));
  }

  @Test
  void aSessionWithoutSamplesIsNoProblem() {
    Recorder recorder = new Recorder();
    MotionPipeline pipeline = new MotionPipeline(REVIEW, recorder);
    pipeline.mark(0, new Marker.SetStart(Exercise.HINGE));
    pipeline.finish(1_000_000_000L);
    assertThat(recorder.angles).isEmpty();
  }
}
