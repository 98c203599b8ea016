package org.hingeline.dashboard.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.function.Function;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.LiveCommand;
import org.hingeline.dashboard.live.SensorCommand;
import org.hingeline.dashboard.live.Topic;

/** What a person can ask for while sensors stream. */
final class LiveCommands {

  private static final String PATH = "/api/v1/live/";
  private static final int BODY_LIMIT_BYTES = 16 << 10;
  private static final int NOTE_LIMIT = 2_000;

  private LiveCommands() {}

  static void mount(Vertx vertx, Router router) {
    router.route(PATH + "*").handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT_BYTES));
    post(vertx, router, "calibration/start", body -> new LiveCommand.StartCalibration());
    post(vertx, router, "calibration/skip", body -> new LiveCommand.SkipStep());
    post(vertx, router, "calibration/cancel", body -> new LiveCommand.CancelCalibration());
    post(vertx, router, "set/start", LiveCommands::startSet);
    post(vertx, router, "set/end", body -> new LiveCommand.EndSet());
    post(vertx, router, "note", LiveCommands::note);
    sensors(vertx, router, "places/find", body -> new SensorCommand.FindPlaces());
    sensors(vertx, router, "places/skip", body -> new SensorCommand.SkipPlace());
    sensors(vertx, router, "places/cancel", body -> new SensorCommand.CancelPlaces());
    sensors(vertx, router, "places/set", LiveCommands::place);
    sensors(vertx, router, "places/exchange", LiveCommands::exchange);
  }

  private static void post(
      Vertx vertx, Router router, String path, Function<JsonObject, LiveCommand> command) {
    router.post(PATH + path).handler(perform(vertx, Topic.COMMANDS, command));
  }

  private static void sensors(
      Vertx vertx, Router router, String path, Function<JsonObject, SensorCommand> command) {
    router.post(PATH + path).handler(perform(vertx, Topic.SENSOR_COMMANDS, command));
  }

  private static Handler<RoutingContext> perform(
      Vertx vertx, String address, Function<JsonObject, ?> command) {
    return context -> {
      Object asked;
      try {
        asked = command.apply(body(context));
      } catch (DecodeException | ClassCastException e) {
        Problem.send(context, 400, "The request is not a JSON object of the expected form.");
        return;
      } catch (IllegalArgumentException e) {
        Problem.send(context, 400, e.getMessage());
        return;
      }
      vertx
          .eventBus()
          .request(address, asked, Topic.local())
          .onSuccess(reply -> context.json(new JsonObject().put("done", true)))
          .onFailure(cause -> Problem.send(context, 409, reason(cause)));
    };
  }

  private static String reason(Throwable cause) {
    if (cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.NO_HANDLERS) {
      return "No sensor is streaming yet.";
    }
    return cause.getMessage();
  }

  private static JsonObject body(RoutingContext context) {
    String text = context.body().asString();
    return text == null || text.isBlank() ? new JsonObject() : new JsonObject(text);
  }

  private static LiveCommand startSet(JsonObject body) {
    String name = body.getString("exercise", "");
    Optional<Exercise> exercise = Exercise.labelled(name);
    return new LiveCommand.StartSet(
        exercise.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "exercise='" + name + "', expected hinge, deadlift, squat or bend")));
  }

  private static SensorCommand place(JsonObject body) {
    String serial = body.getString("serial", "");
    if (serial.isEmpty()) {
      throw new IllegalArgumentException("serial='', expected the serial number of a sensor");
    }
    Optional<Segment> segment =
        body.getString("segment") == null
            ? Optional.empty()
            : Optional.of(segment(body.getString("segment")));
    return new SensorCommand.Place(serial, segment);
  }

  private static SensorCommand exchange(JsonObject body) {
    return new SensorCommand.Exchange(
        segment(body.getString("first", "")), segment(body.getString("second", "")));
  }

  private static Segment segment(String name) {
    return Segment.labelled(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "segment='" + name + "', expected trunk, pelvis, thigh or shank"));
  }

  private static LiveCommand note(JsonObject body) {
    String text = body.getString("text", "").strip();
    if (text.isEmpty() || text.length() > NOTE_LIMIT) {
      throw new IllegalArgumentException(
          "text of " + text.length() + " characters, expected 1 to " + NOTE_LIMIT);
    }
    return new LiveCommand.TakeNote(text);
  }
}
