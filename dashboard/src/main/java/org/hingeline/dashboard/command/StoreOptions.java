package org.hingeline.dashboard.command;

import java.nio.file.Path;
import java.util.List;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.StorageException;
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

  /** Opens the store. */
  SessionStore open() {
    try {
      return SessionStore.open(StorageConfig.in(settings().dataFolder()));
    } catch (StorageException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private Settings settings() {
    SettingsReader reader = SettingsReader.defaults();
    if (config != null) {
      reader = reader.with(config);
    }
    reader = reader.with(System.getenv());
    if (data != null) {
      reader = reader.with("data.folder", List.of(data.toAbsolutePath().toString()), "--data");
    }
    return reader.settings(ServerOptions.home());
  }
}
