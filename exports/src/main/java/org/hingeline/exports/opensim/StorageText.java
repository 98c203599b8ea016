package org.hingeline.exports.opensim;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hingeline.exports.table.Decimals;

/** The text of OpenSim's storage files: a header of lines, then rows separated by tabs. */
final class StorageText implements Closeable {

  private static final int DECIMALS = 7;
  private static final double S_PER_NS = 1e-9;

  private final Writer out;
  private final StringBuilder row = new StringBuilder(256);

  StorageText(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
  }

  StorageText line(String text) throws IOException {
    out.append(text).append('\n');
    return this;
  }

  StorageText begin(long timeNs) {
    Decimals.append(row, timeNs * S_PER_NS, DECIMALS);
    return this;
  }

  /** One cell: its numbers separated by commas. */
  StorageText cell(double... values) {
    char separator = '\t';
    for (double value : values) {
      row.append(separator);
      Decimals.append(row, value, DECIMALS);
      separator = ',';
    }
    return this;
  }

  void end() throws IOException {
    out.append(row).append('\n');
    row.setLength(0);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
