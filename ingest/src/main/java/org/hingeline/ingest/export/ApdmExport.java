package org.hingeline.ingest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hingeline.ingest.reading.Attitude;

/**
 * APDM's text export: all sensors in one file, columns named {@code SENSOR/Acceleration/X} (m/s²),
 * {@code SENSOR/Angular Velocity/X} (rad/s) and {@code SENSOR/Orientation/Scalar}; below the names
 * stands a row of units.
 */
final class ApdmExport {
  private static final String FIRST = "/Acceleration/X";

  private ApdmExport() {}

  static boolean fits(TextTable table) {
    return table.columns().stream().anyMatch(name -> name.endsWith(FIRST));
  }

  static List<ExportedSensor> read(TextTable table) throws ExportException {
    List<ExportedSensor> sensors = new ArrayList<>();
    for (String column : table.columns()) {
      if (column.endsWith(FIRST)) {
        sensors.add(sensor(table, column.substring(0, column.length() - FIRST.length())));
      }
    }
    return sensors;
  }

  private static ExportedSensor sensor(TextTable table, String name) throws ExportException {
    int[] acc = vector(table, name + "/Acceleration/");
    int[] gyr = vector(table, name + "/Angular Velocity/");
    Optional<int[]> oriented =
        table.columns(
            name + "/Orientation/Scalar",
            name + "/Orientation/X",
            name + "/Orientation/Y",
            name + "/Orientation/Z");
    ExportedSensor sensor = new ExportedSensor(name, "APDM");
    int first = table.text(0, 0).matches("[-+0-9.eE]+") ? 0 : 1;
    for (int row = first; row < table.rows(); row++) {
      Attitude attitude = null;
      if (oriented.isPresent()) {
        double[] q = table.numbers(row, oriented.get());
        attitude = new Attitude(q[0], q[1], q[2], q[3]).unit();
      }
      long timeUs = Math.round(table.number(row, 0) * 1e6);
      sensor.add(timeUs, table.numbers(row, gyr), table.numbers(row, acc), attitude);
    }
    return sensor;
  }

  private static int[] vector(TextTable table, String prefix) throws ExportException {
    return table
        .columns(prefix + "X", prefix + "Y", prefix + "Z")
        .orElseThrow(
            () -> new ExportException(table.file, "has no columns " + prefix + "X, Y and Z"));
  }
}
