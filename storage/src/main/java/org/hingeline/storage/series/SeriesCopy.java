package org.hingeline.storage.series;

import java.util.List;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.StorageException;

/**
 * Copies the series of one session from one store to another and compares both. A copy that was
 * broken off goes on behind its last batch: batches are cut and numbered by the session alone.
 */
public final class SeriesCopy {

  private static final int BATCH_ROWS = 20_000;

  private final String session;
  private final SeriesStore from;
  private final SeriesStore to;
  private final long lastBlock;
  private final int batchRows;
  private final SampleRows samples = new SampleRows();
  private long batches;

  private SeriesCopy(String session, SeriesStore from, SeriesStore to) {
    this.session = session;
    this.from = from;
    this.to = to;
    this.lastBlock = Math.max(1, from.lastBlock(session));
    // The numbers of batches stay below the one that the whole session has.
    this.batchRows = (int) Math.max(BATCH_ROWS, from.extent(session).samples() / lastBlock + 1);
  }

  /**
   * Copies what is not there yet.
   *
   * @param repetitions of the session, for a store that other tools read
   * @param events likewise
   * @return what both have now
   * @throws StorageException when they differ afterwards; nothing is removed from either
   */
  public static SeriesExtent copy(
      String session,
      SeriesStore from,
      SeriesStore to,
      List<Repetition> repetitions,
      List<SessionEvent> events) {
    SeriesCopy copy = new SeriesCopy(session, from, to);
    if (to.lastBlock(session) < copy.lastBlock) {
      copy.run(repetitions, events);
    }
    SeriesSum there = SeriesSum.of(session, to);
    SeriesSum here = SeriesSum.of(session, from);
    if (!here.equals(there)) {
      throw new StorageException(
          "Session %s differs after copying: from=%s, to=%s; nothing was removed"
              .formatted(session, here, there));
    }
    return from.extent(session);
  }

  private void run(List<Repetition> repetitions, List<SessionEvent> events) {
    from.samples(
        session,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          if (samples.size() == batchRows) {
            write(++batches, new AngleRows(), List.of(), List.of());
          }
          samples.accept(
              segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az);
        });
    AngleRows angles = from.angles(session, 0, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
    write(lastBlock, angles, repetitions, events);
  }

  private void write(
      long block, AngleRows angles, List<Repetition> repetitions, List<SessionEvent> events) {
    to.write(new SeriesBatch(session, block, samples, angles, repetitions, events));
    samples.clear();
  }
}
