package org.hingeline.ingest.link;

import java.io.IOException;
import java.io.OutputStream;

/** The other end of a serial line: what a device, real or played, writes to. */
public final class SerialOutput extends OutputStream {
  private final SerialAddress address;
  private final SerialConnection connection;

  private SerialOutput(SerialAddress address, SerialConnection connection) {
    this.address = address;
    this.connection = connection;
  }

  /**
   * Opens a port for writing.
   *
   * @throws IOException with one line that names the port and what is in the way
   */
  public static SerialOutput open(SerialAddress address) throws IOException {
    try {
      return new SerialOutput(address, SerialConnection.open(address));
    } catch (IOException e) {
      throw new IOException(address + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!connection.write(bytes, offset, length)) {
      throw new IOException(address + ": the serial port takes no more bytes");
    }
  }

  @Override
  public void close() {
    connection.drain();
    connection.close();
  }
}
