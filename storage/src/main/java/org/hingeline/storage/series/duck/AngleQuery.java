package org.hingeline.storage.series.duck;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.hingeline.analysis.Phase;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleExtremes;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;

/** Reads a stretch of angles, whole or reduced to the extremes of equal buckets. */
final class AngleQuery {

  private static final Phase[] PHASES = Phase.values();

  private static final String EXTENT =
      "SELECT count(*), coalesce(min(time_ns), 0), coalesce(max(time_ns), 0) FROM motion"
          + " WHERE session_key = ? AND time_ns BETWEEN ? AND ?";

  private static final String ROWS =
      "SELECT time_ns, phase, provisional, "
          + stream(AngleColumn.values()).map(AngleColumn::label).collect(joining(", "))
          + " FROM motion WHERE session_key = ? AND time_ns BETWEEN ? AND ? ORDER BY time_ns";

  private AngleQuery() {}

  /**
   * Rows are reduced here: the engine takes five times as long to find extremes as to hand over.
   */
  static AngleSeries run(DuckDBConnection connection, int key, long fromNs, long toNs, int maxRows)
      throws SQLException {
    long recorded;
    AngleExtremes extremes;
    try (PreparedStatement query = connection.prepareStatement(EXTENT)) {
      bind(query, key, fromNs, toNs);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        recorded = row.getLong(1);
        extremes = new AngleExtremes(row.getLong(2), row.getLong(3), maxRows);
      }
    }
    boolean fullRate = recorded <= maxRows;
    AngleRows rows = new AngleRows();
    try (PreparedStatement query = connection.prepareStatement(ROWS)) {
      bind(query, key, fromNs, toNs);
      try (ResultSet in = query.executeQuery()) {
        while (in.next()) {
          int row = add(rows, in);
          if (!fullRate) {
            extremes.add(rows, row);
            rows.clear();
          }
        }
      }
    }
    return new AngleSeries(fullRate, recorded, fullRate ? rows : extremes.rows());
  }

  private static int add(AngleRows rows, ResultSet in) throws SQLException {
    int row = rows.add(in.getLong(1), PHASES[in.getByte(2)], in.getBoolean(3));
    for (AngleColumn column : AngleColumn.values()) {
      float valueDeg = in.getFloat(4 + column.ordinal());
      if (!in.wasNull()) {
        rows.set(row, column, valueDeg);
      }
    }
    return row;
  }

  private static void bind(PreparedStatement query, int key, long fromNs, long toNs)
      throws SQLException {
    query.setInt(1, key);
    query.setLong(2, fromNs);
    query.setLong(3, toNs);
  }
}
