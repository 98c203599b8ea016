package org.hingeline.ingest.export;

import java.util.Optional;
import org.hingeline.ingest.reading.Attitude;

/**
 * Text of the Xsens DOT app and of Xsens MT Manager: one file a sensor, the same names of columns.
 * DOT writes angular rate in °/s and its time in µs; MT Manager writes rad/s and counts packets.
 * Matrices and quaternions lead from the sensor's axes to east, north, up.
 */
final class XsensExport {
  private static final long COUNTER_WRAP = 1L << 16;
  private static final long TIME_WRAP_US = 1L << 32;
  private static final double DOT_RATE_HZ = 60;
  private static final double MANAGER_RATE_HZ = 100;

  private final TextTable table;
  private final boolean dot;
  private final double rateHz;
  private final Optional<int[]> gyr;
  private final Optional<int[]> acc;
  private final Optional<int[]> free;
  private final Optional<int[]> quaternion;
  private final Optional<int[]> matrix;
  private final Optional<int[]> euler;
  private long lastUs;
  private long wraps;

  private XsensExport(TextTable table) {
    this.table = table;
    this.dot = table.preamble.stream().noneMatch(line -> line.startsWith("//"));
    this.rateHz = rate();
    this.gyr = table.columns("Gyr_X", "Gyr_Y", "Gyr_Z");
    this.acc = table.columns("Acc_X", "Acc_Y", "Acc_Z");
    this.free = table.columns("FreeAcc_X", "FreeAcc_Y", "FreeAcc_Z");
    this.quaternion =
        table
            .columns("Quat_W", "Quat_X", "Quat_Y", "Quat_Z")
            .or(() -> table.columns("Quat_q0", "Quat_q1", "Quat_q2", "Quat_q3"));
    this.matrix =
        table.columns(
            "Mat[1][1]",
            "Mat[1][2]",
            "Mat[1][3]",
            "Mat[2][1]",
            "Mat[2][2]",
            "Mat[2][3]",
            "Mat[3][1]",
            "Mat[3][2]",
            "Mat[3][3]");
    this.euler =
        table
            .columns("Euler_X", "Euler_Y", "Euler_Z")
            .or(() -> table.columns("Roll", "Pitch", "Yaw"));
  }

  static boolean fits(TextTable table) {
    return table.column("PacketCounter") == 0;
  }

  static ExportedSensor read(TextTable table) throws ExportException {
    return new XsensExport(table).read();
  }

  private ExportedSensor read() throws ExportException {
    boolean oriented = quaternion.isPresent() || matrix.isPresent() || euler.isPresent();
    if (!oriented && (gyr.isEmpty() || acc.isEmpty())) {
      throw new ExportException(
          table.file, "has neither Acc_X… with Gyr_X… nor an orientation, expected one of them");
    }
    String program = dot ? "Xsens DOT" : "Xsens MT Manager";
    boolean shared = !dot || table.said("SyncStatus").equalsIgnoreCase("Synced");
    ExportedSensor sensor = new ExportedSensor(name(), program, shared ? program : name());
    for (int row = 0; row < table.rows(); row++) {
      Attitude attitude = attitude(row);
      sensor.add(time(row), rate(row), force(row, attitude), attitude);
    }
    return sensor;
  }

  private String name() {
    String tag = table.said("DeviceTag");
    return tag.isEmpty() ? Exports.stem(table.file) : tag;
  }

  private double rate() {
    String said = table.said(dot ? "OutputRate" : "Update Rate").replaceAll("[^0-9.]", "");
    try {
      double hz = Double.parseDouble(said);
      return hz > 0 ? hz : MANAGER_RATE_HZ;
    } catch (NumberFormatException notSaid) {
      return dot ? DOT_RATE_HZ : MANAGER_RATE_HZ;
    }
  }

  private long time(int row) throws ExportException {
    int column = table.column("SampleTimeFine");
    boolean stamped = dot && table.has(row, column);
    long wrap = stamped ? TIME_WRAP_US : COUNTER_WRAP;
    long value = Math.round(table.number(row, stamped ? column : 0));
    if (row > 0 && value < lastUs - wrap / 2) {
      wraps++;
    }
    lastUs = value;
    long continued = value + wraps * wrap;
    return stamped ? continued : Math.round(continued * 1e6 / rateHz);
  }

  private double[] rate(int row) throws ExportException {
    if (gyr.isEmpty() || !table.has(row, gyr.get()[0])) {
      return null;
    }
    double[] values = table.numbers(row, gyr.get());
    for (int axis = 0; dot && axis < values.length; axis++) {
      values[axis] = Math.toRadians(values[axis]);
    }
    return values;
  }

  private double[] force(int row, Attitude attitude) throws ExportException {
    if (acc.isPresent()) {
      return table.numbers(row, acc.get());
    }
    return free.isPresent() && attitude != null
        ? ExportedSensor.felt(attitude, table.numbers(row, free.get()))
        : null;
  }

  private Attitude attitude(int row) throws ExportException {
    if (quaternion.isPresent()) {
      double[] q = table.numbers(row, quaternion.get());
      return new Attitude(q[0], q[1], q[2], q[3]).unit();
    } else if (matrix.isPresent()) {
      return Attitude.ofMatrix(table.numbers(row, matrix.get()));
    } else if (euler.isPresent()) {
      double[] e = table.numbers(row, euler.get());
      return Attitude.zyx(Math.toRadians(e[2]), Math.toRadians(e[1]), Math.toRadians(e[0]));
    }
    return null;
  }
}
