package org.hingeline.storage;

import java.util.Optional;
import org.hingeline.analysis.Marker;

/**
 * Something that happened in a session.
 *
 * @param number in order of recording, from 1
 * @param timeNs session time
 * @param kind {@link #MARKER}, {@link #SENSOR}, {@link #DISK}, the kind of a {@link
 *     org.hingeline.analysis.Notice} or another word of the recording program
 * @param text what happened; of a marker its label
 */
public record SessionEvent(int number, long timeNs, String kind, String text) {

  /** Kind of a {@link Marker}. */
  public static final String MARKER = "marker";

  /** Kind of a change of a sensor's state. */
  public static final String SENSOR = "sensor";

  /** Kind of what is said of the room on the disk. */
  public static final String DISK = "disk";

  /** The marker this is, or empty for another kind. */
  public Optional<Marker> marker() {
    return kind.equals(MARKER) ? Marker.labelled(text) : Optional.empty();
  }
}
