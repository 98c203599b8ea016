package org.hingeline.storage;

import java.nio.file.Path;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the samples and angles of one spool file into the series store, which marks itself how far
 * it has them. So any step may be done again, after a refusal or in another process, without
 * anything missing or there twice.
 */
final class SeriesDrain implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesDrain.class);
  private static final long UNKNOWN = -1;
  private static final long NEVER = Long.MIN_VALUE;

  private final String session;
  private final SpoolCursor cursor;
  private final SeriesStore series;
  private long blocksInSeries = UNKNOWN;
  private boolean ended;
  private boolean hopeless;
  private long verifiedAtNs = NEVER;
  private long samples;
  private long angles;
  private volatile long position;
  private volatile long lastNs = -1;

  private SeriesDrain(String session, SpoolCursor cursor, SeriesStore series) {
    this.session = session;
    this.cursor = cursor;
    this.series = series;
    this.position = cursor.position();
  }

  static SeriesDrain open(String session, Path file, SeriesStore series) {
    return new SeriesDrain(session, SpoolCursor.open(file), series);
  }

  /** Moves everything up to a position of the file. */
  synchronized void upTo(long limit) {
    try {
      if (blocksInSeries == UNKNOWN) {
        blocksInSeries = series.lastBlock(session);
      }
      SeriesStep step = new SeriesStep(series, session, blocksInSeries);
      while (cursor.step(limit, step)) {
        blocksInSeries = step.lastBlock();
        position = cursor.position();
        samples += step.samplesRead();
        angles += step.anglesRead();
        lastNs = Math.max(lastNs, step.lastNs());
        ended |= step.ended();
        step = new SeriesStep(series, session, blocksInSeries);
      }
    } catch (StorageException e) {
      blocksInSeries = UNKNOWN;
      throw e;
    }
  }

  /** Length of the file now. */
  synchronized long fileBytes() {
    return cursor.fileBytes();
  }

  /**
   * Asks the store whether it has what the file has, now and again when that has settled. A
   * database that lost rows it had confirmed is given the session anew.
   *
   * @return whether the file is needed no more
   */
  synchronized boolean settled(long nowNs) {
    if (verifiedAtNs == NEVER) {
      verify();
      verifiedAtNs = nowNs;
    }
    long settlingNs = series.settlingTime().toNanos();
    if (settlingNs == 0) {
      return true;
    }
    if (nowNs - verifiedAtNs < settlingNs) {
      return false;
    }
    verifiedAtNs = verify() ? verifiedAtNs : nowNs;
    return nowNs - verifiedAtNs >= settlingNs;
  }

  /** Returns whether all of it was there, false when it had to be written again. */
  private boolean verify() {
    series.settle();
    if (missing() <= 0) {
      return true;
    }
    if (!hopeless) {
      LOG.warn(
          "Session {}: the database has lost {} of {} rows; they are written again",
          session,
          missing(),
          samples + angles);
      hopeless = true;
      series.delete(session);
      cursor.rewind();
      blocksInSeries = UNKNOWN;
      samples = 0;
      angles = 0;
      upTo(cursor.fileBytes());
    }
    if (missing() > 0) {
      throw new StorageException(
          "Session %s: the database keeps %d rows too few of %d; they stay on this computer"
              .formatted(session, missing(), samples + angles));
    }
    hopeless = false;
    return false;
  }

  private long missing() {
    SeriesExtent extent = series.extent(session);
    return samples + angles - extent.samples() - extent.angles() - series.rowsSetAside(session);
  }

  /** Position of the file up to which everything has been moved; never waits. */
  long position() {
    return position;
  }

  /** Whether the end of the session has been moved. */
  synchronized boolean ended() {
    return ended;
  }

  /** Session time of the last row moved; -1 without any. Never waits. */
  long lastNs() {
    return lastNs;
  }

  /** Whether nothing is left in the file but a block that was being written at its end. */
  synchronized boolean readToItsEnd() {
    return cursor.readToItsEnd();
  }

  @Override
  public synchronized void close() {
    cursor.close();
  }
}
