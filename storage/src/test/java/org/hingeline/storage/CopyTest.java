package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A history that goes from the data folder to a real server and back. */
class CopyTest {

  @TempDir Path folder;

  private static String kept(SessionStore store, String id) {
    WornSession.Sum sum = new WornSession.Sum();
    store.samples(
        id,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            sum.add(segment.ordinal(), timeNs, sequence, gx, gy, gz, ax, ay, az));
    return sum.toString();
  }

  @Test
  @Timeout(120)
  void a_history_arrives_whole_goes_on_after_a_break_and_comes_back()
      throws IOException, InterruptedException {
    StorageConfig config = StorageConfig.in(folder.resolve("data"));
    List<String> ids = new ArrayList<>();
    List<String> sent = new ArrayList<>();
    List<Long> angles = new ArrayList<>();
    try (InfluxProcess server = InfluxProcess.start(folder.resolve("influxd"), List.of(), "")) {
      InfluxConfig influx = InfluxConfig.at(server.url());
      try (SessionStore store = SessionStore.open(config)) {
        for (int i = 0; i < 2; i++) {
          SessionRecorder recorder =
              store.record(
                  new SessionStart(
                      null,
                      Examples.STARTED_AT_MS + i * 600_000L,
                      SessionMode.LIVE,
                      Layout.THREE,
                      "0.1.0",
                      "{}"));
          WornSession worn = new WornSession(recorder);
          worn.play(90 + i, 150);
          worn.finish();
          recorder.close(Examples.STARTED_AT_MS + i * 600_000L + 90_000);
          ids.add(recorder.sessionId());
          sent.add(worn.sent());
          angles.add(store.extent(recorder.sessionId()).angles());
        }
        List<Integer> done = new ArrayList<>();
        assertThatThrownBy(
                () ->
                    store.copyTo(
                        Optional.of(influx),
                        (sessions, total) -> {
                          done.add(sessions);
                          ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
                        }))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("does not answer");
        assertThat(done).containsExactly(1);
        server.kill();
        server.start();
        store.copyTo(Optional.of(influx), (sessions, total) -> done.add(sessions));
        assertThat(done).containsExactly(1, 1, 2);
      }
      Files.delete(folder.resolve("data").resolve("series.duckdb"));
      try (SessionStore store = SessionStore.open(config, influx)) {
        for (int i = 0; i < 2; i++) {
          assertThat(kept(store, ids.get(i))).isEqualTo(sent.get(i));
        }
        store.copyTo(Optional.empty(), (sessions, total) -> {});
      }
      // A row more on the server is told, and nothing is removed.
      server.post(
          InfluxConfig.DATABASE,
          "imu,segment=trunk,session=%s device_time_us=1i,arrival_ns=1i,sequence=1i %d"
              .formatted(ids.get(0), Examples.STARTED_AT_MS * 1_000_000 + 7));
      try (SessionStore store = SessionStore.open(config)) {
        for (int i = 0; i < 2; i++) {
          assertThat(kept(store, ids.get(i))).isEqualTo(sent.get(i));
          assertThat(store.extent(ids.get(i)).angles()).isEqualTo(angles.get(i));
        }
        assertThatThrownBy(() -> store.copyTo(Optional.of(influx), (sessions, total) -> {}))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining(ids.get(0))
            .hasMessageContaining("nothing was removed");
      }
    }
  }
}
