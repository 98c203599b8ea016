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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** The recordings with optical or golden orientation, and the angles between orientations. */
final class Trials {

  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");

  private static final Map<String, List<double[]>> READ = new ConcurrentHashMap<>();

  private Trials() {}

  /** The numbers of a compressed table without its heading; NaN where there is none. */
  static List<double[]> table(String name) {
    return READ.computeIfAbsent(name, Trials::read);
  }

  private static List<double[]> read(String name) {
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

  /** The six trials with an optical reference, 95.24 Hz. */
  static final List<String> OPTICAL =
      List.of(
          "02_undisturbed_slow_rotation_B",
          "04_undisturbed_slow_rotation_with_breaks_A",
          "07_undisturbed_fast_rotation_B",
          "10_undisturbed_slow_translation_A",
          "16_undisturbed_fast_translation_B",
          "21_undisturbed_fast_combined");

  /** Time from the end of a sample's interval to the instant of the optical reference. */
  static final double OPTICAL_LEAD_S = 0.0026;

  /** Computes a quaternion for every sample: times in s, 6 values a sample, 4 values out. */
  interface Estimator {
    double[] orientations(double[] timeS, double[] samples);
  }

  /** A filter fed sample by sample. */
  static Estimator live(VqfParameters parameters) {
    return (timeS, samples) -> {
      OrientationFilter filter = new OrientationFilter(parameters, timeS[1] - timeS[0]);
      double[] q = new double[4 * timeS.length];
      double[] one = new double[4];
      for (int i = 0; i < timeS.length; i++) {
        update(filter, samples, i);
        filter.ahead(0, one);
        System.arraycopy(one, 0, q, 4 * i, 4);
      }
      return q;
    };
  }

  static void update(OrientationFilter filter, double[] s, int i) {
    int at = 6 * i;
    filter.update(s[at], s[at + 1], s[at + 2], s[at + 3], s[at + 4], s[at + 5]);
  }

  /** Root mean square of the angle between estimated and optical vertical over the scored rows. */
  static double inclinationRmseDeg(String trial, Estimator estimator, double leadS) {
    List<double[]> rows = table("orientation/" + trial + ".csv.gz");
    List<double[]> reference = table("orientation/" + trial + ".ref.csv.gz");
    double[] timeS = new double[rows.size()];
    double[] samples = samples(rows, 2);
    for (int i = 0; i < timeS.length; i++) {
      timeS[i] = rows.get(i)[0] * 1e-6;
    }
    double[] q = estimator.orientations(timeS, samples);
    double sum = 0;
    int scored = 0;
    for (int i = 0; i < timeS.length; i++) {
      double[] r = reference.get(i);
      if (r[5] != 1) {
        continue;
      }
      Quaternions.turned(
          q[4 * i],
          q[4 * i + 1],
          q[4 * i + 2],
          q[4 * i + 3],
          leadS * samples[6 * i],
          leadS * samples[6 * i + 1],
          leadS * samples[6 * i + 2],
          q,
          4 * i);
      double angle = angleDeg(up(q, 4 * i), up(r, 1));
      sum += angle * angle;
      scored++;
    }
    return Math.sqrt(sum / scored);
  }

  /** Six consecutive columns of a table, one row after another. */
  static double[] samples(List<double[]> rows, int column) {
    double[] samples = new double[6 * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), column, samples, 6 * i, 6);
    }
    return samples;
  }

  /** The vertical in sensor axes. */
  static double[] up(double[] q, int at) {
    double w = q[at];
    double x = q[at + 1];
    double y = q[at + 2];
    double z = q[at + 3];
    return new double[] {
      2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z,
    };
  }

  static double[] up(OrientationFilter filter) {
    return new double[] {filter.upX(), filter.upY(), filter.upZ()};
  }

  /** Angle between two directions. */
  static double angleDeg(double[] a, double[] b) {
    double cx = a[1] * b[2] - a[2] * b[1];
    double cy = a[2] * b[0] - a[0] * b[2];
    double cz = a[0] * b[1] - a[1] * b[0];
    double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return Math.toDegrees(Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot));
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
