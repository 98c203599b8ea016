package org.hingeline.exports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.exports.session.ExportSession;

/** Raw samples as received. */
public final class SampleTable implements Table {

  private static final double S_PER_NS = 1e-9;

  @Override
  public String name() {
    return "samples";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(SessionCells.COLUMNS);
    columns.add(Column.text("segment", "trunk, pelvis, thigh or shank."));
    columns.add(Column.number("time_s", "s", "Time since the begin of the session."));
    columns.add(Column.integer("device_time_us", "The sensor's own clock, microseconds."));
    columns.add(Column.integer("sequence", "The sensor's own count."));
    for (String axis : List.of("x", "y", "z")) {
      columns.add(
          Column.number("gyr_" + axis + "_radps", "rad/s", "Angular rate, axis of the sensor."));
    }
    for (String axis : List.of("x", "y", "z")) {
      columns.add(
          Column.number("acc_" + axis + "_mps2", "m/s2", "Specific force, axis of the sensor."));
    }
    return columns;
  }

  @Override
  public void write(ExportSession session, RowSink rows) throws IOException {
    try {
      session.samples(
          (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
            try {
              SessionCells.write(session, rows)
                  .text(segment.label())
                  .number(timeNs * S_PER_NS)
                  .integer(deviceTimeUs)
                  .integer(sequence)
                  .number(gx)
                  .number(gy)
                  .number(gz)
                  .number(ax)
                  .number(ay)
                  .number(az)
                  .end();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
