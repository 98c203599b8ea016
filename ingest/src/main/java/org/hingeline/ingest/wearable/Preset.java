package org.hingeline.ingest.wearable;

import static org.hingeline.analysis.Exercise.HINGE;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.drifting;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.with;

import java.util.Locale;
import java.util.Optional;
import org.hingeline.analysis.Exercise;
import org.hingeline.ingest.wearable.Lift.Course;

/** Sessions that can be asked for by name. */
public enum Preset {
  /** Eight Romanian deadlifts from the hips. */
  GOOD,
  /** Six lifts from the lumbar spine. */
  ROUNDED,
  /** Six lifts from the knees. */
  SQUAT,
  /** Two sets from the floor; the last weight is dropped. */
  DEADLIFT,
  /** A set that begins from the hips and ends from the lumbar spine. */
  FATIGUE,
  /** Two minutes without a repetition, although a set was started. */
  DAILY_LIFE,
  /** Slow repetitions, 5-2-5. */
  TEMPO,
  /** Repetitions with a stop on the way, and one given up. */
  INTERRUPTED,
  /** Calibration, then sets of good, rounded and squat lifts for ever. */
  MIXED;

  /** What is performed, the calibration first. */
  public Scenario scenario() {
    Scenario calibrated = Scenario.of(calibration());
    return switch (this) {
      case GOOD -> calibrated.then(set(HINGE, reps(8, Lift.romanian())));
      case ROUNDED -> calibrated.then(set(HINGE, reps(6, Lift.rounded())));
      case SQUAT -> calibrated.then(set(Exercise.SQUAT, reps(6, Lift.squat())));
      case DEADLIFT ->
          calibrated.then(
              set(Exercise.DEADLIFT, reps(5, Lift.deadlift())),
              rest(25),
              set(Exercise.DEADLIFT, with(reps(5, Lift.deadlift()), 5, Course.DROPPED)));
      case FATIGUE -> calibrated.then(set(HINGE, drifting(10, Lift.romanian(), Lift.rounded())));
      case DAILY_LIFE -> calibrated.then(new Episode.DailyLife(120, HINGE));
      case TEMPO -> calibrated.then(set(HINGE, reps(6, Lift.romanian().pace(5.6, 1.5, 5.6, 1))));
      case INTERRUPTED ->
          calibrated.then(
              set(
                  HINGE,
                  with(with(reps(8, Lift.romanian()), 3, Course.HESITATING), 6, Course.ABANDONED)));
      case MIXED ->
          calibrated.thenRepeating(
              set(HINGE, reps(6, Lift.romanian())),
              rest(12),
              set(HINGE, reps(5, Lift.rounded())),
              rest(12),
              set(Exercise.SQUAT, reps(5, Lift.squat())),
              rest(15));
    };
  }

  /** The name on the command line: {@code good}, {@code daily-life}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The preset with this {@link #label()}, or empty for any other text. */
  public static Optional<Preset> labelled(String label) {
    for (Preset preset : values()) {
      if (preset.label().equals(label)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }
}
