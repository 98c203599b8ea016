package org.hingeline.exports.edf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hingeline.exports.Program;

/** A file as EDFlib reads it, which opens nothing that is not as the specification wants it. */
record EdfLib(List<List<String>> lines) {

  /** What it says of one signal. */
  record Signal(String label, String unit, double rateHz, int count, List<Double> values) {}

  /** An annotation, in seconds; the duration is negative where there is none. */
  record Annotation(double onsetS, double durationS, String text) {}

  /** Builds the reader. */
  static Path build(Path folder) throws IOException {
    Path source = folder.resolve("read_edf.c");
    try (InputStream in = EdfLib.class.getResourceAsStream("read_edf.c")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    Path reader = folder.resolve("read_edf");
    Program.run(
        folder, "gcc", "-std=c99", "-Wall", "-Werror", "-o", "" + reader, "" + source, "-ledf");
    return reader;
  }

  static EdfLib read(Path reader, Path file) {
    String said = Program.run(reader.getParent(), "" + reader, "" + file);
    return new EdfLib(said.lines().map(line -> List.of(line.split("\t", -1))).toList());
  }

  /** The line of this kind. */
  List<String> line(String kind) {
    return all(kind).get(0);
  }

  List<Signal> signals() {
    return all("signal").stream().map(this::signal).toList();
  }

  List<Annotation> annotations() {
    return all("annotation").stream()
        .map(
            cells ->
                new Annotation(
                    Long.parseLong(cells.get(0)) / 1e7,
                    Long.parseLong(cells.get(1)) / 1e7,
                    cells.get(2)))
        .toList();
  }

  private Signal signal(List<String> cells) {
    List<Double> values =
        all("samples").stream()
            .filter(samples -> samples.get(0).equals(cells.get(0)))
            .flatMap(samples -> samples.stream().skip(1))
            .map(Double::valueOf)
            .toList();
    return new Signal(
        cells.get(0).strip(),
        cells.get(1).strip(),
        Double.parseDouble(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        values);
  }

  private List<List<String>> all(String kind) {
    return lines.stream()
        .filter(cells -> cells.get(0).equals(kind))
        .map(cells -> cells.subList(1, cells.size()))
        .toList();
  }
}
