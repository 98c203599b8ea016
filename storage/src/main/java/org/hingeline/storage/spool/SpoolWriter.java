package org.hingeline.storage.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;

/**
 * Accepts entries into memory and writes them, when flushed, as blocks. Accepting never waits for
 * the disk, but for one short moment when the disk has not kept up and the pending limit is
 * reached; then samples and angles are refused until there is room again, results never.
 */
public final class SpoolWriter implements Closeable {

  private static final int BUFFER_BYTES = 64 << 10;
  private static final int SPARE_BUFFERS = 16;
  private static final int WAKE_BYTES = 1 << 20;
  private static final long WAIT_MS = 100;

  private final SpoolDisk disk;
  private final int pendingLimitBytes;
  private final Runnable wake;

  private final ArrayDeque<ByteBuffer> sealed = new ArrayDeque<>();
  private final ArrayDeque<ByteBuffer> spare = new ArrayDeque<>();
  private ByteBuffer current = fresh(BUFFER_BYTES);
  private long pendingBytes;
  private boolean stalled;

  private final Object writing = new Object();
  private long blocks;
  private volatile long durableBytes = SpoolFormat.FILE_HEADER_BYTES;

  SpoolWriter(SpoolDisk disk, int pendingLimitBytes, Runnable wake) {
    this.disk = disk;
    this.pendingLimitBytes = pendingLimitBytes;
    this.wake = wake;
  }

  /**
   * Begins a file.
   *
   * @param pendingLimitBytes memory to hold while the disk takes no data
   * @param wake called when much is pending, so that somebody flushes before the next interval
   */
  public static SpoolWriter create(Path file, int pendingLimitBytes, Runnable wake)
      throws IOException {
    return new SpoolWriter(SpoolDisk.create(file), pendingLimitBytes, wake);
  }

  /**
   * Goes on with a file that an earlier process left.
   *
   * @param position after its last whole block; what follows was being written and is cut off
   * @param blocks number of that block
   */
  public static SpoolWriter goOn(
      Path file, long position, long blocks, int pendingLimitBytes, Runnable wake)
      throws IOException {
    SpoolWriter writer = new SpoolWriter(SpoolDisk.goOn(file, position), pendingLimitBytes, wake);
    writer.blocks = blocks;
    writer.durableBytes = position;
    return writer;
  }

  /** Accepts a raw sample; false when it was left out for want of room. */
  public synchronized boolean sample(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ) {
    if (!waitForRoom()) {
      return false;
    }
    room(SpoolFormat.SAMPLE_BYTES)
        .put(SpoolFormat.SAMPLE)
        .put((byte) segment.ordinal())
        .putLong(timeNs)
        .putLong(deviceTimeUs)
        .putLong(arrivalNs)
        .putLong(sequence)
        .putFloat(gyrX)
        .putFloat(gyrY)
        .putFloat(gyrZ)
        .putFloat(accX)
        .putFloat(accY)
        .putFloat(accZ);
    return true;
  }

  /** Accepts the angles of an instant, in degrees; false when left out for want of room. */
  public synchronized boolean angles(
      long timeNs,
      float trunkInclinationDeg,
      float pelvisInclinationDeg,
      float thighInclinationDeg,
      float shankInclinationDeg,
      float lumbarFlexionDeg,
      float hipFlexionDeg,
      float kneeFlexionDeg,
      Phase phase,
      boolean provisional) {
    if (!waitForRoom()) {
      return false;
    }
    room(SpoolFormat.ANGLES_BYTES)
        .put(SpoolFormat.ANGLES)
        .putLong(timeNs)
        .putFloat(trunkInclinationDeg)
        .putFloat(pelvisInclinationDeg)
        .putFloat(thighInclinationDeg)
        .putFloat(shankInclinationDeg)
        .putFloat(lumbarFlexionDeg)
        .putFloat(hipFlexionDeg)
        .putFloat(kneeFlexionDeg)
        .put((byte) phase.ordinal())
        .put((byte) (provisional ? 1 : 0));
    return true;
  }

  /** Accepts an entry of {@link SpoolEncoder}, always. */
  public synchronized void result(byte[] entry) {
    room(entry.length).put(entry);
  }

  /** Accepted and not yet on disk. */
  public synchronized long pendingBytes() {
    return pendingBytes;
  }

  /** Length of the file up to which everything is on disk. */
  public long durableBytes() {
    return durableBytes;
  }

  /** Writes what is pending and returns when it survives the loss of power. */
  public void flush() throws IOException {
    synchronized (writing) {
      List<ByteBuffer> taken = take();
      if (taken.isEmpty()) {
        return;
      }
      try {
        long position = durableBytes;
        long number = blocks;
        for (ByteBuffer block : taken) {
          number++;
          int length = block.position();
          byte[] bytes = block.array();
          int offset = block.arrayOffset();
          block.putInt(SpoolFormat.LENGTH_AT, length - SpoolFormat.BLOCK_HEADER_BYTES);
          block.putLong(SpoolFormat.NUMBER_AT, number);
          block.putInt(SpoolFormat.CHECKSUM_AT, SpoolFormat.checksum(bytes, offset, length));
          disk.write(position, bytes, offset, length);
          position += length;
        }
        disk.sync();
        blocks = number;
        durableBytes = position;
      } catch (IOException e) {
        giveBack(taken);
        throw e;
      }
      done(taken);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      disk.close();
    }
  }

  private boolean waitForRoom() {
    if (pendingBytes < pendingLimitBytes) {
      stalled = false;
      return true;
    }
    if (!stalled) {
      stalled = true;
      wake.run();
      long until = System.nanoTime() + WAIT_MS * 1_000_000;
      try {
        for (long left = WAIT_MS;
            left > 0 && pendingBytes >= pendingLimitBytes;
            left = (until - System.nanoTime()) / 1_000_000) {
          wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return pendingBytes < pendingLimitBytes;
  }

  private ByteBuffer room(int bytes) {
    if (current.remaining() < bytes) {
      sealed.add(current);
      ByteBuffer next = spare.poll();
      current =
          next != null && next.remaining() >= bytes
              ? next
              : fresh(Math.max(BUFFER_BYTES, SpoolFormat.BLOCK_HEADER_BYTES + bytes));
      if (pendingBytes > WAKE_BYTES) {
        wake.run();
      }
    }
    pendingBytes += bytes;
    return current;
  }

  private static ByteBuffer fresh(int bytes) {
    return ByteBuffer.allocate(bytes).position(SpoolFormat.BLOCK_HEADER_BYTES);
  }

  private synchronized List<ByteBuffer> take() {
    List<ByteBuffer> taken = new ArrayList<>(sealed);
    sealed.clear();
    if (current.position() > SpoolFormat.BLOCK_HEADER_BYTES) {
      taken.add(current);
      ByteBuffer next = spare.poll();
      current = next != null ? next : fresh(BUFFER_BYTES);
    }
    return taken;
  }

  private synchronized void giveBack(List<ByteBuffer> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      sealed.addFirst(taken.get(i));
    }
  }

  private synchronized void done(List<ByteBuffer> taken) {
    for (ByteBuffer block : taken) {
      pendingBytes -= block.position() - SpoolFormat.BLOCK_HEADER_BYTES;
      if (spare.size() < SPARE_BUFFERS && block.capacity() == BUFFER_BYTES) {
        spare.add(block.clear().position(SpoolFormat.BLOCK_HEADER_BYTES));
      }
    }
    notifyAll();
  }
}
