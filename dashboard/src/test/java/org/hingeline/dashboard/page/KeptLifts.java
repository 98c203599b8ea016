package org.hingeline.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
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
    return new JsonArray(
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url("api/v1/sessions"))).build(),
                BodyHandlers.ofString())
            .body());
  }

  @Override
  public void close() {
    server.close();
  }
}
