package org.hingeline.ingest.replay;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Plays a stream on the calling thread, in its rhythm. When the receiver holds it up for long (a
 * port that nobody reads yet) it goes on in the same rhythm from there: no movement is hurried.
 */
public final class FramePlayer {
  private static final long IDLE_NS = 20_000_000;

  /** Behind by more than this, the rest is played later instead of faster. */
  private static final long HELD_UP_NS = 1_000_000_000;

  private FramePlayer() {}

  /**
   * Plays to the end of the stream, or until the receiver has enough or the thread is interrupted.
   *
   * @param clockNs the host's clock
   * @param out gets every frame with its time on the host's clock
   */
  public static void play(FrameStream stream, Pace pace, LongSupplier clockNs, FrameReceiver out)
      throws IOException {
    stream.play(new Paced(pace, clockNs, out));
  }

  private static final class Paced implements FrameReceiver {
    private final Pace pace;
    private final LongSupplier clockNs;
    private final FrameReceiver out;
    private boolean begun;
    private long offsetNs;

    Paced(Pace pace, LongSupplier clockNs, FrameReceiver out) {
      this.pace = pace;
      this.clockNs = clockNs;
      this.out = out;
    }

    @Override
    public boolean frame(long timeNs, byte[] bytes, int length) throws IOException {
      if (!begun) {
        begun = true;
        offsetNs = clockNs.getAsLong() - timeNs;
      }
      long dueNs = timeNs + offsetNs;
      if (pace == Pace.FAST) {
        return out.frame(dueNs, bytes, length);
      }
      for (long nowNs = clockNs.getAsLong(); nowNs < dueNs; nowNs = clockNs.getAsLong()) {
        if (!out.idle(nowNs) || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(Math.min(IDLE_NS, dueNs - nowNs));
      }
      long nowNs = clockNs.getAsLong();
      if (nowNs - dueNs > HELD_UP_NS) {
        offsetNs += nowNs - dueNs;
      }
      return out.frame(nowNs, bytes, length);
    }
  }
}
