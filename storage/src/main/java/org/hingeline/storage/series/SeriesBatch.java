package org.hingeline.storage.series;

import java.util.List;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.SessionEvent;

/**
 * Rows of one session to be written together.
 *
 * @param session id of the session
 * @param lastBlock how far the batch reaches in the order of recording; grows from batch to batch
 * @param samples raw samples
 * @param angles angles
 * @param repetitions reports of repetitions, for a store that other tools read; they are kept in
 *     the records all the same
 * @param events events, likewise
 */
public record SeriesBatch(
    String session,
    long lastBlock,
    SampleRows samples,
    AngleRows angles,
    List<Repetition> repetitions,
    List<SessionEvent> events) {

  /** A batch of series alone. */
  public SeriesBatch(String session, long lastBlock, SampleRows samples, AngleRows angles) {
    this(session, lastBlock, samples, angles, List.of(), List.of());
  }
}
