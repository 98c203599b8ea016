package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.series.AngleRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the server takes with a year of history: 150 sessions of half an hour. One is simulated
 * and analysed, the others repeat its results; raw samples are in a table that no page reads.
 */
@Tag("long")
class YearOfHistoryTest {

  private static final int SESSIONS = 150;
  private static final long DAY_MS = 86_400_000;
  private static final int ROWS_BETWEEN_FLUSHES = 20_000;
  private static final int ASKED = 7;
  private static final double HISTORY_LIMIT_MS = 300;
  private static final double ANGLES_LIMIT_MS = 500;
  private static final Pattern DURATION = Pattern.compile("dur=([0-9.]+)");

  @TempDir private static Path data;
  private static Server server;
  private static String session;

  @BeforeAll
  static void fill() {
    assertThat(
            CommandRunner.run(
                "demo-data", "--sessions", "1", "--minutes", "30", "--data", data.toString()))
        .isZero();
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      session = store.sessions(SessionFilter.all(), 0, 1).sessions().get(0).id();
      SessionDetail detail = store.session(session).orElseThrow();
      AngleRows angles = store.angles(session, 0, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
      assertThat(angles.size()).isGreaterThan(179_000);
      for (int i = 1; i < SESSIONS; i++) {
        repeat(store, detail, angles, detail.summary().startedAtMs() - i * DAY_MS);
      }
    }
    server = Serving.live(data);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void repeat(
      SessionStore store, SessionDetail detail, AngleRows angles, long startedAtMs) {
    SessionRecorder recorder =
        store.record(
            new SessionStart(
                detail.summary().personId(),
                startedAtMs,
                detail.summary().mode(),
                detail.summary().layout(),
                detail.summary().softwareVersion(),
                detail.summary().configurationJson()));
    detail.calibrations().forEach(recorder::onCalibration);
    detail.sets().forEach(recorder::onSet);
    detail.reps().forEach(recorder::onRepetition);
    for (int row = 0; row < angles.size(); row++) {
      recorder.onAngles(angles.angles(row));
      if (row % ROWS_BETWEEN_FLUSHES == 0) {
        recorder.flush();
      }
    }
    recorder.close();
  }

  @Test
  void aYearOpensItsTrendsInTime() throws Exception {
    assertThat(medianMs("api/v1/history")).isLessThanOrEqualTo(HISTORY_LIMIT_MS);
  }

  @Test
  void aSessionOfIt_WholeReducedAndAtAnyZoom_IsReadInTime() throws Exception {
    String angles = "api/v1/sessions/" + session + "/angles";
    for (String zoom :
        new String[] {"", "?max_points=200000", "?from_s=600&to_s=660", "?from_s=10&to_s=1500"}) {
      assertThat(medianMs(angles + zoom)).as(zoom).isLessThanOrEqualTo(ANGLES_LIMIT_MS);
    }
  }

  /** Of what the server says that it took; said here as well, for whoever keeps figures. */
  private static double medianMs(String path) throws Exception {
    double[] sorted = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      sorted[i] = serverMs(path);
    }
    double firstMs = sorted[0];
    Arrays.sort(sorted);
    System.out.printf("%s: median %.0f ms, first %.0f ms%n", path, sorted[ASKED / 2], firstMs);
    return sorted[ASKED / 2];
  }

  private static double serverMs(String path) throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
    String timing = answer.headers().firstValue("server-timing").orElseThrow();
    return DURATION
        .matcher(timing)
        .results()
        .map(MatchResult::group)
        .mapToDouble(text -> Double.parseDouble(text.substring(4)))
        .sum();
  }
}
