package org.hingeline.storage.series.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hingeline.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfluxCheckTest {

  private static final String DATABASE = "checked";

  @TempDir Path folder;

  private static InfluxConfig config(String url, String user) {
    return new InfluxConfig(url, DATABASE, user, "pw-" + user, "", "");
  }

  private static void assertInTheWay(InfluxConfig config, InstantSource clock, String pattern) {
    assertThatThrownBy(() -> InfluxCheck.run(config, clock))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("InfluxDB at " + config.url() + ", database " + DATABASE)
        .hasMessageMatching(pattern)
        .message()
        .hasLineCount(1)
        .doesNotContain("pw-");
  }

  @Test
  void a_server_that_can_be_used_is_told_with_its_version_and_no_row_is_left_there()
      throws IOException, InterruptedException {
    InfluxProcess server = InfluxProcess.shared();
    assertThat(InfluxCheck.run(config(server.url(), ""), InstantSource.system()))
        .matches("InfluxDB at " + server.url() + ", database checked, version 1\\.\\S+");
    assertThat(server.ask(DATABASE, "SHOW MEASUREMENTS")).isBlank();
    assertThat(server.ask("", "SHOW DATABASES")).contains(DATABASE);
  }

  @Test
  void clocks_an_hour_apart_are_told_with_the_side() throws IOException, InterruptedException {
    InfluxConfig config = config(InfluxProcess.shared().url(), "");
    Duration hour = Duration.ofHours(1);
    assertInTheWay(
        config,
        () -> Instant.now().plus(hour),
        ".*: its clock is 3(59|60)\\d s behind the clock of this computer, limit=30 s; .*");
    assertInTheWay(
        config,
        () -> Instant.now().minus(hour),
        ".*: its clock is 3(59|60)\\d s ahead of the clock of this computer, limit=30 s; .*");
  }

  @Test
  void who_may_not_enter_or_may_only_read_is_told_so() throws IOException, InterruptedException {
    try (InfluxProcess server =
        InfluxProcess.start(folder.resolve("influxd"), List.of(), "auth-enabled = true")) {
      server.ask("", "CREATE USER boss WITH PASSWORD 'pw-boss' WITH ALL PRIVILEGES");
      try (InfluxServer boss = new InfluxServer(config(server.url(), "boss"))) {
        boss.rows("CREATE USER reader WITH PASSWORD 'pw-reader'");
        boss.rows("GRANT READ ON " + DATABASE + " TO reader");
        boss.rows("CREATE USER recorder WITH PASSWORD 'pw-recorder'");
        boss.rows("GRANT ALL ON " + DATABASE + " TO recorder");
      }
      InstantSource clock = InstantSource.system();
      assertThat(InfluxCheck.run(config(server.url(), "recorder"), clock)).contains("version 1.");
      assertInTheWay(config(server.url(), "nobody"), clock, ".* does not let us in: .*");
      assertInTheWay(config(server.url(), "reader"), clock, ".* does not let us in: .*");
    }
  }

  @Test
  void nobody_there_and_somebody_else_there_are_told() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("X-Influxdb-Version", "0.8.9");
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    InfluxConfig config = config("http://127.0.0.1:" + other.getAddress().getPort(), "");
    other.start();
    try {
      assertInTheWay(
          config,
          InstantSource.system(),
          ".* is of version 0\\.8\\.9, expected 1\\.x, 2\\.x or 3\\.x");
    } finally {
      other.stop(0);
    }
    assertInTheWay(config, InstantSource.system(), ".* does not answer: .*");
  }
}
