package org.hingeline.exports.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The one file of an export that has only one, whatever its name, into a stream. */
public final class SingleFile implements ExportFiles {

  private final OutputStream out;
  private boolean taken;

  /** Into a stream, which stays open. */
  public SingleFile(OutputStream out) {
    this.out = out;
  }

  @Override
  public OutputStream add(String name) {
    if (taken) {
      throw new IllegalStateException(name + ": a second file, limit=1");
    }
    taken = true;
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
