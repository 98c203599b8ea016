package org.hingeline.storage;

import java.util.List;
import java.util.Optional;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.series.RawSampleSink;

/** The newest session, interrupted a moment ago, which may go on. */
public final class Interrupted {

  private final Recording recording;
  private final SessionDetail detail;

  private Interrupted(Recording recording, SessionDetail detail) {
    this.recording = recording;
    this.detail = detail;
  }

  /**
   * Looks for it among what an earlier process left.
   *
   * @param sinceMs its data have to reach up to here, milliseconds since 1970 UTC
   */
  static Optional<Interrupted> among(List<Recording> left, RecordStore records, long sinceMs) {
    if (left.isEmpty() || !left.get(left.size() - 1).canGoOn()) {
      return Optional.empty();
    }
    Recording last = left.get(left.size() - 1);
    boolean newest =
        records.list(SessionFilter.all(), 0, 1).sessions().stream()
            .anyMatch(session -> session.id().equals(last.session()));
    return records
        .detail(last.session())
        .filter(detail -> newest && detail.summary().endedAtMs() >= sinceMs)
        .map(detail -> new Interrupted(last, detail));
  }

  /** The session as far as it went. */
  public SessionDetail detail() {
    return detail;
  }

  /** Hands its raw samples over, in the order in which they were accepted. */
  public void samples(RawSampleSink sink) {
    recording.samples(sink);
  }

  Recording recording() {
    return recording;
  }
}
