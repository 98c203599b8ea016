package org.hingeline.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.server.Serving;

/** The whole system with simulated lifts kept as sessions, analysed by the real pipeline. */
final class KeptLifts implements AutoCloseable {
  private static final Path FOLDER =
      Path.of(System.getProperty("hingeline.root", "."), "recordings", "simulated");

  private final Server server;

  KeptLifts(Path data, String... recordings) {
    for (String name : recordings) {
      String recording = FOLDER.resolve(name + ".csv.gz").toString();
      assertThat(CommandRunner.run("import", recording, "--session", "--data", data.toString()))
          .isZero();
    }
    server = Serving.live(data);
  }

  String url(String path) {
    return server.address() + path;
  }

  /** The sessions as the server lists them. */
  JsonArray sessions() throws IOException, InterruptedException {
    return new JsonArray(get("api/v1/sessions"));
  }

  /** A session as the server tells it, or what lies below its path. */
  JsonObject session(String path) throws IOException, InterruptedException {
    return new JsonObject(get("api/v1/sessions/" + path));
  }

  /** The id of a session that is not this one. */
  String anotherThan(String id) throws IOException, InterruptedException {
    return sessions().stream()
        .map(session -> ((JsonObject) session).getString("id"))
        .filter(other -> !other.equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    server.close();
  }
}
