package org.hingeline.ingest.ble;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.ble.pipe.GattProfile;
import org.hingeline.ingest.ble.pipe.RadioReport;
import org.hingeline.ingest.link.Connection;

/** One connection to one sensor through the radio process. */
final class RadioConnection implements Connection {
  /** Half a minute of a fast sensor; who is that late has lost the link already. */
  private static final int QUEUE = 4_096;

  private static final long READ_WAIT_MS = 100;
  private static final int ATT_HEADER = 3;
  private static final int SMALLEST_PAYLOAD = 20;

  private final Radio radio;
  private final int number;
  private final String address;
  private final BlockingQueue<RadioReport.Received> queue = new ArrayBlockingQueue<>(QUEUE);

  private GattProfile profile;
  private int mtu;
  private String end;
  private volatile long lastReceivedNs = System.nanoTime();
  private long readNs;

  RadioConnection(Radio radio, int number, String address) {
    this.radio = radio;
    this.number = number;
    this.address = address;
  }

  int number() {
    return number;
  }

  String address() {
    return address;
  }

  /** When it was last heard, or made. */
  long lastReceivedNs() {
    return lastReceivedNs;
  }

  synchronized void connected(RadioReport.Connected connected) {
    profile = connected.profile();
    mtu = connected.mtu();
    notifyAll();
  }

  void received(RadioReport.Received received) {
    lastReceivedNs = System.nanoTime();
    while (!queue.offer(received)) {
      queue.poll();
    }
  }

  synchronized void ended(String reason) {
    end = end == null ? reason : end;
    notifyAll();
  }

  synchronized boolean hasEnded() {
    return end != null;
  }

  /** Waits until it is connected. */
  synchronized GattProfile await(long deadlineNs) throws IOException {
    while (profile == null) {
      if (end != null) {
        throw new IOException(end);
      }
      long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
      if (leftMs <= 0) {
        throw new IOException("does not answer; is it near, charged and switched on?");
      }
      try {
        wait(leftMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return profile;
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    RadioReport.Received received;
    try {
      received = queue.poll(READ_WAIT_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (received == null) {
      synchronized (this) {
        if (end != null) {
          throw new IOException(end);
        }
      }
      return 0;
    }
    readNs = received.timeNs();
    ByteBuffer bytes = received.bytes().duplicate();
    int length = Math.min(bytes.remaining(), buffer.length);
    bytes.get(buffer, 0, length);
    return length;
  }

  /** The age of what was read is known, on whichever clock the link keeps. */
  @Override
  public long arrivalNs(long nowNs) {
    return nowNs - Math.max(0, System.nanoTime() - readNs);
  }

  @Override
  public boolean write(byte[] bytes, int offset, int length) {
    int most;
    synchronized (this) {
      most = Math.max(SMALLEST_PAYLOAD, mtu - ATT_HEADER);
    }
    for (int sent = 0; sent < length; sent += most) {
      byte[] piece = new byte[Math.min(most, length - sent)];
      System.arraycopy(bytes, offset + sent, piece, 0, piece.length);
      if (!radio.send(this, ByteBuffer.wrap(piece))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String through() {
    return radio.stack();
  }

  @Override
  public void close() {
    radio.release(this);
  }
}
