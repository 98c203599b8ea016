package org.hingeline.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hingeline.storage.records.RecordStore;

/** What somebody wants gone: whether it may go, what the audit says of it, and its going. */
final class Removals {

  private final RecordStore records;
  private final Deletions deletions;
  private final Pump pump;
  private final Predicate<String> recording;

  /**
   * Creates them.
   *
   * @param recording whether a session is being recorded now
   */
  Removals(RecordStore records, Deletions deletions, Pump pump, Predicate<String> recording) {
    this.records = records;
    this.deletions = deletions;
    this.pump = pump;
    this.recording = recording;
  }

  /** See {@link SessionStore#delete}. */
  boolean session(String id, String actor, long nowMs) {
    if (!SessionIds.isId(id) || !records.has(id)) {
      return false;
    }
    if (recording.test(id)) {
      throw new StorageException("Session %s is being recorded; end it first".formatted(id));
    }
    records.beginDelete(id, new AuditEntry(nowMs, actor, "session.delete", id, ""));
    pump.forget(id);
    deletions.tryFinish();
    return true;
  }

  /**
   * Marks a person and their sessions as what is to go, at a moment when no session begins.
   *
   * @return their sessions; empty when there is no such person
   */
  Optional<List<String>> beginPerson(String id, int typedNumber, String actor, long nowMs) {
    return records.persons().of(id).map(person -> begin(person, typedNumber, actor, nowMs));
  }

  private List<String> begin(Person person, int typedNumber, String actor, long nowMs) {
    if (person.number() != typedNumber) {
      throw new DeletionRefused(
          "Number typed: value=%d, expected the number of the patient; nothing was deleted"
              .formatted(typedNumber));
    }
    List<String> sessions =
        records.list(SessionFilter.of(person.id()), 0, Integer.MAX_VALUE).sessions().stream()
            .map(SessionSummary::id)
            .toList();
    for (String session : sessions) {
      if (recording.test(session)) {
        throw new DeletionRefused(
            "Session %s of this patient is being recorded; end it first".formatted(session));
      }
    }
    records.beginDelete(
        person,
        new AuditEntry(
            nowMs,
            actor,
            "person.delete",
            Integer.toString(person.number()),
            counted(sessions.size())));
    return sessions;
  }

  /** Removes what was marked, as far as it can be now. */
  Deletion finishPerson(List<String> sessions) {
    sessions.forEach(pump::forget);
    return new Deletion(sessions.size(), deletions.tryFinish());
  }

  /** See {@link SessionStore#removeRawSamples}. */
  int rawSamples(int keptDays, String actor, long nowMs) {
    long beforeMs = nowMs - Duration.ofDays(keptDays).toMillis();
    List<String> old =
        records.withRawSamplesBefore(beforeMs).stream().filter(id -> !pump.has(id)).toList();
    int[] removed = {0};
    if (old.isEmpty()) {
      return 0;
    }
    try {
      deletions.removeSamples(
          old,
          id -> {
            records.rawRemoved(id, nowMs);
            removed[0]++;
          });
    } finally {
      records.audit(
          new AuditEntry(
              nowMs,
              actor,
              "samples.remove",
              "sessions that ended before " + Instant.ofEpochMilli(beforeMs),
              counted(removed[0])));
    }
    return removed[0];
  }

  private static String counted(int sessions) {
    return sessions + (sessions == 1 ? " session" : " sessions");
  }
}
