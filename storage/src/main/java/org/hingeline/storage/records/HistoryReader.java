package org.hingeline.storage.records;

import static java.util.stream.Collectors.joining;
import static org.hingeline.storage.records.Columns.layout;
import static org.hingeline.storage.records.Columns.orNaN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.history.ExerciseSession;
import org.hingeline.storage.history.Measure;
import org.hingeline.storage.history.Measure.Source;
import org.hingeline.storage.history.Spread;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads many sessions at once: the database adds up, one row a session, exercise and layout. */
final class HistoryReader {

  private static final String SESSIONS =
      "SELECT s.id, s.person_id, s.started_at_ms, s.mode, r.exercise, r.layout,"
          + " count(DISTINCT r.set_number) AS sets, count(*) AS counted, "
          + Arrays.stream(Measure.values())
              .filter(measure -> measure.source() != Source.COUNT)
              .map(HistoryReader::sums)
              .collect(joining(", "))
          + " FROM repetitions r JOIN sessions s ON s.id = r.session_id"
          + " WHERE r.status = 'COUNTED' AND %s"
          + " GROUP BY s.id, r.exercise, r.layout ORDER BY s.started_at_ms, s.id";

  private static final String LUMBAR_FLEXION_MAX =
      "SELECT c.lumbar_flexion_max_deg FROM calibrations c JOIN sessions s ON s.id = c.session_id"
          + " WHERE c.lumbar_flexion_max_deg IS NOT NULL AND %s"
          + " ORDER BY s.started_at_ms DESC, s.id DESC, c.version DESC LIMIT 1";

  private final Handle handle;
  private final String condition;
  private final UnaryOperator<Query> values;

  private HistoryReader(Handle handle, String condition, UnaryOperator<Query> values) {
    this.handle = handle;
    this.condition = condition;
    this.values = values;
  }

  static HistoryReader of(Handle handle, SessionFilter filter) {
    return new HistoryReader(
        handle, SessionCondition.SQL, query -> SessionCondition.bind(query, filter));
  }

  /** Reads one session, or nothing where there is none. */
  static HistoryReader of(Handle handle, String session) {
    return new HistoryReader(
        handle, SessionCondition.SEEN + " AND s.id = :id", query -> query.bind("id", session));
  }

  /** Oldest first. */
  List<ExerciseSession> sessions() {
    return query(SESSIONS).map((row, context) -> session(row)).list();
  }

  /** Of the latest calibration that has it; NaN without any. */
  double lumbarFlexionMaxDeg() {
    return query(LUMBAR_FLEXION_MAX).mapTo(Double.class).findOne().orElse(Double.NaN);
  }

  private Query query(String sql) {
    return values.apply(handle.createQuery(sql.formatted(condition)));
  }

  private static String sums(Measure measure) {
    String value =
        measure.source() == Source.TEMPO
            ? "r." + measure.key()
            : ("CASE WHEN NOT r.provisional AND (r.layout = 1 OR r.technique <> 'NOT_GRADED')"
                    + " THEN r.%s END")
                .formatted(measure.key());
    return "avg(%1$s) AS %2$s_mean, avg((%1$s) * (%1$s)) AS %2$s_squares, count(%1$s) AS %2$s_count"
        .formatted(value, measure.key());
  }

  private static ExerciseSession session(ResultSet row) throws SQLException {
    Layout layout = layout(row);
    int counted = row.getInt("counted");
    Map<Measure, Spread> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.of(layout)) {
      measures.put(
          measure,
          measure.source() == Source.COUNT ? Spread.single(counted) : spread(row, measure.key()));
    }
    return new ExerciseSession(
        row.getString("id"),
        row.getString("person_id"),
        row.getLong("started_at_ms"),
        SessionMode.labelled(row.getString("mode")),
        Exercise.valueOf(row.getString("exercise")),
        layout,
        row.getInt("sets"),
        counted,
        measures);
  }

  private static Spread spread(ResultSet row, String key) throws SQLException {
    return Spread.of(
        orNaN(row, key + "_mean"), orNaN(row, key + "_squares"), row.getInt(key + "_count"));
  }
}
