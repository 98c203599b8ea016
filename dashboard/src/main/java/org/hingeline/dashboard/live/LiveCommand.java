package org.hingeline.dashboard.live;

import org.hingeline.analysis.Exercise;

/** What a person asks for on the page. */
public sealed interface LiveCommand {

  /** Begin the guided calibration. */
  record StartCalibration() implements LiveCommand {}

  /** Go on to the next step of it. */
  record SkipStep() implements LiveCommand {}

  /** Leave it. */
  record CancelCalibration() implements LiveCommand {}

  /** Begin a set. */
  record StartSet(Exercise exercise) implements LiveCommand {}

  /** End the set. */
  record EndSet() implements LiveCommand {}

  /** Keep a note. */
  record TakeNote(String text) implements LiveCommand {}
}
