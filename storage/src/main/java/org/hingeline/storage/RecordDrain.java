package org.hingeline.storage;

import java.nio.file.Path;
import org.hingeline.storage.records.RecordStore;

/**
 * Moves the results of one spool file into the records on this computer. They have keys of their
 * own, so any step may be done again, after a refusal or in another process.
 */
final class RecordDrain implements AutoCloseable {

  private final String session;
  private final SpoolCursor cursor;
  private final RecordStore records;
  private boolean ended;
  private long endedAtMs = -1;
  private long firstNs = Long.MAX_VALUE;
  private volatile long lastNs = -1;

  private RecordDrain(String session, SpoolCursor cursor, RecordStore records) {
    this.session = session;
    this.cursor = cursor;
    this.records = records;
  }

  static RecordDrain open(String session, Path file, RecordStore records) {
    return new RecordDrain(session, SpoolCursor.open(file), records);
  }

  /** Moves everything up to a position of the file. */
  synchronized void upTo(long limit) {
    RecordStep step = new RecordStep(records, session);
    while (cursor.step(limit, step)) {
      firstNs = Math.min(firstNs, step.firstNs());
      lastNs = Math.max(lastNs, step.lastNs());
      if (step.ended()) {
        ended = true;
        endedAtMs = step.endedAtMs();
      }
      step = new RecordStep(records, session);
    }
  }

  /** Moves everything there is in the file. */
  void all() {
    upTo(cursor.fileBytes());
  }

  /** Position of the file up to which everything has been moved. */
  synchronized long position() {
    return cursor.position();
  }

  /** Number of the last block that has been moved; 0 before the first. */
  synchronized long block() {
    return cursor.block();
  }

  /** Whether nothing is left in the file but a block that was being written at its end. */
  synchronized boolean readToItsEnd() {
    return cursor.readToItsEnd();
  }

  /** Whether the end of the session has been moved. */
  synchronized boolean ended() {
    return ended;
  }

  /** Enters how the session ended, and what it reaches from and to. */
  synchronized void end(SessionStatus status) {
    records.end(session, status, endedAtMs, lastNs < 0 ? -1 : firstNs, lastNs);
  }

  /** Session time of the last row of a series on disk; -1 without any. Never waits. */
  long lastNs() {
    return lastNs;
  }

  @Override
  public synchronized void close() {
    cursor.close();
  }
}
