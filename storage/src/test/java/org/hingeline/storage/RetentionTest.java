package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.storage.Await.until;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxProcess;
import org.hingeline.storage.series.influx.InfluxSeriesStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  @TempDir Path folder;

  private void oldOnesLoseTheirRawSamples(SessionStore store) throws InterruptedException {
    String old = PersonDeletionTest.recorded(store, null, 1);
    String recent = PersonDeletionTest.recorded(store, null, (int) (10 * DAY_MS));
    SessionRecorder open = store.record(Examples.start(STARTED_AT_MS + 2));
    Examples.samples(open, 0, 300);
    for (String id : List.of(old, recent, open.sessionId())) {
      assertThat(store.extent(id).samples()).isPositive();
    }
    until(() -> store.waiting().sessions() <= 1);
    long nowMs = STARTED_AT_MS + 31 * DAY_MS;

    assertThat(store.removeRawSamples(32, "retention", nowMs)).isZero();
    assertThat(store.audit(9)).isEmpty();
    assertThat(store.removeRawSamples(30, "retention", nowMs)).isEqualTo(1);
    assertThat(store.removeRawSamples(30, "retention", nowMs)).isZero();

    assertThat(store.extent(old).samples()).isZero();
    assertThat(store.extent(old).angles()).isEqualTo(1_000);
    assertThat(store.session(old).orElseThrow().reps()).hasSize(1);
    assertThat(store.rawSamplesRemoved(old)).contains(Instant.ofEpochMilli(nowMs));
    assertThat(store.extent(recent).samples()).isEqualTo(3_000);
    assertThat(store.rawSamplesRemoved(recent)).isEmpty();
    assertThat(store.extent(open.sessionId()).samples()).isEqualTo(300);
    assertThat(store.audit(9))
        .containsExactly(
            new AuditEntry(
                nowMs,
                "retention",
                "samples.remove",
                "sessions that ended before " + Instant.ofEpochMilli(STARTED_AT_MS + DAY_MS),
                "1 session"));
  }

  @Test
  void raw_samples_of_the_data_folder_go_when_they_are_old_and_results_stay() throws Exception {
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      oldOnesLoseTheirRawSamples(store);
    }
  }

  @Test
  @Timeout(120)
  void raw_samples_of_a_server_go_likewise() throws Exception {
    try (InfluxProcess server = InfluxProcess.start(folder.resolve("influxd"), List.of(), "");
        SessionStore store =
            SessionStore.open(
                StorageConfig.in(folder.resolve("data")),
                data ->
                    InfluxSeriesStore.open(
                        InfluxConfig.at(server.url()), data.spoolFolder(), Duration.ofMillis(1)))) {
      oldOnesLoseTheirRawSamples(store);
    }
  }
}
