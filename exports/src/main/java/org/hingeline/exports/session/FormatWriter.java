package org.hingeline.exports.session;

import java.io.IOException;
import org.hingeline.exports.file.ExportFiles;

/** Writes sessions in one format. */
public interface FormatWriter {

  /**
   * Writes all files of an export.
   *
   * @throws ExportException when a session does not hold what the format needs
   */
  void write(ExportBatch sessions, ExportFiles files) throws IOException;
}
