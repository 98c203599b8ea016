package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.KeptRepetition;
import org.hingeline.storage.RepetitionPage;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionSummary;

/** Kept sessions as JSON. */
final class SessionJson {

  private SessionJson() {}

  static JsonObject summary(SessionSummary summary) {
    return new JsonObject()
        .put("id", summary.id())
        .put("person", summary.personId())
        .put("started_at", Instant.ofEpochMilli(summary.startedAtMs()).toString())
        .put("duration_s", EventJson.measured(summary.durationS()))
        .put("first_s", summary.firstNs() < 0 ? null : EventJson.seconds(summary.firstNs()))
        .put("last_s", summary.lastNs() < 0 ? null : EventJson.seconds(summary.lastNs()))
        .put("mode", summary.mode().label())
        .put("layout", summary.layout().sensors())
        .put("sets", summary.sets())
        .put("reps", summary.countedReps())
        .put("incomplete", summary.incompleteReps())
        .put("status", summary.status().label());
  }

  static JsonArray repetitions(RepetitionPage page) {
    JsonArray repetitions = new JsonArray();
    for (KeptRepetition kept : page.repetitions()) {
      repetitions.add(
          new JsonObject()
              .put("session", kept.sessionId())
              .put("started_at", Instant.ofEpochMilli(kept.startedAtMs()).toString())
              .put("rep", EventJson.repetition(kept.repetition())));
    }
    return repetitions;
  }

  static JsonObject detail(SessionDetail detail, long samples) {
    JsonArray calibrations = new JsonArray();
    detail.calibrations().forEach(result -> calibrations.add(EventJson.calibration(result)));
    JsonArray sets = new JsonArray();
    detail.sets().forEach(set -> sets.add(EventJson.set(set)));
    JsonArray reps = new JsonArray();
    detail.reps().forEach(repetition -> reps.add(EventJson.repetition(repetition)));
    JsonArray cues = new JsonArray();
    detail.cues().forEach(cue -> cues.add(EventJson.cue(cue)));
    JsonArray events = new JsonArray();
    detail
        .events()
        .forEach(
            event ->
                events.add(
                    new JsonObject()
                        .put("time_s", EventJson.seconds(event.timeNs()))
                        .put("kind", event.kind())
                        .put("text", event.text())));
    // In the list of sessions `sets` and `reps` are numbers; in one session they are the things.
    return SetChangeJson.addTo(
        new JsonObject()
            .put("session", summary(detail.summary()))
            .put("software_version", detail.summary().softwareVersion())
            .put("samples", samples)
            .put("calibrations", calibrations)
            .put("sets", sets)
            .put("reps", reps)
            .put("cues", cues)
            .put("events", events));
  }
}
