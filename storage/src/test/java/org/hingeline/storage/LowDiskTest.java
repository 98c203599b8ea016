package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hingeline.storage.Await.until;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hingeline.storage.series.influx.LimitedDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that fills up while a session is recorded. */
class LowDiskTest {

  private static final int MB = 1_000_000;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void little_room_is_announced_and_raw_samples_stop_before_results_do() throws Exception {
    try (LimitedDisk disk = LimitedDisk.in(folder.resolve("disk"))) {
      long free = disk.folder().toFile().getUsableSpace();
      StorageConfig config =
          new StorageConfig(
                  disk.folder().resolve("data"),
                  Duration.ofMillis(20),
                  Duration.ofMillis(20),
                  MB * 2)
              .with(new DiskLimits(free - 20 * MB, free - 50 * MB));
      Path first = disk.folder().resolve("ballast-1");
      Path second = disk.folder().resolve("ballast-2");
      String id;
      try (SessionStore store = SessionStore.open(config)) {
        assertThat(store.diskMessage()).isEmpty();
        SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
        id = recorder.sessionId();
        Examples.samples(recorder, 0, 300);
        Examples.angles(recorder, 0, 100);

        Files.write(first, new byte[30 * MB]);
        until(() -> store.diskMessage().isPresent());
        assertThat(store.diskMessage().orElseThrow()).contains("Everything is kept; make room");
        Examples.samples(recorder, 300, 600);
        Examples.angles(recorder, 100, 200);
        assertThat(recorder.health().leftOutSamples()).isZero();

        Files.write(second, new byte[25 * MB]);
        until(() -> store.diskMessage().orElseThrow().contains("raw samples are not"));
        Examples.samples(recorder, 600, 900);
        Examples.angles(recorder, 200, 300);
        recorder.onRepetition(Examples.repetition(1, 1, true, 0.5));
        assertThat(recorder.health().leftOutSamples()).isEqualTo(300);
        assertThat(recorder.health().leftOutAngles()).isZero();

        Files.delete(first);
        Files.delete(second);
        until(() -> store.diskMessage().isEmpty());
        Examples.samples(recorder, 900, 1_200);
        Examples.angles(recorder, 300, 400);
        recorder.close(STARTED_AT_MS + 4_000);
      }
      try (SessionStore store = SessionStore.open(config)) {
        assertThat(store.extent(id).samples()).isEqualTo(900);
        assertThat(store.extent(id).angles()).isEqualTo(400);
        SessionDetail detail = store.session(id).orElseThrow();
        assertThat(detail.reps()).hasSize(1);
        List<SessionEvent> said =
            detail.events().stream().filter(event -> event.kind().equals("disk")).toList();
        assertThat(said)
            .extracting(SessionEvent::timeNs)
            .containsExactly(
                Examples.sampleTimeNs(300), Examples.sampleTimeNs(600), Examples.sampleTimeNs(900));
        assertThat(said.get(2).text()).contains("room on this computer again");
      }
    }
  }

  @Test
  void limits_in_the_other_order_are_named() {
    assertThatThrownBy(() -> new DiskLimits(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("announced below 1 bytes", "stop below 2 bytes");
  }
}
