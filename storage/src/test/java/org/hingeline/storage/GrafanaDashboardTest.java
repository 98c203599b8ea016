package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Okio;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every question of the dashboard in docs/grafana, put to a real server that has a session. */
class GrafanaDashboardTest {

  private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "hingeline.json");
  private static final String DATABASE = "grafana";

  @TempDir Path folder;

  private static Map<?, ?> dashboard() throws IOException {
    try (JsonReader json = JsonReader.of(Okio.buffer(Okio.source(DASHBOARD)))) {
      return (Map<?, ?>) json.readJsonValue();
    }
  }

  private static List<?> list(Object map, String key) {
    return ((Map<?, ?>) map).get(key) instanceof List<?> list ? list : List.of();
  }

  /** Queries of all panels by title. */
  private static Map<String, String> panels(Map<?, ?> dashboard) {
    Map<String, String> queries = new LinkedHashMap<>();
    for (Object panel : list(dashboard, "panels")) {
      for (Object target : list(panel, "targets")) {
        queries.put(
            (String) ((Map<?, ?>) panel).get("title"), (String) ((Map<?, ?>) target).get("query"));
      }
    }
    return queries;
  }

  /** Puts values in place of names, as Grafana does for one session and everything else. */
  private static String filled(String query, SessionSummary session) {
    return query
        .replace("${session:regex}", session.id())
        .replace("${exercise:regex}", "(hinge|deadlift|squat|bend)")
        .replace("${layout:regex}", "(1|2|3|4)")
        .replace("$__interval", "500ms")
        .replace(
            "$timeFilter",
            "time >= %dms and time <= %dms"
                .formatted(session.startedAtMs() - 60_000, session.startedAtMs() + 3_600_000));
  }

  /** Rows of an answer in CSV, each as its columns by name. */
  private static List<Map<String, String>> rows(InfluxProcess server, String query)
      throws IOException, InterruptedException {
    String[] names = {};
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : server.ask(DATABASE, query).lines().toList()) {
      // Tags of a series are one column in quotes.
      String[] values = line.replaceAll("\"[^\"]*\"", "tags").split(",", -1);
      if (line.startsWith("name,tags,")) {
        names = values;
      } else if (values.length == names.length && names.length > 0) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 2; i < names.length; i++) {
          row.put(names[i], values[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private SessionDetail recorded(InfluxProcess server) throws InterruptedException {
    StorageConfig config =
        new StorageConfig(
            folder.resolve("data"), Duration.ofMillis(100), Duration.ofMillis(200), 16 << 20);
    InfluxConfig influx = new InfluxConfig(server.url(), DATABASE, "", "", "", "");
    try (SessionStore store = SessionStore.open(config, influx)) {
      SessionRecorder recorder =
          store.record(
              new SessionStart(
                  null, Examples.STARTED_AT_MS, SessionMode.LIVE, Layout.THREE, "0.1.0", "{}"));
      WornSession worn = new WornSession(recorder);
      worn.play(75, 100);
      worn.finish();
      recorder.close(Examples.STARTED_AT_MS + 75_000);
      long until = System.nanoTime() + 60_000_000_000L;
      while (store.waiting().sessions() > 0) {
        assertThat(System.nanoTime()).as("within a minute").isLessThan(until);
        Thread.sleep(20);
      }
      return store.session(recorder.sessionId()).orElseThrow();
    }
  }

  @Test
  @Timeout(120)
  void every_panel_and_every_choice_has_an_answer() throws IOException, InterruptedException {
    InfluxProcess server = InfluxProcess.shared();
    SessionDetail session = recorded(server);
    Map<?, ?> dashboard = dashboard();
    Map<String, String> panels = panels(dashboard);
    assertThat(panels).hasSizeGreaterThan(8);
    Map<String, List<Map<String, String>>> answers = new LinkedHashMap<>();
    for (Map.Entry<String, String> panel : panels.entrySet()) {
      String query = filled(panel.getValue(), session.summary());
      assertThat(query).as(panel.getKey()).doesNotContainPattern("\\$[^/]");
      List<Map<String, String>> rows = rows(server, query);
      answers.put(panel.getKey(), rows);
      assertThat(rows).as(panel.getKey() + ": " + query).isNotEmpty();
      for (String column : rows.get(0).keySet()) {
        assertThat(rows)
            .as(panel.getKey() + ", " + column)
            .anySatisfy(row -> assertThat(row.get(column)).isNotEmpty());
      }
    }
    List<Repetition> counted =
        session.reps().stream().filter(r -> r.status() == Repetition.Status.COUNTED).toList();
    assertThat(
            answers.get("Lumbar contribution").stream().map(row -> row.get("lumbar_contribution")))
        .map(Double::parseDouble)
        .containsExactlyInAnyOrderElementsOf(
            counted.stream()
                .map(r -> r.technique().lumbarContribution())
                .filter(Double::isFinite)
                .toList());
    assertThat(
            answers.get("Repetitions a day").stream()
                .mapToInt(row -> Integer.parseInt(row.get("count")))
                .sum())
        .isEqualTo(counted.size());
    for (Object variable : list(dashboard.get("templating"), "list")) {
      String query = (String) ((Map<?, ?>) variable).get("query");
      assertThat(rows(server, query)).as(query).isNotEmpty();
    }
  }
}
