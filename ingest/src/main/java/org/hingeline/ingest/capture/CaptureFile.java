package org.hingeline.ingest.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file of bytes, plain or gzip when its name ends in {@code .gz}, read from its begin at will.
 */
final class CaptureFile {
  private static final int PIECE = 64 << 10;

  private final Path file;

  /** Takes pieces of the file in their order. */
  @FunctionalInterface
  interface Taker {
    /** The next bytes; false when no more are wanted. */
    boolean take(byte[] buffer, int length) throws IOException;
  }

  CaptureFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  void read(Taker taker) throws IOException {
    byte[] buffer = new byte[PIECE];
    try (InputStream in = open()) {
      int length = in.read(buffer);
      while (length >= 0 && taker.take(buffer, length)) {
        length = in.read(buffer);
      }
    }
  }

  private InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    return file.getFileName().toString().endsWith(".gz") && Files.size(file) > 0
        ? new GZIPInputStream(raw, PIECE)
        : raw;
  }
}
