package org.hingeline.exports.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as text, UTF-8, one a line: RFC 4180 with commas, or the tab-separated form of BIDS. */
public final class SeparatedRows implements RowSink, Closeable {

  private static final int DECIMALS = 6;

  private final Writer out;
  private final char separator;
  private final String missing;
  private final StringBuilder row = new StringBuilder(256);

  private SeparatedRows(OutputStream out, char separator, String missing) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.separator = separator;
    this.missing = missing;
  }

  /** Separated by commas; what is missing is empty. */
  public static SeparatedRows commas(OutputStream out) {
    return new SeparatedRows(out, ',', "");
  }

  /** Separated by tabs; what is missing is {@code n/a}. */
  public static SeparatedRows tabs(OutputStream out) {
    return new SeparatedRows(out, '\t', "n/a");
  }

  /** The first line. */
  public SeparatedRows heading(List<Column> columns) throws IOException {
    for (Column column : columns) {
      text(column.name());
    }
    end();
    return this;
  }

  @Override
  public SeparatedRows text(String value) {
    begin();
    if (value == null || value.isEmpty()) {
      row.append(missing);
    } else if (separator == '\t') {
      row.append(value.replaceAll("[\\t\\r\\n]+", " "));
    } else if (value.matches("(?s).*[,\"\\r\\n].*")) {
      row.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      row.append(value);
    }
    return this;
  }

  @Override
  public SeparatedRows integer(long value) {
    begin();
    row.append(value);
    return this;
  }

  @Override
  public SeparatedRows number(double value) {
    begin();
    if (Double.isFinite(value)) {
      Decimals.append(row, value, DECIMALS);
    } else {
      row.append(missing);
    }
    return this;
  }

  @Override
  public SeparatedRows flag(boolean value) {
    begin();
    row.append(value);
    return this;
  }

  @Override
  public void end() throws IOException {
    // The first cell brought a separator, too.
    out.append(row, Math.min(1, row.length()), row.length()).append('\n');
    row.setLength(0);
  }

  private void begin() {
    row.append(separator);
  }

  /** Completes the text and leaves the stream underneath open. */
  @Override
  public void close() throws IOException {
    out.flush();
  }
}
