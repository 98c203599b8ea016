package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings order into what a process left that ended without notice, before anything is recorded. */
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final DataFolder folder;
  private final SeriesStore series;
  private final RecordStore records;
  private final List<String> interrupted = new ArrayList<>();

  Recovery(DataFolder folder, SeriesStore series, RecordStore records) {
    this.folder = folder;
    this.series = series;
    this.records = records;
  }

  /** Ids of the sessions closed as interrupted, in order of start. */
  List<String> run() {
    for (String session : records.deleting()) {
      delete(session);
    }
    for (String session : folder.spooled()) {
      spooled(session);
    }
    for (String session : records.open()) {
      end(session, SessionStatus.INTERRUPTED, -1);
    }
    return List.copyOf(interrupted);
  }

  /** Ends the deletion of a session, wherever it stopped. */
  void delete(String session) {
    series.delete(session);
    remove(folder.spoolFile(session));
    remove(folder.setAsideFile(session));
    records.endDelete(session);
  }

  private void spooled(String session) {
    Path file = folder.spoolFile(session);
    boolean whole;
    try (SpoolDrain drain = SpoolDrain.open(session, file, series, records)) {
      drain.all();
      whole = drain.readToItsEnd();
      series.settle();
      if (drain.ended()) {
        end(session, SessionStatus.CLOSED, drain.endedAtMs());
      } else {
        end(session, SessionStatus.INTERRUPTED, -1);
      }
      if (!whole) {
        LOG.warn(
            "Spool file {} could be read up to byte {}; the rest is set aside as {}",
            file,
            drain.position(),
            folder.setAsideFile(session).getFileName());
      }
    }
    if (whole) {
      remove(file);
    } else {
      setAside(session, file);
    }
  }

  private void end(String session, SessionStatus status, long endedAtMs) {
    SeriesExtent extent = series.extent(session);
    records.end(session, status, endedAtMs, extent.firstNs(), extent.lastNs());
    if (status == SessionStatus.INTERRUPTED) {
      interrupted.add(session);
    }
  }

  private void setAside(String session, Path file) {
    try {
      Files.move(file, folder.setAsideFile(session), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unmovable(file, e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unmovable(file, e);
    }
  }

  private static StorageException unmovable(Path file, IOException cause) {
    return new StorageException(
        "File %s cannot be removed: %s".formatted(file, cause.getMessage()), cause);
  }
}
