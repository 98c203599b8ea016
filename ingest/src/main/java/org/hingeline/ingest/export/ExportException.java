package org.hingeline.ingest.export;

import java.io.IOException;
import java.nio.file.Path;

/** An export that cannot be used. The message is one line that names file, line and finding. */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1L;

  ExportException(Path file, String finding) {
    super(file.getFileName() + ": " + finding);
  }

  ExportException(Path file, long line, String finding) {
    super(file.getFileName() + " line " + line + ": " + finding);
  }
}
