package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.spool.SpoolWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session on its way: from the recorder's memory to the spool, from there to the records on this
 * computer and, whenever their database takes them, the series. Its file goes when all has arrived,
 * unless the session may still go on.
 */
final class Recording {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final String session;
  private final Path file;
  private final Path setAsideFile;
  private final SpoolWriter writer;
  private final RecordDrain records;
  private final SeriesDrain series;
  private long leftBytes;
  private boolean recordsDone;
  private boolean finished;
  private volatile boolean fileKept;
  private volatile String flushProblem;
  private volatile String recordProblem;
  private volatile String seriesProblem;

  private Recording(
      String session,
      Path file,
      Path setAsideFile,
      SpoolWriter writer,
      RecordDrain records,
      SeriesDrain series) {
    this.session = session;
    this.file = file;
    this.setAsideFile = setAsideFile;
    this.writer = writer;
    this.records = records;
    this.series = series;
  }

  /** Begins a session. */
  static Recording begin(
      String session,
      DataFolder folder,
      int pendingLimitBytes,
      Runnable wake,
      SeriesStore series,
      RecordStore records) {
    Path file = folder.spoolFile(session);
    try {
      return of(
          session, folder, SpoolWriter.create(file, pendingLimitBytes, wake), series, records);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /**
   * Takes up a session that an earlier process left in its spool file. Its records are complete
   * when this returns, its series arrive when their database takes them.
   *
   * @return the recording, and whether its process had ended it
   */
  static Recording left(
      String session, DataFolder folder, SeriesStore series, RecordStore records) {
    Recording recording = of(session, folder, null, series, records);
    recording.records.all();
    recording.records.end(
        recording.records.ended() ? SessionStatus.CLOSED : SessionStatus.INTERRUPTED);
    recording.recordsDone = true;
    recording.leftBytes = recording.series.fileBytes();
    return recording;
  }

  /** Whether a session that was {@link #left} can go on in the same file. */
  boolean canGoOn() {
    return !records.ended() && records.block() > 0 && records.readToItsEnd();
  }

  /** Keeps the file when all has arrived, so that a later process can go on with it. */
  void keepFile() {
    fileKept = true;
  }

  /** Goes on with a session that was {@link #left} and that {@link #canGoOn}. */
  Recording goOn(
      DataFolder folder,
      int pendingLimitBytes,
      Runnable wake,
      SeriesStore seriesStore,
      RecordStore recordStore) {
    try {
      SpoolWriter onwards =
          SpoolWriter.goOn(file, records.position(), records.block(), pendingLimitBytes, wake);
      abandon();
      return of(session, folder, onwards, seriesStore, recordStore);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** Hands every raw sample that is in the file over, in the order in which they were accepted. */
  void samples(RawSampleSink sink) {
    SpoolCursor cursor = SpoolCursor.open(file);
    try (cursor) {
      while (cursor.step(leftBytes, new SampleStep(sink))) {
        // Every step hands its samples over.
      }
    }
  }

  private static Recording of(
      String session,
      DataFolder folder,
      SpoolWriter writer,
      SeriesStore series,
      RecordStore records) {
    Path file = folder.spoolFile(session);
    return new Recording(
        session,
        file,
        folder.setAsideFile(session),
        writer,
        RecordDrain.open(session, file, records),
        SeriesDrain.open(session, file, series));
  }

  String session() {
    return session;
  }

  SpoolWriter writer() {
    return writer;
  }

  /** Whether its process had ended it; false for one that was interrupted. */
  boolean endedProperly() {
    return records.ended();
  }

  /** On disk and not yet in the series store. */
  long spooledBytes() {
    return durableBytes() - series.position();
  }

  /** Seconds of the session that are on disk and not yet in the series store. */
  double waitingS() {
    long from = Math.max(0, series.lastNs());
    return Math.max(0, records.lastNs() - from) * 1e-9;
  }

  /** Why data wait, or {@code null}. */
  String problem() {
    String problem = flushProblem;
    problem = problem != null ? problem : recordProblem;
    return problem != null ? problem : seriesProblem;
  }

  /** Why series wait on disk, or {@code null}. */
  String seriesProblem() {
    return seriesProblem;
  }

  /** Puts what was accepted on disk. */
  void flush() {
    if (writer == null) {
      return;
    }
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

  /** Moves the results that are on disk into the records on this computer. */
  synchronized void drainRecords() {
    if (recordsDone) {
      return;
    }
    try {
      records.upTo(durableBytes());
      if (records.ended()) {
        records.end(SessionStatus.CLOSED);
        recordsDone = true;
      }
      recordProblem = null;
    } catch (StorageException e) {
      recordProblem = waits(recordProblem, e);
      throw e;
    }
  }

  /** Moves what is on disk into the series store; true when the session is over and all moved. */
  boolean drainSeries() {
    synchronized (series) {
      if (finished) {
        return true;
      }
      try {
        series.upTo(durableBytes());
        if (recordsDone()
            && (writer == null || series.ended())
            && series.settled(System.nanoTime())) {
          finish();
        }
        seriesProblem = null;
        return finished;
      } catch (StorageException e) {
        seriesProblem = waits(seriesProblem, e);
        throw e;
      }
    }
  }

  private synchronized boolean recordsDone() {
    return recordsDone;
  }

  private String waits(String before, StorageException e) {
    if (before == null) {
      LOG.warn("Session {} waits in its spool file: {}", session, e.getMessage());
    }
    return e.getMessage();
  }

  private long durableBytes() {
    return writer == null ? leftBytes : writer.durableBytes();
  }

  /** Lets go of a session that is to be deleted; its file is the deletion's to remove. */
  void abandon() {
    synchronized (series) {
      if (!finished) {
        finished = true;
        records.close();
        series.close();
      }
    }
  }

  private void finish() {
    boolean whole = writer != null || series.readToItsEnd();
    if (!whole) {
      LOG.warn(
          "Spool file {} could be read up to byte {}; the rest is set aside as {}",
          file,
          series.position(),
          setAsideFile.getFileName());
    }
    try {
      if (writer != null) {
        writer.close();
      }
      records.close();
      series.close();
      if (whole && !fileKept) {
        Files.deleteIfExists(file);
      } else if (!whole) {
        Files.move(file, setAsideFile, StandardCopyOption.REPLACE_EXISTING);
      }
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
