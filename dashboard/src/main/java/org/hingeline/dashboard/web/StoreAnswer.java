package org.hingeline.dashboard.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Answers with what is read from the store: on a worker thread, so that the live page never waits
 * for it, and with how long that took. Whoever has the same answer already is told so (RFC 9110).
 */
final class StoreAnswer {

  private record Read(Buffer body, String tag, double storeMs, double jsonMs) {}

  private final Vertx vertx;

  StoreAnswer(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Sends a JSON object or array, or what is encoded already. */
  void send(RoutingContext context, Callable<?> reading) {
    find(context, "There is nothing.", () -> Optional.of(reading.call()));
  }

  /** The same of what may not be there; then says what is missing. */
  void find(RoutingContext context, String missing, Callable<Optional<?>> reading) {
    vertx
        .executeBlocking(() -> read(reading), false)
        .onSuccess(
            read -> {
              if (read.body() == null) {
                Problem.send(context, 404, missing);
              } else {
                answer(context, read);
              }
            })
        .onFailure(cause -> Problem.fail(context, cause));
  }

  private static Read read(Callable<Optional<?>> reading) throws Exception {
    long startNs = System.nanoTime();
    Optional<?> found = reading.call();
    long readNs = System.nanoTime();
    Buffer body = found.map(StoreAnswer::encode).orElse(null);
    String tag = body == null ? null : Tag.of(body);
    return new Read(body, tag, (readNs - startNs) * 1e-6, (System.nanoTime() - readNs) * 1e-6);
  }

  private static void answer(RoutingContext context, Read read) {
    HttpServerResponse response = context.response();
    response.putHeader(
        "Server-Timing",
        String.format(Locale.ROOT, "store;dur=%.1f, json;dur=%.1f", read.storeMs(), read.jsonMs()));
    if (!Tag.known(context, read.tag())) {
      // The way is short: packing would cost the thread of the live feed more than it saves.
      response
          .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(read.body());
    }
  }

  private static Buffer encode(Object json) {
    if (json instanceof Buffer encoded) {
      return encoded;
    }
    return json instanceof JsonObject object ? object.toBuffer() : ((JsonArray) json).toBuffer();
  }
}
