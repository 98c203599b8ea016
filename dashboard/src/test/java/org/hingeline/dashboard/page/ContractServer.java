package org.hingeline.dashboard.page;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hingeline.dashboard.web.Pages;

/**
 * The other side of the page: serves the real pages as the product does and speaks the live and
 * review contract with whatever a test tells it to say.
 */
final class ContractServer implements AutoCloseable {
  final LinkedBlockingQueue<String> commands = new LinkedBlockingQueue<>();
  private final Vertx vertx = Vertx.vertx();
  private final Set<ServerWebSocket> pages = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonObject> latest = new LinkedHashMap<>();
  private final Map<String, JsonObject> sessions = new LinkedHashMap<>();
  private final Map<String, JsonObject> angles = new LinkedHashMap<>();
  private final JsonArray runs = new JsonArray().add(about(0, new JsonArray()));
  private final List<JsonObject> results = new ArrayList<>();
  private final int port;
  private volatile JsonArray differences = new JsonArray();
  private volatile JsonArray people = new JsonArray();
  private volatile Function<MultiMap, JsonObject> histories = query -> KnownHistory.of();
  private volatile MultiMap lastHistoryQuery;

  ContractServer(int wantedPort) throws Exception {
    Router router = Router.router(vertx);
    Pages.headers(router);
    router.route("/live").handler(this::live);
    router.post().handler(BodyHandler.create(false));
    router.post("/api/v1/live/*").handler(this::command);
    router.get("/api/v1/people").handler(c -> c.json(people));
    router.get("/api/v1/history").handler(this::history);
    router.get("/api/v1/sessions").handler(this::list);
    router.get("/api/v1/sessions/:id").handler(c -> answer(c, sessions));
    router.get("/api/v1/sessions/:id/angles").handler(c -> answer(c, angles));
    router.get("/api/v1/sessions/:id/runs").handler(c -> c.json(runs));
    router.get("/api/v1/sessions/:id/runs/:run").handler(c -> c.json(found(c.pathParam("run"))));
    router.get("/api/v1/sessions/:id/differences/:later").handler(c -> c.json(differences));
    Pages.mount(router);
    port =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(wantedPort))
            .requestHandler(router)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS)
            .actualPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Sends a message to every page; kept for pages that connect later, the last one of a kind. */
  synchronized void say(JsonObject message) {
    String type = message.getString("type");
    if (!type.equals("frame")) {
      String detail =
          type.equals("rep") || type.equals("set")
              ? " " + message.getValue("set") + " " + message.getValue("number")
              : "";
      latest.put(type + detail, message);
    }
    String text = message.encode();
    pages.forEach(page -> page.writeTextMessage(text));
  }

  /** Forgets all that was said, as a server that has just started. */
  synchronized void forget() {
    latest.clear();
  }

  /** Cuts every connection, as a server that went away. */
  void hangUp() {
    pages.forEach(ServerWebSocket::close);
  }

  int connectedPages() {
    return pages.size();
  }

  void keep(JsonObject session, JsonObject sessionAngles) {
    String id = session.getJsonObject("session").getString("id");
    sessions.put(id, session);
    angles.put(id, sessionAngles);
  }

  /** A later analysis of every session; what it found is told as that of a session is. */
  void run(int number, JsonArray settings, JsonObject found) {
    runs.add(about(number, settings));
    results.add(found);
  }

  private static JsonObject about(int number, JsonArray settings) {
    return new JsonObject()
        .put("number", number)
        .put("made_at", "2026-11-2%dT10:00:00Z".formatted(number))
        .put("software_version", "1.0")
        .put("review", false)
        .put("settings", settings)
        .put("counted", 9);
  }

  private JsonObject found(String run) {
    JsonObject all = results.get(Integer.parseInt(run) - 1);
    return new JsonObject()
        .put("calibrations", all.getJsonArray("calibrations"))
        .put("sets", all.getJsonArray("sets"))
        .put("reps", all.getJsonArray("reps"));
  }

  /** What differs between any two sessions. */
  void differences(JsonArray judged) {
    differences = judged;
  }

  void people(JsonArray entered) {
    people = entered;
  }

  /** What is answered to a query of the history. */
  void history(Function<MultiMap, JsonObject> answer) {
    histories = answer;
  }

  MultiMap lastHistoryQuery() {
    return lastHistoryQuery;
  }

  private void history(RoutingContext context) {
    lastHistoryQuery = context.queryParams();
    context.json(histories.apply(lastHistoryQuery));
  }

  private void live(RoutingContext context) {
    context
        .request()
        .toWebSocket()
        .onSuccess(
            page -> {
              synchronized (this) {
                latest.values().forEach(message -> page.writeTextMessage(message.encode()));
                pages.add(page);
              }
              page.closeHandler(closed -> pages.remove(page));
            });
  }

  private void command(RoutingContext context) {
    commands.add(context.request().path() + " " + context.body().asString());
    context.response().putHeader("Content-Type", "application/json").end("{}");
  }

  private void list(RoutingContext context) {
    JsonArray page = new JsonArray();
    String person = context.request().getParam("person", "");
    String from = context.request().getParam("from", "");
    sessions.values().stream()
        .map(kept -> kept.getJsonObject("session"))
        .filter(kept -> person.isEmpty() || person.equals(kept.getString("person", "none")))
        .filter(kept -> kept.getString("started_at").compareTo(from) >= 0)
        .skip(Long.parseLong(context.request().getParam("offset", "0")))
        .limit(Long.parseLong(context.request().getParam("limit", "50")))
        .forEach(page::add);
    context.json(page);
  }

  private static void answer(RoutingContext context, Map<String, JsonObject> kept) {
    JsonObject found = kept.get(context.pathParam("id"));
    if (found == null) {
      context.response().setStatusCode(404).end();
    } else {
      context.json(found);
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
