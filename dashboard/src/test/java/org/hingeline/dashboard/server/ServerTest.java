package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

  private static final Path LIFT =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated/romanian_8reps.csv.gz");

  private static final Path ROUNDED =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated/rounded_6reps.csv.gz");

  @TempDir private Path data;

  @Test
  void showsALiftLiveAndKeepsAllOfIt() throws Exception {
    RecordedSource source = new RecordedSource(LIFT);
    String id;
    try (Server server = start(source);
        LiveClient page = new LiveClient(server.address())) {
      page.await("state", state -> state.getString("session") == null);
      page.await("sensors", sensors -> true);
      source.release();

      JsonObject calibration = page.await("calibration", message -> true);
      assertThat(calibration.getString("quality")).isIn("good", "warn");
      JsonObject last =
          page.await("rep", rep -> rep.getInteger("number") == 8 && rep.getBoolean("complete"));
      assertThat(last.getJsonObject("data_quality").getDouble("clock_residual_ms"))
          .isEqualTo(RecordedSource.CLOCK_RESIDUAL_MS);
      page.await("set", set -> set.getValue("end_s") != null && set.getInteger("counted") == 8);
      JsonObject state = page.await("state", message -> message.getBoolean("recording"));
      id = state.getString("session");
      assertThat(state.getString("mode")).isEqualTo("replay");

      List<JsonObject> frames = page.received("frame");
      assertThat(frames).hasSizeGreaterThan(4_000);
      assertThat(frames.get(4_000).fieldNames())
          .contains("lumbar_flexion_deg", "hip_flexion_deg", "phase", "provisional", "rep");
      assertThat(frames.get(4_000).getValue("knee_flexion_deg")).isNull();

      try (LiveClient late = new LiveClient(server.address())) {
        late.await("calibration", message -> message.getString("quality") != null);
        late.await("rep", rep -> rep.getInteger("number") == 8);
        assertThat(late.received("state")).isNotEmpty();
      }
    }

    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.extent(id).samples()).isEqualTo(source.samples());
      assertThat(store.session(id).orElseThrow().reps())
          .hasSize(8)
          .allMatch(r -> r.dataQuality().clockResidualMs() == RecordedSource.CLOCK_RESIDUAL_MS);
      assertThat(store.session(id).orElseThrow().summary().status().label()).isEqualTo("closed");
    }
  }

  @Test
  void aCueIsFeltOnThePelvisAsOftenAsItIsShown() throws Exception {
    RecordedSource source = new RecordedSource(ROUNDED);
    try (Server server = start(source);
        LiveClient page = new LiveClient(server.address())) {
      source.release();
      page.await("set", set -> set.getValue("end_s") != null);

      assertThat(page.received("cue")).isNotEmpty();
      for (JsonObject shown : page.received("cue")) {
        assertThat(source.nextCue()).as(shown.encode()).isEqualTo(Segment.PELVIS);
      }
    }
  }

  @Test
  void mountingAndFadingAreHeededLive() throws Exception {
    // In this recording the pelvis sensor has its x axis up, within 20°.
    Settings settings =
        reader(data, 0)
            .with(Map.of("HINGELINE_MOUNTING_PELVIS", "-x/+z"))
            .with(Map.of("HINGELINE_CUES_FADING_HINGE", "never"))
            .settings(data);
    RecordedSource source = new RecordedSource(ROUNDED);
    try (Server server = start(settings, source);
        LiveClient page = new LiveClient(server.address())) {
      source.release();
      JsonObject calibration = page.await("calibration", message -> true);
      page.await("set", set -> set.getValue("end_s") != null);

      assertThat(calibration.getJsonArray("reasons"))
          .contains("pelvis: worn upside down, not as declared");
      assertThat(page.received("cue")).isEmpty();
    }
  }

  @Test
  void keptSessionsAreReadBackOverHttp() throws Exception {
    RecordedSource source = new RecordedSource(LIFT);
    try (Server server = start(source);
        LiveClient page = new LiveClient(server.address())) {
      source.release();
      page.await("set", set -> set.getValue("end_s") != null);

      JsonArray sessions = new JsonArray(page.get("api/v1/sessions").body());
      assertThat(sessions).hasSize(1);
      String id = sessions.getJsonObject(0).getString("id");
      assertThat(sessions.getJsonObject(0).getString("status")).isEqualTo("open");

      JsonObject session = new JsonObject(page.get("api/v1/sessions/" + id).body());
      assertThat(session.getJsonObject("session").getString("mode")).isEqualTo("replay");
      assertThat(session.getLong("samples")).isEqualTo(source.samples());
      assertThat(session.getJsonArray("reps")).hasSize(8);
      assertThat(session.getJsonArray("calibrations")).hasSize(1);

      JsonObject angles =
          new JsonObject(
              page.get("api/v1/sessions/" + id + "/angles?from_s=45&to_s=50&max_points=10000")
                  .body());
      assertThat(angles.getJsonArray("time_s").size()).isBetween(490, 510);
      assertThat(angles.getJsonArray("lumbar_flexion_deg"))
          .hasSameSizeAs(angles.getJsonArray("time_s"));
      assertThat(angles.getJsonArray("knee_flexion_deg").getValue(0)).isNull();

      HttpResponse<String> unknown = page.get("api/v1/sessions/nobody");
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(page.get("api/v1/sessions/" + id + "/angles?from_s=x").statusCode())
          .isEqualTo(400);
      assertThat(unknown.headers().firstValue("cache-control")).contains("no-store");
    }
  }

  @Test
  void commandsAnswerWhetherTheyCouldBeDone() throws Exception {
    try (Server server = start(new Metronome());
        LiveClient page = new LiveClient(server.address())) {
      page.await("frame", frame -> true);
      assertThat(page.post("api/v1/live/set/end", "").statusCode()).isEqualTo(409);
      assertThat(page.post("api/v1/live/set/start", "{\"exercise\":\"dance\"}").statusCode())
          .isEqualTo(400);
      assertThat(page.post("api/v1/live/set/start", "[]").statusCode()).isEqualTo(400);
      assertThat(page.post("api/v1/live/set/start", "{\"exercise\":\"squat\"}").statusCode())
          .isEqualTo(200);
      page.await("set", set -> set.getInteger("number") == 1);
      page.await("state", state -> "squat".equals(state.getString("exercise")));
      assertThat(page.post("api/v1/live/note", "{\"text\":\"felt easy\"}").statusCode())
          .isEqualTo(200);
      assertThat(page.post("api/v1/live/calibration/start", "").statusCode()).isEqualTo(200);
      JsonObject guide =
          page.await("state", state -> state.getValue("guide") != null).getJsonObject("guide");
      assertThat(guide.getString("step")).isEqualTo("still");
      assertThat(guide.getDouble("total_s")).isEqualTo(5);
      assertThat(page.post("api/v1/live/calibration/skip", "").statusCode()).isEqualTo(200);
      assertThat(page.post("api/v1/live/set/start", "{\"exercise\":\"hinge\"}").statusCode())
          .isEqualTo(409);
      assertThat(page.post("api/v1/live/calibration/cancel", "").statusCode()).isEqualTo(200);
      assertThat(page.post("api/v1/live/calibration/cancel", "").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void answersOnlyToPagesOfThisComputer() throws Exception {
    try (Server server = start();
        LiveClient page = new LiveClient(server.address())) {
      String foreign = "https://example.org";
      assertThat(page.post("api/v1/live/set/end", "", "Origin", foreign).statusCode())
          .isEqualTo(403);
      HttpResponse<String> tooEarly =
          page.post("api/v1/live/set/start", "{\"exercise\":\"hinge\"}");
      assertThat(tooEarly.statusCode()).isEqualTo(409);
      assertThat(new JsonObject(tooEarly.body()).getString("detail"))
          .isEqualTo("No sensor is streaming yet.");
      assertThat(page.get("api/v1/sessions", "Origin", foreign).statusCode()).isEqualTo(403);

      HttpResponse<String> start = page.get("");
      assertThat(start.statusCode()).isEqualTo(200);
      assertThat(start.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'self'", "'sha256-");
      assertThat(page.get("_static/lit/3.3.3/index.js").statusCode()).isEqualTo(200);
      assertThat(page.get("../hingeline.yaml").statusCode()).isEqualTo(404);
      assertThat(page.get("api/v1/nothing").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aPortInUseAndALockedFolderAreNamed(@TempDir Path other) {
    try (Server server = start()) {
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> start(settings(other, server.port())))
          .withMessage("port " + server.port() + " is in use; choose another with --port");
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> start(settings(data, 0)))
          .withMessageContaining(data.toString());
    }
  }

  private Server start(SampleSource... sources) {
    return start(settings(data, 0), sources);
  }

  private static Server start(Settings settings, SampleSource... sources) {
    return Server.start(settings, SessionMode.REPLAY, List.of(sources), "test");
  }

  private static Settings settings(Path folder, int port) {
    return reader(folder, port).settings(folder);
  }

  private static SettingsReader reader(Path folder, int port) {
    return SettingsReader.defaults()
        .with("server.port", List.of(Integer.toString(port)), "test")
        .with("data.folder", List.of(folder.toString()), "test");
  }
}
