package org.hingeline.ingest.export;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.ingest.reading.Attitude;

/**
 * Orientations as OpenSense reads them: a {@code .sto} file whose rows hold a time in seconds and
 * for every sensor a quaternion, scalar first, from the sensor's axes to axes of the earth with z
 * up. Neither rate nor force is measured there; both are worked out.
 */
final class OpenSenseExport {
  private static final int PARTS = 4;

  private OpenSenseExport() {}

  static boolean fits(TextTable table) {
    return table.preamble.stream().anyMatch(line -> line.strip().equalsIgnoreCase("endheader"));
  }

  static List<ExportedSensor> read(TextTable table) throws ExportException {
    if (!table.said("DataType=").equalsIgnoreCase("Quaternion")) {
      throw new ExportException(
          table.file, "DataType=" + table.said("DataType=") + ", expected Quaternion");
    }
    List<ExportedSensor> sensors = new ArrayList<>();
    for (int column = 1; column < table.columns().size(); column++) {
      if (table.columns().get(column).isEmpty()) {
        continue;
      }
      ExportedSensor sensor = new ExportedSensor(table.columns().get(column), "OpenSense");
      for (int row = 0; row < table.rows(); row++) {
        long timeUs = Math.round(table.number(row, 0) * 1e6);
        sensor.add(timeUs, null, null, quaternion(table, row, column));
      }
      sensors.add(sensor);
    }
    return sensors;
  }

  private static Attitude quaternion(TextTable table, int row, int column) throws ExportException {
    String text = table.text(row, column);
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == PARTS) {
        Attitude read =
            new Attitude(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (Double.isFinite(read.w() + read.x() + read.y() + read.z())) {
          return read.unit();
        }
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw table.unusable(
        row, table.columns().get(column) + " is \"" + text + "\", expected w,x,y,z");
  }
}
