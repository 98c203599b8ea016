package org.hingeline.storage.series;

import java.time.Duration;

/**
 * Keeps the series of sessions. Safe to use from several threads. Every method throws {@link
 * org.hingeline.storage.StorageException} when the database cannot do it; after that the same call
 * may be made again.
 */
public interface SeriesStore extends AutoCloseable {

  /**
   * How far a session is written: the {@link SeriesBatch#lastBlock} of its last batch, 0 without
   * any. A writer that starts again continues after it.
   */
  long lastBlock(String session);

  /**
   * Writes a batch. When it refuses, a part may have been written, and the same is to be written
   * again. Writing again what was written changes nothing: a batch that does not reach beyond
   * {@link #lastBlock} is passed over.
   */
  void write(SeriesBatch batch);

  /** Returns when everything written is where it is to stay. */
  void settle();

  /**
   * How long a writer had better keep its own copy after the last row, and then ask {@link #extent}
   * once more: a database may confirm rows and still lose them at its next start.
   */
  default Duration settlingTime() {
    return Duration.ZERO;
  }

  /** How much of a session is kept. */
  SeriesExtent extent(String session);

  /** Hands every raw sample of a session over, in order of session time, then segment. */
  void samples(String session, RawSampleSink sink);

  /**
   * The angles of a stretch of a session.
   *
   * @param fromNs session time, inclusive
   * @param toNs session time, inclusive
   * @param maxRows largest number of rows, at least 2; {@link AngleSeries} says how they are found
   */
  AngleSeries angles(String session, long fromNs, long toNs, int maxRows);

  /**
   * Rows of a session that the database will never take, e.g. older than it keeps; they are in a
   * readable file.
   */
  default long rowsSetAside(String session) {
    return 0;
  }

  /** The same, of all sessions since this store was opened. */
  default long rowsSetAside() {
    return 0;
  }

  /** Removes the raw samples of a session; its angles stay. */
  void deleteSamples(String session);

  /** Removes every row of a session. */
  void delete(String session);

  /**
   * Returns when what was deleted cannot be found in the files of an embedded database any more. A
   * server removes it from its files in its own time.
   */
  default void erase() {}

  @Override
  void close();
}
