package org.hingeline.dashboard.server;

import java.nio.file.Path;
import java.util.List;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.storage.SessionMode;

/** The whole system on any free port, for a test. */
public final class Serving {

  private Serving() {}

  /** Serves live what the sources bring, and keeps it in a folder. */
  public static Server live(Path data, SampleSource... sources) {
    Settings settings =
        SettingsReader.defaults()
            .with("server.port", List.of("0"), "test")
            .with("data.folder", List.of(data.toString()), "test")
            .settings(data);
    return Server.start(settings, SessionMode.LIVE, List.of(sources), "test");
  }
}
