package org.hingeline.ingest.recording;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a file, plain or gzip, as ranges of a reused byte array. */
final class LineSource implements Closeable {
  private static final int COMPRESSED_BUFFER = 64 << 10;
  private static final int INITIAL_BUFFER = 256 << 10;
  private static final int LINE_MAX = 1 << 20;

  private final Path file;
  private final long totalBytes;
  private final Counting counting;
  private final InputStream in;

  private byte[] buffer = new byte[INITIAL_BUFFER];
  private int filled;
  private int nextStart;
  private int lineStart;
  private int lineEnd;
  private long lineNumber;

  LineSource(Path file) throws RecordingException {
    this.file = file;
    if (Files.isDirectory(file)) {
      throw new RecordingException(file, "is a folder, expected a recording file");
    }
    InputStream raw = null;
    try {
      totalBytes = Files.size(file);
      raw = Files.newInputStream(file);
      counting = new Counting(raw);
      in =
          RecordingFormat.isCompressed(file) && totalBytes > 0
              ? new GZIPInputStream(counting, COMPRESSED_BUFFER)
              : counting;
    } catch (IOException e) {
      closeQuietly(raw);
      throw explained(e);
    }
  }

  /** Moves to the next line; its terminator, LF or CRLF, is not part of it. */
  boolean next() throws RecordingException {
    int from = nextStart;
    while (true) {
      int newline = indexOfNewline(from);
      if (newline >= 0) {
        take(newline, newline + 1);
        return true;
      }
      from = filled - nextStart;
      if (!fill()) {
        if (nextStart == filled) {
          return false;
        }
        take(filled, filled);
        return true;
      }
      from += nextStart;
    }
  }

  private int indexOfNewline(int from) {
    byte[] bytes = buffer;
    for (int i = from; i < filled; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void take(int end, int next) {
    lineStart = nextStart;
    lineEnd = end > lineStart && buffer[end - 1] == '\r' ? end - 1 : end;
    nextStart = next;
    lineNumber++;
  }

  private boolean fill() throws RecordingException {
    System.arraycopy(buffer, nextStart, buffer, 0, filled - nextStart);
    filled -= nextStart;
    nextStart = 0;
    if (filled == buffer.length) {
      if (filled >= LINE_MAX) {
        throw new RecordingException(
            file, lineNumber + 1, "length=" + filled + " bytes, limit=" + LINE_MAX);
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int read = in.read(buffer, filled, buffer.length - filled);
      filled += Math.max(read, 0);
      return read >= 0;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private RecordingException explained(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new RecordingException(file, "no such file");
    } else if (e instanceof EOFException) {
      return new RecordingException(
          file, lineNumber + 1, "the compressed data end here, expected more: the file is cut off");
    } else if (e instanceof ZipException && lineNumber == 0 && filled == 0) {
      return new RecordingException(file, "is not gzip data, which its name promises");
    } else if (e instanceof ZipException) {
      return new RecordingException(
          file, lineNumber + 1, "the compressed data are not readable from here on");
    }
    return new RecordingException(file, "cannot be read: " + e.getMessage());
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return lineStart;
  }

  int end() {
    return lineEnd;
  }

  String text() {
    return new String(buffer, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
  }

  /** Number of the current line, from 1. */
  long lineNumber() {
    return lineNumber;
  }

  /** Bytes of the file taken so far, compressed where it is. */
  long bytesRead() {
    return counting.count;
  }

  long totalBytes() {
    return totalBytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static void closeQuietly(InputStream stream) {
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException ignored) {
        // The reason the file could not be opened is what the caller needs.
      }
    }
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value >= 0 ? 1 : 0;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
