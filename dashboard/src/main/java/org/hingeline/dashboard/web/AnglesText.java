package org.hingeline.dashboard.web;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.hingeline.analysis.Phase;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;

/**
 * Angles as JSON columns, rounded as all answers are: seconds to the microsecond, degrees to four
 * decimals. Written digit by digit, as half an hour has a million numbers and more.
 */
final class AnglesText {

  private static final int DIGITS_MAX = 20;

  private final AngleRows rows;
  private byte[] text;
  private int size;

  private AnglesText(AngleRows rows) {
    this.rows = rows;
    this.text = new byte[1_024 + 64 * rows.size()];
  }

  static Buffer of(AngleSeries series) {
    AnglesText json = new AnglesText(series.rows());
    json.add("{\"full_rate\":" + series.fullRate() + ",\"recorded\":" + series.recorded());
    json.column("time_s", row -> json.decimal(Math.round(json.rows.timeNs(row) / 1e3), 6));
    for (AngleColumn column : AngleColumn.values()) {
      json.column(column.label(), row -> json.angle(json.rows.valueDeg(row, column)));
    }
    String[] phases =
        Arrays.stream(Phase.values()).map(p -> '"' + p.name() + '"').toArray(String[]::new);
    json.column("phase", row -> json.add(phases[json.rows.phase(row).ordinal()]));
    json.column("provisional", row -> json.add(json.rows.provisional(row) ? "true" : "false"));
    json.add("}");
    return Buffer.buffer(Arrays.copyOf(json.text, json.size));
  }

  private void column(String name, IntConsumer value) {
    add(",\"" + name + "\":[");
    for (int row = 0; row < rows.size(); row++) {
      if (row > 0) {
        add(",");
      }
      value.accept(row);
    }
    add("]");
  }

  private void angle(float valueDeg) {
    if (Float.isFinite(valueDeg)) {
      decimal(Math.round(valueDeg * 1e4), 4);
    } else {
      add("null");
    }
  }

  /** A whole number of the smallest places, without the zeros at its end. */
  private void decimal(long scaled, int places) {
    room(DIGITS_MAX + 3);
    long left = Math.abs(scaled);
    int decimals = places;
    while (decimals > 0 && left % 10 == 0) {
      left /= 10;
      decimals--;
    }
    if (scaled < 0) {
      text[size++] = '-';
    }
    int digits = Math.max(decimals + 1, digits(left));
    int length = decimals > 0 ? digits + 1 : digits;
    for (int at = size + length - 1; at >= size; at--) {
      if (decimals > 0 && at == size + length - 1 - decimals) {
        text[at] = '.';
      } else {
        text[at] = (byte) ('0' + left % 10);
        left /= 10;
      }
    }
    size += length;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long left = value / 10; left > 0; left /= 10) {
      digits++;
    }
    return digits;
  }

  private void add(String ascii) {
    room(ascii.length());
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, text, size, bytes.length);
    size += bytes.length;
  }

  private void room(int bytes) {
    if (size + bytes > text.length) {
      text = Arrays.copyOf(text, 2 * text.length + bytes);
    }
  }
}
