package org.hingeline.dashboard.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.problem.UserError;

/** How sensors sit, as given on the command line; it goes over the settings. */
final class DeclaredMountings {

  private static final String OPTION = "--mounting";

  private DeclaredMountings() {}

  /** The settings with these mountings by segment, such as {@code thigh} to {@code +x/-z}. */
  static SettingsReader over(SettingsReader settings, Map<String, String> mountings) {
    SettingsReader read = settings;
    for (Map.Entry<String, String> mounting : mountings.entrySet()) {
      if (Segment.labelled(mounting.getKey()).isEmpty()) {
        throw new UserError(
            OPTION
                + ": value="
                + mounting.getKey()
                + ", limit="
                + Stream.of(Segment.values())
                    .map(Segment::label)
                    .collect(Collectors.joining(", ")));
      }
      read = read.with("mounting." + mounting.getKey(), List.of(mounting.getValue()), OPTION);
    }
    return read;
  }
}
