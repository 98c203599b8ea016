package org.hingeline.storage.series.duck;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.hingeline.analysis.Phase;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;

/** Reads a stretch of angles, whole or reduced to the extremes of equal buckets. */
final class AngleQuery {

  private static final Phase[] PHASES = Phase.values();

  private static final String FULL_RATE =
      "SELECT time_ns, phase, provisional, %s FROM motion".formatted(columns("%s"))
          + " WHERE session_key = ? AND time_ns BETWEEN ? AND ? ORDER BY time_ns";

  /** An instant and its phase as one number, so that both are of the same row. */
  private static final String STAMP = "time_ns * 8 + phase";

  private static final String EXTREMES =
      "SELECT min(%1$s), max(%1$s), arg_min(%1$s, %2$s), arg_max(%1$s, %2$s),"
              .formatted(STAMP, AngleSeries.TIMED.label())
          + " bool_or(provisional), "
          + columns("min(%1$s), max(%1$s), arg_min(time_ns, %1$s) <= arg_max(time_ns, %1$s)")
          + " FROM motion WHERE session_key = ? AND time_ns BETWEEN ? AND ?"
          + " GROUP BY (time_ns - ?) // ? ORDER BY 1";

  private AngleQuery() {}

  static AngleSeries run(DuckDBConnection connection, int key, long fromNs, long toNs, int maxRows)
      throws SQLException {
    long recorded;
    long firstNs;
    long lastNs;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*), coalesce(min(time_ns), 0), coalesce(max(time_ns), 0) FROM motion"
                + " WHERE session_key = ? AND time_ns BETWEEN ? AND ?")) {
      bind(query, key, fromNs, toNs);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        recorded = row.getLong(1);
        firstNs = row.getLong(2);
        lastNs = row.getLong(3);
      }
    }
    if (recorded <= maxRows) {
      return new AngleSeries(true, recorded, fullRate(connection, key, fromNs, toNs));
    }
    long buckets = maxRows / 2;
    long widthNs = (lastNs - firstNs) / buckets + 1;
    AngleRows rows = extremes(connection, key, firstNs, lastNs, widthNs);
    return new AngleSeries(false, recorded, rows);
  }

  private static AngleRows fullRate(DuckDBConnection connection, int key, long fromNs, long toNs)
      throws SQLException {
    AngleRows rows = new AngleRows();
    try (PreparedStatement query = connection.prepareStatement(FULL_RATE)) {
      bind(query, key, fromNs, toNs);
      try (ResultSet in = query.executeQuery()) {
        while (in.next()) {
          int row = rows.add(in.getLong(1), PHASES[in.getByte(2)], in.getBoolean(3));
          for (AngleColumn column : AngleColumn.values()) {
            float valueDeg = in.getFloat(4 + column.ordinal());
            if (!in.wasNull()) {
              rows.set(row, column, valueDeg);
            }
          }
        }
      }
    }
    return rows;
  }

  private static AngleRows extremes(
      DuckDBConnection connection, int key, long fromNs, long toNs, long widthNs)
      throws SQLException {
    AngleRows rows = new AngleRows();
    try (PreparedStatement query = connection.prepareStatement(EXTREMES)) {
      bind(query, key, fromNs, toNs);
      query.setLong(4, fromNs);
      query.setLong(5, widthNs);
      try (ResultSet in = query.executeQuery()) {
        while (in.next()) {
          boolean provisional = in.getBoolean(5);
          long early = in.getLong(1);
          long late = in.getLong(2);
          long smallestAt = in.getLong(3);
          if (!in.wasNull() && changes(in, AngleSeries.TIMED)) {
            early = Math.min(smallestAt, in.getLong(4));
            late = Math.max(smallestAt, in.getLong(4));
          }
          int first = add(rows, early, provisional);
          int second = add(rows, late, provisional);
          for (AngleColumn column : AngleColumn.values()) {
            int at = place(column);
            float smallest = in.getFloat(at);
            if (!in.wasNull()) {
              float largest = in.getFloat(at + 1);
              boolean rising = in.getBoolean(at + 2);
              rows.set(first, column, rising ? smallest : largest);
              rows.set(second, column, rising ? largest : smallest);
            }
          }
        }
      }
    }
    return rows;
  }

  private static int add(AngleRows rows, long stamp, boolean provisional) {
    return rows.add(stamp >> 3, PHASES[(int) stamp & 7], provisional);
  }

  /** Of the three columns of an angle: smallest, largest, whether the smallest came first. */
  private static int place(AngleColumn column) {
    return 6 + 3 * column.ordinal();
  }

  private static boolean changes(ResultSet in, AngleColumn column) throws SQLException {
    return in.getFloat(place(column)) < in.getFloat(place(column) + 1);
  }

  private static void bind(PreparedStatement query, int key, long fromNs, long toNs)
      throws SQLException {
    query.setInt(1, key);
    query.setLong(2, fromNs);
    query.setLong(3, toNs);
  }

  private static String columns(String pattern) {
    return stream(AngleColumn.values())
        .map(column -> pattern.formatted(column.label()))
        .collect(joining(", "));
  }
}
