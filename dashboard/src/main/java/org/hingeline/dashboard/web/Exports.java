package org.hingeline.dashboard.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.file.SingleFile;
import org.hingeline.exports.file.ZipFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportException;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;

/** Downloads of kept sessions, made on a worker thread while they are sent. */
final class Exports {

  private static final String FORMATS = "/api/v1/exports";
  private static final String SEVERAL = FORMATS + "/:format";
  private static final String ONE = "/api/v1/sessions/:id/exports/:format";

  private final Vertx vertx;
  private final SessionStore store;

  private Exports(Vertx vertx, SessionStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  static void mount(Vertx vertx, Router router, SessionStore store) {
    Exports exports = new Exports(vertx, store);
    StoreAnswer answer = new StoreAnswer(vertx);
    router.get(FORMATS).handler(context -> answer.send(context, Exports::formats));
    router.get(SEVERAL).handler(exports::several);
    router.get(ONE).handler(exports::one);
  }

  private static JsonArray formats() {
    JsonArray formats = new JsonArray();
    for (ExportFormat format : ExportFormat.values()) {
      formats.add(
          new JsonObject()
              .put("format", format.label())
              .put("title", format.title())
              .put("about", format.about())
              .put("media_type", format.mediaType(1)));
    }
    return formats;
  }

  private void one(RoutingContext context) {
    String id = context.pathParam("id");
    format(context)
        .ifPresent(
            format ->
                answer(
                    context,
                    source -> {
                      ExportSession session =
                          source
                              .session(id)
                              .orElseThrow(() -> new Missing("There is no session " + id + "."));
                      return new ExportRequest(format, List.of(id), session.fileStem());
                    }));
  }

  private void several(RoutingContext context) {
    Query query = new Query(context);
    int patient = (int) query.number("patient", -1, 0, Integer.MAX_VALUE);
    long fromMs = query.instantMs("from", Long.MIN_VALUE);
    long toMs = query.instantMs("to", Long.MAX_VALUE);
    if (query.refused()) {
      return;
    }
    Optional<ExportFormat> format = format(context);
    format.ifPresent(
        chosen ->
            answer(
                context,
                source -> {
                  List<String> ids =
                      source
                          .find(patient < 0 ? null : patient, fromMs, toMs)
                          .orElseThrow(() -> new Missing("There is no patient " + patient + "."))
                          .stream()
                          .map(SessionSummary::id)
                          .toList();
                  if (ids.isEmpty()) {
                    throw new Missing("There is no session to export.");
                  }
                  return new ExportRequest(
                      chosen, ids, patient < 0 ? "sessions" : "patient-%04d".formatted(patient));
                }));
  }

  private interface Choice {
    ExportRequest from(SessionSource source) throws Missing;
  }

  /** Nothing to export. */
  private static final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }

  private void answer(RoutingContext context, Choice choice) {
    HttpServerResponse response = context.response();
    vertx
        .executeBlocking(
            () -> {
              SessionSource source = new SessionSource(store);
              ExportRequest request = choice.from(source);
              response
                  .setChunked(true)
                  .putHeader("Content-Type", request.mediaType())
                  .putHeader(
                      "Content-Disposition", "attachment; filename=\"" + request.fileName() + "\"");
              send(request, source, new ResponseStream(response));
              return null;
            },
            false)
        .onSuccess(sent -> response.end())
        .onFailure(cause -> failed(context, cause));
  }

  private static void send(ExportRequest request, SessionSource source, OutputStream body)
      throws IOException {
    ExportBatch batch = new ExportBatch(source, request.sessions(), done -> {});
    try (OutputStream out = body) {
      if (request.oneFile()) {
        request.format().writer().write(batch, new SingleFile(out));
      } else {
        try (ZipFiles zip = new ZipFiles(out)) {
          request.format().writer().write(batch, zip);
        }
      }
    }
  }

  /** What has begun cannot be taken back: it is broken off, so that nobody takes it for whole. */
  private static void failed(RoutingContext context, Throwable cause) {
    if (context.response().headWritten()) {
      context.request().connection().close();
      return;
    }
    context.response().setChunked(false).headers().remove("Content-Disposition");
    if (cause instanceof Missing) {
      Problem.send(context, 404, cause.getMessage());
    } else if (cause instanceof ExportException) {
      Problem.send(context, 409, cause.getMessage());
    } else {
      Problem.fail(context, cause);
    }
  }

  private static Optional<ExportFormat> format(RoutingContext context) {
    String label = context.pathParam("format");
    Optional<ExportFormat> format = ExportFormat.labelled(label);
    if (format.isEmpty()) {
      Problem.send(
          context, 404, "format %s: unknown, expected %s".formatted(label, ExportFormat.labels()));
    }
    return format;
  }
}
