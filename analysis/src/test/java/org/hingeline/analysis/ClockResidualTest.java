package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Recorder;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;

/** What is known of the clocks of the sensors goes with each repetition, and nothing else does. */
class ClockResidualTest {
  private final Script script = new Script().calibration().mark("set.start hinge").hold(1);
  private final double firstS = script.endS();
  private final Wearable wearable;

  ClockResidualTest() {
    for (int i = 0; i < 3; i++) {
      script.repetition(Posture.HINGE, 1.6, 0.3, 1.4, 1.5);
    }
    wearable = new Wearable(script, TRUNK, PELVIS);
  }

  @Test
  void aRecordingHasNoneAndNotZero() {
    assertThat(Playback.play(wearable).counted())
        .hasSize(3)
        .allMatch(r -> Double.isNaN(r.dataQuality().clockResidualMs()));
  }

  @Test
  void aRepetitionIsAsWellTimedAsItsWorstMoment() {
    List<Sample> all = Playback.ordered(wearable);
    int middle = before(all, firstS + 1.6);
    int second = before(all, firstS + 4.8);
    Recorder heard = new Recorder();
    MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
    pipeline.clock(TRUNK, 2);
    Playback.through(wearable, all, 0, middle, pipeline);
    pipeline.clock(PELVIS, 7);
    Playback.through(wearable, all, middle, second, pipeline);
    pipeline.clock(PELVIS, 1);
    Playback.through(wearable, all, second, all.size(), pipeline);
    pipeline.finish(Math.round(script.endS() * 1e9));
    assertThat(heard.counted())
        .extracting(r -> r.dataQuality().clockResidualMs())
        .containsExactly(7.0, 2.0, 2.0);
    assertThat(heard.counted())
        .extracting(Repetition::technique)
        .isEqualTo(Playback.play(wearable).counted().stream().map(Repetition::technique).toList());
  }

  private static int before(List<Sample> all, double timeS) {
    int i = 0;
    while (all.get(i).timeNs() < timeS * 1e9) {
      i++;
    }
    return i;
  }
}
