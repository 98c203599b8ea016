package org.hingeline.storage;

import java.util.ArrayDeque;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.RawSampleSink;

/**
 * Gives a pipeline the samples and markers of a kept session once more, in the order that counts: a
 * marker comes before every sample that is not older than it.
 */
public final class KeptInput implements RawSampleSink {

  private final ArrayDeque<SessionEvent> markers = new ArrayDeque<>();
  private final MotionPipeline pipeline;
  private long lastNs;

  /** Begins with the markers of a session; its samples follow. */
  public KeptInput(SessionDetail session, MotionPipeline pipeline) {
    session.events().stream().filter(event -> event.marker().isPresent()).forEach(markers::add);
    this.pipeline = pipeline;
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ) {
    markUpTo(timeNs);
    pipeline.accept(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
    lastNs = Math.max(lastNs, timeNs);
  }

  /** Gives the markers after the last sample as well; session time of that sample. */
  public long end() {
    markUpTo(Long.MAX_VALUE);
    return lastNs;
  }

  private void markUpTo(long timeNs) {
    while (!markers.isEmpty() && markers.peek().timeNs() <= timeNs) {
      SessionEvent event = markers.poll();
      event.marker().ifPresent(marker -> pipeline.mark(event.timeNs(), marker));
    }
  }
}
