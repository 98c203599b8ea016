package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.exports.table.RepMeasure;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history over HTTP, of sessions that were analysed by the system itself. */
class HistoryApiTest {

  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated");

  @TempDir private static Path data;
  private static Server server;

  @BeforeAll
  static void serve() {
    for (String name : new String[] {"romanian_8reps", "rounded_6reps", "two_sensors_mixed"}) {
      assertThat(
              CommandRunner.run(
                  "import",
                  RECORDINGS.resolve(name + ".csv.gz").toString(),
                  "--session",
                  "--data",
                  data.toString()))
          .isZero();
    }
    server = Serving.live(data);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "api/v1/" + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject history(String query) throws Exception {
    return new JsonObject(get("history" + query).body());
  }

  private static JsonObject measure(JsonObject trend, String key) {
    return trend.getJsonArray("measures").stream()
        .map(JsonObject.class::cast)
        .filter(measure -> measure.getString("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTrendHoldsTheMeansOfItsSessionsAndSaysThatTheyAreTooFew() throws Exception {
    JsonObject history = history("?person=none");
    assertThat(history.getInteger("sessions")).isEqualTo(3);
    JsonObject three =
        history.getJsonArray("trends").stream()
            .map(JsonObject.class::cast)
            .filter(trend -> trend.getInteger("layout") == 3)
            .findFirst()
            .orElseThrow();
    assertThat(three.getString("exercise")).isEqualTo("hinge");
    assertThat(three.getJsonArray("sessions")).hasSize(2);
    // Files of one checkout may be of the same instant, and their sessions in either order.
    int at = three.getJsonArray("sessions").getJsonObject(0).getInteger("reps") == 8 ? 0 : 1;
    JsonObject first = three.getJsonArray("sessions").getJsonObject(at);
    assertThat(first.getInteger("reps")).isEqualTo(8);
    JsonObject session = new JsonObject(get("sessions/" + first.getString("id")).body());
    double mean =
        session.getJsonArray("reps").stream()
            .map(JsonObject.class::cast)
            .collect(Collectors.averagingDouble(rep -> rep.getDouble("peak_hip_flexion_deg")));
    JsonObject hip = measure(three, "peak_hip_flexion_deg");
    assertThat(hip.getJsonArray("mean").getDouble(at)).isCloseTo(mean, within(1e-3));
    assertThat(hip.getJsonArray("n").getInteger(at)).isEqualTo(8);
    assertThat(hip.getString("change")).isEqualTo("no_limit");
    JsonObject lumbar = measure(three, "peak_lumbar_flexion_deg");
    assertThat(lumbar.getDouble("no_clear_change")).isEqualTo(8);
    assertThat(lumbar.getString("change")).isEqualTo("too_few");
    assertThat(lumbar.getJsonObject("baseline").getInteger("sessions")).isEqualTo(2);
    assertThat(lumbar.getValue("recent")).isNull();
  }

  @Test
  void repetitionsAcrossSessionsAreThoseOfTheSessionsInPages() throws Exception {
    List<JsonObject> all = repetitions("");
    // 8, 6 and 11 repetitions.
    assertThat(all).hasSize(25);
    for (SessionSummary session : server.store().sessions(SessionFilter.all(), 0, 9).sessions()) {
      JsonObject kept = new JsonObject(get("sessions/" + session.id()).body());
      assertThat(all)
          .filteredOn(each -> each.getString("session").equals(session.id()))
          .extracting(each -> each.getJsonObject("rep"))
          .containsExactlyElementsOf(
              kept.getJsonArray("reps").stream().map(JsonObject.class::cast).toList());
    }
    assertThat(all).extracting(each -> each.getString("started_at")).isSorted();
    assertThat(repetitions("?layout=3")).hasSize(14);
    assertThat(repetitions("?layout=2&exercise=hinge")).hasSize(11);
    assertThat(repetitions("?exercise=squat")).isEmpty();
    assertThat(repetitions("?person=nobody")).isEmpty();
    assertThat(repetitions("?limit=10&offset=20")).isEqualTo(all.subList(20, 25));
    assertThat(get("reps?limit=10").headers().firstValue("x-total-count")).contains("25");
  }

  private static List<JsonObject> repetitions(String query) throws Exception {
    return new JsonArray(get("reps" + query).body()).stream().map(JsonObject.class::cast).toList();
  }

  @Test
  void everyMeasureIsCalledAsInTheExports() throws Exception {
    Map<String, String> units =
        RepMeasure.ALL.stream().collect(Collectors.toMap(RepMeasure::name, RepMeasure::unit));
    for (Object trend : history("").getJsonArray("trends")) {
      for (Object each : ((JsonObject) trend).getJsonArray("measures")) {
        JsonObject measure = (JsonObject) each;
        if (!measure.getString("key").equals("reps")) {
          assertThat(units).containsEntry(measure.getString("key"), measure.getString("unit"));
        }
      }
    }
  }

  @Test
  void aPeriodChoosesAndADayThatIsNoneIsRefused() throws Exception {
    List<Long> startsMs =
        server.store().sessions(SessionFilter.all(), 0, 10).sessions().stream()
            .map(SessionSummary::startedAtMs)
            .toList();
    Instant newest = Instant.ofEpochMilli(startsMs.get(0));
    int before = (int) startsMs.stream().filter(ms -> ms < newest.toEpochMilli()).count();
    assertThat(history("?from=2020-01-01&to=" + newest).getInteger("sessions")).isEqualTo(before);
    assertThat(new JsonArray(get("sessions?from=" + newest).body())).hasSize(3 - before);
    assertThat(history("?to=2020-01-01").getJsonArray("trends")).isEmpty();
    HttpResponse<String> refused = get("history?from=yesterday");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("from=yesterday", "2026-09-01");
  }

  @Test
  void peopleAreListedWithTheirSessions() throws Exception {
    String id = server.store().people().add("Ada", 0).id();
    JsonObject person = new JsonArray(get("people").body()).getJsonObject(0);
    assertThat(person)
        .isEqualTo(
            new JsonObject().put("id", id).put("number", 1).put("alias", "Ada").put("sessions", 0));
  }

  @Test
  void whoHasTheAnswerAlreadyIsToldSoAndHowLongItTook() throws Exception {
    HttpResponse<String> first = get("history");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(first.headers().firstValue("server-timing").orElse("")).contains("store;dur=");
    HttpResponse<String> again = get("history", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("history?to=2020-01-01", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }
}
