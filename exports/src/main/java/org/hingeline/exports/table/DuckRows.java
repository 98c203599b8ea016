package org.hingeline.exports.table;

import java.io.IOException;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Rows into a table of DuckDB. */
final class DuckRows implements RowSink {

  private final DuckDBAppender appender;
  private boolean open;

  DuckRows(DuckDBAppender appender) {
    this.appender = appender;
  }

  private interface Step {
    void run() throws SQLException;
  }

  @Override
  public RowSink text(String value) throws IOException {
    return cell(() -> appender.append(value));
  }

  @Override
  public RowSink integer(long value) throws IOException {
    return cell(() -> appender.append(value));
  }

  @Override
  public RowSink number(double value) throws IOException {
    return cell(
        () -> {
          if (Double.isFinite(value)) {
            appender.append(value);
          } else {
            appender.appendNull();
          }
        });
  }

  @Override
  public RowSink flag(boolean value) throws IOException {
    return cell(() -> appender.append(value));
  }

  @Override
  public void end() throws IOException {
    run(appender::endRow);
    open = false;
  }

  private RowSink cell(Step step) throws IOException {
    if (!open) {
      run(appender::beginRow);
      open = true;
    }
    run(step);
    return this;
  }

  private static void run(Step step) throws IOException {
    try {
      step.run();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
