package org.hingeline.storage;

import java.util.concurrent.locks.LockSupport;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Sample;
import org.hingeline.ingest.wearable.Preset;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;
import org.hingeline.ingest.wearable.WearableSetup;

/**
 * A virtual wearable that is analysed and recorded, played as fast or slowly as wanted, and what it
 * has sent: how many samples, and a checksum of them that does not depend on their order.
 */
final class WornSession {

  private final VirtualWearable wearable =
      new VirtualWearable(Preset.MIXED.scenario(), WearableSetup.standard(), 5);
  private final SessionRecorder recorder;
  private final MotionPipeline pipeline;
  private final Sum sent = new Sum();
  private long sequence;
  private long slowestCallNs;

  WornSession(SessionRecorder recorder) {
    this.recorder = recorder;
    this.pipeline = new MotionPipeline(AnalysisConfig.defaults(), recorder);
    recorder.layout(Layout.THREE);
  }

  /** Counts samples and sums them up, each by what it is and when and where it was measured. */
  static final class Sum {
    long count;
    long sum;

    void add(
        int segment,
        long timeNs,
        long sequence,
        float gx,
        float gy,
        float gz,
        float ax,
        float ay,
        float az) {
      long hash = timeNs * 4 + segment;
      for (long part :
          new long[] {
            sequence,
            Float.floatToRawIntBits(gx),
            Float.floatToRawIntBits(gy),
            Float.floatToRawIntBits(gz),
            Float.floatToRawIntBits(ax),
            Float.floatToRawIntBits(ay),
            Float.floatToRawIntBits(az)
          }) {
        hash = (hash ^ part) * 0x9e37_79b9_7f4a_7c15L;
        hash ^= hash >>> 29;
      }
      count++;
      sum += hash;
    }

    @Override
    public String toString() {
      return "%d samples, checksum %016x".formatted(count, sum);
    }
  }

  /**
   * Plays from where it is.
   *
   * @param toS session time in seconds
   * @param speed how many times faster than worn; the pace of a person at 1
   */
  void play(double toS, double speed) {
    long startedNs = System.nanoTime();
    long fromNs = sentNs();
    long toNs = (long) (toS * 1e9);
    for (long nowNs = fromNs; nowNs < toNs; ) {
      nowNs = Math.min(toNs, fromNs + (long) ((System.nanoTime() - startedNs) * speed));
      long calledNs = System.nanoTime();
      wearable.advanceTo(nowNs, this::receive);
      slowestCallNs = Math.max(slowestCallNs, System.nanoTime() - calledNs);
      reachedNs = nowNs;
      LockSupport.parkNanos(10_000_000);
    }
  }

  private long reachedNs;

  private long sentNs() {
    return reachedNs;
  }

  private void receive(WearableEvent event) {
    if (event instanceof WearableEvent.Reading reading) {
      Sample s = reading.sample();
      sequence++;
      recorder.sample(
          s.segment(),
          s.timeNs(),
          s.timeNs() / 1000,
          s.timeNs() + 5_000_000,
          sequence,
          s.gyrX(),
          s.gyrY(),
          s.gyrZ(),
          s.accX(),
          s.accY(),
          s.accZ());
      sent.add(
          s.segment().ordinal(),
          s.timeNs(),
          sequence,
          (float) s.gyrX(),
          (float) s.gyrY(),
          (float) s.gyrZ(),
          (float) s.accX(),
          (float) s.accY(),
          (float) s.accZ());
      pipeline.accept(
          s.segment(), s.timeNs(), s.gyrX(), s.gyrY(), s.gyrZ(), s.accX(), s.accY(), s.accZ());
    } else if (event instanceof WearableEvent.Said said) {
      recorder.marker(said.timeNs(), said.marker());
      pipeline.mark(said.timeNs(), said.marker());
    }
  }

  /** Ends the analysis; the recorder is its owner's to close. */
  void finish() {
    pipeline.finish(reachedNs);
  }

  String sent() {
    return sent.toString();
  }

  /** The longest that ten milliseconds of the session took to be taken, in milliseconds. */
  double slowestCallMs() {
    return slowestCallNs * 1e-6;
  }
}
