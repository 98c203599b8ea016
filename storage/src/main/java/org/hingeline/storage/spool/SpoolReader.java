package org.hingeline.storage.spool;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the blocks of a spool file in order, while it is written or after. */
public final class SpoolReader implements Closeable {

  private final RandomAccessFile file;
  private byte[] block = new byte[64 << 10];
  private int length;
  private long position = SpoolFormat.FILE_HEADER_BYTES;
  private long number;

  private SpoolReader(RandomAccessFile file) {
    this.file = file;
  }

  /** Opens a file; one that does not begin like a spool file has no blocks. */
  public static SpoolReader open(Path path) throws IOException {
    return new SpoolReader(new RandomAccessFile(path.toFile(), "r"));
  }

  /** Position after the last block read. */
  public long position() {
    return position;
  }

  /** Number of the last block read; 0 before the first. */
  public long number() {
    return number;
  }

  /** Goes back to where {@link #position} and {@link #number} once were. */
  public void back(long position, long number) {
    this.position = position;
    this.number = number;
  }

  /** Goes back to before the first block. */
  public void rewind() {
    back(SpoolFormat.FILE_HEADER_BYTES, 0);
  }

  /** Length of the file now. */
  public long fileBytes() throws IOException {
    return file.length();
  }

  /**
   * Reads the next block.
   *
   * @param limit position up to which the file may be read
   * @return false at the limit, or where what follows is no whole block
   */
  public boolean next(long limit) throws IOException {
    try {
      return (number > 0 || isSpool()) && read(limit);
    } catch (EOFException e) {
      return false;
    }
  }

  /**
   * Hands the entries of the block over.
   *
   * @return false when an entry is not understood; those before it have been handed over
   */
  public boolean visit(SpoolVisitor visitor) {
    int payload = length - SpoolFormat.BLOCK_HEADER_BYTES;
    return SpoolDecoder.decode(
        ByteBuffer.wrap(block, SpoolFormat.BLOCK_HEADER_BYTES, payload), visitor);
  }

  /** Whether what follows the last block is no more than a block that was being written. */
  public boolean endsTorn() throws IOException {
    long left = file.length() - position;
    if (number == 0 && file.length() < SpoolFormat.FILE_HEADER_BYTES) {
      return true;
    }
    if (number == 0 && !isSpool()) {
      return false;
    }
    if (left < SpoolFormat.BLOCK_HEADER_BYTES) {
      return true;
    }
    file.seek(position);
    int payload = file.readInt();
    return payload == 0 || SpoolFormat.BLOCK_HEADER_BYTES + (long) payload >= left;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private boolean isSpool() throws IOException {
    file.seek(0);
    return file.readLong() == SpoolFormat.MAGIC;
  }

  private boolean read(long limit) throws IOException {
    if (position + SpoolFormat.BLOCK_HEADER_BYTES > limit) {
      return false;
    }
    file.seek(position);
    file.readFully(block, 0, SpoolFormat.BLOCK_HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(block);
    int payload = header.getInt(SpoolFormat.LENGTH_AT);
    if (payload <= 0
        || payload > SpoolFormat.MAX_PAYLOAD_BYTES
        || position + SpoolFormat.BLOCK_HEADER_BYTES + payload > limit
        || header.getLong(SpoolFormat.NUMBER_AT) != number + 1) {
      return false;
    }
    length = SpoolFormat.BLOCK_HEADER_BYTES + payload;
    if (block.length < length) {
      block = Arrays.copyOf(block, length);
    }
    file.readFully(block, SpoolFormat.BLOCK_HEADER_BYTES, payload);
    int stated = ByteBuffer.wrap(block).getInt(SpoolFormat.CHECKSUM_AT);
    if (stated != SpoolFormat.checksum(block, 0, length)) {
      return false;
    }
    position += length;
    number++;
    return true;
  }
}
