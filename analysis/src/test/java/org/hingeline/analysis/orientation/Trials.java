package org.hingeline.analysis.orientation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The recordings with optical or golden orientation, and the angles between orientations. */
final class Trials {

  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");

  private Trials() {}

  /** The numbers of a compressed table without its heading; NaN where there is none. */
  static List<double[]> table(String name) {
    List<double[]> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDINGS.resolve(name))),
                StandardCharsets.UTF_8))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split(",", -1);
        double[] row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = number(cells[i]);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }

  private static double number(String cell) {
    if (cell.isEmpty() || Character.isLetter(cell.charAt(0))) {
      return Double.NaN;
    }
    return Double.parseDouble(cell);
  }

  /** Angle of the rotation between a filter's orientation and a unit quaternion. */
  static double angleDeg(OrientationFilter q, double w, double x, double y, double z) {
    double vx = q.w() * x - q.x() * w + q.y() * z - q.z() * y;
    double vy = q.w() * y - q.y() * w + q.z() * x - q.x() * z;
    double vz = q.w() * z - q.z() * w + q.x() * y - q.y() * x;
    double real = q.w() * w + q.x() * x + q.y() * y + q.z() * z;
    return Math.toDegrees(2 * Math.atan2(Math.sqrt(vx * vx + vy * vy + vz * vz), Math.abs(real)));
  }
}
