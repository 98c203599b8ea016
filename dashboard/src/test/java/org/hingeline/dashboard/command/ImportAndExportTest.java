package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.hingeline.analysis.Repetition;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.server.Serving;
import org.hingeline.exports.ExportFormat;
import org.hingeline.storage.AnalysisRun;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recording becomes a session, and the session files that other programs read. */
class ImportAndExportTest {

  private static final Path RECORDING =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated/romanian_8reps.csv.gz");
  private static final int REPETITIONS = 8;

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void importOnce() {
    data = folder.resolve("data");
    assertThat(importIt()).isZero();
  }

  private static int importIt() {
    return CommandRunner.run("import", RECORDING.toString(), "--session", "--data", "" + data);
  }

  @Test
  void anImportedRecordingIsASessionWithItsSamplesAndItsRepetitions() {
    SessionDetail session = onlySession();
    assertThat(session.summary().mode()).isEqualTo(SessionMode.IMPORTED);
    assertThat(session.reps())
        .filteredOn(rep -> rep.status() == Repetition.Status.COUNTED)
        .hasSize(REPETITIONS);
    assertThat(session.calibrations()).isNotEmpty();
  }

  @Test
  void theSameRecordingIsKeptOnce() {
    assertThat(importIt()).isZero();
    assertThat(onlySession().summary().countedReps()).isEqualTo(REPETITIONS);
  }

  @Test
  void analysingItAgainGivesTheSameRepetitionsAndLeavesTheSessionAsItWas() throws Exception {
    SessionDetail before = onlySession();
    Path again = folder.resolve("again.jsonl");
    String[] command = {"reanalyse", "last", "--events", "" + again, "--data", "" + data};
    assertThat(CommandRunner.run(command)).isZero();
    List<Double> starts =
        Files.readAllLines(again).stream()
            .map(JsonObject::new)
            .filter(event -> "counted".equals(event.getString("status")))
            .map(rep -> rep.getDouble("start_s"))
            .distinct()
            .toList();
    assertThat(starts)
        .hasSize(REPETITIONS)
        .containsExactlyElementsOf(
            before.reps().stream()
                .filter(rep -> rep.status() == Repetition.Status.COUNTED)
                .map(rep -> Math.round(rep.startNs() / 1e3) / 1e6)
                .toList());
    assertThat(onlySession()).isEqualTo(before);
  }

  @Test
  void everyAnalysisIsKeptBesideTheOthersWithTheSettingsItHad() {
    SessionDetail before = onlySession();
    String id = before.summary().id();
    int known = runs(id).size();
    assertThat(CommandRunner.run("reanalyse", "last", "--data", "" + data)).isZero();
    assertThat(CommandRunner.run("reanalyse", id, "--review", "--data", "" + data)).isZero();
    List<AnalysisRun> runs = runs(id);
    assertThat(runs).hasSize(known + 2);
    AnalysisRun again = runs.get(known);
    AnalysisRun review = runs.get(known + 1);
    assertThat(List.of(runs.get(0).number(), again.number(), review.number()))
        .containsExactly(0, known, known + 1);
    assertThat(again.counted()).isEqualTo(REPETITIONS);
    assertThat(again.meanPeakLumbarDeg()).isCloseTo(runs.get(0).meanPeakLumbarDeg(), within(0.01));
    assertThat(again.review()).isFalse();
    assertThat(review.review()).isTrue();
    assertThat(review.counted()).isEqualTo(REPETITIONS);
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.runResults(id, known + 1))
          .filteredOn(json -> "counted".equals(new JsonObject(json).getString("status")))
          .hasSize(REPETITIONS);
      assertThat(store.runResults(id, 0)).isEmpty();
    }
    assertThat(CommandRunner.run("reanalyse", "last", "--list", "--data", "" + data)).isZero();
    assertThat(onlySession()).isEqualTo(before);
  }

  private List<AnalysisRun> runs(String id) {
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      return store.runs(id);
    }
  }

  @Test
  void tablesAndParquetAreReadByADatabaseAndAgree() throws Exception {
    Path csv = export(ExportFormat.CSV);
    Path parquet = export(ExportFormat.PARQUET);
    assertThat(number("SELECT count(*) FROM '%s' WHERE status = 'counted'", csv, "reps.csv"))
        .isEqualTo(REPETITIONS);
    for (String table : List.of("angles", "samples", "reps", "events")) {
      assertThat(number("SELECT count(*) FROM '%s'", parquet, table + ".parquet"))
          .as(table)
          .isPositive()
          .isEqualTo(number("SELECT count(*) FROM '%s'", csv, table + ".csv"));
    }
    String deepest = "SELECT max(lumbar_flexion_deg) FROM '%s'";
    assertThat(number(deepest, parquet, "angles.parquet"))
        .isCloseTo(number(deepest, csv, "angles.csv"), within(1e-3));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatThereIsIsWrittenByTheCommandAndOpens(ExportFormat format) throws Exception {
    assertThat(OpenedExport.entries(format, export(format))).isPositive();
  }

  @Test
  void whatIsThereIsNotReplacedUnasked() throws Exception {
    Path once = export(ExportFormat.BVH);
    byte[] before = Files.readAllBytes(once);
    String[] again = {"export", "last", "--as", "edf", "--out", "" + once, "--data", "" + data};
    assertThat(CommandRunner.run(again)).isNotZero();
    assertThat(Files.readAllBytes(once)).isEqualTo(before);
  }

  @Test
  void thePageSavesTheSameFiles() throws Exception {
    Path served = folder.resolve("served");
    assertThat(CommandRunner.run("import", "" + RECORDING, "--session", "--data", "" + served))
        .isZero();
    try (Server server = Serving.live(served)) {
      String id = server.store().sessions(SessionFilter.all(), 0, 1).sessions().get(0).id();
      String path = server.address() + "api/v1/sessions/" + id + "/exports/";

      HttpResponse<byte[]> fhir = get(path + "fhir");
      assertThat(fhir.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/fhir+json");
      assertThat(
              new JsonObject(new String(fhir.body(), StandardCharsets.UTF_8))
                  .getString("resourceType"))
          .isEqualTo("Bundle");

      HttpResponse<byte[]> csv = get(path + "csv");
      assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains(".zip");
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(csv.body()))) {
        assertThat(zip.getNextEntry()).isNotNull();
      }
      assertThat(get(path + "scroll").statusCode()).isEqualTo(404);
      assertThat(get(server.address() + "api/v1/sessions/none/exports/csv").statusCode())
          .isEqualTo(404);
    }
  }

  private static HttpResponse<byte[]> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Written once for all tests that read it. */
  private static Path export(ExportFormat format) {
    String label = format.label();
    Path out = folder.resolve(label + (format.oneFile(1) ? format.suffix(1) : ""));
    if (!Files.exists(out)) {
      String[] command = {"export", "last", "--as", label, "--out", "" + out, "--data", "" + data};
      assertThat(CommandRunner.run(command)).isZero();
    }
    return out;
  }

  private static double number(String query, Path export, String file) throws SQLException {
    return OpenedExport.number(query.formatted(export.resolve(file)));
  }

  private static SessionDetail onlySession() {
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      List<SessionSummary> sessions = store.sessions(SessionFilter.all(), 0, 10).sessions();
      assertThat(sessions).hasSize(1);
      return store.session(sessions.get(0).id()).orElseThrow();
    }
  }
}
