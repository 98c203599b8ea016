package org.hingeline.ingest.wearable;

import java.util.List;
import org.hingeline.analysis.Exercise;

/** A part of a session, in the order in which it is performed. */
public sealed interface Episode {

  /**
   * The calibration sequence, as far as it is done.
   *
   * @param functional with bends, squats (where a thigh or shank sensor is worn), flexion and
   *     standing; otherwise the person only stands
   * @param marked with a marker at each step; otherwise the stream says nothing about it
   */
  record Calibration(boolean functional, boolean marked) implements Episode {}

  /**
   * A set of lifts.
   *
   * @param exercise what is trained, named in the marker
   * @param lifts in their order
   * @param startMarked whether a marker opens it
   * @param endMarked whether a marker closes it
   */
  record WorkingSet(Exercise exercise, List<Lift> lifts, boolean startMarked, boolean endMarked)
      implements Episode {
    /** Keeps its own list. */
    public WorkingSet {
      lifts = List.copyOf(lifts);
    }
  }

  /** Standing about between sets, with a step or a glance now and then. */
  record Rest(double seconds) implements Episode {}

  /** One activity for about this long. */
  record Doing(Activity activity, double seconds) implements Episode {}

  /**
   * Daily life: activities in a random order.
   *
   * @param asSet the exercise whose set marker was set although nobody trains, or {@code null};
   *     then nothing is picked up from the floor, as that could not be told from a lift
   */
  record DailyLife(double seconds, Exercise asSet) implements Episode {}

  /**
   * A test as patients perform it, without calibration: nothing before it, fidgeting in between,
   * every depth and speed.
   *
   * @param asSet the exercise of its set marker, or {@code null} for none
   */
  record PatientTest(Movement movement, int count, Exercise asSet) implements Episode {}

  /** What a patient is asked to do. */
  enum Movement {
    /** Bend forward on a chair and sit up again. */
    SEATED_FLEXION,
    /** Stand up from a chair and sit down again, seated at first. */
    SIT_TO_STAND,
    /** Sit down on a chair and stand up again, standing at first. */
    STAND_TO_SIT,
    /** Squat. */
    SQUAT
  }

  /** A note in the stream. */
  record Note(String text) implements Episode {}
}
