package org.hingeline.storage.series.influx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real {@code influxd} in a folder and on ports of its own; stopped and started at will. */
public final class InfluxProcess implements AutoCloseable {

  private static final long START_LIMIT_NS = 30_000_000_000L;
  private static final int ATTEMPTS = 5;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static InfluxProcess shared;

  private final Path folder;
  private final List<String> prefix;
  private final String settings;
  private int port;
  private Process process;

  private InfluxProcess(Path folder, List<String> prefix, String settings) {
    this.folder = folder;
    this.prefix = prefix;
    this.settings = settings;
  }

  /** One server for all tests of this process, which its end stops. */
  public static synchronized InfluxProcess shared() throws IOException, InterruptedException {
    if (shared == null) {
      Path folder = Files.createTempDirectory("hingeline-influxd");
      InfluxProcess server = start(folder, List.of(), "");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.removeAll(folder)));
      shared = server;
    }
    return shared;
  }

  /**
   * Starts a server.
   *
   * @param prefix words before the command line, e.g. {@code prlimit …}
   * @param settings more lines of its section {@code [http]}
   */
  public static InfluxProcess start(Path folder, List<String> prefix, String settings)
      throws IOException, InterruptedException {
    InfluxProcess server = new InfluxProcess(folder, prefix, settings);
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      server.port = freePort();
      try {
        server.start();
        return server;
      } catch (IOException e) {
        // Somebody else may have taken the port in between.
        last = e;
      }
    }
    throw last;
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it again, at the same address with the same data. */
  public void start() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path file = folder.resolve("influxd.conf");
    Files.writeString(file, configuration(freePort()));
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("influxd", "-config", file.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("influxd.log").toFile()))
            .start();
    long until = System.nanoTime() + START_LIMIT_NS;
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - until > 0) {
        process.destroyForcibly().waitFor();
        throw new IOException(
            "influxd did not start: " + Files.readString(folder.resolve("influxd.log")));
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  /** Ends it as its service manager does. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Ends it without notice. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Process id. */
  public long pid() {
    return process.pid();
  }

  /** Asks in InfluxQL, as anybody could; the answer as CSV. */
  public String ask(String database, String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    url()
                        + "/query?epoch=ns&db="
                        + database
                        + "&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "application/csv")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Writes lines of the line protocol, as anybody could. */
  public void post(String database, String lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/write?db=" + database))
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 204) {
      throw new IOException(answer.body());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/ping")).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
    } catch (IOException e) {
      return false;
    }
  }

  private String configuration(int rpcPort) {
    return """
        reporting-disabled = true
        bind-address = "127.0.0.1:%2$d"
        [meta]
          dir = "%1$s/meta"
        [data]
          dir = "%1$s/data"
          wal-dir = "%1$s/wal"
          query-log-enabled = false
          index-version = "inmem"
        [http]
          bind-address = "127.0.0.1:%3$d"
          log-enabled = false
        %4$s
        [monitor]
          store-enabled = false
        [subscriber]
          enabled = false
        [continuous_queries]
          enabled = false
        """
        .formatted(folder.toAbsolutePath(), rpcPort, port, settings);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void removeAll(Path folder) {
    try {
      kill();
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      // A temporary folder that stays behind is the system's to clean up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
