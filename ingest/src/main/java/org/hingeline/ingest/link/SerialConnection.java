package org.hingeline.ingest.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A serial port, open once. Its reader waits in short reads of its own instead of taking events:
 * without a listener there is none to remove before closing, and silence is seen for what it is.
 */
final class SerialConnection implements Connection {
  private static final int READ_WAIT_MS = 100;
  private static final int WRITE_WAIT_MS = 500;
  private static final int DATA_BITS = 8;
  private static final long DRAIN_LIMIT_NS = 2_000_000_000;
  private static final long DRAIN_GRACE_NS = 250_000_000;
  private static final long DRAIN_STEP_NS = 10_000_000;

  // What the operating systems answer to opening a port.
  private static final int NOT_ALLOWED = 13;
  private static final int WINDOWS_ACCESS_DENIED = 5;

  private final SerialAddress address;
  private final SerialPort port;

  private SerialConnection(SerialAddress address, SerialPort port) {
    this.address = address;
    this.port = port;
  }

  static SerialConnection open(SerialAddress address) throws IOException {
    SerialPort port;
    try {
      port = SerialPort.getCommPort(address.port());
    } catch (SerialPortInvalidPortException e) {
      throw new IOException(missing(), e);
    }
    port.setComPortParameters(
        address.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
        READ_WAIT_MS,
        WRITE_WAIT_MS);
    if (!port.openPort(0)) {
      throw new IOException(refusal(address, port.getLastErrorCode()));
    }
    return new SerialConnection(address, port);
  }

  private static String missing() {
    String others =
        Arrays.stream(SerialPort.getCommPorts())
            .map(SerialPort::getSystemPortPath)
            .sorted()
            .collect(Collectors.joining(", "));
    return "no such serial port; " + (others.isEmpty() ? "none is plugged in" : "found " + others);
  }

  private static String refusal(SerialAddress address, int code) {
    Path path = Path.of(address.port());
    if (Files.isDirectory(path) || Files.isRegularFile(path)) {
      return "is not a serial port";
    } else if (code == NOT_ALLOWED) {
      return "not allowed to open this serial port (on Linux: join the group dialout)";
    } else if (code == WINDOWS_ACCESS_DENIED || Files.exists(path)) {
      return "this serial port is in use by another program or cannot be opened (code "
          + code
          + ")";
    }
    return "the serial port cannot be opened (code " + code + ")";
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    int count = port.readBytes(buffer, buffer.length);
    if (count < 0 || (count == 0 && port.bytesAvailable() < 0)) {
      throw new IOException("the serial port has gone; is the cable plugged in?");
    }
    return count;
  }

  @Override
  public boolean write(byte[] bytes, int offset, int length) {
    int sent = 0;
    while (sent < length) {
      int taken = port.writeBytes(bytes, length - sent, offset + sent);
      if (taken <= 0) {
        return false;
      }
      sent += taken;
    }
    return true;
  }

  /**
   * Waits until what was written has left, and then a moment for the other end to take it: closing
   * a port throws away what is still under way.
   */
  void drain() {
    long deadlineNs = System.nanoTime() + DRAIN_LIMIT_NS;
    while (port.bytesAwaitingWrite() > 0 && System.nanoTime() < deadlineNs) {
      LockSupport.parkNanos(DRAIN_STEP_NS);
    }
    long takenNs = System.nanoTime() + DRAIN_GRACE_NS;
    while (System.nanoTime() < takenNs) {
      LockSupport.parkNanos(DRAIN_STEP_NS);
    }
  }

  @Override
  public void close() {
    port.closePort();
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
