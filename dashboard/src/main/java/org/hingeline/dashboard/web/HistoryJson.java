package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hingeline.analysis.change.Change;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.history.ExerciseSession;
import org.hingeline.storage.history.History;
import org.hingeline.storage.history.Measure;
import org.hingeline.storage.history.Spread;
import org.hingeline.storage.history.Trend;

/** A history as JSON: the numbers of a measure as columns, one value a session. */
final class HistoryJson {

  private HistoryJson() {}

  static JsonObject history(History history) {
    return new JsonObject()
        .put("sessions", history.sessions())
        .put("people", history.people())
        .put("trends", array(history.trends(), HistoryJson::trend));
  }

  private static JsonObject trend(Trend trend) {
    return new JsonObject()
        .put("exercise", trend.exercise().label())
        .put("layout", trend.layout().sensors())
        .put("sessions", array(trend.sessions(), HistoryJson::session))
        .put("measures", array(Measure.of(trend.layout()), measure -> measure(trend, measure)));
  }

  private static JsonObject session(ExerciseSession session) {
    return new JsonObject()
        .put("id", session.id())
        .put("started_at", Instant.ofEpochMilli(session.startedAtMs()).toString())
        .put("mode", session.mode().label())
        .put("reps", session.reps())
        .put("sets", session.sets());
  }

  private static JsonObject measure(Trend trend, Measure measure) {
    List<Spread> spreads = trend.sessions().stream().map(s -> s.measures().get(measure)).toList();
    JsonObject json =
        new JsonObject()
            .put("key", measure.key())
            .put("unit", measure.unit())
            .put("mean", array(spreads, spread -> EventJson.measured(spread.mean())))
            .put("sd", array(spreads, spread -> EventJson.measured(spread.sd())))
            .put("n", array(spreads, Spread::count));
    Change change = trend.changes().get(measure);
    return change == null
        ? json.putNull("baseline").putNull("no_clear_change").putNull("change").putNull("recent")
        : json.put("baseline", average(change.baseline()))
            .put("no_clear_change", EventJson.measured(change.limit()))
            .put("change", DifferenceJson.verdict(change.verdict()))
            .put("recent", average(change.recent()));
  }

  private static JsonObject average(Change.Average average) {
    return average.sessions() == 0
        ? null
        : new JsonObject()
            .put("mean", EventJson.measured(average.mean()))
            .put("sessions", average.sessions());
  }

  private static <T> JsonArray array(List<T> of, Function<T, ?> json) {
    JsonArray array = new JsonArray();
    of.forEach(one -> array.add(json.apply(one)));
    return array;
  }
}
