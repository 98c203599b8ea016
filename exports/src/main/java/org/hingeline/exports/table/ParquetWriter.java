package org.hingeline.exports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.FormatWriter;

/** Tables as Parquet, written by DuckDB; the unit of a column stands in the file's metadata. */
public final class ParquetWriter implements FormatWriter {

  private final List<Table> tables;

  /** Of these tables, one file each. */
  public ParquetWriter(List<Table> tables) {
    this.tables = tables;
  }

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    Path folder = Files.createTempDirectory("hingeline-parquet");
    try {
      for (Table table : tables) {
        Path file = folder.resolve(table.name() + ".parquet");
        write(table, sessions, folder, file);
        try (OutputStream out = files.add(file.getFileName().toString())) {
          Files.copy(file, out);
        }
        Files.delete(file);
      }
    } finally {
      try (var left = Files.walk(folder)) {
        for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void write(Table table, ExportBatch sessions, Path folder, Path file)
      throws IOException {
    Path database = folder.resolve(table.name() + ".duckdb");
    try (DuckDBConnection connection =
            DriverManager.getConnection("jdbc:duckdb:" + database).unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (" + columns(table) + ")");
      try (DuckDBAppender appender = connection.createAppender("t")) {
        DuckRows rows = new DuckRows(appender);
        sessions.each(session -> table.write(session, rows));
      }
      statement.execute(
          "COPY t TO '%s' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s})"
              .formatted(file.toString().replace("'", "''"), units(table)));
    } catch (SQLException e) {
      throw new IOException(table.name() + ".parquet: " + e.getMessage(), e);
    }
  }

  private static String columns(Table table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + type(column.kind()))
        .collect(Collectors.joining(", "));
  }

  private static String units(Table table) {
    return table.columns().stream()
        .filter(column -> !column.unit().isEmpty())
        .map(column -> "\"unit:%s\": '%s'".formatted(column.name(), column.unit()))
        .collect(Collectors.joining(", "));
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case FLAG -> "BOOLEAN";
    };
  }
}
