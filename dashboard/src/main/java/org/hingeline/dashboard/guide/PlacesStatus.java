package org.hingeline.dashboard.guide;

import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;

/**
 * Where the search for the places of sensors stands.
 *
 * @param asked every place that is asked for, in order
 * @param now the one that is asked for now
 * @param found serial numbers of the sensors that have answered
 * @param heard what the last tap was
 */
public record PlacesStatus(
    List<Segment> asked, Segment now, Map<Segment, String> found, Heard heard) {

  /** What the last tap was. */
  public enum Heard {
    /** None so far. */
    NOTHING,
    /** One sensor answered, and is noted. */
    ONE,
    /** Several sensors felt it alike. */
    SEVERAL,
    /** The sensor has answered for another place already. */
    KNOWN
  }
}
