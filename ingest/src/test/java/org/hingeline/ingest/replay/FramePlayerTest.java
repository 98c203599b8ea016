package org.hingeline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** In which rhythm a stream is played, on a clock of its own. */
class FramePlayerTest {
  private static final long MS = 1_000_000;

  @Test
  void aLongHoldUpDelaysTheRestAndHurriesNothing() throws IOException {
    List<Long> played = play(6_000 * MS);
    assertThat(played.get(0)).isZero();
    // Held up while the first frame was written; the second comes at once, the others in rhythm.
    assertThat(played.get(1)).isEqualTo(6_000 * MS);
    for (int i = 2; i < played.size(); i++) {
      assertThat(played.get(i) - played.get(i - 1)).isEqualTo(10 * MS);
    }
  }

  @Test
  void aShortHoldUpIsMadeGood() throws IOException {
    List<Long> played = play(30 * MS);
    assertThat(played.get(played.size() - 1)).isEqualTo(90 * MS);
  }

  /** Ten frames 10 ms apart; writing the first takes as long as given. */
  private static List<Long> play(long holdUpNs) throws IOException {
    AtomicLong now = new AtomicLong();
    List<Long> played = new ArrayList<>();
    FrameStream stream =
        out -> {
          for (int i = 0; i < 10; i++) {
            out.frame(10L * i * MS, new byte[] {0}, 1);
          }
        };
    FramePlayer.play(
        stream,
        Pace.REAL_TIME,
        now::get,
        new FrameReceiver() {
          @Override
          public boolean frame(long timeNs, byte[] bytes, int length) {
            played.add(timeNs);
            now.addAndGet(played.size() == 1 ? holdUpNs : 0);
            return true;
          }

          @Override
          public boolean idle(long nowNs) {
            now.addAndGet(MS);
            return true;
          }
        });
    return played;
  }
}
