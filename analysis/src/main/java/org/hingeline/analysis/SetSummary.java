package org.hingeline.analysis;

/**
 * One set of an exercise.
 *
 * @param number number in the session, from 1
 * @param exercise what was trained
 * @param startNs when it was started
 * @param endNs when it ended, or -1 while it runs
 * @param counted repetitions that count
 * @param incomplete excursions that were abandoned
 * @param endedBy what ended it; {@link EndedBy#RUNNING} while it runs
 * @param consistency how alike its repetitions were; known when it has ended
 */
public record SetSummary(
    int number,
    Exercise exercise,
    long startNs,
    long endNs,
    int counted,
    int incomplete,
    EndedBy endedBy,
    Consistency consistency) {

  /** What ended a set. */
  public enum EndedBy {
    RUNNING,
    MARKER,
    /** Six seconds at the top. */
    IDLE,
    /** The person walked away. */
    WALKING,
    STREAM_END
  }
}
