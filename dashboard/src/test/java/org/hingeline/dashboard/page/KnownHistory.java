package org.hingeline.dashboard.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;

/** Months of sessions, each measure as a formula of the number of the session. */
final class KnownHistory {
  private static final int START_SESSIONS = 3;
  private static final int REPS = 24;

  private final JsonArray sessions = new JsonArray();
  private final JsonArray measures = new JsonArray();
  private final String exercise;
  private final int layout;
  private final int count;

  /** Sessions every third day, the last one on the given day. */
  KnownHistory(String exercise, int layout, int count, Instant last) {
    this.exercise = exercise;
    this.layout = layout;
    this.count = count;
    for (int i = 0; i < count; i++) {
      sessions.add(
          new JsonObject()
              .put("id", exercise + layout + "-" + i)
              .put("started_at", last.minus(Duration.ofDays(3L * (count - 1 - i))).toString())
              .put("reps", REPS)
              .put("sets", 3));
    }
  }

  /** A measure without an agreed limit. */
  KnownHistory with(String key, double sd, IntToDoubleFunction mean) {
    return add(key, sd, null, "no_limit", mean);
  }

  /** A measure with a limit; what the server finds is said by the caller, its oracle. */
  KnownHistory with(String key, double sd, double limit, String change, IntToDoubleFunction mean) {
    return add(key, sd, limit, change, mean);
  }

  private KnownHistory add(
      String key, double sd, Double limit, String change, IntToDoubleFunction mean) {
    JsonArray means = new JsonArray();
    JsonArray sds = new JsonArray();
    JsonArray ns = new JsonArray();
    for (int i = 0; i < count; i++) {
      means.add(mean.applyAsDouble(i));
      sds.add(sd);
      ns.add(REPS);
    }
    measures.add(
        new JsonObject()
            .put("key", key)
            .put("mean", means)
            .put("sd", sds)
            .put("n", ns)
            .put("baseline", meanOf(means, 0))
            .put("no_clear_change", limit)
            .put("change", change)
            .put("recent", meanOf(means, count - START_SESSIONS)));
    return this;
  }

  private static JsonObject meanOf(JsonArray means, int from) {
    int first = Math.max(0, from);
    int end = Math.min(means.size(), first + START_SESSIONS);
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += means.getDouble(i);
    }
    return new JsonObject().put("mean", sum / (end - first)).put("sessions", end - first);
  }

  JsonObject trend() {
    return new JsonObject()
        .put("exercise", exercise)
        .put("layout", layout)
        .put("sessions", sessions)
        .put("measures", measures);
  }

  static JsonObject of(KnownHistory... histories) {
    JsonArray trends = new JsonArray();
    int sessions = 0;
    for (KnownHistory history : histories) {
      trends.add(history.trend());
      sessions += history.count;
    }
    return new JsonObject().put("sessions", sessions).put("trends", trends);
  }

  /** A person who learns in a year to bend more from the hips. */
  static KnownHistory hinge(int count, Instant last) {
    return new KnownHistory("hinge", 3, count, last)
        .with("peak_hip_flexion_deg", 2.5, i -> 58 + 12.0 * i / count + wobble(i, 2))
        .with(
            "lumbar_contribution",
            0.03,
            0.1,
            "less",
            i -> 0.45 - 0.16 * i / count + wobble(i, 0.02))
        .with("peak_relative_lumbar_percent", 4, 17, "no_clear_change", i -> 62 - 12.0 * i / count)
        .with(
            "peak_lumbar_flexion_deg",
            2,
            8,
            "no_clear_change",
            i -> 30 - 6.0 * i / count + wobble(i, 2))
        .with("eccentric_s", 0.2, 0.3, "more", i -> 1.9 + 0.9 * i / count + wobble(i, 0.1))
        .with("concentric_s", 0.2, 0.3, "no_clear_change", i -> 1.4 + wobble(i, 0.1))
        .with("eccentric_sparc", 0.1, i -> -1.9 + 0.3 * i / count)
        .with("reps", 0, i -> 18 + i % 7);
  }

  private static double wobble(int i, double size) {
    return size * Math.sin(i * 2.4);
  }
}
