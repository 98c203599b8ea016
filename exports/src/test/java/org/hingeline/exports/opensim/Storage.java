package org.hingeline.exports.opensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A storage file of OpenSim, read by its documentation: keys up to {@code endheader}, a line of
 * column names, rows separated by tabs. OpenSim itself is in no registry that a test could take it
 * from.
 */
record Storage(Map<String, String> keys, List<String> columns, List<List<String>> rows) {

  static Storage read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int end = lines.indexOf("endheader");
    Map<String, String> keys = new HashMap<>();
    for (String line : lines.subList(0, end)) {
      String[] halves = line.split("=", 2);
      keys.put(halves[0], halves.length == 2 ? halves[1] : "");
    }
    return new Storage(
        keys,
        cells(lines.get(end + 1)),
        lines.subList(end + 2, lines.size()).stream().map(Storage::cells).toList());
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  /** The row of an instant. */
  List<String> at(double timeS) {
    return rows.stream()
        .filter(row -> Math.abs(Double.parseDouble(row.get(0)) - timeS) < 1e-6)
        .findFirst()
        .orElseThrow();
  }

  /** The numbers of one cell. */
  double[] numbers(double timeS, String column) {
    return Stream.of(at(timeS).get(columns.indexOf(column)).split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
