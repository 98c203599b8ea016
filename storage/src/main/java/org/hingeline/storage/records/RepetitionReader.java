package org.hingeline.storage.records;

import java.util.List;
import org.hingeline.storage.KeptRepetition;
import org.hingeline.storage.RepetitionFilter;
import org.hingeline.storage.RepetitionPage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads repetitions across sessions. */
final class RepetitionReader {

  private static final String FROM =
      " FROM repetitions r JOIN sessions s ON s.id = r.session_id WHERE "
          + SessionCondition.SQL
          + " AND (:exercise IS NULL OR r.exercise = :exercise)"
          + " AND (:layout IS NULL OR r.layout = :layout)";

  private final Handle handle;
  private final RepetitionFilter filter;

  RepetitionReader(Handle handle, RepetitionFilter filter) {
    this.handle = handle;
    this.filter = filter;
  }

  /** Oldest first. */
  RepetitionPage page(int offset, int limit) {
    List<KeptRepetition> repetitions =
        query(
                "SELECT r.*, s.started_at_ms"
                    + FROM
                    + " ORDER BY s.started_at_ms, s.id, r.set_number, r.start_ns, r.status,"
                    + " r.number LIMIT :limit OFFSET :offset")
            .bind("limit", limit)
            .bind("offset", offset)
            .map(
                (row, context) ->
                    new KeptRepetition(
                        row.getString("session_id"),
                        row.getLong("started_at_ms"),
                        RepetitionRow.read(row)))
            .list();
    return new RepetitionPage(repetitions, query("SELECT count(*)" + FROM).mapTo(int.class).one());
  }

  private Query query(String sql) {
    return SessionCondition.query(handle, sql, filter.sessions())
        .bind("exercise", filter.exercise().map(Enum::name).orElse(null))
        .bind("layout", filter.layout().map(layout -> layout.sensors()).orElse(null));
  }
}
