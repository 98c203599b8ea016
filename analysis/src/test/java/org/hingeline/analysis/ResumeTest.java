package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import java.util.SplittableRandom;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved in the middle of anything and restored, a session goes on as if nothing had happened. */
class ResumeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void restoringAtAnyInstantIsTheSameAsNeverHavingStopped(long seed) {
    Script script = new Script().calibration();
    double setS = script.endS();
    script.mark("set.start hinge").hold(1).repetition(Posture.HINGE, 1.6, 0.5, 1.4, 0.8);
    script.repetition(Posture.ROUNDED, 1.6, 0.5, 1.4, 8).mark("set.start deadlift").hold(1);
    script.move(1.5, Posture.GRIP).hold(0.7).move(1.2, Posture.GRIP.share(0.6)).hold(0.2);
    script.move(0.7, Posture.GRIP).hold(0.5).move(1.2, Posture.STANDING).hold(0.8);
    script.move(1.4, Posture.GRIP).hold(0.6).mark("set.end").hold(0.5);
    Wearable wearable = new Wearable(script, TRUNK, PELVIS, THIGH).mounted(seed).noise(1);
    List<Sample> samples = Playback.ordered(wearable);
    double cutS = setS + new SplittableRandom(seed).nextDouble() * (script.endS() - setS);
    int cut = 0;
    while (cut < samples.size() && samples.get(cut).timeNs() < cutS * 1e9) {
      cut++;
    }

    Recorder whole = new Recorder();
    Recorder before = new Recorder();
    Recorder after = new Recorder();
    int end = samples.size();
    Playback.through(wearable, samples, 0, end, pipeline(whole)).finish(endNs(script));
    Playback.through(wearable, samples, 0, cut, pipeline(before));
    int saved = cut;
    MotionPipeline restored =
        MotionPipeline.resume(
            AnalysisConfig.defaults(),
            empty -> Playback.through(wearable, samples, 0, saved, empty),
            after);
    assertThat(after.angles).as("the past is not told again").isEmpty();
    Playback.through(wearable, samples, cut, end, restored).finish(endNs(script));

    assertThat(after.angles).isNotEmpty();
    assertThat(Playback.joined(before.angles, after.angles)).isEqualTo(whole.angles);
    assertThat(Playback.joined(before.reports, after.reports)).isEqualTo(whole.reports);
    assertThat(Playback.joined(before.progress, after.progress)).isEqualTo(whole.progress);
    assertThat(Playback.joined(before.sets, after.sets)).isEqualTo(whole.sets);
    assertThat(Playback.joined(before.cues, after.cues)).isEqualTo(whole.cues);
    assertThat(Playback.joined(before.notices, after.notices)).isEqualTo(whole.notices);
    assertThat(whole.counted()).hasSize(3);
    assertThat(whole.incomplete()).hasSize(1);
  }

  private static MotionPipeline pipeline(Recorder recorder) {
    return new MotionPipeline(AnalysisConfig.defaults(), recorder);
  }

  private static long endNs(Script script) {
    return Math.round(script.endS() * 1e9);
  }
}
