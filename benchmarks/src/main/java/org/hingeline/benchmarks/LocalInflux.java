package org.hingeline.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The computer's own {@code influxd} in a folder and on ports of its own. */
final class LocalInflux implements AutoCloseable {

  private static final long START_LIMIT_NS = 30_000_000_000L;

  private final Path folder;
  private final int port;
  private final Process process;

  private LocalInflux(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "influxd")));
  }

  static LocalInflux start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int port = freePort();
    Path settings = folder.resolve("influxd.conf");
    Files.writeString(settings, settings(folder, port));
    Process process =
        new ProcessBuilder("influxd", "-config", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("influxd.log").toFile())
            .start();
    LocalInflux server = new LocalInflux(folder, port, process);
    server.awaitAnswer();
    return server;
  }

  private static String settings(Path folder, int port) throws IOException {
    return String.join(
        "\n",
        "reporting-disabled = true",
        "bind-address = \"127.0.0.1:" + freePort() + "\"",
        "[meta]",
        "dir = \"" + folder.resolve("meta") + "\"",
        "[data]",
        "dir = \"" + folder.resolve("rows/data") + "\"",
        "wal-dir = \"" + folder.resolve("rows/wal") + "\"",
        "query-log-enabled = false",
        "[http]",
        "bind-address = \"127.0.0.1:" + port + "\"",
        "log-enabled = false",
        "[monitor]",
        "store-enabled = false",
        "");
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long until = System.nanoTime() + START_LIMIT_NS;
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > until) {
          process.destroyForcibly();
          throw new IOException(
              "influxd did not start: " + Files.readString(folder.resolve("influxd.log")), e);
        }
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Where it keeps rows: what is compressed, and what is still in its log. */
  Path dataFolder() {
    return folder.resolve("rows");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
