package org.hingeline.dashboard.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.server.Server;
import org.hingeline.storage.SessionStore;
import picocli.CommandLine.Option;

/** The options of every command that works on kept sessions without a server. */
final class StoreOptions {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where sessions are kept; not while a server uses it.")
  private Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML; see hingeline serve --print-config.")
  private Path config;

  /** Opens the store where the settings say that it is. */
  SessionStore open() {
    return Server.open(settings(Map.of()));
  }

  /** The settings, with how sensors sit over what they say of it. */
  Settings settings(Map<String, String> mountings) {
    SettingsReader reader =
        DeclaredMountings.over(ServerOptions.settings(config, System.getenv()), mountings);
    if (data != null) {
      reader = reader.with("data.folder", List.of(data.toAbsolutePath().toString()), "--data");
    }
    return reader.settings(ServerOptions.home());
  }
}
