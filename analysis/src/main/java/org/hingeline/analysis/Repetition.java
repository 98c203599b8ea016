package org.hingeline.analysis;

/**
 * One repetition of a set. It is reported when it counts (lock-out) and once more, {@link
 * #complete}, when everything about it is known: the pause at the top, and for a floor-start lift
 * the eccentric that follows it. A later report replaces the earlier one with the same set and
 * number.
 *
 * @param set number of the set in the session, from 1
 * @param number number of the repetition in its set, from 1; incomplete ones are numbered apart
 * @param status whether it counts
 * @param complete true when nothing of it will change any more
 * @param exercise what was trained
 * @param layout sensors worn
 * @param startNs begin of its first phase
 * @param endNs end of its last phase; for a repetition not {@link #complete}, so far
 */
public record Repetition(
    int set,
    int number,
    Status status,
    boolean complete,
    Exercise exercise,
    Layout layout,
    long startNs,
    long endNs,
    Tempo tempo,
    Technique technique,
    Rhythm rhythm,
    MovementQuality movement,
    DataQuality dataQuality) {

  /** Whether a repetition counts. */
  public enum Status {
    /** From the top (or floor) to the turning point and back. */
    COUNTED,
    /** Begun and abandoned. */
    INCOMPLETE
  }
}
