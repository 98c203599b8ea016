package org.hingeline.storage.series.influx;

import java.util.Locale;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SampleRows;

/** Raw samples in the database: measurement {@code imu}, one point a sample. */
final class SampleTable {

  static final String NAME = "imu";

  /** Tag of the second, third, … sample of one sensor at one nanosecond; the first has none. */
  static final String TWIN = "twin";

  private static final String[] VALUES = {
    "gyr_x_radps", "gyr_y_radps", "gyr_z_radps", "acc_x_mps2", "acc_y_mps2", "acc_z_mps2"
  };

  /** A field that every point has. */
  static final String COUNTED = "device_time_us";

  private static final String COLUMNS =
      "segment, " + TWIN + ", device_time_us, arrival_ns, sequence, " + String.join(", ", VALUES);

  private SampleTable() {}

  static String query(String session, String stretch) {
    return "SELECT %s FROM %s WHERE session = %s AND %s"
        .formatted(COLUMNS, NAME, Names.text(session), stretch);
  }

  /** The number that tells a sample from others of its sensor at its nanosecond. */
  static int twin(CsvRow row) {
    String text = row.text(1);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  static void read(CsvRow row, SessionTime time, RawSampleSink sink) {
    sink.accept(
        Segment.valueOf(row.text(0).toUpperCase(Locale.ROOT)),
        time.session(row.timeNs()),
        row.integer(2),
        row.integer(3),
        row.integer(4),
        row.number(5),
        row.number(6),
        row.number(7),
        row.number(8),
        row.number(9),
        row.number(10));
  }

  static void write(
      String session, SessionTime time, SampleRows rows, int row, int twin, Lines lines) {
    rows.read(
        row,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          lines.begin(NAME).tag("segment", Names.segment(segment)).tag("session", session);
          if (twin > 0) {
            lines.tag(TWIN, Integer.toString(twin));
          }
          lines
              .field("device_time_us", deviceTimeUs)
              .field("arrival_ns", arrivalNs)
              .field("sequence", sequence)
              .field(VALUES[0], gx)
              .field(VALUES[1], gy)
              .field(VALUES[2], gz)
              .field(VALUES[3], ax)
              .field(VALUES[4], ay)
              .field(VALUES[5], az)
              .end(time.absolute(timeNs));
        });
  }
}
