package org.hingeline.storage.series.duck;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.RawSampleSink;

/** Appends raw samples to a table; the first failure stops it and is thrown by {@link #check}. */
final class SampleAppender implements RawSampleSink {

  private final DuckDBAppender to;
  private final int key;
  private SQLException failure;

  SampleAppender(DuckDBAppender to, int key) {
    this.to = to;
    this.key = key;
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ) {
    if (failure != null) {
      return;
    }
    try {
      to.beginRow()
          .append(key)
          .append(timeNs)
          .append((byte) segment.ordinal())
          .append(deviceTimeUs)
          .append(arrivalNs)
          .append(sequence)
          .append(gyrX)
          .append(gyrY)
          .append(gyrZ)
          .append(accX)
          .append(accY)
          .append(accZ)
          .endRow();
    } catch (SQLException e) {
      failure = e;
    }
  }

  void check() throws SQLException {
    if (failure != null) {
      throw failure;
    }
  }
}
