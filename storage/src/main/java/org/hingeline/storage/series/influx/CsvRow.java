package org.hingeline.storage.series.influx;

import java.util.Arrays;

/** A row of numbers and plain words as the server writes them in CSV: measurement, tags, time, … */
final class CsvRow {

  private static final int TIME = 2;

  private String line = "";
  private int[] starts = new int[24];
  private int columns;

  void read(String line) {
    this.line = line;
    columns = 0;
    int at = 0;
    while (at >= 0) {
      if (columns == starts.length - 1) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[columns++] = at;
      int comma = line.indexOf(',', at);
      at = comma < 0 ? -1 : comma + 1;
    }
    starts[columns] = line.length() + 1;
  }

  /** Time of the row since 1970, ns. */
  long timeNs() {
    return parseLong(TIME);
  }

  /** A column of the query, from 0, as text; empty where there is none. */
  String text(int column) {
    int at = TIME + 1 + column;
    return line.substring(starts[at], starts[at + 1] - 1);
  }

  long integer(int column) {
    return parseLong(TIME + 1 + column);
  }

  private long parseLong(int at) {
    return Long.parseLong(line, starts[at], starts[at + 1] - 1, 10);
  }

  /** A column of the query, from 0, as the float it was; {@code NaN} where there is none. */
  float number(int column) {
    String text = text(column);
    return text.isEmpty() ? Float.NaN : (float) Double.parseDouble(text);
  }
}
