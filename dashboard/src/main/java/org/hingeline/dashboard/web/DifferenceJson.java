package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.change.Difference;
import org.hingeline.analysis.change.Verdict;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.history.Comparison;
import org.hingeline.storage.history.Measure;
import org.hingeline.storage.history.Spread;

/** Differences as JSON: the verdict is made here, for whoever shows it. */
final class DifferenceJson {

  private DifferenceJson() {}

  /** Two sessions, exercise by exercise. */
  static JsonArray comparisons(List<Comparison> comparisons) {
    JsonArray all = new JsonArray();
    for (Comparison comparison : comparisons) {
      JsonArray measures = new JsonArray();
      comparison
          .differences()
          .forEach(
              (measure, difference) ->
                  measures.add(
                      difference(
                          measure,
                          comparison.earlier().measures().get(measure),
                          comparison.later().measures().get(measure),
                          difference)));
      all.add(
          new JsonObject()
              .put("exercise", comparison.earlier().exercise().label())
              .put("layout", comparison.earlier().layout().sensors())
              .put("measures", measures));
    }
    return all;
  }

  static JsonObject difference(
      Measure measure, Spread earlier, Spread later, Difference difference) {
    return new JsonObject()
        .put("key", measure.key())
        .put("unit", measure.unit())
        .put("earlier", spread(earlier))
        .put("later", spread(later))
        .put("difference", EventJson.measured(difference.value()))
        .put("no_clear_change", EventJson.measured(difference.limit()))
        .put("change", verdict(difference.verdict()));
  }

  static String verdict(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject spread(Spread spread) {
    return spread.count() == 0
        ? null
        : new JsonObject()
            .put("mean", EventJson.measured(spread.mean()))
            .put("sd", EventJson.measured(spread.sd()))
            .put("n", spread.count());
  }
}
