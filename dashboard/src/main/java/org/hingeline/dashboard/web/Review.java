package org.hingeline.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.hingeline.storage.AnalysisRun;
import org.hingeline.storage.RepetitionFilter;
import org.hingeline.storage.RepetitionPage;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionPage;
import org.hingeline.storage.SessionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions that were kept. */
final class Review {

  private static final Logger LOG = LoggerFactory.getLogger(Review.class);
  private static final String PATH = "/api/v1/sessions";
  private static final int PAGE_SIZE = 50;
  private static final int PAGE_LIMIT = 500;
  private static final int REPETITIONS = 500;
  private static final int REPETITIONS_LIMIT = 5_000;
  private static final int POINTS = 2_000;
  private static final int POINTS_LIMIT = 200_000;

  private final StoreAnswer answer;
  private final SessionStore store;

  private Review(StoreAnswer answer, SessionStore store) {
    this.answer = answer;
    this.store = store;
  }

  static void mount(Vertx vertx, Router router, SessionStore store) {
    Review review = new Review(new StoreAnswer(vertx), store);
    router.get("/api/v1/history").handler(review::history);
    router.get("/api/v1/reps").handler(review::repetitions);
    router.get(PATH).handler(review::list);
    router.get(PATH + "/:id").handler(review::session);
    router.get(PATH + "/:id/differences/:later").handler(review::differences);
    router.get(PATH + "/:id/angles").handler(review::angles);
    router.get(PATH + "/:id/runs").handler(review::runs);
    router.get(PATH + "/:id/runs/:run").handler(review::run);
  }

  /**
   * Reads the history once, so that whoever asks for it first waits no longer than those after:
   * months of it take twice as long while classes are loaded and the file is cold.
   */
  static Future<?> readAhead(Vertx vertx, SessionStore store) {
    return vertx
        .executeBlocking(
            () -> HistoryJson.history(store.history(SessionFilter.all())).toBuffer(), false)
        .onFailure(cause -> LOG.debug("The history was not read ahead", cause));
  }

  private void list(RoutingContext context) {
    Query query = new Query(context);
    int offset = (int) query.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = (int) query.number("limit", PAGE_SIZE, 1, PAGE_LIMIT);
    SessionFilter filter = query.sessions();
    if (query.refused()) {
      return;
    }
    answer.send(
        context,
        () -> {
          SessionPage page = store.sessions(filter, offset, limit);
          JsonArray sessions = new JsonArray();
          page.sessions().forEach(summary -> sessions.add(SessionJson.summary(summary)));
          context.response().putHeader("X-Total-Count", Integer.toString(page.total()));
          return sessions;
        });
  }

  private void session(RoutingContext context) {
    String id = context.pathParam("id");
    answer.find(
        context,
        missing(id),
        () ->
            store.session(id).map(found -> SessionJson.detail(found, store.extent(id).samples())));
  }

  private void angles(RoutingContext context) {
    String id = context.pathParam("id");
    Query query = new Query(context);
    double fromS = query.number("from_s", -1e9, -1e9, 1e9);
    double toS = query.number("to_s", 1e9, -1e9, 1e9);
    int points = (int) query.number("max_points", POINTS, 2, POINTS_LIMIT);
    if (query.refused()) {
      return;
    }
    answer.find(
        context,
        missing(id),
        () -> {
          if (!store.has(id)) {
            return Optional.empty();
          }
          return Optional.of(
              AnglesText.of(
                  store.angles(id, Math.round(fromS * 1e9), Math.round(toS * 1e9), points)));
        });
  }

  private void runs(RoutingContext context) {
    String id = context.pathParam("id");
    answer.find(
        context,
        missing(id),
        () -> {
          List<AnalysisRun> runs = store.runs(id);
          return runs.isEmpty() ? Optional.empty() : Optional.of(RunJson.list(runs));
        });
  }

  /** A run after the first; the first one is the session itself. */
  private void run(RoutingContext context) {
    String id = context.pathParam("id");
    String number = context.pathParam("run");
    answer.find(
        context,
        "There is no run " + number + " of a session " + id + ".",
        () -> {
          List<AnalysisRun> runs = store.runs(id);
          return runs.stream()
              .skip(1)
              .filter(run -> number.equals(Integer.toString(run.number())))
              .findFirst()
              .map(run -> RunJson.detail(run, runs.get(0), store.runResults(id, run.number())));
        });
  }

  private void differences(RoutingContext context) {
    String earlier = context.pathParam("id");
    String later = context.pathParam("later");
    answer.find(
        context,
        "There is no session " + earlier + ", or none " + later + ".",
        () ->
            store.has(earlier) && store.has(later)
                ? Optional.of(DifferenceJson.comparisons(store.compare(earlier, later)))
                : Optional.empty());
  }

  private void history(RoutingContext context) {
    Query query = new Query(context);
    SessionFilter filter = query.sessions();
    if (!query.refused()) {
      answer.send(context, () -> HistoryJson.history(store.history(filter)));
    }
  }

  private void repetitions(RoutingContext context) {
    Query query = new Query(context);
    int offset = (int) query.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = (int) query.number("limit", REPETITIONS, 1, REPETITIONS_LIMIT);
    RepetitionFilter filter =
        new RepetitionFilter(query.sessions(), query.exercise(), query.layout());
    if (query.refused()) {
      return;
    }
    answer.send(
        context,
        () -> {
          RepetitionPage page = store.repetitions(filter, offset, limit);
          context.response().putHeader("X-Total-Count", Integer.toString(page.total()));
          return SessionJson.repetitions(page);
        });
  }

  private static String missing(String id) {
    return "There is no session " + id + ".";
  }
}
