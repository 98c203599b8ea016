package org.hingeline.exports.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in a folder that exists. */
public record FolderFiles(Path folder) implements ExportFiles {

  private static final int BUFFER = 64 << 10;

  @Override
  public OutputStream add(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }
}
