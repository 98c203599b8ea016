package org.hingeline.dashboard.server;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;

/** Three sensors at rest, each at 100 Hz by the clock of this computer. */
final class Metronome implements SampleSource {
  private static final long STEP_NS = 10_000_000L;

  private volatile long firstNs;
  private volatile boolean closed;

  @Override
  public void start(Receiver receiver) {
    Thread thread = new Thread(() -> beat(receiver), "metronome");
    thread.setDaemon(true);
    thread.start();
  }

  private void beat(Receiver receiver) {
    firstNs = System.nanoTime();
    for (long i = 0; !closed; i++) {
      long dueNs = firstNs + i * STEP_NS;
      for (long leftNs = dueNs - System.nanoTime(); leftNs > 0; ) {
        LockSupport.parkNanos(leftNs);
        leftNs = dueNs - System.nanoTime();
      }
      for (Segment segment : List.of(Segment.TRUNK, Segment.PELVIS, Segment.THIGH)) {
        receiver.sample(segment, dueNs, i * 10_000, dueNs, i, 0, 0, 0, 0, 9.81, 0);
      }
    }
  }

  /** When the first sample was taken, on this computer's clock. */
  long firstNs() {
    return firstNs;
  }

  @Override
  public List<SensorReport.Entry> sensors() {
    return List.of();
  }

  @Override
  public void close() {
    closed = true;
  }
}
