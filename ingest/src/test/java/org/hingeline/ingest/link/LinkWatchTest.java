package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.hingeline.ingest.IngestConfig;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
  private static final long S = 1_000_000_000L;

  private final LinkWatch watch = new LinkWatch("belt", IngestConfig.defaults(), 0);

  @Test
  void aStreamThatCeasesIsStaleAfterOneSecondAndLostAfterFive() {
    watch.connecting(0);
    watch.connected(1 * S);
    assertThat(watch.status().toString()).isEqualTo("belt: connected, no data yet");
    watch.data(2 * S);
    watch.data(3 * S);
    LinkStatus streaming = watch.status();
    assertThat(streaming)
        .isEqualTo(new LinkStatus("belt", LinkState.STREAMING, "streaming", 2 * S, false));
    assertThat(tick(4 * S)).isSameAs(streaming);
    assertThat(tick(4 * S + 1).state()).isEqualTo(LinkState.STALE);
    assertThat(tick(8 * S).reason()).isEqualTo("no data for 1.0 s");
    assertThat(tick(8 * S + 1).state()).isEqualTo(LinkState.LOST);
    assertThat(watch.status().reason()).isEqualTo("no data for 5.0 s");
    assertThat(tick(100 * S).sinceNs()).isEqualTo(8 * S + 1);
  }

  @Test
  void dataMakeAStaleStreamWhole() {
    watch.connected(0);
    watch.data(0);
    tick(3 * S);
    watch.data(3 * S);
    assertThat(watch.status().state()).isEqualTo(LinkState.STREAMING);
    assertThat(watch.status().sinceNs()).isEqualTo(3 * S);
  }

  @Test
  void openingAndSilenceAreBounded() {
    watch.connecting(0);
    assertThat(tick(10 * S).state()).isEqualTo(LinkState.CONNECTING);
    assertThat(tick(10 * S + 1).reason()).isEqualTo("did not open within 10.0 s");
    watch.connecting(20 * S);
    watch.connected(20 * S);
    assertThat(tick(50 * S).state()).isEqualTo(LinkState.CONNECTED_SILENT);
    assertThat(tick(50 * S + 1).reason()).isEqualTo("connected, but no data for 30.0 s");
  }

  private LinkStatus tick(long nowNs) {
    LinkStatus before = watch.status();
    assertThat(watch.tick(nowNs)).isEqualTo(!watch.status().equals(before));
    return watch.status();
  }
}
