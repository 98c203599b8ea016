package org.hingeline.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetChangeJsonTest {

  private final JsonArray calibrations =
      new JsonArray().add(new JsonObject().put("lumbar_flexion_max_deg", 50.0));
  private final JsonArray sets = new JsonArray();
  private final JsonArray reps = new JsonArray();

  private JsonObject set(String exercise, int count, double lumbarDeg, double loweringS) {
    int number = sets.size() + 1;
    JsonObject set =
        new JsonObject()
            .put("number", number)
            .put("exercise", exercise)
            .put("counted", count)
            .put("consistency", new JsonObject());
    sets.add(set);
    for (int i = 0; i < count; i++) {
      reps.add(rep(number, lumbarDeg, loweringS));
    }
    return set;
  }

  private static JsonObject rep(int set, double lumbarDeg, double loweringS) {
    return new JsonObject()
        .put("set", set)
        .put("status", "counted")
        .put("layout", 3)
        .put("technique", "HINGE")
        .put("data_quality", new JsonObject().put("provisional", false))
        .put("peak_lumbar_flexion_deg", lumbarDeg)
        .put("lumbar_contribution", null)
        .put("eccentric_s", loweringS);
  }

  private JsonObject told() {
    return SetChangeJson.addTo(
        new JsonObject().put("calibrations", calibrations).put("sets", sets).put("reps", reps));
  }

  private JsonObject measure(String key) {
    return told().getJsonObject("change").getJsonArray("measures").stream()
        .map(JsonObject.class::cast)
        .filter(measure -> measure.getString("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** 8° between single repetitions, 8°/√5 = 3.58° between means of five or more. */
  @ParameterizedTest
  @CsvSource({
    "4, 5, 7.9, no_clear_change",
    "4, 5, 8.0, more",
    "5, 5, 3.5, no_clear_change",
    "5, 8, 3.6, more",
    "5, 8, -3.6, less"
  })
  void theMeanOfFiveRepetitionsIsSteadierWithinASession(
      int first, int last, double byDeg, String change) {
    set("hinge", first, 20, 2);
    set("hinge", last, 20 + byDeg, 2);
    assertThat(measure("peak_lumbar_flexion_deg").getString("change")).isEqualTo(change);
  }

  @Test
  void theLimitOfAPhaseStaysHoweverManyRepetitions() {
    set("hinge", 8, 20, 2);
    set("hinge", 8, 20, 2.29);
    assertThat(measure("eccentric_s").getDouble("no_clear_change")).isEqualTo(0.3);
    assertThat(measure("eccentric_s").getString("change")).isEqualTo("no_clear_change");
  }

  @Test
  void theFirstSetIsComparedWithTheLastOfItsExercise() {
    set("hinge", 3, 20, 2);
    set("hinge", 3, 30, 2);
    set("hinge", 3, 40, 2);
    set("squat", 3, 90, 2);
    JsonObject change = told().getJsonObject("change");
    assertThat(change.getInteger("first_set")).isEqualTo(1);
    assertThat(change.getInteger("last_set")).isEqualTo(3);
    assertThat(measure("peak_lumbar_flexion_deg").getDouble("difference")).isEqualTo(20);
  }

  @Test
  void setsMeasuredWithOtherSensorsAreNotCompared() {
    set("hinge", 3, 20, 2);
    set("hinge", 3, 30, 2);
    reps.stream().skip(3).forEach(rep -> ((JsonObject) rep).put("layout", 2));
    assertThat(told().getValue("change")).isNull();
  }

  @Test
  void repetitionsThatWereNotGradedAreTimedButTheirAnglesDoNotCount() {
    set("hinge", 2, 20, 2);
    set("hinge", 2, 20, 2);
    reps.add(rep(2, 300, 30).put("technique", "NOT_GRADED"));
    assertThat(measure("peak_lumbar_flexion_deg").getDouble("difference")).isZero();
    assertThat(measure("eccentric_s").getString("change")).isEqualTo("more");
  }

  @Test
  void oneSetIsComparedWithNothing() {
    set("hinge", 3, 20, 2);
    set("hinge", 0, 0, 0);
    assertThat(told().getValue("change")).isNull();
  }

  /** 8° of 50° are 16 %, over seven steps between eight repetitions 2.29 % each. */
  @ParameterizedTest
  @CsvSource({"2.2, no_clear_change", "2.3, more", "-2.3, less"})
  void aDriftIsOneWhereItAmountsToTheLimitOverTheWholeSet(double percentPerRep, String said) {
    JsonObject set = set("hinge", 8, 20, 2);
    set.getJsonObject("consistency").put("lumbar_drift_percent_per_rep", percentPerRep);
    told();
    assertThat(set.getString("lumbar_drift")).isEqualTo(said);
  }

  @Test
  void aDriftThatWasNotMeasuredIsNone() {
    JsonObject set = set("hinge", 2, 20, 2);
    told();
    assertThat(set.containsKey("lumbar_drift")).isTrue();
    assertThat(set.getValue("lumbar_drift")).isNull();
  }
}
