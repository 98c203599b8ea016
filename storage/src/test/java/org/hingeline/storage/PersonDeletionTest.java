package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.series.duck.DuckSeriesStore;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PersonDeletionTest {

  private static final String ALIAS = "Wilhelmina Beispiel";

  @TempDir Path folder;

  private StorageConfig config() {
    return StorageConfig.in(folder.resolve("data"));
  }

  static String recorded(SessionStore store, Person person, int run) {
    SessionRecorder recorder =
        store.record(
            new SessionStart(
                person == null ? null : person.id(),
                STARTED_AT_MS + run,
                SessionMode.LIVE,
                Layout.THREE,
                "0.1.0",
                "{}"));
    Examples.samples(recorder, 0, 3_000);
    Examples.angles(recorder, 0, 1_000);
    recorder.onCalibration(Examples.calibration(1));
    recorder.onRepetition(Examples.repetition(1, 1, true, 0.5));
    recorder.event(5, "note", person == null ? "easy" : "said by " + person.alias());
    recorder.close(STARTED_AT_MS + run + 1);
    store.addRun(
        recorder.sessionId(),
        AnalysisRun.of(STARTED_AT_MS + run + 2, "0.2.0", "{}", true, List.of()),
        List.of("{\"type\":\"set\"}"));
    return recorder.sessionId();
  }

  /** Files of the data folder that have a text somewhere in their bytes. */
  private List<String> filesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text) || file.getFileName().toString().contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private List<String> cellsWith(Connection database, String tables, String text)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = database.createStatement().executeQuery(tables)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    assertThat(names).hasSizeGreaterThan(3);
    List<String> found = new ArrayList<>();
    for (String table : names) {
      try (ResultSet row = database.createStatement().executeQuery("SELECT * FROM " + table)) {
        while (row.next()) {
          for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (String.valueOf(row.getString(column)).contains(text)) {
              found.add(table);
            }
          }
        }
      }
    }
    return found;
  }

  private void nothingIsLeftOf(String id) throws Exception {
    assertThat(filesWith(id)).isEmpty();
    assertThat(filesWith(ALIAS)).isEmpty();
    String data = folder.resolve("data").toString();
    try (Connection records =
            DriverManager.getConnection("jdbc:sqlite:" + data + "/records.sqlite");
        Connection series = DriverManager.getConnection("jdbc:duckdb:" + data + "/series.duckdb")) {
      assertThat(cellsWith(records, "SELECT name FROM sqlite_master WHERE type = 'table'", id))
          .isEmpty();
      assertThat(cellsWith(series, "SELECT table_name FROM duckdb_tables()", id)).isEmpty();
    }
  }

  @Test
  void everything_of_a_person_goes_and_others_keep_theirs() throws Exception {
    List<String> theirs;
    String others;
    try (SessionStore store = SessionStore.open(config())) {
      Person person = store.people().add(ALIAS, STARTED_AT_MS);
      Person other = store.people().add("B.", STARTED_AT_MS + 1);
      theirs = List.of(recorded(store, person, 1), recorded(store, person, 3));
      others = recorded(store, other, 2);
      store.extent(others);
      theirs.forEach(store::extent);
      assertThat(filesWith(theirs.get(0))).contains("series.duckdb");
      assertThat(filesWith(ALIAS)).isNotEmpty();

      assertThat(store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9))
          .contains(new Deletion(2, true));
      assertThat(store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9)).isEmpty();
      assertThat(store.people().all()).containsExactly(other);
      assertThat(store.sessions(SessionFilter.all(), 0, 9).sessions())
          .extracting(SessionSummary::id)
          .containsExactly(others);
      assertThat(store.extent(others).samples()).isEqualTo(3_000);
      assertThat(store.audit(9))
          .containsExactly(
              new AuditEntry(STARTED_AT_MS + 9, "local", "person.delete", "1", "2 sessions"));
      assertThat(store.people().add("C.", STARTED_AT_MS + 10).number()).isEqualTo(3);
      for (String id : theirs) {
        assertThat(filesWith(id)).as("while the store is open").isEmpty();
      }
      assertThat(filesWith(ALIAS)).isEmpty();
    }
    for (String id : theirs) {
      nothingIsLeftOf(id);
    }
    try (SessionStore store = SessionStore.open(config())) {
      assertThat(store.extent(others).samples()).isEqualTo(3_000);
      assertThat(store.extent(others).angles()).isEqualTo(1_000);
      assertThat(store.session(others).orElseThrow().reps()).hasSize(1);
    }
  }

  @Test
  void a_session_given_to_somebody_who_is_gone_stays_nobodys() {
    try (SessionStore store = SessionStore.open(config())) {
      Person person = store.people().add(ALIAS, STARTED_AT_MS);
      String id = recorded(store, null, 1);
      store.people().assign(id, person.id());
      assertThat(store.session(id).orElseThrow().summary().personId()).isEqualTo(person.id());
      store.people().assign(id, null);
      store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9);
      store.people().assign(id, person.id());
      assertThat(store.session(id).orElseThrow().summary().personId()).isNull();
    }
  }

  @Test
  void another_number_or_a_session_that_is_recorded_leaves_everything_as_it_is() {
    try (SessionStore store = SessionStore.open(config())) {
      Person person = store.people().add(ALIAS, STARTED_AT_MS);
      recorded(store, person, 1);
      SessionRecorder open =
          store.record(
              new SessionStart(
                  person.id(), STARTED_AT_MS + 5, SessionMode.LIVE, Layout.ONE, "0.1.0", "{}"));
      assertThatThrownBy(() -> store.people().delete(person.id(), 2, "local", STARTED_AT_MS + 9))
          .isInstanceOf(StorageException.class)
          .hasMessage(
              "Number typed: value=2, expected the number of the patient; nothing was deleted");
      assertThatThrownBy(() -> store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining(open.sessionId())
          .hasMessageContaining("is being recorded");
      assertThat(store.people().all()).containsExactly(person);
      assertThat(store.sessions(SessionFilter.of(person.id()), 0, 9).total()).isEqualTo(2);
      assertThat(store.audit(9)).isEmpty();
    }
  }

  @Test
  void a_database_that_is_away_gives_up_its_rows_when_it_is_back() throws Exception {
    RefusingSeriesStore[] series = new RefusingSeriesStore[1];
    String id;
    try (SessionStore store =
        SessionStore.open(
            config(),
            data -> {
              series[0] =
                  new RefusingSeriesStore(
                      DuckSeriesStore.open(data.seriesFile(), data.spillFolder()));
              return series[0];
            })) {
      Person person = store.people().add(ALIAS, STARTED_AT_MS);
      id = recorded(store, person, 1);
      store.extent(id);
      series[0].mood = RefusingSeriesStore.Mood.AWAY;
      assertThat(store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9))
          .contains(new Deletion(1, false));
      assertThat(store.people().all()).isEmpty();
      assertThat(store.session(id)).isEmpty();
    }
    SessionStore.open(config()).close();
    nothingIsLeftOf(id);
  }

  @Test
  void a_deletion_that_was_killed_at_any_moment_goes_on_at_the_next_opening() throws Exception {
    boolean begun = false;
    for (int delayMs = 0; !begun; delayMs += 25) {
      List<String> said = new ArrayList<>();
      Process process = deleting();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          said.add(line);
          if (line.equals("deleting")) {
            TimeUnit.MILLISECONDS.sleep(delayMs);
            process.toHandle().destroyForcibly();
          }
        }
      }
      process.waitFor();
      assertThat(said).as(Files.readString(folder.resolve("errors.txt"))).contains("deleting");
      try (SessionStore store = SessionStore.open(config())) {
        begun = store.people().all().isEmpty();
        for (Person person : store.people().all()) {
          store.people().delete(person.id(), person.number(), "local", STARTED_AT_MS + 9);
        }
        assertThat(store.sessions(SessionFilter.all(), 0, 9).total()).isZero();
        assertThat(store.audit(1)).extracting(AuditEntry::action).containsExactly("person.delete");
      }
      nothingIsLeftOf(said.get(0));
      nothingIsLeftOf(said.get(1));
    }
  }

  private Process deleting() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + unpacked,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DeletingProcess.class.getName(),
            folder.resolve("data").toString())
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  @Test
  @Timeout(120)
  void no_measurement_of_a_server_and_no_file_from_before_it_has_the_person() throws Exception {
    String before;
    String after;
    Person person;
    try (SessionStore store = SessionStore.open(config())) {
      person = store.people().add(ALIAS, STARTED_AT_MS);
      before = recorded(store, person, 1);
    }
    try (InfluxProcess server = InfluxProcess.start(folder.resolve("influxd"), List.of(), "")) {
      try (SessionStore store = SessionStore.open(config(), InfluxConfig.at(server.url()))) {
        after = recorded(store, person, 2);
        String others = recorded(store, null, 3);
        assertThat(store.extent(after).samples()).isEqualTo(3_000);
        assertThat(store.extent(others).samples()).isEqualTo(3_000);
        assertThat(server.ask(InfluxConfig.DATABASE, "SHOW SERIES")).contains(after);

        assertThat(store.people().delete(person.id(), 1, "local", STARTED_AT_MS + 9))
            .contains(new Deletion(2, true));
        assertThat(server.ask(InfluxConfig.DATABASE, "SHOW SERIES"))
            .contains(others)
            .doesNotContain(after);
        assertThat(server.ask(InfluxConfig.DATABASE, "SELECT count(*) FROM /.*/ GROUP BY session"))
            .contains(others)
            .doesNotContain(after);
      }
    }
    nothingIsLeftOf(before);
    nothingIsLeftOf(after);
  }
}
