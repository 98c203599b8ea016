package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.hingeline.dashboard.config.SettingsDifference;
import org.hingeline.dashboard.config.SettingsJson;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.AnalysisRun;

/** The analyses of a session as JSON. */
final class RunJson {

  private RunJson() {}

  /** All of them, as recorded first. */
  static JsonArray list(List<AnalysisRun> runs) {
    JsonArray list = new JsonArray();
    runs.forEach(run -> list.add(run(run, runs.get(0))));
    return list;
  }

  /** A run after the first with what it found, as it was kept. */
  static JsonObject detail(AnalysisRun run, AnalysisRun recorded, List<String> results) {
    JsonArray calibrations = new JsonArray();
    JsonArray sets = new JsonArray();
    JsonArray reps = new JsonArray();
    JsonArray cues = new JsonArray();
    JsonArray events = new JsonArray();
    for (String text : results) {
      JsonObject result = new JsonObject(text);
      String type = result.getString("type");
      switch (type) {
        case "calibration" -> calibrations.add(result);
        case "set" -> sets.add(result);
        case "rep" -> reps.add(result);
        case "cue" -> cues.add(result);
        default ->
            events.add(
                new JsonObject()
                    .put("time_s", result.getValue("time_s"))
                    .put("kind", type)
                    .put("text", result.getString("text")));
      }
    }
    return SetChangeJson.addTo(
        new JsonObject()
            .put("run", run(run, recorded))
            .put("calibrations", calibrations)
            .put("sets", sets)
            .put("reps", reps)
            .put("cues", cues)
            .put("events", events));
  }

  private static JsonObject run(AnalysisRun run, AnalysisRun recorded) {
    return new JsonObject()
        .put("number", run.number())
        .put("made_at", Instant.ofEpochMilli(run.madeAtMs()).toString())
        .put("software_version", run.softwareVersion())
        .put("review", run.review())
        .put("settings", settings(recorded.configurationJson(), run.configurationJson()))
        .put("counted", run.counted())
        .put("incomplete", run.incomplete())
        .put("mean_peak_lumbar_deg", EventJson.measured(run.meanPeakLumbarDeg()));
  }

  /** What was set otherwise; {@code null} where the session does not say how it was analysed. */
  private static JsonArray settings(String recorded, String used) {
    if (!SettingsJson.shapes(recorded)) {
      return null;
    }
    JsonArray settings = new JsonArray();
    SettingsDifference.between(recorded, used)
        .forEach(
            other ->
                settings.add(
                    new JsonObject()
                        .put("key", other.key())
                        .put("recorded", other.before())
                        .put("used", other.after())));
    return settings;
  }
}
