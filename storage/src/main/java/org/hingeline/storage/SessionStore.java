package org.hingeline.storage;

import java.util.List;
import java.util.Optional;
import org.hingeline.storage.series.AngleSeries;
import org.hingeline.storage.series.RawSampleSink;

/**
 * Keeps sessions in one data folder and gives them back. One process at a time owns the folder.
 * Readers see everything that was accepted before they asked, of open sessions too.
 */
public abstract class SessionStore implements AutoCloseable {

  /**
   * Opens the data folder, makes it when missing, and closes as {@link SessionStatus#INTERRUPTED}
   * what an earlier process left open.
   *
   * @throws StorageException when the folder cannot be written, is in use, or cannot be read
   */
  public static SessionStore open(StorageConfig config) {
    return java.util.ServiceLoader.load(SessionStore.class)
        .findFirst()
        .orElseThrow(() -> new StorageException("no store for " + config.dataFolder()));
  }

  /** Ids of the sessions that were closed as interrupted at this opening. */
  public abstract List<String> recovered();

  /** Begins a session. */
  public abstract SessionRecorder record(SessionStart start);

  /** Sessions, newest first. */
  public abstract SessionPage sessions(SessionFilter filter, int offset, int limit);

  /** One session with its results. */
  public abstract Optional<SessionDetail> session(String id);

  /**
   * The angles of a stretch of a session.
   *
   * @param fromNs session time, inclusive
   * @param toNs session time, inclusive
   * @param maxPoints largest number of rows; at least 2
   */
  public abstract AngleSeries angles(String id, long fromNs, long toNs, int maxPoints);

  /** Number of raw samples of a session. */
  public abstract long sampleCount(String id);

  /** Hands every raw sample of a session over, in order of session time. */
  public abstract void samples(String id, RawSampleSink sink);

  /**
   * Removes a session from every database and file, and says so in the audit.
   *
   * @param actor who asked for it
   * @param nowMs wall clock, milliseconds since 1970 UTC
   * @return false when there is no such session
   */
  public abstract boolean delete(String id, String actor, long nowMs);

  /** Enters a person. */
  public abstract Person addPerson(String alias, long nowMs);

  /** Everybody entered, in order of entry. */
  public abstract List<Person> people();

  /** Adds to the audit. */
  public abstract void audit(AuditEntry entry);

  /** The audit, newest first. */
  public abstract List<AuditEntry> audit(int limit);

  /** Closes every open session and the databases. */
  @Override
  public abstract void close();
}
