package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.spool.SpoolReader;

/**
 * Moves one spool file into the databases. What moved is marked by the series database itself, in
 * the transaction of the rows; results have keys of their own. So any step may be done again, after
 * a refusal or in another process, without anything missing or there twice.
 */
final class SpoolDrain implements AutoCloseable {

  private static final int ROWS_A_STEP = 32_768;
  private static final long UNKNOWN = -1;

  private final String session;
  private final Path file;
  private final SpoolReader reader;
  private final SeriesStore series;
  private final RecordStore records;
  private long blocksInSeries = UNKNOWN;
  private boolean understood = true;
  private boolean ended;
  private long endedAtMs = -1;

  private SpoolDrain(
      String session, Path file, SpoolReader reader, SeriesStore series, RecordStore records) {
    this.session = session;
    this.file = file;
    this.reader = reader;
    this.series = series;
    this.records = records;
  }

  static SpoolDrain open(String session, Path file, SeriesStore series, RecordStore records) {
    try {
      return new SpoolDrain(session, file, SpoolReader.open(file), series, records);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Moves everything up to a position of the file. */
  synchronized void upTo(long limit) {
    try {
      boolean more = true;
      while (more) {
        more = step(limit);
      }
    } catch (IOException e) {
      blocksInSeries = UNKNOWN;
      throw unreadable(file, e);
    }
  }

  /** Moves everything there is in the file. */
  void all() {
    try {
      upTo(reader.fileBytes());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  synchronized long position() {
    return reader.position();
  }

  /** Whether the end of the session has been moved. */
  synchronized boolean ended() {
    return ended;
  }

  /** When it was ended; -1 for the time its data end. */
  synchronized long endedAtMs() {
    return endedAtMs;
  }

  /** Whether nothing is left in the file but a block that was being written at its end. */
  synchronized boolean readToItsEnd() {
    try {
      return understood && reader.endsTorn();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private boolean step(long limit) throws IOException {
    if (!understood) {
      return false;
    }
    if (blocksInSeries == UNKNOWN) {
      blocksInSeries = series.lastBlock(session);
    }
    long position = reader.position();
    long number = reader.number();
    SpoolSorter sorter = new SpoolSorter();
    while (understood && sorter.rows() < ROWS_A_STEP && reader.next(limit)) {
      sorter.seriesKnown(reader.number() <= blocksInSeries);
      understood = reader.visit(sorter);
    }
    if (reader.position() == position) {
      return false;
    }
    try {
      move(sorter);
    } catch (StorageException e) {
      reader.back(position, number);
      understood = true;
      blocksInSeries = UNKNOWN;
      throw e;
    }
    return true;
  }

  private void move(SpoolSorter sorter) {
    if (sorter.start() != null) {
      records.begin(session, sorter.start());
    }
    if (sorter.rows() > 0) {
      series.write(new SeriesBatch(session, reader.number(), sorter.samples, sorter.angles));
      blocksInSeries = reader.number();
    }
    records.write(session, sorter.records);
    if (sorter.ended()) {
      ended = true;
      endedAtMs = sorter.endedAtMs();
    }
  }

  private static StorageException unreadable(Path file, IOException cause) {
    return new StorageException(
        "Spool file %s cannot be read: %s".formatted(file, cause.getMessage()), cause);
  }
}
