package org.hingeline.analysis.set;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.tempo.Phases;

/**
 * Where a repetition starts, and with that which phases of an excursion are its own. Either way it
 * counts at lock-out, when the driver is back at the top.
 *
 * <pre>
 *   top start    ‾‾\__/‾‾\__/‾‾      floor start   ‾‾\__/‾‾\__/‾‾\__
 *                  E  C   E  C                        (grip) C   E  C   E
 *                  rep 1  rep 2                              rep 1  rep 2
 * </pre>
 */
sealed interface LiftProfile permits TopStart, FloorStart {

  /** The profile of an exercise. */
  static LiftProfile of(Exercise exercise) {
    return exercise == Exercise.DEADLIFT ? new FloorStart() : new TopStart();
  }

  /** A repetition has locked out at the end of an excursion with these phases. */
  void lockedOut(OpenRepetition repetition, Phases excursion);

  /** The excursion after a repetition is over: what it tells of the repetition before. */
  void followed(OpenRepetition before, Phases excursion);

  /** True when the first way down only leads to the weight. */
  boolean startsAtFloor();

  /** True when lowering after lock-out still belongs to the repetition. */
  boolean lowersAfterLockOut();

  /** Where a repetition begins; {@code NaN} while that is not known. */
  double start(OpenRepetition repetition);

  /** Where a repetition ends; {@code NaN} while that is not known. */
  double end(OpenRepetition repetition);

  /** The position of its top posture: where lowering began, or where rising ended. */
  long top(long from, long lockOut);

  /** The number of the repetition under way. */
  int underWay(int counted, Phase phase);
}
