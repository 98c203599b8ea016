package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.spool.SpoolWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session on its way: from the recorder's memory to the spool, from there to the databases. */
final class Recording {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final String session;
  private final Path file;
  private final SpoolWriter writer;
  private final SpoolDrain drain;
  private final SeriesStore series;
  private final RecordStore records;
  private boolean finished;
  private volatile String flushProblem;
  private volatile String drainProblem;

  private Recording(
      String session,
      Path file,
      SpoolWriter writer,
      SpoolDrain drain,
      SeriesStore series,
      RecordStore records) {
    this.session = session;
    this.file = file;
    this.writer = writer;
    this.drain = drain;
    this.series = series;
    this.records = records;
  }

  static Recording begin(
      String session,
      Path file,
      int pendingLimitBytes,
      Runnable wake,
      SeriesStore series,
      RecordStore records) {
    try {
      SpoolWriter writer = SpoolWriter.create(file, pendingLimitBytes, wake);
      SpoolDrain drain = SpoolDrain.open(session, file, series, records);
      return new Recording(session, file, writer, drain, series, records);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  String session() {
    return session;
  }

  SpoolWriter writer() {
    return writer;
  }

  /** On disk and not yet in the databases. */
  long spooledBytes() {
    return writer.durableBytes() - drain.position();
  }

  /** Why data wait, or {@code null}. */
  String problem() {
    String problem = flushProblem;
    return problem != null ? problem : drainProblem;
  }

  /** Puts what was accepted on disk. */
  void flush() {
    try {
      writer.flush();
      flushProblem = null;
    } catch (IOException e) {
      StorageException refusal = refused(file, e);
      if (flushProblem == null) {
        LOG.warn(refusal.getMessage());
      }
      flushProblem = refusal.getMessage();
      throw refusal;
    }
  }

  /** Moves what is on disk into the databases; true when the session is over and all is moved. */
  synchronized boolean drain() {
    if (finished) {
      return true;
    }
    try {
      drain.upTo(writer.durableBytes());
      if (drain.ended()) {
        finish();
      }
      drainProblem = null;
      return finished;
    } catch (StorageException e) {
      if (drainProblem == null) {
        LOG.warn("Session {} waits in its spool file: {}", session, e.getMessage());
      }
      drainProblem = e.getMessage();
      throw e;
    }
  }

  private void finish() {
    series.settle();
    SeriesExtent extent = series.extent(session);
    records.end(
        session, SessionStatus.CLOSED, drain.endedAtMs(), extent.firstNs(), extent.lastNs());
    try {
      writer.close();
      drain.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw refused(file, e);
    }
    finished = true;
  }

  private static StorageException refused(Path file, IOException cause) {
    return new StorageException(
        "Spool file %s takes no data: %s".formatted(file, cause.getMessage()), cause);
  }
}
