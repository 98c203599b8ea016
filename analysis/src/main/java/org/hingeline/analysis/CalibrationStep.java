package org.hingeline.analysis;

import java.util.Locale;
import java.util.Optional;

/** The guided calibration, in its order. Squats and flexion may be left out. */
public enum CalibrationStep {
  /** Stand quietly for 5 s: gyroscope bias and the vertical in every sensor. */
  STILL,
  /** Three comfortable forward bends: the mediolateral axis of trunk and pelvis. */
  BENDS,
  /** Two half squats, when a thigh or shank sensor is worn: their mediolateral axis. */
  SQUATS,
  /** One full comfortable flexion held 2 s: the person's largest lumbar flexion. */
  FLEXION,
  /** Stand: the residual says how good the calibration is. */
  UPRIGHT,
  /** The calibration is complete. */
  END;

  /** The name in files: {@code still}, {@code bends}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step with this {@link #label()}, or empty for any other text. */
  public static Optional<CalibrationStep> labelled(String label) {
    for (CalibrationStep step : values()) {
      if (step.label().equals(label)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
