package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.analysis.Segment;

/** What a person asks for about the places of sensors. */
public sealed interface SensorCommand {

  /** Ask for a tap on the sensor of each place in turn. */
  record FindPlaces() implements SensorCommand {}

  /** Go on to the next place. */
  record SkipPlace() implements SensorCommand {}

  /** Leave everything as it was. */
  record CancelPlaces() implements SensorCommand {}

  /**
   * A sensor is worn there from now on.
   *
   * @param segment empty for nowhere
   */
  record Place(String serial, Optional<Segment> segment) implements SensorCommand {}

  /** Two sensors change places. */
  record Exchange(Segment first, Segment second) implements SensorCommand {}
}
