package org.hingeline.exports.table;

import java.io.IOException;

/** Takes a table cell by cell, in the order of its columns. */
public interface RowSink {

  /** A cell of text; {@code null} for an empty one. */
  RowSink text(String value) throws IOException;

  /** A whole number. */
  RowSink integer(long value) throws IOException;

  /** A number; {@code NaN} for an empty cell. */
  RowSink number(double value) throws IOException;

  /** Yes or no. */
  RowSink flag(boolean value) throws IOException;

  /** The row is complete. */
  void end() throws IOException;
}
