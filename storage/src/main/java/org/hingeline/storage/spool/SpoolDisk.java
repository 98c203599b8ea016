package org.hingeline.storage.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where blocks are written; a seam, so that a test can play a disk that takes no data. */
interface SpoolDisk extends Closeable {

  /** Writes at a position; writing the same again after a failure is harmless. */
  void write(long position, byte[] bytes, int offset, int length) throws IOException;

  /** Returns when everything written survives the loss of power. */
  void sync() throws IOException;

  /**
   * A new file. It is not a channel, because an interrupt of the calling thread closes a channel.
   */
  static SpoolDisk create(Path file) throws IOException {
    RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw");
    disk.write(ByteBuffer.allocate(Long.BYTES).putLong(SpoolFormat.MAGIC).array());
    disk.getFD().sync();
    syncFolder(file.getParent());
    return on(disk);
  }

  /** A file that is there, cut after a position. */
  static SpoolDisk goOn(Path file, long position) throws IOException {
    RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw");
    disk.setLength(position);
    disk.getFD().sync();
    return on(disk);
  }

  private static SpoolDisk on(RandomAccessFile disk) {
    return new SpoolDisk() {
      @Override
      public void write(long position, byte[] bytes, int offset, int length) throws IOException {
        disk.seek(position);
        disk.write(bytes, offset, length);
      }

      @Override
      public void sync() throws IOException {
        disk.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        disk.close();
      }
    };
  }

  private static void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
