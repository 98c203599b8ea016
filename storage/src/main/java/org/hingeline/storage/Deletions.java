package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.series.duck.DuckSeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends deletions that have begun. What is to go is marked in the records first and unmarked last,
 * so that any step may be done again, after a refusal or in another process.
 */
final class Deletions {

  private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);

  private final DataFolder folder;
  private final SeriesStore series;
  private final boolean seriesElsewhere;
  private final RecordStore records;

  /**
   * Creates them.
   *
   * @param seriesElsewhere whether series go to a server; some may still be in the data folder,
   *     from before
   */
  Deletions(DataFolder folder, SeriesStore series, boolean seriesElsewhere, RecordStore records) {
    this.folder = folder;
    this.series = series;
    this.seriesElsewhere = seriesElsewhere;
    this.records = records;
  }

  /** Ends them, or says that the series of one go later; whether nothing is left to do. */
  boolean tryFinish() {
    try {
      finish();
      return true;
    } catch (StorageException e) {
      LOG.warn("What was deleted is listed no more; its series go later: {}", e.getMessage());
      return false;
    }
  }

  /** Ends them, as far as the series store takes it. */
  synchronized void finish() {
    List<String> sessions = records.deleting();
    if (!sessions.isEmpty()) {
      for (String session : sessions) {
        remove(folder.spoolFile(session));
        remove(folder.setAsideFile(session));
      }
      inEveryStore(
          store -> {
            sessions.forEach(store::delete);
            store.erase();
          });
      sessions.forEach(records::endDelete);
    }
    if (records.persons().endDelete() > 0 || !sessions.isEmpty()) {
      records.settle();
    }
  }

  /**
   * Removes the raw samples of sessions; angles and results stay.
   *
   * @param done is told each when it has lost them
   */
  synchronized void removeSamples(List<String> sessions, Consumer<String> done) {
    for (String session : sessions) {
      remove(folder.setAsideFile(session));
      inEveryStore(store -> store.deleteSamples(session));
      done.accept(session);
    }
    inEveryStore(SeriesStore::erase);
  }

  /** Takes back a session that could not begin. */
  void takeBack(String session) {
    series.delete(session);
    remove(folder.spoolFile(session));
    records.endDelete(session);
  }

  private void inEveryStore(Consumer<SeriesStore> work) {
    work.accept(series);
    if (seriesElsewhere && Files.exists(folder.seriesFile())) {
      try (SeriesStore before = DuckSeriesStore.open(folder.seriesFile(), folder.spillFolder())) {
        work.accept(before);
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StorageException(
          "File %s cannot be removed: %s".formatted(file, e.getMessage()), e);
    }
  }
}
