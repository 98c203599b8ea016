package org.hingeline.exports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.FormatWriter;

/** Tables as CSV, one file each, and one that says what every column is. */
public final class CsvWriter implements FormatWriter {

  private static final List<Column> ABOUT =
      List.of(
          Column.text("file", "Name of the file."),
          Column.text("column", "Name of the column."),
          Column.text("unit", "Unit of its numbers."),
          Column.text("meaning", "What it holds."));

  private final List<Table> tables;

  /** Of these tables; a single one needs no file about the columns. */
  public CsvWriter(List<Table> tables) {
    this.tables = tables;
  }

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    for (Table table : tables) {
      try (OutputStream out = files.add(table.name() + ".csv");
          SeparatedRows rows = SeparatedRows.commas(out)) {
        rows.heading(table.columns());
        sessions.each(session -> table.write(session, rows));
      }
    }
    if (tables.size() > 1) {
      about(files);
    }
  }

  private void about(ExportFiles files) throws IOException {
    try (OutputStream out = files.add("columns.csv");
        SeparatedRows rows = SeparatedRows.commas(out)) {
      rows.heading(ABOUT);
      for (Table table : tables) {
        for (Column column : table.columns()) {
          rows.text(table.name() + ".csv")
              .text(column.name())
              .text(column.unit())
              .text(column.meaning())
              .end();
        }
      }
    }
  }
}
