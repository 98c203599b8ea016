package org.hingeline.storage;

import java.util.Objects;
import org.hingeline.analysis.Layout;

/**
 * What is known of a session when its recording begins.
 *
 * @param personId who trains; {@code null} when nobody was chosen
 * @param startedAtMs wall clock, milliseconds since 1970 UTC
 * @param mode where the samples come from
 * @param layout sensors worn, as far as known; see {@link SessionRecorder#layout}
 * @param softwareVersion version of this program
 * @param configurationJson everything that shaped the results, as JSON text
 */
public record SessionStart(
    String personId,
    long startedAtMs,
    SessionMode mode,
    Layout layout,
    String softwareVersion,
    String configurationJson) {

  public SessionStart {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(softwareVersion, "softwareVersion");
    Objects.requireNonNull(configurationJson, "configurationJson");
  }
}
