package org.hingeline.dashboard.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file that appears under its name only when it is complete, so that a run that ends early
 * leaves no half result beside an older whole one.
 */
public final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Path written;
  private final BufferedWriter writer;
  private boolean complete;

  /**
   * Opens a file for writing.
   *
   * @throws IOException when its folder is missing or not writable
   */
  public OutputFile(Path target) throws IOException {
    this.target = target;
    // A pipe or a device such as /dev/stdout is written as it is.
    boolean direct = Files.exists(target) && !Files.isRegularFile(target);
    this.written = direct ? target : target.resolveSibling(target.getFileName() + ".part");
    this.writer = Files.newBufferedWriter(written);
  }

  /** Appends text. */
  public void write(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that everything has been written: closing now gives the file its name. */
  public void complete() {
    complete = true;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (written.equals(target)) {
      return;
    }
    if (complete) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(written);
    }
  }
}
