package org.hingeline.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.server.Serving;
import org.hingeline.storage.SessionFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API says what the server does, no less and no more. */
class OpenApiTest {

  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated");

  @TempDir private static Path data;
  private static Server server;
  private static String session;
  private static JsonObject document;

  @BeforeAll
  static void serve() throws Exception {
    for (String name : new String[] {"romanian_8reps", "two_sensors_mixed"}) {
      String recording = RECORDINGS.resolve(name + ".csv.gz").toString();
      assertThat(CommandRunner.run("import", recording, "--session", "--data", "" + data)).isZero();
    }
    assertThat(CommandRunner.run("reanalyse", "last", "--review", "--data", "" + data)).isZero();
    server = Serving.live(data);
    server.store().people().add("Ada", 0);
    session = server.store().sessions(SessionFilter.all(), 0, 1).sessions().get(0).id();
    document = new JsonObject(get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    Vertx vertx = Vertx.vertx();
    Set<String> mounted = new TreeSet<>();
    for (Route route : DashboardVerticle.routes(vertx, server.store()).getRoutes()) {
      String path = String.valueOf(route.getPath());
      if (path.startsWith("/api/v1/") && route.methods() != null) {
        for (HttpMethod method : route.methods()) {
          mounted.add(method + " " + path.replaceAll(":(\\w+)", "{$1}"));
        }
      }
    }
    vertx.close();
    Set<String> described = new TreeSet<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(described).isEqualTo(mounted);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/people, ''",
    "/api/v1/history, ''",
    "/api/v1/history, ?person=none&from=2020-01-01",
    "/api/v1/reps, ''",
    "/api/v1/reps, ?exercise=hinge&layout=3&limit=3",
    "/api/v1/sessions, ''",
    "/api/v1/sessions/{id}, ''",
    "/api/v1/sessions/{id}/angles, ?max_points=100",
    "/api/v1/sessions/{id}/angles, ?from_s=20&to_s=22",
    "/api/v1/sessions/{id}/differences/{later}, ''",
    "/api/v1/sessions/{id}/runs, ''",
    "/api/v1/sessions/{id}/runs/{run}, ''",
    "/api/v1/exports, ''",
    "/api/v1/openapi.json, ''"
  })
  void whatIsAnsweredIsAsDescribedTaggedAndTimed(String path, String query) throws Exception {
    String address =
        path.replace("{id}", session).replace("{later}", session).replace("{run}", "1") + query;
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("server-timing").orElse("")).contains("store;dur=");
    JsonObject content = response(path, "200").getJsonObject("content");
    JsonObject schema = content.getJsonObject("application/json").getJsonObject("schema");
    assertThat(check(answer.body(), schema)).isEmpty();
    assertThat(check("\"something else\"", schema)).isNotEmpty();
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    String tag = answer.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again = get(address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/history, ?from=soon, 400",
    "/api/v1/reps, ?exercise=jump, 400",
    "/api/v1/reps, ?layout=5, 400",
    "/api/v1/sessions, ?limit=0, 400",
    "/api/v1/sessions/{id}, '', 404",
    "/api/v1/sessions/{id}/angles, '', 404",
    "/api/v1/sessions/{id}/differences/{later}, '', 404",
    "/api/v1/sessions/{id}/runs, '', 404",
    "/api/v1/sessions/{id}/runs/{run}, '', 404",
    "/api/v1/exports/{format}, '', 404"
  })
  void whatIsRefusedIsAProblemAsDescribed(String path, String query, String status)
      throws Exception {
    HttpResponse<String> answer =
        get(
            path.replace("{id}", "nobody")
                    .replace("{later}", "nobody")
                    .replace("{format}", "scroll")
                    .replace("{run}", "1")
                + query);
    assertThat("" + answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonObject content = response(path, status).getJsonObject("content");
    assertThat(
            check(
                answer.body(),
                content.getJsonObject("application/problem+json").getJsonObject("schema")))
        .isEmpty();
  }

  private static JsonObject response(String path, String status) {
    return document
        .getJsonObject("paths")
        .getJsonObject(path)
        .getJsonObject("get")
        .getJsonObject("responses")
        .getJsonObject(status);
  }

  @Test
  void aNumberOfTheWrongKindDoesNotPassAsDescribed() throws Exception {
    JsonObject schema = new JsonObject().put("$ref", "#/components/schemas/History");
    JsonObject history = new JsonObject(get("/api/v1/history").body());
    assertThat(check(history.encode(), schema)).isEmpty();
    JsonObject measure =
        history.getJsonArray("trends").getJsonObject(0).getJsonArray("measures").getJsonObject(0);
    assertThat(check(history.copy().put("more", 1).encode(), schema)).isNotEmpty();
    measure.put("change", "better");
    assertThat(check(history.encode(), schema)).isNotEmpty();
  }

  /** What is not as a schema says; those of OpenAPI 3.1 are JSON Schema 2020-12. */
  private static List<OutputUnit> check(String body, JsonObject schema) {
    String definitions =
        new JsonObject()
            .put("allOf", new JsonArray().add(schema))
            .put("$defs", document.getJsonObject("components").getJsonObject("schemas"))
            .encode()
            .replace("#/components/schemas/", "#/$defs/");
    JsonSchemaOptions options =
        new JsonSchemaOptions()
            .setBaseUri("https://hingeline.invalid/")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);
    OutputUnit result =
        Validator.create(JsonSchema.of(new JsonObject(definitions)), options)
            .validate(Json.decodeValue(body));
    return result.getValid() ? List.of() : result.getErrors();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create(server.address().replaceAll("/$", "") + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
