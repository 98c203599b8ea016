package org.hingeline.storage.records;

import org.hingeline.storage.SessionFilter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A {@link SessionFilter} as the condition of a query in which sessions are called {@code s}. */
final class SessionCondition {

  /** A session whose deletion has begun is nowhere to be seen. */
  static final String SEEN = "s.status <> 'deleting'";

  /** Goes after WHERE. */
  static final String SQL =
      SEEN
          + " AND (:person IS NULL OR s.person_id = :person"
          + " OR (:person = '"
          + SessionFilter.NOBODY
          + "' AND s.person_id IS NULL))"
          + " AND s.started_at_ms >= :from AND s.started_at_ms < :to";

  private SessionCondition() {}

  static Query query(Handle handle, String sql, SessionFilter filter) {
    return bind(handle.createQuery(sql), filter);
  }

  static Query bind(Query query, SessionFilter filter) {
    return query
        .bind("person", filter.personId())
        .bind("from", filter.fromMs())
        .bind("to", filter.toMs());
  }
}
