package org.hingeline.ingest.ble.pipe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * One frame of the pipe:
 *
 * <pre>
 *  0        1        2                 4
 * +--------+--------+--------+--------+--------...-------+
 * |  'H'   |  type  |  length (16)    | length bytes     |
 * +--------+--------+--------+--------+--------...-------+
 * </pre>
 */
final class PipeFrame {
  private static final int MARK = 'H';

  /** Fills the body of a frame. */
  @FunctionalInterface
  interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  final int type;
  final DataInputStream body;

  private PipeFrame(int type, byte[] bytes) {
    this.type = type;
    this.body = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Writes one frame in one piece. */
  static void write(OutputStream out, int type, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    try {
      body.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream frame = new ByteArrayOutputStream(bytes.size() + 4);
    frame.write(MARK);
    frame.write(type);
    frame.write(bytes.size() >> 8);
    frame.write(bytes.size());
    bytes.writeTo(frame);
    out.write(frame.toByteArray());
    out.flush();
  }

  /**
   * Reads the next frame; null at the end.
   *
   * @throws IOException also when what comes is no frame
   */
  static PipeFrame read(InputStream in) throws IOException {
    int mark = in.read();
    if (mark < 0) {
      return null;
    }
    if (mark != MARK) {
      throw new IOException("the pipe carries something else: byte value=" + mark);
    }
    DataInputStream data = new DataInputStream(in);
    int type = data.readUnsignedByte();
    byte[] bytes = new byte[data.readUnsignedShort()];
    data.readFully(bytes);
    return new PipeFrame(type, bytes);
  }

  static void bytes(DataOutputStream out, ByteBuffer bytes) throws IOException {
    ByteBuffer copy = bytes.duplicate();
    byte[] array = new byte[copy.remaining()];
    copy.get(array);
    out.write(array);
  }

  /** Whatever is left of the body. */
  ByteBuffer rest() throws IOException {
    return ByteBuffer.wrap(body.readAllBytes()).asReadOnlyBuffer();
  }

  static IOException unknown(int type) {
    return new EOFException("the pipe carries something else: type value=" + type);
  }
}
