package org.hingeline.exports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables as DuckDB reads them. */
public final class Duck {

  private Duck() {}

  /** The one number that a query gives. */
  public static double number(String query) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getDouble(1);
    }
  }

  /** Every cell that a query gives, as text. */
  public static List<String> texts(String query) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          texts.add(row.getString(column));
        }
      }
      return texts;
    }
  }

  /** A file separated by tabs, to be selected from. */
  public static String tsv(Path file) {
    return "read_csv('%s', delim = '\t', header = true, nullstr = 'n/a')".formatted(file);
  }
}
