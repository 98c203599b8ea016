package org.hingeline.ingest.recording;

import java.io.IOException;
import java.nio.file.Path;

/** A recording that cannot be used. The message is one line that names file, line and finding. */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int QUOTED_MAX = 60;

  RecordingException(Path file, String finding) {
    super(file.getFileName() + ": " + finding);
  }

  RecordingException(Path file, long line, String finding) {
    super(file.getFileName() + " line " + line + ": " + finding);
  }

  /** Text of a file in quotes, printable and not longer than a line of a terminal can take. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length() && i < QUOTED_MAX; i++) {
      char c = text.charAt(i);
      quoted.append(Character.isISOControl(c) || c == '\uFFFD' ? '?' : c);
    }
    return quoted.append(text.length() > QUOTED_MAX ? "…\"" : "\"").toString();
  }
}
