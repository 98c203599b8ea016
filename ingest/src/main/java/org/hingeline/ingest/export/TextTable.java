package org.hingeline.ingest.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A text file with lines of its own, then the names of the columns, then the rows. */
final class TextTable {
  private static final int PREAMBLE_MAX = 60;
  private static final List<String> FIRST_COLUMNS =
      List.of("packetcounter", "epoc (ms)", "epoch (ms)", "time", "timestamp");

  final Path file;
  final List<String> preamble = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private int headerLine;
  private String separator = ",";

  private TextTable(Path file) {
    this.file = file;
  }

  static TextTable read(Path file) throws IOException {
    TextTable table = new TextTable(file);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.ISO_8859_1))) {
      table.readHeader(in);
      String line = in.readLine();
      while (line != null) {
        if (!line.isBlank()) {
          table.rows.add(line.split(table.separator, -1));
        }
        line = in.readLine();
      }
    }
    return table;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
  }

  private void readHeader(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && preamble.size() < PREAMBLE_MAX) {
      headerLine++;
      String text = line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line;
      separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : ",";
      String[] names = text.split(separator, -1);
      if (names.length > 1 && FIRST_COLUMNS.contains(names[0].strip().toLowerCase(Locale.ROOT))) {
        Arrays.stream(names).map(String::strip).forEach(columns::add);
        return;
      }
      preamble.add(text);
      line = in.readLine();
    }
    throw new ExportException(
        file,
        "is no export that is known: expected one of Xsens DOT, MT Manager, MetaMotion, APDM or an"
            + " OpenSense .sto");
  }

  int rows() {
    return rows.size();
  }

  List<String> columns() {
    return columns;
  }

  /** The column with this name, whatever its case; -1 without one. */
  int column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns with these names; empty unless all are there. */
  Optional<int[]> columns(String... names) {
    int[] found = Arrays.stream(names).mapToInt(this::column).toArray();
    return Arrays.stream(found).allMatch(i -> i >= 0) ? Optional.of(found) : Optional.empty();
  }

  String text(int row, int column) {
    String[] fields = rows.get(row);
    return column < fields.length ? fields[column].strip() : "";
  }

  boolean has(int row, int column) {
    return column >= 0 && !text(row, column).isEmpty();
  }

  double number(int row, int column) throws ExportException {
    String text = text(row, column);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw unusable(row, columns.get(column) + " is \"" + text + "\", expected a number");
  }

  double[] numbers(int row, int[] of) throws ExportException {
    double[] values = new double[of.length];
    for (int i = 0; i < of.length; i++) {
      values[i] = number(row, of[i]);
    }
    return values;
  }

  /** The text behind the first line of the preamble that begins so; empty without one. */
  String said(String begin) {
    for (String line : preamble) {
      String text = line.replaceFirst("^[/\\s]+", "");
      if (text.regionMatches(true, 0, begin, 0, begin.length())) {
        return text.substring(begin.length()).replaceAll("^[:,;\\s]+|[,;\\s]+$", "");
      }
    }
    return "";
  }

  ExportException unusable(int row, String finding) {
    return new ExportException(file, headerLine + row + 1L, finding);
  }
}
