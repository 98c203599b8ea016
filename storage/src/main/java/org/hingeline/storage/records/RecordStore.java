package org.hingeline.storage.records;

import static org.hingeline.storage.records.Columns.layout;
import static org.hingeline.storage.records.Columns.timeOrMinusOne;
import static org.hingeline.storage.records.Columns.timeOrNull;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hingeline.storage.AuditEntry;
import org.hingeline.storage.Person;
import org.hingeline.storage.RepetitionFilter;
import org.hingeline.storage.RepetitionPage;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionPage;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStatus;
import org.hingeline.storage.SessionSummary;
import org.hingeline.storage.history.Comparison;
import org.hingeline.storage.history.History;
import org.jdbi.v3.core.Handle;

/** People, sessions, their results and the audit. Safe to use from several threads. */
public final class RecordStore implements AutoCloseable {

  /** A session whose deletion has begun; it is listed nowhere. */
  private static final String DELETING = "deleting";

  private static final String SUMMARY =
      "SELECT s.*,"
          + " (SELECT count(*) FROM exercise_sets e WHERE e.session_id = s.id) AS sets,"
          + " (SELECT count(*) FROM repetitions r WHERE r.session_id = s.id"
          + " AND r.status = 'COUNTED') AS counted,"
          + " (SELECT count(*) FROM repetitions r WHERE r.session_id = s.id"
          + " AND r.status = 'INCOMPLETE') AS incomplete"
          + " FROM sessions s WHERE ";

  private final RecordDatabase database;

  private RecordStore(RecordDatabase database) {
    this.database = database;
  }

  /** Opens a database file, makes it when missing. */
  public static RecordStore open(Path file) {
    return new RecordStore(RecordDatabase.open(file));
  }

  /** Enters a session as open; one that is known already stays as it is. */
  public void begin(String id, SessionStart start) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO sessions (id, person_id, started_at_ms, mode, layout, status,"
                    + " software_version, configuration_json) VALUES (?,"
                    + " (SELECT id FROM persons WHERE id = ? AND NOT deleting), ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO NOTHING",
                id,
                start.personId(),
                start.startedAtMs(),
                start.mode().label(),
                start.layout().sensors(),
                SessionStatus.OPEN.label(),
                start.softwareVersion(),
                start.configurationJson()));
  }

  /** Writes results; writing them again changes nothing. */
  public void write(String id, RecordBatch batch) {
    if (!batch.isEmpty()) {
      database.write(
          handle -> {
            new ResultWriter(handle, id).write(batch);
            return null;
          });
    }
  }

  /**
   * Ends a session.
   *
   * @param endedAtMs wall clock; -1 for the time its data end
   * @param firstNs session time of its first row of a series; -1 without any
   * @param lastNs session time of its last row of a series; -1 without any
   */
  public void end(String id, SessionStatus status, long endedAtMs, long firstNs, long lastNs) {
    long durationMs = firstNs < 0 ? 0 : (lastNs - firstNs) / 1_000_000;
    database.write(
        handle ->
            handle.execute(
                "UPDATE sessions SET status = ?, ended_at_ms = coalesce(?, started_at_ms + ?),"
                    + " first_ns = ?, last_ns = ? WHERE id = ?",
                status.label(),
                timeOrNull(endedAtMs),
                durationMs,
                timeOrNull(firstNs),
                timeOrNull(lastNs),
                id));
  }

  /** Says whose a session is; {@code null} for nobody's, as is that of somebody deleted. */
  public void assign(String id, String personId) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE sessions SET person_id ="
                    + " (SELECT id FROM persons WHERE id = ? AND NOT deleting) WHERE id = ?",
                personId,
                id));
  }

  /** Takes back how a session ended: it goes on. */
  public void reopen(String id) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE sessions SET status = ?, ended_at_ms = NULL, first_ns = NULL,"
                    + " last_ns = NULL WHERE id = ?",
                SessionStatus.OPEN.label(),
                id));
  }

  /** Ids of the sessions that are open. */
  public List<String> open() {
    return withStatus(SessionStatus.OPEN.label());
  }

  /** Ids of the sessions whose deletion has begun and not ended. */
  public List<String> deleting() {
    return withStatus(DELETING);
  }

  /** Sessions, newest first. */
  public SessionPage list(SessionFilter filter, int offset, int limit) {
    return database.read(
        handle -> {
          List<SessionSummary> sessions =
              SessionCondition.query(
                      handle,
                      SUMMARY
                          + SessionCondition.SQL
                          + " ORDER BY s.started_at_ms DESC, s.id DESC LIMIT :limit OFFSET :offset",
                      filter)
                  .bind("limit", limit)
                  .bind("offset", offset)
                  .map((row, context) -> summary(row))
                  .list();
          int total = count(handle, filter);
          return new SessionPage(sessions, total);
        });
  }

  /** The sessions of a filter together, each exercise and layout compared with its beginning. */
  public History history(SessionFilter filter) {
    return database.read(
        handle -> {
          HistoryReader reader = HistoryReader.of(handle, filter.upToTheEnd());
          return History.of(
              count(handle, filter),
              reader.sessions(),
              filter.fromMs(),
              reader.lumbarFlexionMaxDeg());
        });
  }

  /** Repetitions of many sessions, oldest first. */
  public RepetitionPage repetitions(RepetitionFilter filter, int offset, int limit) {
    return database.read(handle -> new RepetitionReader(handle, filter).page(offset, limit));
  }

  /** What two sessions have in common, compared; empty where that is nothing. */
  public List<Comparison> compare(String earlier, String later) {
    return database.read(
        handle -> {
          HistoryReader one = HistoryReader.of(handle, earlier);
          HistoryReader other = HistoryReader.of(handle, later);
          double latestMaxDeg = other.lumbarFlexionMaxDeg();
          return Comparison.of(
              one.sessions(),
              other.sessions(),
              Double.isNaN(latestMaxDeg) ? one.lumbarFlexionMaxDeg() : latestMaxDeg);
        });
  }

  /** Whether there is such a session. */
  public boolean has(String id) {
    return database.read(handle -> summary(handle, id).isPresent());
  }

  /** One session with its results. */
  public Optional<SessionDetail> detail(String id) {
    return database.read(
        handle -> {
          ResultReader results = new ResultReader(handle, id);
          return summary(handle, id)
              .map(
                  summary ->
                      new SessionDetail(
                          summary,
                          results.calibrations(),
                          results.sets(),
                          results.repetitions(),
                          results.cues(),
                          results.events()));
        });
  }

  /** Takes a session out of every list, as the first step of its deletion. */
  public void beginDelete(String id, AuditEntry entry) {
    database.write(
        handle -> {
          Audit.add(handle, entry);
          return handle.execute("UPDATE sessions SET status = ? WHERE id = ?", DELETING, id);
        });
  }

  /** Takes a person and all their sessions out of every list, and forgets the alias. */
  public void beginDelete(Person person, AuditEntry entry) {
    database.write(
        handle -> {
          Audit.add(handle, entry);
          handle.execute(
              "UPDATE persons SET deleting = TRUE, alias = '' WHERE id = ?", person.id());
          return handle.execute(
              "UPDATE sessions SET status = ? WHERE person_id = ?", DELETING, person.id());
        });
  }

  /** Returns when what was deleted has left the files. */
  public void settle() {
    database.truncateLog();
  }

  /** Ids of the closed sessions that ended before a time and have their raw samples. */
  public List<String> withRawSamplesBefore(long endedBeforeMs) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM sessions WHERE ended_at_ms < :before"
                        + " AND raw_removed_at_ms IS NULL"
                        + " AND status NOT IN ('deleting', :open) ORDER BY id")
                .bind("before", endedBeforeMs)
                .bind("open", SessionStatus.OPEN.label())
                .mapTo(String.class)
                .list());
  }

  /** Enters when the raw samples of a session were removed, milliseconds since 1970 UTC. */
  public void rawRemoved(String id, long atMs) {
    database.write(
        handle ->
            handle.execute("UPDATE sessions SET raw_removed_at_ms = ? WHERE id = ?", atMs, id));
  }

  /** When the raw samples of a session were removed; empty when they were not. */
  public Optional<Long> rawRemovedAtMs(String id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT raw_removed_at_ms FROM sessions WHERE id = :id"
                        + " AND raw_removed_at_ms IS NOT NULL")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
  }

  /** Removes a session and its results, as the last step of its deletion. */
  public void endDelete(String id) {
    database.write(handle -> handle.execute("DELETE FROM sessions WHERE id = ?", id));
  }

  /** People who train. */
  public PersonRecords persons() {
    return new PersonRecords(database);
  }

  /** Analyses after the first. */
  public RunRecords runs() {
    return new RunRecords(database);
  }

  /** Adds to the audit. */
  public void audit(AuditEntry entry) {
    database.write(handle -> Audit.add(handle, entry));
  }

  /** The audit, newest first. */
  public List<AuditEntry> audit(int limit) {
    return database.read(handle -> Audit.newest(handle, limit));
  }

  /** Where sensors are worn. */
  public SensorPlaces places() {
    return new SensorPlaces(database);
  }

  @Override
  public void close() {
    database.close();
  }

  private List<String> withStatus(String status) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id FROM sessions WHERE status = :status ORDER BY id")
                .bind("status", status)
                .mapTo(String.class)
                .list());
  }

  private static int count(Handle handle, SessionFilter filter) {
    return SessionCondition.query(
            handle, "SELECT count(*) FROM sessions s WHERE " + SessionCondition.SQL, filter)
        .mapTo(int.class)
        .one();
  }

  private static Optional<SessionSummary> summary(Handle handle, String id) {
    return handle
        .createQuery(SUMMARY + "s.status <> 'deleting' AND s.id = :id")
        .bind("id", id)
        .map((row, context) -> summary(row))
        .findOne();
  }

  private static SessionSummary summary(ResultSet row) throws SQLException {
    return new SessionSummary(
        row.getString("id"),
        row.getString("person_id"),
        row.getLong("started_at_ms"),
        timeOrMinusOne(row, "ended_at_ms"),
        timeOrMinusOne(row, "first_ns"),
        timeOrMinusOne(row, "last_ns"),
        SessionMode.labelled(row.getString("mode")),
        layout(row),
        SessionStatus.labelled(row.getString("status")),
        row.getString("software_version"),
        row.getString("configuration_json"),
        row.getInt("sets"),
        row.getInt("counted"),
        row.getInt("incomplete"));
  }
}
