package org.hingeline.analysis;

import java.util.Locale;
import java.util.Optional;

/** What a set trains; decides the driver angle and where a repetition starts. */
public enum Exercise {
  /** Hip-hinge drill or Romanian deadlift: starts at the top, driven by trunk inclination. */
  HINGE,
  /** Deadlift: starts at the floor, driven by trunk inclination. */
  DEADLIFT,
  /** Squat: starts at the top, driven by the thigh where one is worn. */
  SQUAT,
  /** Free forward bend: starts at the top, driven by trunk inclination. */
  BEND;

  /** The name in files: {@code hinge}, {@code deadlift}, {@code squat}, {@code bend}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The exercise with this {@link #label()}, or empty for any other text. */
  public static Optional<Exercise> labelled(String label) {
    for (Exercise exercise : values()) {
      if (exercise.label().equals(label)) {
        return Optional.of(exercise);
      }
    }
    return Optional.empty();
  }
}
