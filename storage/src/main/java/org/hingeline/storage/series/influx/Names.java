package org.hingeline.storage.series.influx;

import java.util.Locale;
import org.hingeline.analysis.Segment;

/** Names and texts as the query language has them. */
final class Names {

  private Names() {}

  static String segment(Segment segment) {
    return label(segment);
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A text in single quotes. */
  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
