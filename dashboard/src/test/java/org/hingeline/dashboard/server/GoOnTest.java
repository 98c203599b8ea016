package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.analysis.Repetition;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.page.LiftInRealTime;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStatus;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that serves a session is killed, and what the next one makes of it. */
class GoOnTest {

  @TempDir private Path folder;
  private Path data;
  private String id;

  @BeforeEach
  void aServerIsKilledAfterTheFirstLift() throws Exception {
    data = folder.resolve("data");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("unpacked")),
                "-Dhingeline.root=" + System.getProperty("hingeline.root"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServingProcess.class.getName(),
                data.toString())
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      while (address != null && !address.startsWith("http://")) {
        address = out.readLine();
      }
      assertThat(address).as(Files.readString(errors)).isNotNull();
      id = sessionWithALift(address);
    } finally {
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
  }

  private static String sessionWithALift(String address) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    while (true) {
      JsonArray sessions = new JsonArray(get(http, address + "api/v1/sessions"));
      if (!sessions.isEmpty()) {
        String session = sessions.getJsonObject(0).getString("id");
        JsonObject detail = new JsonObject(get(http, address + "api/v1/sessions/" + session));
        if (!detail.getJsonArray("reps").isEmpty()
            && detail.getJsonArray("reps").getJsonObject(0).getString("status").equals("counted")) {
          return session;
        }
      }
      Thread.sleep(50);
    }
  }

  private static String get(HttpClient http, String address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  @Timeout(180)
  void aSessionGoesOnWithItsCalibrationAndItsCountsAndIsAnalysedAgainAsItWasLive()
      throws Exception {
    Path looked = folder.resolve("looked");
    assertThat(
            CommandRunner.run(
                "export", id, "--as", "csv", "--out", "" + looked, "--data", "" + data))
        .as("somebody looks at it before the server is there again")
        .isZero();
    assertThat(looked).isNotEmptyDirectory();

    double onwardsS = ServingProcess.FIRST_LIFT_OVER_S;
    LiftInRealTime lift =
        new LiftInRealTime(ServingProcess.LIFT, onwardsS, onwardsS, Double.POSITIVE_INFINITY);
    try (Server server = Serving.live(data, lift);
        LiveClient page = new LiveClient(server.address())) {
      JsonObject state = page.await("state", s -> id.equals(s.getString("session")));
      assertThat(state.getString("message")).contains("went on after an interruption of ");
      page.await("calibration", c -> c.getString("quality") != null);
      page.await("set", s -> s.getInteger("number") == 1);
      page.await("rep", r -> r.getInteger("number") == 1);
      // Nobody stands still in a set for as long as a restart takes, so this is the next one.
      assertThat(page.post("api/v1/live/set/start", "{\"exercise\":\"hinge\"}").body())
          .contains("done");
      lift.release();
      page.await("rep", r -> r.getInteger("set") == 2 && r.getInteger("number") == 1);
      assertThat(page.post("api/v1/live/set/end", "").statusCode()).isEqualTo(200);
      page.await("set", s -> s.getInteger("number") == 2 && s.getValue("end_s") != null);
    }

    SessionDetail live = onlySession();
    assertThat(live.summary().status()).isEqualTo(SessionStatus.CLOSED);
    assertThat(live.calibrations()).hasSize(1);
    assertThat(counted(live)).extracting(Repetition::set).containsExactly(1, 2);
    assertThat(live.sets()).hasSize(2);
    assertThat(live.events())
        .filteredOn(event -> event.kind().equals("interruption"))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("went on after"));
    assertThat(data.resolve("spool")).isEmptyDirectory();

    assertThat(CommandRunner.run("reanalyse", "last", "--data", data.toString())).isZero();
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      List<String> again =
          store.runResults(id, 1).stream()
              .map(JsonObject::new)
              .filter(result -> "counted".equals(result.getString("status")))
              .map(rep -> lift(rep.getInteger("set"), rep.getInteger("number"), rep))
              .toList();
      assertThat(again)
          .containsExactlyElementsOf(
              counted(live).stream()
                  .map(
                      rep ->
                          lift(
                              rep.set(),
                              rep.number(),
                              new JsonObject()
                                  .put("start_s", Math.round(rep.startNs() / 1e3) / 1e6)
                                  .put("end_s", Math.round(rep.endNs() / 1e3) / 1e6)))
                  .toList());
    }
  }

  private static String lift(int set, int number, JsonObject rep) {
    return "set %d, lift %d, %.3f to %.3f s"
        .formatted(set, number, rep.getDouble("start_s"), rep.getDouble("end_s"));
  }

  private static List<Repetition> counted(SessionDetail session) {
    return session.reps().stream()
        .filter(rep -> rep.status() == Repetition.Status.COUNTED)
        .toList();
  }

  private SessionDetail onlySession() {
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.sessions(SessionFilter.all(), 0, 9).total()).isEqualTo(1);
      return store.session(id).orElseThrow();
    }
  }

  @Test
  void aNewSessionCanBeAskedFor() {
    SettingsReader reader =
        SettingsReader.defaults()
            .with("server.port", List.of("0"), "test")
            .with("data.folder", List.of(data.toString()), "test")
            .with("session.go_on_within_minutes", List.of("0"), "test");
    Server.start(reader.settings(data), SessionMode.LIVE, List.of(), "test").close();
    assertThat(onlySession().summary().status()).isEqualTo(SessionStatus.INTERRUPTED);
  }
}
