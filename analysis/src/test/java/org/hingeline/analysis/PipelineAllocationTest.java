package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Posture;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;

/**
 * The way of a sample through the calibrated pipeline leaves nothing to the garbage collector; in a
 * set only the record of a repetition does.
 */
class PipelineAllocationTest {

  private static final Segment[] WORN = {TRUNK, PELVIS, THIGH, SHANK};

  /** Follows the stream by its primitives. */
  static final class Primitive implements MotionListener {
    private long instants;
    private long reports;
    private double sum;

    @Override
    public void onRepetition(Repetition repetition) {
      reports++;
    }

    @Override
    public void onAngles(
        long timeNs,
        double trunkInclinationDeg,
        double pelvisInclinationDeg,
        double thighInclinationDeg,
        double shankInclinationDeg,
        double lumbarFlexionDeg,
        double hipFlexionDeg,
        double kneeFlexionDeg,
        Phase phase,
        boolean provisional) {
      instants++;
      sum += trunkInclinationDeg;
    }

    @Override
    public void onProgress(
        long timeNs,
        int set,
        int number,
        Phase phase,
        double phaseS,
        double depthFraction,
        double hipShare) {
      sum += depthFraction;
    }
  }

  @Test
  void allocatesNothingPerSampleWhileStanding() {
    Script script = new Script().calibration();
    Wearable wearable = new Wearable(script, WORN);
    Primitive heard = new Primitive();
    MotionPipeline pipeline = Playback.begin(wearable, Playback.ordered(wearable), heard);
    long fromNs = Math.round(script.endS() * 1e9);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // What every sample allocates shows in every round; what the machine does once does not.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      stand(pipeline, fromNs, round * 1_000, (round + 1) * 1_000);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes for 4000 samples").isZero();
    assertThat(heard.instants).isGreaterThan(9_000);
    assertThat(heard.sum).isFinite();
  }

  @Test
  void inARunningSetOnlyTheRecordsOfRepetitionsAreAllocated() {
    int lifts = 30;
    Script script = new Script().calibration().mark("set.start hinge").hold(1);
    for (int i = 0; i < lifts; i++) {
      script.repetition(Posture.HINGE, 1.4, 0.3, 1.3, 0.8);
    }
    Wearable wearable = new Wearable(script, TRUNK, PELVIS, THIGH);
    Primitive heard = new Primitive();
    List<Sample> stream = Playback.ordered(wearable);
    int begin = stream.size() / 2;
    MotionPipeline pipeline = Playback.begin(wearable, stream.subList(0, begin), heard);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int allocating = 0;
    long counted = heard.reports;
    for (Sample sample : stream.subList(begin, stream.size())) {
      long before = threads.getCurrentThreadAllocatedBytes();
      pipeline.accept(sample);
      allocating += threads.getCurrentThreadAllocatedBytes() > before ? 1 : 0;
    }
    assertThat(heard.reports - counted).isGreaterThan(lifts / 3);
    assertThat((long) allocating).as("samples").isLessThanOrEqualTo(heard.reports - counted);
  }

  private static void stand(MotionPipeline pipeline, long fromNs, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int s = 0; s < 4; s++) {
        pipeline.accept(WORN[s], fromNs + i * 10_000_000L + s * 1_000_000L, 0, 0, 0, 0, 9.81, 0);
      }
    }
  }

  @Test
  void theListenerOfThePrimitivesHearsEveryInstant() {
    Script script = new Script().hold(3);
    Wearable wearable = new Wearable(script, TRUNK);
    Primitive heard = new Primitive();
    Playback.begin(wearable, Playback.ordered(wearable), heard).finish(3_000_000_000L);
    assertThat(heard.instants).isBetween(295L, 300L);
  }
}
