package org.hingeline.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.link.LinkStatus;
import org.hingeline.ingest.link.ReplayLink;
import org.hingeline.ingest.recording.RecordingReader;
import org.hingeline.ingest.recording.RecordingWriter;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.replay.RecordingFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeviceSessionTest {
  private static final Path WORN =
      Path.of(System.getProperty("hingeline.root"), "recordings/real/stand_sit_stand.csv.gz");

  @TempDir Path folder;

  @Test
  void aFastReplayDeliversEverySampleAndFinishes() throws Exception {
    RecordingFrames frames = RecordingFrames.of(WORN);
    Delivered delivered = play(frames, Pace.FAST);
    assertThat(delivered.count()).isEqualTo(frames.summary().samples());
    assertThat(delivered.markers).hasSize((int) frames.summary().markers());
    assertThat(delivered.said)
        .containsExactlyInAnyOrder(
            "info recorded-trunk trunk",
            "info recorded-pelvis pelvis",
            "info recorded-thigh thigh");
  }

  @Test
  void aReplayInRealTimeTakesItsTimeAndKeepsIt() throws Exception {
    RecordingFrames frames = RecordingFrames.of(firstSeconds(1.5));
    long begunNs = System.nanoTime();
    Delivered delivered = play(frames, Pace.REAL_TIME);
    assertThat(System.nanoTime() - begunNs).isGreaterThan(1_450_000_000L);
    assertThat(delivered.count()).isEqualTo(frames.summary().samples());
    var trunk = delivered.of(Segment.TRUNK);
    long spanNs = trunk.get(trunk.size() - 1).timeNs() - trunk.get(0).timeNs();
    assertThat(spanNs).isBetween(1_300_000_000L, 1_700_000_000L);
  }

  private static Delivered play(RecordingFrames frames, Pace pace) throws InterruptedException {
    Delivered delivered = new Delivered();
    CountDownLatch finished = new CountDownLatch(1);
    LinkStatus[] last = new LinkStatus[1];
    ReplayLink link = new ReplayLink("worn", frames, pace, IngestConfig.defaults());
    try (DeviceSession session =
        DeviceSession.open(
            link,
            IngestConfig.defaults(),
            delivered,
            status -> {
              last[0] = status;
              if (status.finished()) {
                finished.countDown();
              }
            })) {
      assertThat(finished.await(40, TimeUnit.SECONDS)).isTrue();
      assertThat(last[0].toString()).isEqualTo("worn: the end was reached");
      assertThat(session.counters().delivered()).isEqualTo(delivered.count());
      assertThat(session.sensors(System.nanoTime()))
          .hasSize(3)
          .allSatisfy(s -> assertThat(s.state()).isEqualTo(LinkState.LOST));
    }
    return delivered;
  }

  private Path firstSeconds(double seconds) throws IOException {
    Path file = folder.resolve("short.csv");
    try (RecordingReader rows = RecordingReader.open(WORN);
        RecordingWriter writer = RecordingWriter.create(file)) {
      while (rows.next() && rows.timeNs() < seconds * 1e9) {
        writer.onSample(
            rows.sensor(),
            rows.timeNs(),
            rows.gyr(0),
            rows.gyr(1),
            rows.gyr(2),
            rows.acc(0),
            rows.acc(1),
            rows.acc(2));
      }
    }
    assertThat(Files.size(file)).isPositive();
    return file;
  }
}
