package org.hingeline.storage.series.influx;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.joining;

import org.hingeline.analysis.Phase;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/** Angles in the database: measurement {@code motion}, one point an instant. */
final class AngleTable {

  static final String NAME = "motion";

  /** A field that every point has. */
  static final String COUNTED = "phase";

  private static final Phase[] PHASES = Phase.values();
  private static final String COLUMNS =
      "phase, provisional, "
          + stream(AngleColumn.values()).map(AngleColumn::label).collect(joining(", "));

  private AngleTable() {}

  static String query(String session, String stretch) {
    return "SELECT %s FROM %s WHERE session = %s AND %s"
        .formatted(COLUMNS, NAME, Names.text(session), stretch);
  }

  static int read(CsvRow row, SessionTime time, AngleRows rows) {
    int at =
        rows.add(
            time.session(row.timeNs()), PHASES[(int) row.integer(0)], row.text(1).equals("true"));
    for (AngleColumn column : AngleColumn.values()) {
      rows.set(at, column, row.number(2 + column.ordinal()));
    }
    return at;
  }

  static void write(String session, SessionTime time, AngleRows rows, int row, Lines lines) {
    lines
        .begin(NAME)
        .tag("session", session)
        .field("phase", rows.phase(row).ordinal())
        .field("provisional", rows.provisional(row));
    for (AngleColumn column : AngleColumn.values()) {
      lines.field(column.label(), rows.valueDeg(row, column));
    }
    lines.end(time.absolute(rows.timeNs(row)));
  }
}
