package org.hingeline.dashboard.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.hingeline.storage.StorageException;

/** Answers with a problem in JSON (RFC 9457). */
final class Problem {

  private Problem() {}

  /** Says why something did not succeed: 503 while the store does not take part, else 500. */
  static void fail(RoutingContext context, Throwable cause) {
    if (cause instanceof StorageException) {
      send(context, 503, cause.getMessage());
    } else {
      context.fail(cause);
    }
  }

  static void send(RoutingContext context, int status, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(
            new JsonObject()
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail)
                .encode());
  }
}
