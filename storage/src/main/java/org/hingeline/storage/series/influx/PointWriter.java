package org.hingeline.storage.series.influx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes lines in requests of a bounded size. Of a request that the server takes in part, the lines
 * it will never take are found by halving, and set aside with its reason.
 */
final class PointWriter {

  private static final int LINES_A_REQUEST = 5_000;
  private static final Pattern DROPPED = Pattern.compile("dropped=(\\d+)");

  private final InfluxServer server;
  private final Map<String, List<String>> refused = new LinkedHashMap<>();

  PointWriter(InfluxServer server) {
    this.server = server;
  }

  /** Writes every line; throws what may be tried again. */
  void write(List<String> lines) {
    for (int from = 0; from < lines.size(); from += LINES_A_REQUEST) {
      request(lines.subList(from, Math.min(lines.size(), from + LINES_A_REQUEST)));
    }
  }

  /** Lines the server will never take, by its reason. */
  Map<String, List<String>> refused() {
    return refused;
  }

  private void request(List<String> lines) {
    try {
      server.write(String.join("\n", lines));
    } catch (Refused e) {
      boolean halves = lines.size() > 1 && (e.tooLong() || (e.forEver() && !all(e, lines.size())));
      if (halves) {
        int middle = lines.size() / 2;
        request(lines.subList(0, middle));
        request(lines.subList(middle, lines.size()));
      } else if (e.forEver()) {
        refused.computeIfAbsent(reason(e), any -> new ArrayList<>()).addAll(lines);
      } else {
        throw server.failure(e);
      }
    }
  }

  private static boolean all(Refused e, int lines) {
    Matcher dropped = DROPPED.matcher(e.getMessage());
    return dropped.find() && Long.parseLong(dropped.group(1)) == lines;
  }

  private static String reason(Refused e) {
    return DROPPED.matcher(e.getMessage()).replaceAll("").strip();
  }
}
