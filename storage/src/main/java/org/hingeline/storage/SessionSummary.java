package org.hingeline.storage;

import org.hingeline.analysis.Layout;

/**
 * One session of the list.
 *
 * @param id sorts by time of start
 * @param personId who trained; {@code null} when nobody was chosen
 * @param startedAtMs wall clock, milliseconds since 1970 UTC
 * @param endedAtMs wall clock of its end; -1 while it is open
 * @param firstNs session time of the first sample or angle; -1 without any
 * @param lastNs session time of the last sample or angle; -1 without any
 * @param sets sets begun
 * @param countedReps repetitions that count
 * @param incompleteReps repetitions abandoned
 */
public record SessionSummary(
    String id,
    String personId,
    long startedAtMs,
    long endedAtMs,
    long firstNs,
    long lastNs,
    SessionMode mode,
    Layout layout,
    SessionStatus status,
    String softwareVersion,
    String configurationJson,
    int sets,
    int countedReps,
    int incompleteReps) {

  /** The same with data from and to these session times. */
  SessionSummary reaching(long first, long last) {
    return new SessionSummary(
        id,
        personId,
        startedAtMs,
        endedAtMs,
        first,
        last,
        mode,
        layout,
        status,
        softwareVersion,
        configurationJson,
        sets,
        countedReps,
        incompleteReps);
  }

  /** Length of what was recorded, in seconds of session time; 0 without any data. */
  public double durationS() {
    return firstNs < 0 ? 0 : (lastNs - firstNs) * 1e-9;
  }
}
