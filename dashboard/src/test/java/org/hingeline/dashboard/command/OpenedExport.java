package org.hingeline.dashboard.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.exports.ExportFormat;

/** An export of one session, opened far enough to count what is in it. */
final class OpenedExport {

  private OpenedExport() {}

  /** Rows, frames, records or entries: of each file, and the fewest where there are several. */
  static long entries(ExportFormat format, Path out) throws IOException, SQLException {
    return switch (format) {
      case CSV, PARQUET -> {
        long fewest = Long.MAX_VALUE;
        for (String table : List.of("angles", "reps", "events", "samples")) {
          Path file = out.resolve(table + "." + format.label());
          fewest = Math.min(fewest, (long) number("SELECT count(*) FROM '%s'".formatted(file)));
        }
        yield fewest;
      }
      case REPS, TIDY -> (long) number("SELECT count(*) FROM read_csv('%s')".formatted(out));
      case OPENSIM -> fewestRows(out, "_orientations.sto", "_angles.mot");
      case BVH -> frames(Files.readAllLines(out));
      case EDF -> records(Files.readAllBytes(out));
      case BIDS -> fewestRows(out, "_motion.tsv", "_channels.tsv", "_events.tsv", "_scans.tsv");
      case FHIR -> new JsonObject(Files.readString(out)).getJsonArray("entry").size();
    };
  }

  /** What DuckDB answers. */
  static double number(String query) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getDouble(1);
    }
  }

  private static long fewestRows(Path out, String... endings) throws IOException {
    long fewest = Long.MAX_VALUE;
    try (Stream<Path> inside = Files.walk(out)) {
      List<Path> files = inside.filter(Files::isRegularFile).toList();
      for (String ending : endings) {
        fewest =
            Math.min(
                fewest,
                files.stream()
                    .filter(file -> file.toString().endsWith(ending))
                    .mapToLong(OpenedExport::rows)
                    .min()
                    .orElse(0));
      }
    }
    return fewest;
  }

  /** Below the names of the columns; a motion file of BIDS has none. */
  private static int rows(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean named = !file.toString().endsWith("_motion.tsv");
      int heading = lines.indexOf("endheader") + (named ? 2 : 1);
      return lines.size() - heading;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long frames(List<String> lines) {
    int motion = lines.indexOf("MOTION");
    long told = Long.parseLong(lines.get(motion + 1).replace("Frames: ", ""));
    return lines.get(0).equals("HIERARCHY") && lines.size() - motion - 3 == told ? told : 0;
  }

  /** As many as the header tells, when the file is just as long as they are. */
  private static long records(byte[] file) {
    int signals = field(file, 252, 4);
    long samples = 0;
    for (int signal = 0; signal < signals; signal++) {
      samples += field(file, 256 + 216 * signals + 8 * signal, 8);
    }
    long told = field(file, 236, 8);
    return field(file, 184, 8) + 2 * samples * told == file.length ? told : 0;
  }

  private static int field(byte[] file, int from, int width) {
    return Integer.parseInt(new String(file, from, width, US_ASCII).strip());
  }
}
