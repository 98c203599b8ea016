package org.hingeline.dashboard.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hingeline.dashboard.live.Topic;
import org.hingeline.storage.DeletionRefused;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionStore;

/** People who train: entered, deleted, and chosen for what is being recorded. */
final class People {

  private static final String PATH = "/api/v1/people";
  private static final String CHOICE = "/api/v1/live/person";
  private static final int BODY_LIMIT_BYTES = 4 << 10;

  private final Vertx vertx;
  private final SessionStore store;

  private People(Vertx vertx, SessionStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  static void mount(Vertx vertx, Router router, SessionStore store) {
    People people = new People(vertx, store);
    BodyHandler body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT_BYTES);
    StoreAnswer answer = new StoreAnswer(vertx);
    router.get(PATH).handler(context -> answer.send(context, people::list));
    router.post(PATH).handler(body).handler(asked(people::add));
    router.delete(PATH + "/:id").handler(body).handler(asked(people::delete));
    router.post(CHOICE).handler(asked(people::choose));
  }

  private JsonArray list() {
    Map<String, Integer> sessions = store.people().sessions();
    JsonArray list = new JsonArray();
    for (Person person : store.people().all()) {
      list.add(json(person).put("sessions", sessions.getOrDefault(person.id(), 0)));
    }
    return list;
  }

  private interface Request {
    void perform(RoutingContext context, JsonObject body);
  }

  private static Handler<RoutingContext> asked(Request request) {
    return context -> {
      try {
        JsonObject body = context.body().asJsonObject();
        request.perform(context, body == null ? new JsonObject() : body);
      } catch (DecodeException | ClassCastException e) {
        Problem.send(context, 400, "The request is not a JSON object of the expected form.");
      }
    };
  }

  private void add(RoutingContext context, JsonObject body) {
    String alias = body.getString("alias", "");
    work(
        context,
        () -> store.people().add(alias, System.currentTimeMillis()),
        person -> {
          context.response().setStatusCode(201);
          context.json(json(person));
        });
  }

  /** Body {@code {"number": 7}}; {@code null} for nobody. */
  private void choose(RoutingContext context, JsonObject body) {
    Integer number = body.getInteger("number");
    work(
        context,
        () -> {
          Optional<Person> person =
              number == null ? Optional.empty() : store.people().numbered(number);
          if (number != null && person.isEmpty()) {
            throw new IllegalArgumentException("number=" + number + ", there is no such patient");
          }
          return person;
        },
        person ->
            vertx
                .eventBus()
                .request(Topic.PERSON_COMMANDS, person, Topic.local())
                .compose(reply -> vertx.eventBus().request(Topic.KEPT_SO_FAR, ""))
                .onSuccess(reply -> context.json(new JsonObject().put("done", true)))
                .onFailure(cause -> Problem.send(context, 409, cause.getMessage())));
  }

  /** Body {@code {"number": 7}}: the number of the patient, typed by whoever asks. */
  private void delete(RoutingContext context, JsonObject body) {
    String id = context.pathParam("id");
    Integer number = body.getInteger("number");
    if (number == null) {
      Problem.send(context, 400, "number is missing, expected the number of the patient, typed");
      return;
    }
    work(
        context,
        () -> store.people().delete(id, number, "page", System.currentTimeMillis()),
        deletion -> {
          if (deletion.isEmpty()) {
            Problem.send(context, 404, "There is no patient " + id + ".");
          } else {
            Topic.GONE.publish(vertx, id);
            context.json(
                new JsonObject()
                    .put("sessions", deletion.get().sessions())
                    .put("complete", deletion.get().complete()));
          }
        });
  }

  private <T> void work(RoutingContext context, Callable<T> work, Consumer<T> then) {
    vertx
        .executeBlocking(work, false)
        .onSuccess(then::accept)
        .onFailure(
            cause -> {
              if (cause instanceof IllegalArgumentException) {
                Problem.send(context, 400, cause.getMessage());
              } else if (cause instanceof DeletionRefused) {
                Problem.send(context, 409, cause.getMessage());
              } else {
                Problem.fail(context, cause);
              }
            });
  }

  private static JsonObject json(Person person) {
    return new JsonObject()
        .put("id", person.id())
        .put("number", person.number())
        .put("alias", person.alias());
  }
}
