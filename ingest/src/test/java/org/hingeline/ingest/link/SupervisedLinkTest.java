package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.IngestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SupervisedLinkTest {
  private static final long MS = 1_000_000;
  private static final IngestConfig QUICK =
      new IngestConfig(
          50 * MS, 100 * MS, 10_000 * MS, 10_000 * MS, 100 * MS, 1 * MS, 4 * MS, Map.of());

  @Test
  void aReadThatNeverReturnsIsGivenUpAndTheDeviceOpenedAnew() {
    CountDownLatch never = new CountDownLatch(1);
    ConcurrentLinkedQueue<Stub> opened = new ConcurrentLinkedQueue<>();
    Heard heard = new Heard();
    try (Link link =
        new SupervisedLink(
            "belt",
            () -> {
              Stub stub = new Stub(opened.isEmpty() ? never : null);
              opened.add(stub);
              return stub;
            },
            QUICK,
            System::nanoTime)) {
      link.open(heard);
      heard.awaitBytes(3);
      assertThat(heard.states().subList(0, 5))
          .containsExactly(
              LinkState.CONNECTING,
              LinkState.CONNECTED_SILENT,
              LinkState.STREAMING,
              LinkState.STALE,
              LinkState.LOST);
      assertThat(heard.first(LinkState.LOST).reason()).isEqualTo("no data for 0.1 s");
    }
    assertThat(opened).hasSizeGreaterThanOrEqualTo(2);
    assertThat(List.copyOf(opened).get(1).closed).isTrue();
    never.countDown();
  }

  @Test
  void closingDoesNotWaitForASystemThatDoesNotAnswer() {
    CountDownLatch never = new CountDownLatch(1);
    Heard heard = new Heard();
    Link link = new SupervisedLink("belt", () -> new Stub(never), QUICK, System::nanoTime);
    link.open(heard);
    heard.awaitBytes(1);
    long begunNs = System.nanoTime();
    link.close();
    assertThat(System.nanoTime() - begunNs).isLessThan(TimeUnit.SECONDS.toNanos(2));
    never.countDown();
  }

  @Test
  void whatIsInTheWayIsSaidAndTriedAgain() {
    Heard heard = new Heard();
    try (Link link =
        new SupervisedLink(
            "belt",
            () -> {
              throw new IOException("in use by another program");
            },
            QUICK,
            System::nanoTime)) {
      link.open(heard);
      heard.await(LinkState.LOST, 6);
      assertThat(heard.last(LinkState.LOST).toString())
          .isEqualTo("belt: in use by another program");
    }
  }

  /** Gives one byte a read; the second read hangs where there is a latch. */
  private static final class Stub implements Connection {
    private final CountDownLatch hang;
    private int reads;
    private volatile boolean closed;

    Stub(CountDownLatch hang) {
      this.hang = hang;
    }

    @Override
    public int read(byte[] buffer) throws IOException {
      if (hang != null && reads > 0) {
        try {
          hang.await();
        } catch (InterruptedException e) {
          throw new IOException("interrupted", e);
        }
      }
      buffer[0] = (byte) reads++;
      return 1;
    }

    @Override
    public boolean write(byte[] bytes, int offset, int length) {
      return true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
