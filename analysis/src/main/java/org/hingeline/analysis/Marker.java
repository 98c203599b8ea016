package org.hingeline.analysis;

import java.util.Optional;

/** Something said about the stream at a moment: by a button, a page, a tap or a recording file. */
public sealed interface Marker {

  /** A step of the calibration begins. */
  record Calibration(CalibrationStep step) implements Marker {}

  /** A set of an exercise begins. */
  record SetStart(Exercise exercise) implements Marker {}

  /** The running set ends. */
  record SetEnd() implements Marker {}

  /** Free text of the person or the therapist. */
  record Note(String text) implements Marker {}

  /** The label of the recording format, e.g. {@code set.start hinge}. */
  default String label() {
    if (this instanceof Calibration calibration) {
      return "calibration." + calibration.step().label();
    } else if (this instanceof SetStart start) {
      return "set.start " + start.exercise().label();
    } else if (this instanceof Note note) {
      return "note " + note.text();
    }
    return "set.end";
  }

  /** The marker with this {@link #label()}, or empty for any other text. */
  static Optional<Marker> labelled(String label) {
    if (label.startsWith("calibration.")) {
      return CalibrationStep.labelled(label.substring("calibration.".length()))
          .map(Calibration::new);
    } else if (label.startsWith("set.start ")) {
      return Exercise.labelled(label.substring("set.start ".length())).map(SetStart::new);
    } else if (label.startsWith("note ")) {
      return Optional.of(new Note(label.substring("note ".length())));
    }
    return label.equals("set.end") ? Optional.of(new SetEnd()) : Optional.empty();
  }
}
