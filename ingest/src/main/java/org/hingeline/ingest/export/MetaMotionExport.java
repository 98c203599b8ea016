package org.hingeline.ingest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hingeline.ingest.reading.Reading;

/**
 * MetaMotion sensors of MbientLab: one file with the specific force in g and one with the angular
 * rate in °/s, each with its own times of the epoch. A reading stands at every time of the angular
 * rate, with the specific force between its two neighbours in time.
 */
final class MetaMotionExport {
  private static final double BRIDGED_US = 100_000;
  private static final double US_PER_MS = 1_000;

  private MetaMotionExport() {}

  static boolean fits(TextTable table) {
    return table.columns().get(0).toLowerCase(Locale.ROOT).startsWith("epoc");
  }

  /** Pairs the files and reads each pair. */
  static List<ExportedSensor> read(List<TextTable> tables) throws ExportException {
    Map<String, TextTable> forces = new LinkedHashMap<>();
    Map<String, TextTable> rates = new LinkedHashMap<>();
    for (TextTable table : tables) {
      (unit(table, "g") ? forces : rates).put(device(table), table);
    }
    List<ExportedSensor> sensors = new ArrayList<>();
    for (Map.Entry<String, TextTable> rate : rates.entrySet()) {
      TextTable force = forces.remove(rate.getKey());
      if (force == null) {
        throw unpaired(rate.getValue(), "Accelerometer");
      }
      sensors.add(pair(rate.getKey(), force, rate.getValue()));
    }
    if (!forces.isEmpty()) {
      throw unpaired(forces.values().iterator().next(), "Gyroscope");
    }
    return sensors;
  }

  private static ExportException unpaired(TextTable table, String other) {
    return new ExportException(
        table.file, "stands alone, expected the " + other + " file of the same sensor with it");
  }

  private static boolean unit(TextTable table, String unit) throws ExportException {
    if (table.column("x-axis (" + unit + ")") >= 0) {
      return true;
    } else if (table.column("x-axis (deg/s)") >= 0) {
      return false;
    }
    throw new ExportException(
        table.file, "has no x-axis (g) and no x-axis (deg/s), expected one of them");
  }

  /** What the names of both files have in common. */
  private static String device(TextTable table) {
    String stem = Exports.stem(table.file);
    String common = stem.replaceFirst("(?i)[_ -]*(Accelerometer|Gyroscope|acc|gyro|gyr).*$", "");
    return common.isEmpty() ? "metamotion" : common;
  }

  private static ExportedSensor pair(String name, TextTable force, TextTable rate)
      throws ExportException {
    int[] forceAt = force.columns("x-axis (g)", "y-axis (g)", "z-axis (g)").orElseThrow();
    int[] rateAt = rate.columns("x-axis (deg/s)", "y-axis (deg/s)", "z-axis (deg/s)").orElseThrow();
    ExportedSensor sensor = new ExportedSensor(name, "MetaMotion");
    int later = 1;
    for (int row = 0; row < rate.rows(); row++) {
      double timeUs = rate.number(row, 0) * US_PER_MS;
      while (later < force.rows() && force.number(later, 0) * US_PER_MS < timeUs) {
        later++;
      }
      if (later >= force.rows()) {
        break;
      }
      double fromUs = force.number(later - 1, 0) * US_PER_MS;
      double toUs = force.number(later, 0) * US_PER_MS;
      if (timeUs >= fromUs && toUs - fromUs <= BRIDGED_US) {
        double part = toUs > fromUs ? (timeUs - fromUs) / (toUs - fromUs) : 0;
        double[] gyr = rate.numbers(row, rateAt);
        double[] before = force.numbers(later - 1, forceAt);
        double[] after = force.numbers(later, forceAt);
        double[] acc = new double[gyr.length];
        for (int axis = 0; axis < gyr.length; axis++) {
          gyr[axis] = Math.toRadians(gyr[axis]);
          acc[axis] =
              Reading.STANDARD_GRAVITY_MPS2 * (before[axis] + part * (after[axis] - before[axis]));
        }
        sensor.add(Math.round(timeUs), gyr, acc, null);
      }
    }
    return sensor;
  }
}
