package org.hingeline.ingest.recording;

import java.nio.charset.StandardCharsets;

/**
 * A marker's label as a CSV field. A note may contain commas: it is written in quotes, quotes
 * doubled, and read with or without them.
 */
final class MarkerLabel {

  private MarkerLabel() {}

  /**
   * The label that begins at {@code from} and is followed by up to {@code emptyColumns} empty
   * fields.
   */
  static String read(byte[] bytes, int from, int end, int emptyColumns) {
    int to = end;
    for (int i = 0; i < emptyColumns && to > from && bytes[to - 1] == ','; i++) {
      to--;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    return text;
  }

  static String written(String label) {
    String line = label.replaceAll("\\R", " ");
    return line.indexOf(',') >= 0 || line.indexOf('"') >= 0
        ? '"' + line.replace("\"", "\"\"") + '"'
        : line;
  }
}
