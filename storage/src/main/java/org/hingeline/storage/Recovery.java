package org.hingeline.storage;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings order into what a process left that ended without notice, before anything is recorded. It
 * does not need the series store: what that does not take now waits in the spool.
 */
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final DataFolder folder;
  private final SeriesStore series;
  private final RecordStore records;
  private final List<String> interrupted = new ArrayList<>();
  private final List<Recording> left = new ArrayList<>();

  Recovery(DataFolder folder, SeriesStore series, RecordStore records) {
    this.folder = folder;
    this.series = series;
    this.records = records;
  }

  /** Closes what was left open. */
  void run() {
    for (String session : folder.spooled()) {
      boolean toldBefore =
          records
              .detail(session)
              .filter(detail -> detail.summary().status() == SessionStatus.INTERRUPTED)
              .isPresent();
      Recording recording = Recording.left(session, folder, series, records);
      left.add(recording);
      if (!recording.endedProperly() && !toldBefore) {
        interrupted.add(session);
      }
    }
    records.open().forEach(this::endWithoutSpool);
  }

  /** Ids of the sessions closed as interrupted, in order of start. */
  List<String> interrupted() {
    return List.copyOf(interrupted);
  }

  /** Sessions whose series may still be in the spool, in order of start. */
  List<Recording> left() {
    return List.copyOf(left);
  }

  private void endWithoutSpool(String session) {
    SeriesExtent extent;
    try {
      extent = series.extent(session);
    } catch (StorageException e) {
      LOG.warn("Session {} is closed without its length: {}", session, e.getMessage());
      extent = new SeriesExtent(0, 0, -1, -1);
    }
    records.end(session, SessionStatus.INTERRUPTED, -1, extent.firstNs(), extent.lastNs());
    interrupted.add(session);
  }
}
