package org.hingeline.dashboard.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hingeline.dashboard.config.SettingsReader;
import picocli.CommandLine.Option;

/** The options of every command that starts a server. */
final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the pages, 0 for any free one. Default: 8080.")
  private Integer port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where sessions are kept; one server at a time.")
  private Path data;

  @Option(
      names = "--influx",
      paramLabel = "URL",
      description = {
        "An InfluxDB server that keeps samples and angles, e.g. http://clinic:8086. While it does"
            + " not answer they wait in the data folder.",
        "Database, user, password, token: see --print-config and docs/influxdb.md."
      })
  private String influx;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML; see hingeline serve --print-config.")
  private Path config;

  /**
   * Defaults, file and environment, the later over the earlier.
   *
   * @param config the file, or {@code null} without one
   */
  static SettingsReader settings(Path config, Map<String, String> environment) {
    SettingsReader defaults = SettingsReader.defaults();
    return (config == null ? defaults : defaults.with(config)).with(environment);
  }

  /** Defaults, file, environment and these options, the later over the earlier. */
  SettingsReader settings(Map<String, String> environment) {
    SettingsReader reader = settings(config, environment);
    if (port != null) {
      reader = reader.with("server.port", List.of(port.toString()), "--port");
    }
    if (data != null) {
      reader = reader.with("data.folder", List.of(data.toAbsolutePath().toString()), "--data");
    }
    if (influx != null) {
      reader = reader.with("series.url", List.of(influx), "--influx");
    }
    return reader;
  }

  boolean dataFolderGiven() {
    return data != null;
  }

  /** The folder that relative settings start from: where the launcher is. */
  static Path home() {
    return Path.of(System.getProperty("hingeline.home", "")).toAbsolutePath();
  }
}
