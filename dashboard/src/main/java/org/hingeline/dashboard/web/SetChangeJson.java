package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hingeline.analysis.change.ClearChange;
import org.hingeline.analysis.change.Difference;
import org.hingeline.analysis.change.Verdict;
import org.hingeline.storage.history.Measure;
import org.hingeline.storage.history.Measure.Source;
import org.hingeline.storage.history.Spread;

/**
 * What changed within a session: over its sets, and over the repetitions of each. Taken from
 * results in JSON, as later analyses are kept so.
 */
final class SetChangeJson {

  private static final List<Measure> COMPARED =
      List.of(
          Measure.PEAK_LUMBAR_FLEXION_DEG,
          Measure.LUMBAR_CONTRIBUTION,
          Measure.ECCENTRIC_S,
          Measure.CONCENTRIC_S);

  private record DoneSet(JsonObject set, List<JsonObject> counted) {

    int number() {
      return set.getInteger("number");
    }

    boolean comparableWith(DoneSet other) {
      return Objects.equals(set.getString("exercise"), other.set.getString("exercise"))
          && Objects.equals(layout(), other.layout());
    }

    Integer layout() {
      return counted.get(0).getInteger("layout");
    }

    double[] values(Measure measure) {
      return counted.stream()
          .filter(rep -> measure.source() == Source.TEMPO || graded(rep))
          .map(rep -> rep.getDouble(measure.key()))
          .filter(Objects::nonNull)
          .mapToDouble(Double::doubleValue)
          .toArray();
    }

    /** With one sensor nothing is graded, and what is measured counts. */
    private static boolean graded(JsonObject rep) {
      return !rep.getJsonObject("data_quality").getBoolean("provisional")
          && (rep.getInteger("layout") == 1 || !rep.getString("technique").equals("NOT_GRADED"));
    }
  }

  private SetChangeJson() {}

  /** Adds to the results of a session how its last set differs, and what the drifts mean. */
  static JsonObject addTo(JsonObject results) {
    double lumbarMaxDeg =
        objects(results, "calibrations")
            .map(calibration -> calibration.getDouble("lumbar_flexion_max_deg"))
            .filter(Objects::nonNull)
            .reduce(Double.NaN, (earlier, later) -> later);
    objects(results, "sets").forEach(set -> set.put("lumbar_drift", drift(set, lumbarMaxDeg)));
    return results.put("change", firstToLast(results));
  }

  private static JsonObject firstToLast(JsonObject results) {
    List<DoneSet> done =
        objects(results, "sets")
            .map(set -> new DoneSet(set, counted(results, set)))
            .filter(set -> !set.counted().isEmpty())
            .toList();
    List<DoneSet> alike = done.stream().filter(set -> set.comparableWith(done.get(0))).toList();
    if (alike.size() < 2) {
      return null;
    }
    DoneSet first = alike.get(0);
    DoneSet last = alike.get(alike.size() - 1);
    JsonArray measures = new JsonArray();
    for (Measure measure : COMPARED) {
      Spread earlier = Spread.of(first.values(measure));
      Spread later = Spread.of(last.values(measure));
      int fewer = Math.min(earlier.count(), later.count());
      if (fewer > 0) {
        double limit =
            measure == Measure.PEAK_LUMBAR_FLEXION_DEG
                ? ClearChange.lumbarFlexionWithinDeg(fewer)
                : measure.limit(Double.NaN);
        Difference difference = Difference.of(earlier.mean(), later.mean(), limit);
        measures.add(DifferenceJson.difference(measure, earlier, later, difference));
      }
    }
    return new JsonObject()
        .put("first_set", first.number())
        .put("last_set", last.number())
        .put("measures", measures);
  }

  /** A drift is one when over the whole set it is more than a peak may differ by. */
  private static String drift(JsonObject set, double lumbarMaxDeg) {
    JsonObject consistency = set.getJsonObject("consistency");
    Double percentPerRep =
        consistency == null ? null : consistency.getDouble("lumbar_drift_percent_per_rep");
    return percentPerRep == null
        ? null
        : DifferenceJson.verdict(
            Verdict.of(
                percentPerRep * (set.getInteger("counted") - 1),
                ClearChange.relativeLumbarPercent(lumbarMaxDeg)));
  }

  private static List<JsonObject> counted(JsonObject results, JsonObject set) {
    return objects(results, "reps")
        .filter(rep -> rep.getString("status").equals("counted"))
        .filter(rep -> rep.getInteger("set").equals(set.getInteger("number")))
        .toList();
  }

  private static Stream<JsonObject> objects(JsonObject results, String name) {
    return results.getJsonArray(name).stream().map(JsonObject.class::cast);
  }
}
