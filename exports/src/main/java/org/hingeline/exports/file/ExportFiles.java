package org.hingeline.exports.file;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files of an export one after the other. */
public interface ExportFiles {

  /**
   * Begins a file, which ends when the stream is closed, before the next one begins.
   *
   * @param name with folders, separated by {@code /}
   */
  OutputStream add(String name) throws IOException;
}
