package org.hingeline.dashboard.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the API, as OpenAPI 3.1, for programs and people who write them. */
final class OpenApi {

  static final String PATH = "/api/v1/openapi.json";
  private static final String RESOURCE = "/org/hingeline/dashboard/openapi.json";

  private OpenApi() {}

  static void mount(Vertx vertx, Router router) {
    StoreAnswer answer = new StoreAnswer(vertx);
    router.get(PATH).handler(context -> answer.send(context, OpenApi::document));
  }

  static Buffer document() throws IOException {
    try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
      return Buffer.buffer(Objects.requireNonNull(in, RESOURCE).readAllBytes());
    }
  }
}
