package org.hingeline.exports.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one ZIP archive, written as they come. */
public final class ZipFiles implements ExportFiles, Closeable {

  private static final int BUFFER = 64 << 10;

  private final ZipOutputStream zip;

  /** Into a stream. */
  public ZipFiles(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public OutputStream add(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return new BufferedOutputStream(new Entry(zip), BUFFER);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Entry extends FilterOutputStream {
    Entry(ZipOutputStream zip) {
      super(zip);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      ((ZipOutputStream) out).closeEntry();
    }
  }
}
