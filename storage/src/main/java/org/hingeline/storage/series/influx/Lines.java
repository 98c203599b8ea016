package org.hingeline.storage.series.influx;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds lines of the line protocol. A float is written as the double it equals, so it comes back
 * to the bit; what is no number is left out, as the database has no form for it.
 */
final class Lines {

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder(320);
  private boolean fields;

  Lines begin(String measurement) {
    line.setLength(0);
    fields = false;
    line.append(measurement);
    return this;
  }

  Lines tag(String name, String value) {
    line.append(',').append(name).append('=');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '=' || c == ' ') {
        line.append('\\');
      }
      line.append(c == '\n' ? ' ' : c);
    }
    return this;
  }

  Lines field(String name, long value) {
    next(name).append(value).append('i');
    return this;
  }

  Lines field(String name, double value) {
    if (Double.isFinite(value)) {
      next(name).append(value);
    }
    return this;
  }

  Lines field(String name, boolean value) {
    next(name).append(value);
    return this;
  }

  Lines field(String name, String value) {
    next(name)
        .append('"')
        .append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " "))
        .append('"');
    return this;
  }

  private StringBuilder next(String name) {
    return line.append(fields() ? ',' : ' ').append(name).append('=');
  }

  private boolean fields() {
    boolean before = fields;
    fields = true;
    return before;
  }

  void end(long timeNs) {
    lines.add(line.append(' ').append(timeNs).toString());
  }

  List<String> all() {
    return lines;
  }
}
