package org.hingeline.ingest.capture;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be used. The message is one line that names the file and the finding. */
public final class CaptureException extends IOException {
  private static final long serialVersionUID = 1L;

  CaptureException(Path file, String finding) {
    super(file.getFileName() + ": " + finding);
  }

  CaptureException(Path file, long line, String finding) {
    super(file.getFileName() + " line " + line + ": " + finding);
  }
}
