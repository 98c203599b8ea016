package org.hingeline.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.dashboard.config.SettingsJson;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.storage.AnalysisRun;
import org.junit.jupiter.api.Test;

class RunJsonTest {

  private static final JsonObject USUAL =
      SettingsJson.of(SettingsReader.defaults().settings(Path.of(".")));

  private static AnalysisRun run(JsonObject settings) {
    return AnalysisRun.of(0, "1.0", settings.encode(), false, List.of());
  }

  private static JsonObject second(JsonObject recorded, JsonObject used) {
    return RunJson.list(List.of(run(recorded), run(used).numbered(1))).getJsonObject(1);
  }

  @Test
  void aRunNamesWhatWasSetOtherwiseThanWhenItWasRecorded() {
    JsonObject stricter = USUAL.copy();
    stricter.getJsonObject("target").put("relative_lumbar_max_percent", 60.0);
    assertThat(second(USUAL, stricter).getJsonArray("settings"))
        .isEqualTo(
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("key", "target.relative_lumbar_max_percent")
                        .put("recorded", 70.0)
                        .put("used", 60.0)));
    assertThat(second(USUAL, USUAL).getJsonArray("settings")).isEmpty();
  }

  @Test
  void ofASessionThatKeptNoSettingsNothingIsClaimed() {
    JsonObject imported = new JsonObject().put("imported", new JsonObject());
    assertThat(second(imported, USUAL).getValue("settings")).isNull();
  }

  @Test
  void whatARunFoundIsGivenAsItWasKept() {
    JsonObject rep = new JsonObject().put("type", "rep").put("number", 1);
    JsonObject moved =
        new JsonObject()
            .put("type", "sensor_moved")
            .put("time_s", 3.5)
            .put("segment", "thigh")
            .put("text", "it moved");
    JsonObject found =
        RunJson.detail(run(USUAL), run(USUAL), List.of(rep.encode(), moved.encode()));
    assertThat(found.getJsonArray("reps").getJsonObject(0)).isEqualTo(rep);
    assertThat(found.getJsonArray("events").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("time_s", 3.5)
                .put("kind", "sensor_moved")
                .put("text", "it moved"));
  }
}
