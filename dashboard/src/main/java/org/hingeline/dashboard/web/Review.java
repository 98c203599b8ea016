package org.hingeline.dashboard.web;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionPage;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageException;

/** The sessions that were kept. */
final class Review {

  private static final String PATH = "/api/v1/sessions";
  private static final int PAGE_SIZE = 50;
  private static final int PAGE_LIMIT = 500;
  private static final int POINTS = 2_000;
  private static final int POINTS_LIMIT = 200_000;

  private final Vertx vertx;
  private final SessionStore store;

  private Review(Vertx vertx, SessionStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  static void mount(Vertx vertx, Router router, SessionStore store) {
    Review review = new Review(vertx, store);
    router.get(PATH).handler(review::list);
    router.get(PATH + "/:id").handler(review::session);
    router.get(PATH + "/:id/angles").handler(review::angles);
  }

  private void list(RoutingContext context) {
    Query query = new Query(context);
    int offset = (int) query.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = (int) query.number("limit", PAGE_SIZE, 1, PAGE_LIMIT);
    if (query.refused()) {
      return;
    }
    answer(
        context,
        () -> {
          SessionPage page = store.sessions(SessionFilter.all(), offset, limit);
          JsonArray sessions = new JsonArray();
          page.sessions().forEach(summary -> sessions.add(SessionJson.summary(summary)));
          context.response().putHeader("X-Total-Count", Integer.toString(page.total()));
          return Optional.of(sessions);
        });
  }

  private void session(RoutingContext context) {
    String id = context.pathParam("id");
    answer(
        context,
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
    answer(
        context,
        () -> {
          Optional<SessionDetail> session = store.session(id);
          return session.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  SessionJson.angles(
                      store.angles(id, Math.round(fromS * 1e9), Math.round(toS * 1e9), points)));
        });
  }

  /** Reads on a worker thread: the live page never waits for the store. */
  private void answer(RoutingContext context, Callable<Optional<?>> reading) {
    vertx
        .executeBlocking(
            () -> {
              Optional<?> found = reading.call();
              return found.map(Review::encode).orElse(null);
            },
            false)
        .onSuccess(
            text -> {
              if (text == null) {
                Problem.send(context, 404, "There is no session " + context.pathParam("id") + ".");
              } else {
                context.response().putHeader("Content-Type", "application/json").end(text);
              }
            })
        .onFailure(
            cause -> {
              if (cause instanceof StorageException) {
                Problem.send(context, 503, cause.getMessage());
              } else {
                context.fail(cause);
              }
            });
  }

  private static String encode(Object json) {
    return json instanceof JsonObject object ? object.encode() : ((JsonArray) json).encode();
  }
}
