package org.hingeline.storage.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hingeline.analysis.Layout;

/** How the types of the seam look in a column. What was not measured is NaN here and NULL there. */
final class Columns {

  private static final Layout[] LAYOUTS = Layout.values();

  private Columns() {}

  static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  static Long timeOrNull(long time) {
    return time < 0 ? null : time;
  }

  static double orNaN(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  static long timeOrMinusOne(ResultSet row, String column) throws SQLException {
    long time = row.getLong(column);
    return row.wasNull() ? -1 : time;
  }

  static Layout layout(ResultSet row) throws SQLException {
    return LAYOUTS[row.getInt("layout") - 1];
  }

  static String lines(List<String> reasons) {
    return reasons.stream().map(r -> r.replace('\n', ' ')).collect(Collectors.joining("\n"));
  }

  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
