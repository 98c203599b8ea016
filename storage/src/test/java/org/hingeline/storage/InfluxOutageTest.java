package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.storage.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxProcess;
import org.hingeline.storage.series.influx.InfluxSeriesStore;
import org.hingeline.storage.series.influx.LimitedDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real database that goes away in many ways during a session, and what of it is there then. */
class InfluxOutageTest {

  @TempDir Path folder;

  private StorageConfig config() {
    return new StorageConfig(
        folder.resolve("data"), Duration.ofMillis(100), Duration.ofMillis(200), 16 << 20);
  }

  private SessionStore settlingSoon(InfluxProcess server) {
    return SessionStore.open(
        config(),
        folder ->
            InfluxSeriesStore.open(
                InfluxConfig.at(server.url()), folder.spoolFolder(), Duration.ofSeconds(1)));
  }

  private static SessionStart start() {
    return new SessionStart(
        null, System.currentTimeMillis(), SessionMode.LIVE, Layout.ONE, "0.1.0", "{}");
  }

  private static String kept(SessionStore store, String id) {
    WornSession.Sum sum = new WornSession.Sum();
    store.samples(
        id,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            sum.add(segment.ordinal(), timeNs, sequence, gx, gy, gz, ax, ay, az));
    return sum.toString();
  }

  /**
   * A session in which the server is stopped for two fifths, is restarted twice without notice, and
   * then has a full disk.
   *
   * @param lengthS length of the session in seconds
   * @param speed how many times faster than worn it is played
   */
  private void everythingArrives(double lengthS, double speed) throws Exception {
    try (LimitedDisk disk = LimitedDisk.in(folder.resolve("influxd"));
        InfluxProcess server = InfluxProcess.start(disk.folder(), List.of(), "")) {
      server.stop();
      String id;
      String sent;
      int reps;
      try (SessionStore store = SessionStore.open(config(), InfluxConfig.at(server.url()))) {
        SessionRecorder recorder = store.record(start());
        id = recorder.sessionId();
        WornSession worn = new WornSession(recorder);
        worn.play(0.1 * lengthS, speed);
        until(() -> store.waiting().problem() != null);
        assertThat(store.waiting().problem()).contains(server.url()).contains("does not answer");
        assertThat(store.waiting().minutes()).isPositive();

        server.start();
        worn.play(0.2 * lengthS, speed);
        until(() -> store.waiting().problem() == null);
        server.stop();
        worn.play(0.6 * lengthS, speed);
        assertThat(store.waiting().sessions()).isEqualTo(1);
        server.start();
        worn.play(0.7 * lengthS, speed);
        server.kill();
        server.start();
        worn.play(0.8 * lengthS, speed);
        until(() -> store.waiting().problem() == null);

        disk.fill(server);
        worn.play(0.9 * lengthS, speed);
        until(() -> store.waiting().problem() != null);
        assertThat(store.waiting().problem()).contains(disk.complaint());
        disk.free(server);
        // A version 1 server takes nothing more after a full disk until it is started again.
        server.kill();
        server.start();
        worn.play(lengthS, speed);
        worn.finish();
        recorder.close(System.currentTimeMillis());
        until(() -> store.waiting().sessions() == 0);

        sent = worn.sent();
        reps = store.session(id).orElseThrow().reps().size();
        assertThat(worn.slowestCallMs()).as("the live side never waited").isLessThan(2_000);
        assertThat(recorder.health().leftOutSamples()).isZero();
        assertThat(kept(store, id)).isEqualTo(sent);
        assertThat(store.extent(id).angles()).isEqualTo(recorder.health().acceptedAngles());
      }
      // This server may lose at a second kill what it had confirmed after the first.
      server.kill();
      server.start();
      try (SessionStore store = settlingSoon(server)) {
        until(() -> !Files.exists(folder.resolve("data/spool").resolve(id + ".spool")));
        assertThat(kept(store, id)).isEqualTo(sent);
        assertThat(store.waiting()).isEqualTo(new Waiting(0, 0, 0, 0, null));
      }
      assertThat(
              server
                  .ask(InfluxConfig.DATABASE, "SELECT number FROM rep WHERE session = '" + id + "'")
                  .lines()
                  .filter(line -> line.startsWith("rep,"))
                  .count())
          .isEqualTo(reps)
          .isPositive();
    }
  }

  @Test
  @Timeout(240)
  void everything_arrives_though_the_server_was_away_restarted_and_full() throws Exception {
    everythingArrives(60, 10);
  }

  @Test
  @Tag("long")
  @Timeout(900)
  void everything_arrives_of_five_minutes_at_a_persons_pace() throws Exception {
    everythingArrives(300, 1);
  }

  @Test
  @Timeout(120)
  void a_session_recorded_without_a_server_arrives_at_the_next_start_that_has_one()
      throws IOException, InterruptedException {
    try (InfluxProcess server = InfluxProcess.start(folder.resolve("influxd"), List.of(), "")) {
      server.stop();
      String id;
      WornSession worn;
      try (SessionStore store = SessionStore.open(config(), InfluxConfig.at(server.url()))) {
        SessionRecorder recorder = store.record(start());
        id = recorder.sessionId();
        worn = new WornSession(recorder);
        worn.play(20, 40);
        worn.finish();
        recorder.close(System.currentTimeMillis());
        assertThat(store.session(id).orElseThrow().summary().status())
            .isEqualTo(SessionStatus.CLOSED);
      }
      try (SessionStore store = SessionStore.open(config(), InfluxConfig.at(server.url()))) {
        assertThat(store.recovered()).isEmpty();
        assertThat(store.waiting().sessions()).isEqualTo(1);
        server.start();
        until(() -> store.waiting().sessions() == 0);
        assertThat(kept(store, id)).isEqualTo(worn.sent());
      }
    }
  }
}
